import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { type ExtractOptions, extractFile } from '../../src/extract/extract-file.ts';
import type { Extracted } from '../../src/extract/extracted.ts';
import { must } from '../support/must.ts';
import {
  BLANK,
  changedAfterSigning,
  documents,
  FILLED,
  returned,
  returnedTogether,
  says,
} from './returned-form.ts';

const known = documents();

function extracted(bytes: Uint8Array, options: Partial<ExtractOptions> = {}): readonly Extracted[] {
  return must(extractFile(bytes, 'terug.pdf', { documents: known, ...options }));
}

function one(bytes: Uint8Array, options: Partial<ExtractOptions> = {}): Extracted {
  const [result] = extracted(bytes, options);
  if (!result) throw new Error('Nothing was read.');
  return result;
}

function said(bytes: Uint8Array, options: Partial<ExtractOptions> = {}): string {
  const result = extractFile(bytes, 'terug.pdf', { documents: known, ...options });
  return (result.ok ? result.warnings : result.diagnostics).map(formatDiagnostic).join('\n');
}

const NOBODY = { signed: false, name: null };
const text = (value: string): Uint8Array => Buffer.from(value, 'latin1');

describe('a returned form', () => {
  it('gives every value in the type of its field', () => {
    expect(one(returned())).toEqual({
      file: 'terug.pdf',
      part: null,
      format: 'pdf',
      document: 'formulier',
      version: '1.1',
      locale: 'nl-NL',
      values: {
        fo_naam: 'Anna',
        fo_dag: '2026-03-02',
        fo_uren: 30.4,
        fo_akkoord: true,
        fo_plek: 'daar',
        fo_toelichting: null,
        fo_lijn: { vink: true, tekst: 'Rust' },
        fo_handtekening: NOBODY,
        fo_getekend: null,
      },
      raw: {},
      unknown: [],
      retired: [],
      signed: [],
      warnings: [],
    });
  });

  it('gives null for what is empty', () => {
    expect(one(returned(BLANK)).values).toMatchObject({ fo_naam: null, fo_uren: null, fo_plek: null });
  });

  it('gives the same twice', () => {
    expect(one(returned())).toEqual(one(returned()));
  });

  it('may have parts that can be left out', () => {
    expect(one(returned({ ...FILLED, fo_extra: 'ja' })).values.fo_extra).toBe('ja');
  });

  it('keeps what is no value of its field as it was written, and names only the field', () => {
    const bytes = returned({ ...FILLED, fo_dag: 'geheim' });
    expect(one(bytes)).toMatchObject({
      values: { fo_dag: null },
      raw: { fo_dag: 'geheim' },
      warnings: ['value_invalid:fo_dag'],
    });
    expect(said(bytes)).toBe(
      'warning extract/value-invalid: "terug.pdf" has answers that can’t be read as what their field asks; they stand under "raw": fo_dag',
    );
  });

  it('lists what the document does not know', () => {
    const result = one(returned({ ...FILLED, iets_anders: 'x' }));
    expect(result.unknown).toEqual(['iets_anders']);
    expect(result.warnings).toEqual(['field_unknown:iets_anders']);
  });

  it('tells of fields it lacks', () => {
    const { fo_naam: _, ...rest } = FILLED;
    expect(one(returned(rest)).warnings).toEqual(['field_missing:fo_naam']);
  });

  it('shows no name from the file that is not an id', () => {
    expect(said(returned({ ...FILLED, 'Jan de Wit \x07': 'x' }))).toContain('(a name that is no id)');
  });
});

describe('a form of an earlier version', () => {
  const { fo_toelichting: _, fo_lijn_vink: __, fo_lijn_tekst: ___, ...kept } = FILLED;
  const old = returned(
    {
      ...kept,
      fo_vroeger: 'Al eerder',
      fo_weg: 'Voorbij',
      fo_lijn_oud_vink: '/Ja',
      fo_lijn_oud_tekst: 'Lezen',
    },
    says('formulier', '1.0'),
  );

  it('is known by its version', () => {
    expect(one(old)).toMatchObject({ version: '1.0' });
    expect(one(old).warnings[0]).toBe('other_version:1.0');
  });

  it('has its values under the ids they have now', () => {
    expect(one(old).values).toMatchObject({
      fo_toelichting: 'Al eerder',
      fo_lijn: { vink: true, tekst: 'Lezen' },
    });
  });

  it('tells which fields it had, and that nothing takes the place of one', () => {
    expect(one(old).retired).toEqual([
      { id: 'fo_vroeger', to: 'fo_toelichting' },
      { id: 'fo_lijn_oud', to: 'fo_lijn' },
      { id: 'fo_weg', to: null },
    ]);
    expect(one(old).unknown).toEqual([]);
  });

  it('that has the new field too gives that one', () => {
    const both = one(returned({ ...FILLED, fo_toelichting: 'Nieuw', fo_vroeger: 'Oud' }));
    expect(both.values.fo_toelichting).toBe('Nieuw');
    expect(both.unknown).toEqual(['fo_vroeger']);
  });
});

