import type { CopySource } from '../../src/formats/pdf/fill/print/copy-source.ts';
import { fillableSource } from '../../src/formats/pdf/fill/print/fillable-source.ts';
import { flatSource } from '../../src/formats/pdf/fill/print/flat-source.ts';
import type { FormValues } from '../../src/formats/pdf/form-field.ts';
import type { PersonRecord } from '../../src/model/record.ts';
import { type PrintReport, printRun } from '../../src/prefill/print-run/print-run.ts';
import { DEFAULT_SORT } from '../../src/prefill/print-run/sort-keys.ts';
import { formValues, people, workbookValues } from '../prefill/print-run/people.ts';
import { type BuiltDocument, builtDocument } from '../support/built.ts';

export const PRINT_MODES = ['fillable', 'flat'] as const;
export type PrintMode = (typeof PRINT_MODES)[number];

/** What each document is filled with. */
const VALUES: Readonly<Record<string, (record: PersonRecord) => FormValues>> = {
  werkbalans_formulier: formValues,
  werkboek: workbookValues,
};

/** The template of a print file. */
export function sourceOf({ bytes, document }: BuiltDocument, mode: PrintMode): Promise<CopySource> {
  const words = document.strings;
  return mode === 'flat' ? flatSource(bytes, { words }) : fillableSource(bytes);
}

export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly report: PrintReport;
}

/** Three flat forms; the agreements of the second by number are too long for their box. */
export function longFile(): Promise<PrintedFile> {
  const long = Array.from({ length: 400 }, (_, at) => `Zin nummer ${at + 1}.`).join(' ');
  return printedFile('werkbalans_formulier', 'flat', 3, record =>
    record.employee.id === '0002'
      ? new Map([...formValues(record), ['wf_afspraken', { type: 'text', text: long }]])
      : formValues(record),
  );
}

/** A print file of a document, for as many people as asked for. */
export async function printedFile(
  id: string,
  mode: PrintMode,
  count: number,
  valuesOf = VALUES[id] ?? (() => new Map()),
): Promise<PrintedFile> {
  const built = await builtDocument(id);
  const { document } = built;
  const chunks: Uint8Array[] = [];
  const report = await printRun(
    {
      source: await sourceOf(built, mode),
      records: people(count),
      valuesOf,
      title: document.title,
      locale: document.locale,
      sort: DEFAULT_SORT,
      date: '2026-03-02',
    },
    chunk => {
      chunks.push(chunk);
    },
  );
  return { bytes: new Uint8Array(Buffer.concat(chunks)), report };
}
