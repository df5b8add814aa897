import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../src/formats/pdf/form-field.ts';
import { readFilledForm } from '../../src/formats/pdf/read-form.ts';
import { FORM, type PdfForm, prefilledValues, ROOT, RUN_OPTIONS, textsOf } from './fill-pdf-form.ts';
import type { Texts } from './fill-pdf-peers.ts';

/** The program as it is shipped; `npm run bench` bundles it first. */
export const PROGRAM = join(ROOT, 'dist/veldwerk.mjs');

/** What fills the shipped form with people of an export. */
export function prefillArgs(data: string, options: readonly string[]): readonly string[] {
  return [PROGRAM, '--root', ROOT, 'prefill', FORM, '--data', data, ...RUN_OPTIONS, ...options];
}

const LOOKED_AT = 50;
/** The first person's number; the others follow. */
const FIRST_ID = 100_000;

/** Texts of the first people, whatever the size of their export. */
export async function firstTexts(form: PdfForm): Promise<readonly Texts[]> {
  return (await prefilledValues(form, LOOKED_AT)).map(values => textsOf(form, values));
}

/** @throws Error when one of the first people's files below a folder doesn't hold what the export says */
export function verifyFiles(folder: string, expected: readonly Texts[]): void {
  const paths = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => [path.split('-').at(-2), path]),
  );
  for (const [index, texts] of expected.entries()) {
    const id = String(FIRST_ID + index);
    const path = paths.get(id);
    if (path === undefined) throw new Error(`There is no file of person ${id}.`);
    const { values } = readFilledForm(readFileSync(join(folder, path)));
    for (const [name, text] of texts) {
      if (textOf(values, name) !== text) throw new Error(`The file of person ${id} lacks ${name}.`);
    }
  }
}
