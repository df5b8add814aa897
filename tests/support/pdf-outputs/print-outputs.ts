import { flatStyleOf, paintsOf } from '../../../src/build/print-look.ts';
import type { CopySource } from '../../../src/formats/pdf/fill/print/copy-source.ts';
import { fillableSource } from '../../../src/formats/pdf/fill/print/fillable-source.ts';
import { flatSource } from '../../../src/formats/pdf/fill/print/flat-source.ts';
import { formOf } from '../../../src/model/form.ts';
import type { PrintSize } from '../../../src/model/print.ts';
import { type PersonRecord, prefilledFields, valuesFromRecord } from '../../../src/model/record.ts';
import { formFieldLabels, formValues } from '../../../src/prefill/pdf-template.ts';
import { printRun } from '../../../src/prefill/print-run/print-run.ts';
import { DEFAULT_SORT, type SortKey } from '../../../src/prefill/print-run/sort-keys.ts';
import { people } from '../../prefill/print-run/people.ts';
import type { BuiltDocument } from '../built.ts';
import { fallbackFont } from '../fallback-font.ts';
import { forms, hardAnswersTo } from './filled-outputs.ts';
import type { PdfOutput } from './output.ts';

/** Copies that can still be filled in, or that can't. */
export const PRINT_MODES = ['fillable', 'flat'] as const;
export type PrintMode = (typeof PRINT_MODES)[number];

/** With a bookmark and a heading in the cover list for each manager, and without any: each document has both, in one size each. */
const ORDERS: { readonly [Size in PrintSize]: readonly [string, readonly SortKey[]] } = {
  normal: ['by manager', DEFAULT_SORT],
  large: ['by name', ['name']],
};

/** Every form × both kinds of print file: a cover list and three copies, the last with hard answers. */
export async function printOutputs(): Promise<readonly PdfOutput[]> {
  return (await forms()).flatMap(built => {
    const [order, sort] = ORDERS[built.print.size];
    return PRINT_MODES.map(mode => ({
      title: `${built.title}, ${mode} print file ${order}`,
      built,
      make: () => printed(built, mode, sort),
    }));
  });
}

/** A print file, as a run with `--merge` makes it. */
export async function printed(
  built: BuiltDocument,
  mode: PrintMode,
  sort: readonly SortKey[] = DEFAULT_SORT,
): Promise<Uint8Array> {
  const { document, brand } = built;
  const form = formOf(document);
  const hard = formValues(hardAnswersTo(built), form);
  const fields = prefilledFields(form.fields);
  const valuesOf = (record: PersonRecord) =>
    record.employee.id === '0003' ? hard : formValues(valuesFromRecord(fields, record), form);
  const chunks: Uint8Array[] = [];
  await printRun(
    {
      source: await sourceOf(built, mode),
      records: people(3),
      valuesOf,
      sort,
      date: '2026-03-02',
      title: form.title,
      locale: form.locale,
      labels: formFieldLabels(form),
      colours: paintsOf(brand.colours),
    },
    chunk => {
      chunks.push(chunk);
    },
  );
  return new Uint8Array(Buffer.concat(chunks));
}

async function sourceOf({ bytes, document, brand }: BuiltDocument, mode: PrintMode): Promise<CopySource> {
  const fallback = await fallbackFont();
  if (mode === 'fillable') return fillableSource(bytes, { fallback });
  return flatSource(bytes, { fallback, ...flatStyleOf(formOf(document), brand.colours) });
}
