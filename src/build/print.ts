import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { type Checked, isError } from '../core/diagnostics.ts';
import type { CopySource } from '../formats/pdf/fill/print/copy-source.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import type { CoverageReport } from '../mapping/export/coverage-report.ts';
import type { Field } from '../model/document.ts';
import { type PersonRecord, prefilledFields, valuesFromRecord } from '../model/record.ts';
import { codesFor } from '../model/record-codes.ts';
import { formValues } from '../prefill/pdf-template.ts';
import { type PrintReport, type PrintRun, printRun } from '../prefill/print-run/print-run.ts';
import { DEFAULT_SORT, parseSortKeys, type SortKey } from '../prefill/print-run/sort-keys.ts';
import { runErrorOf } from '../prefill/run/system-error.ts';
import { refused } from './own-file.ts';
import { type PrefillTools, type Prepared, withPrepared } from './prefill.ts';
import type { PrefillOptions } from './prefill-options.ts';
import { flatStyleOf, type PrintTemplate, paintsOf } from './prefill-templates.ts';
import { prefillWarnings } from './prefill-warnings.ts';
import { RecordRun } from './record-run.ts';

/** What came of a file for the printer. */
export interface PrintOutcome {
  readonly report: PrintReport & { readonly outcome: 'done' | 'refused'; readonly bytes: number };
  readonly file: string;
  /** What the export gave, and which columns were read for it. */
  readonly coverage: CoverageReport;
}

/** One PDF with a copy for each record, in order, with a list at the front of who is where. */
export async function prefillPrint(
  options: PrefillOptions,
  tools: PrefillTools,
): Promise<Checked<PrintOutcome>> {
  const sort = options.sort
    ? parseSortKeys(options.sort.join(','))
    : { ok: true as const, value: DEFAULT_SORT };
  if (!sort.ok) return sort;
  return withPrepared(options, tools, prepared => print(prepared, { options, tools, sort: sort.value }));
}

interface Wishes {
  readonly options: PrefillOptions;
  readonly tools: PrefillTools;
  readonly sort: readonly SortKey[];
}

async function print(prepared: Prepared, wishes: Wishes): Promise<Checked<PrintOutcome>> {
  const { mapping, opened, templates } = prepared;
  const { options } = wishes;
  const template = templates.print;
  if (!template) throw new Error('A file for the printer is made of a PDF.');
  const { form } = template;
  const fields = prefilledFields(form.fields, options.onRequest);
  const { records, problems, coverage } = await allRecords(
    new RecordRun(mapping.mapper, opened, options),
    options,
    fields,
  );
  const file = options.merge ?? '';
  if (options.strict && (problems.length > 0 || records.some(({ warnings }) => warnings.length > 0))) {
    const report = { outcome: 'refused', people: 0, pages: 0, bytes: 0, warnings: [] } as const;
    const warned = records.map(({ employee, warnings }) => ({ id: employee.id, codes: warnings }));
    const warnings = [...prefillWarnings(warned, records.length), ...problems];
    return { ok: true, warnings, value: { report, file, coverage } };
  }
  try {
    const source = await sourceOf(template, options);
    const report = await writeFile(file, { source, template, records, fields, wishes });
    const warnings = [...prefillWarnings(report.warnings, report.people), ...problems];
    return { ok: true, warnings, value: { report, file, coverage } };
  } catch (error) {
    if (error instanceof UnreadableForm)
      return refused(options.template ?? options.document, `can't be filled: ${error.message}`);
    throw error;
  }
}

/** Every record that was asked for: an order needs them all. Their codes are those that concern what is filled in. */
async function allRecords(run: RecordRun, { conversation }: PrefillOptions, fields: readonly Field[]) {
  const records: PersonRecord[] = [];
  for await (const some of run.records()) {
    for (const record of some) {
      const warnings = codesFor(record.warnings, fields);
      records.push({ ...record, warnings, ...(conversation ? { conversation } : {}) });
    }
  }
  return { records, problems: run.diagnostics().filter(isError), coverage: run.coverage() };
}

async function sourceOf(
  { bytes, fallback, form, colours }: PrintTemplate,
  { mode }: PrefillOptions,
): Promise<CopySource> {
  const spare = fallback ? { fallback } : {};
  if (mode === 'flat') {
    const { flatSource } = await import('../formats/pdf/fill/print/flat-source.ts');
    return flatSource(bytes, { ...spare, ...flatStyleOf(form, colours) });
  }
  const { fillableSource } = await import('../formats/pdf/fill/print/fillable-source.ts');
  return fillableSource(bytes, spare);
}

interface Printing {
  readonly source: CopySource;
  readonly template: PrintTemplate;
  readonly records: readonly PersonRecord[];
  readonly fields: readonly Field[];
  readonly wishes: Wishes;
}

/** Written beside and renamed: there is the whole file, or the one that was there before. */
async function writeFile(path: string, printing: Printing): Promise<PrintOutcome['report']> {
  const { source, template, records, fields, wishes } = printing;
  const { options, sort } = wishes;
  const { form, colours } = template;
  const beside = `${path}.${process.pid}.part`;
  let bytes = 0;
  try {
    const handle = openSync(beside, 'wx', 0o600);
    const write = (chunk: Uint8Array): void => {
      for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
      bytes += chunk.length;
    };
    const run: PrintRun = {
      source,
      records,
      valuesOf: record => formValues(valuesFromRecord(fields, record), form),
      title: form.title,
      locale: form.locale,
      sort,
      labels: Object.fromEntries(form.fields.map(({ name, label }) => [name, label])),
      ...(options.conversation?.date ? { date: options.conversation.date } : {}),
      ...(colours ? { colours: paintsOf(colours) } : {}),
    };
    const report = await printRun(run, write).finally(() => closeSync(handle));
    renameSync(beside, path);
    return { ...report, outcome: 'done', bytes };
  } catch (error) {
    rmSync(beside, { force: true });
    throw runErrorOf(path, error);
  }
}
