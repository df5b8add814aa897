import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePdf } from '../../src/formats/pdf/fill/compile-pdf.ts';
import { compileFlat } from '../../src/formats/pdf/fill/flat/compile-flat.ts';
import { fillableFlat } from '../../src/formats/pdf/fill/flat/fillable-flat.ts';
import type { FormValues } from '../../src/formats/pdf/form-field.ts';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import { FORM_WORDS } from '../../src/mapping/form-fields/form-words.ts';
import { builtDocument } from '../support/built.ts';
import { fallbackFont } from '../support/fallback-font.ts';
import { adopted, LIBRARY_VALUES, libraryForm, typed } from '../support/foreign-forms.ts';
import { hybridForm } from '../support/hybrid-form.ts';
import { ask, inFolder, judge } from '../support/judges.ts';
import { drawWithPdfium, valuesInPdfium } from '../support/pdfium.ts';
import { rolesInPdfjs, valuesInPdfjs } from '../support/pdfjs.ts';
import { drawWithPoppler } from '../support/picture.ts';

const MODES = ['slim', 'incremental', 'flat'] as const;
type Mode = (typeof MODES)[number];
const KEPT = ['slim', 'incremental'] as const;

async function filled(form: Uint8Array, values: FormValues, mode: Mode): Promise<Uint8Array> {
  const bytes = await adopted(form, mode);
  const fallback = await fallbackFont();
  const compiled =
    mode === 'flat'
      ? fillableFlat(await compileFlat(bytes, { words: FORM_WORDS['nl-NL'], fallback }))
      : await compilePdf(bytes, { mode, fallback });
  return compiled.fill(values).bytes.slice();
}

/** A form as qpdf writes it anew. */
function byQpdf(form: Uint8Array, ...options: readonly string[]): Uint8Array {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, form);
    spawnSync('qpdf', [...options, from, to]);
    return readFileSync(to);
  });
}

/** Ways the objects of a file may lie in it. */
const LAYOUTS: readonly (readonly [string, (form: Uint8Array) => Uint8Array])[] = [
  ['as its library wrote it', form => form],
  ['with object streams', form => byQpdf(form, '--object-streams=generate')],
  ['with a table', form => byQpdf(form, '--object-streams=disable')],
  ['linearised', form => byQpdf(form, '--linearize')],
  ['uncompressed', form => byQpdf(form, '--qdf', '--object-streams=disable')],
  ['hybrid', form => hybridForm(byQpdf(form, '--object-streams=disable'))],
];

const SHOWN: readonly string[] = [
  ...['Łukasz', 'Ferreira', '32,5', 'paar', 'nog', 'Gedraaide', 'Zoë', 'Keuken', 'woensdag'],
];

judge(
  'qpdf',
  'pdftotext',
  'pdftoppm',
)('a form that a library made', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    form = await libraryForm();
  });
  const cases = LAYOUTS.flatMap(([layout, change]) => MODES.map(mode => ({ layout, change, mode })));
  const kept = LAYOUTS.flatMap(([layout, change]) => KEPT.map(mode => ({ layout, change, mode })));

  it.each(cases)('has no fault qpdf finds: $layout, filled $mode', async ({ change, mode }) => {
    const bytes = await filled(change(form), LIBRARY_VALUES, mode);
    expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(cases)('shows each word to poppler: $layout, filled $mode', async ({ change, mode }) => {
    const bytes = await filled(change(form), LIBRARY_VALUES, mode);
    const { stdout } = ask('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], bytes);
    expect(SHOWN.filter(word => !stdout.includes(word))).toEqual([]);
  });

  it.each(kept)('has its values in pdf.js: $layout, filled $mode', async ({ change, mode }) => {
    const values = await valuesInPdfjs(await filled(change(form), LIBRARY_VALUES, mode));
    expect([...LIBRARY_VALUES.keys()].filter(name => !values.get(name))).toEqual([]);
  });

  it.each(kept)('begins with its bytes in mode incremental only: $layout, filled $mode', async one => {
    const held = one.change(form);
    const bytes = await filled(held, LIBRARY_VALUES, one.mode);
    const begins = Buffer.from(bytes.subarray(0, held.length)).equals(held);
    expect(begins).toBe(one.mode === 'incremental');
  });

  it.each(KEPT)('has its values in PDFium, filled %s', async mode => {
    const values = await valuesInPdfium(await filled(form, LIBRARY_VALUES, mode));
    const texts = ['form.section.Naam', 'uren', 'postcode', 'zijkant', 'afdeling'];
    expect(texts.map(name => values.get(name))).toEqual(
      texts.map(name => (LIBRARY_VALUES.get(name) as { text: string }).text),
    );
  });

  it.each(MODES)('is drawn without complaint by PDFium and poppler, filled %s', async mode => {
    const bytes = await filled(form, LIBRARY_VALUES, mode);
    expect([(await drawWithPdfium(bytes, 36)).messages, drawWithPoppler(bytes, 36).messages]).toEqual([
      [],
      '',
    ]);
  });
});

describe('a tagged form of others', () => {
  const VALUES: FormValues = new Map([
    ['wf_naam_medewerker', typed('Łukasz Ferreira')],
    ['wf_datum', typed('01-02-2027')],
  ]);
  let form: Uint8Array;

  // One that passes, with its font taken away and Helvetica named in its place.
  beforeAll(async () => {
    const { bytes } = await builtDocument('werkbalans_formulier');
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const acroForm = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
    acroForm.delete(PDFName.of('DR'));
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.has(PDFName.of('DA'))) {
        object.set(PDFName.of('DA'), PDFString.of('/Helv 0 Tf 0 g'));
      }
    }
    form = await pdf.save({ updateFieldAppearances: false, addDefaultPage: false });
  });

  it.each(MODES)('still passes PDF/UA-1, filled %s', async mode => {
    const { failures, undecided } = await checkPdfUa(await filled(form, VALUES, mode));
    expect({ failures, undecided }).toEqual({ failures: [], undecided: [] });
  });

  it.each(KEPT)('keeps its structure tree, filled %s', async mode => {
    expect(await rolesInPdfjs(await filled(form, VALUES, mode))).toEqual(await rolesInPdfjs(form));
  });

  it('still passes PDF/UA-1 where a long value goes on behind it', async () => {
    const long = typed('Een naam die niet ophoudt. '.repeat(60));
    const bytes = await filled(form, new Map([['wf_naam_medewerker', long]]), 'flat');
    expect((await checkPdfUa(bytes)).failures).toEqual([]);
  });
});