describe('which document a file is', () => {
  it('is seen by its fields when it no longer says', () => {
    const result = one(returned(FILLED, null));
    expect(result).toMatchObject({ document: 'formulier', version: null, warnings: ['identity_lost'] });
  });

  it('is the base language when that one is not known', () => {
    expect(one(returned(FILLED, says('formulier', '1.1', 'en')))).toMatchObject({
      locale: 'nl-NL',
      warnings: ['locale_unknown:en'],
    });
  });

  it.each([
    [
      'of a document of another project',
      returned(FILLED, says('formulieren', '1.0')),
      {},
      'unknown-document',
    ],
    ['with fields of nobody', returned({ a: 'x', fo_naam: 'y', b: 'z' }, null), {}, 'foreign-form'],
    ['of another document than was asked', returned(), { document: 'dagboek' }, 'other-document'],
    ['that is personal', returned({ da_naam: 'x', da_dag: '' }, says('dagboek', '1.0')), {}, 'personal'],
    [
      'that is personal and no longer says what it is',
      returned({ da_naam: 'x', da_dag: '' }, null),
      {},
      'personal',
    ],
  ])('refuses a file %s', (_, bytes, options, code) => {
    expect(said(bytes, options)).toMatch(new RegExp(`^error extract/${code}: `));
  });

  it('reads what is personal when it was handed over', () => {
    const bytes = returned({ da_naam: 'Anna', da_dag: '' }, says('dagboek', '1.0'));
    expect(one(bytes, { personal: true }).values).toEqual({ da_naam: 'Anna', da_dag: null });
  });
});

describe('a print file of many', () => {
  const bytes = returnedTogether({ p00001: FILLED, p00002: { ...BLANK, fo_naam: 'Bo' } });

  it('gives a result for each person', () => {
    const results = extracted(bytes).map(({ part, values }) => [part, values.fo_naam]);
    expect(results).toEqual([
      ['p00001', 'Anna'],
      ['p00002', 'Bo'],
    ]);
  });

  it('tells of fields that are nobody’s with the first', () => {
    const results = extracted(returnedTogether({ p00001: FILLED, p00002: BLANK }, { los: 'x' }));
    expect(results.map(({ unknown }) => unknown)).toEqual([['los'], []]);
  });
});

describe('a signature', () => {
  it('tells which fields changed since', () => {
    const result = one(changedAfterSigning());
    expect(result.values).toMatchObject({ fo_naam: 'Bo', fo_handtekening: { signed: true, name: null } });
    expect(result.signed).toEqual([{ field: 'fo_handtekening', after: 'appended', changed: ['fo_naam'] }]);
    expect(result.warnings).toEqual(['changed_after_signing:fo_handtekening:fo_naam']);
  });
});

describe('what is no filled form is refused with what it looks like', () => {
  it.each([
    ['a photo', text('\xff\xd8\xff\xe0JFIF'), 'a photo (JPEG)'],
    ['a picture', text('\x89PNG\r\n\x1a\n'), 'a picture (PNG)'],
    ['a scan', text('II*\0'), 'a scan (TIFF)'],
    ['a web page', text('<!DOCTYPE html><title>x</title>'), 'a web page'],
    ['an e-mail', text('Received: from x\r\n'), 'an e-mail'],
    ['rich text', text('{\\rtf1'), 'an RTF file'],
    ['old Word', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'before 2007'],
    ['a zip', zipSync({ 'a.txt': text('x') }), 'the file is a zip'],
    ['OpenDocument', zipSync({ mimetype: text('x'), 'content.xml': text('<x/>') }), 'an OpenDocument file'],
    ['text', text('Beste Anna'), 'not a PDF, Word or Excel file'],
    ['nothing', text(''), 'the file is empty'],
    ['a PDF without a form', text('%PDF-1.7\n'), 'not a PDF, or it is damaged'],
  ])('%s', (_, bytes, reason) => {
    expect(said(bytes)).toContain(reason);
  });

  it('never with what stands in it', () => {
    expect(said(text('Beste Anna'))).not.toContain('Anna');
  });
});
