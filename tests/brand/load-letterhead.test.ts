import { describe, expect, it } from 'vitest';
import { shippedLetterhead } from '../../scripts/letterhead/shipped-letterhead.ts';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { MAXIMUM_LETTERHEAD_BYTES } from '../../src/brand/load-letterhead.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { readLetterhead } from '../../src/formats/docx/letterhead/reading.ts';
import { readPackage } from '../../src/formats/ooxml/package.ts';
import { diskHost } from '../support/disk-host.ts';
import { BAD_LETTERHEADS } from '../support/letterhead-kinds.ts';
import { header, letterhead, paragraph } from '../support/letterheads.ts';
import { memoryHost } from '../support/memory-host.ts';
import { BRAND, packageFile, SVG } from './support.ts';

const GOOD = letterhead();

/** A brand with a letterhead, and the files in `templates/docx`. */
function load(line: string, files: Readonly<Record<string, Uint8Array>> = { 'brief.docx': GOOD }) {
  const templates = Object.entries(files).map(([name, bytes]) => [`templates/docx/${name}`, bytes] as const);
  const host = memoryHost(
    {
      ...Object.fromEntries(templates),
      'data/brands/test/brand.yaml': `${BRAND}${line}\n`,
      'data/brands/test/logo.svg': SVG,
    },
    packageFile,
  );
  return loadBrand(host, 'test');
}

function messages(line: string, files?: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const result = load(line, files);
  return (result.ok ? result.warnings : result.diagnostics).map(formatDiagnostic);
}

const AT = 'data/brands/test/brand.yaml:22:13';

describe('the letterhead of a brand', () => {
  it('is none unless one is named', () => {
    expect(load('')).toMatchObject({ ok: true, value: { letterhead: null } });
  });

  it('is a file in templates/docx', () => {
    expect(load('letterhead: brief.docx')).toMatchObject({
      ok: true,
      value: { letterhead: GOOD },
      warnings: [],
    });
  });

  it.each(BAD_LETTERHEADS)('is refused with %s, at its line', (_, options, says) => {
    const [code, ...message] = says.split(': ');
    const [first] = messages('letterhead: brief.docx', { 'brief.docx': letterhead(options) });
    expect(first).toMatch(
      `${AT} error brand/letterhead-${code}: "brief.docx" ${message.join(': ')}\n  hint: `,
    );
  });

  it('gives a warning that does not stop anything', () => {
    const result = load('letterhead: brief.docx', { 'brief.docx': letterhead({ header: header('') }) });
    expect(result).toMatchObject({
      ok: true,
      warnings: [{ code: 'brand/letterhead-alt-text', severity: 'warning' }],
    });
  });

  it('suggests the file that was meant', () => {
    expect(messages('letterhead: breif.docx')).toEqual([
      `${AT} error brand/letterhead: there is no "breif.docx" in templates/docx\n  hint: did you mean "brief.docx"?`,
    ]);
  });

  it('says where it belongs when there is none', () => {
    expect(messages('letterhead: brief.docx', {})).toEqual([
      `${AT} error brand/letterhead: there is no "brief.docx" in templates/docx\n  hint: put it in templates/docx`,
    ]);
  });

  it.each(['../brief.docx', 'templates/docx/brief.docx', '"C:\\\\brief.docx"', '..'])(
    'is never a path: %s',
    name => {
      expect(messages(`letterhead: ${name}`)[0]).toMatch(
        /is not the name of a file\n {2}hint: put it in templates\/docx/,
      );
    },
  );

  it('is at most 5 MB', () => {
    const large = new Uint8Array(MAXIMUM_LETTERHEAD_BYTES + 1);
    expect(messages('letterhead: brief.docx', { 'brief.docx': large })[0]).toMatch(
      'error brand/letterhead-too-large: "brief.docx" has 5.1 MB, a letterhead at most 5 MB',
    );
  });

  it('must not be left empty', () => {
    expect(messages('letterhead:')).toEqual([
      'data/brands/test/brand.yaml:22:1 error brand/empty: letterhead is empty\n  hint: fill it in, or leave out its key too',
    ]);
  });

  it('is told of together with everything else that is wrong', () => {
    const bad = letterhead({ body: paragraph('Leeg') });
    expect(messages('letterhead: brief.docx\nkleur: blauw', { 'brief.docx': bad })).toHaveLength(2);
  });
});

/** The parts of a file, unpacked; but for PNG, whose bytes another release of zlib may pack in another way. */
function partsOf(file: Uint8Array): readonly (readonly [string, string])[] {
  const opened = readPackage(file);
  return opened.names.map(name => {
    const bytes = name.endsWith('.png') ? undefined : opened.part(name);
    return [name, Buffer.from(bytes ?? []).toString('base64')];
  });
}

describe('the letterhead that comes along', () => {
  const brand = loadBrand(diskHost, 'dienst');
  const bytes = (brand.ok && brand.value.letterhead) || new Uint8Array();

  it('is used by the brand it was made for, without a warning', () => {
    expect(brand).toMatchObject({ ok: true, warnings: [] });
    expect(readLetterhead(bytes)).toMatchObject({ ok: true, warnings: [] });
  });

  it('is what its script makes', { timeout: 60_000 }, async () => {
    expect(partsOf(await shippedLetterhead())).toEqual(partsOf(bytes));
  });
});
