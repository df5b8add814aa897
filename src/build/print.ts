import { existsSync } from 'node:fs';
import { type Checked, type Diagnostic, isError } from '../core/diagnostics.ts';
import type { CopySource } from '../formats/pdf/fill/print/copy-source.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import type { CoverageReport } from '../mapping/export/coverage-report.ts';
import type { Field } from '../model/document.ts';
import { type PersonRecord, prefilledFields, valuesFromRecord } from '../model/record.ts';
import { codesFor } from '../model/record-codes.ts';
import { formFieldLabels, formValues } from '../prefill/pdf-template.ts';
import { type PrintReport, type PrintRun, printRun } from '../prefill/print-run/print-run.ts';
import { DEFAULT_SORT, parseSortKeys, type SortKey } from '../prefill/print-run/sort-keys.ts';
import { progressMeter } from '../prefill/run/progress.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER } from '../prefill/run/sinks/owner-only.ts';
import { runErrorOf } from '../prefill/run/system-error.ts';
import { refused } from './own-file.ts';
import { partFile } from './part-file.ts';
import { type PrefillTools, type Prepared, withPrepared } from './prefill.ts';
import type { PrefillOptions } from './prefill-options.ts';
import type { PrintTemplate } from './prefill-templates.ts';
import { isHarmless, prefillWarnings } from './prefill-warnings.ts';
import { flatStyleOf, paintsOf } from './print-look.ts';
import { RecordRun } from './record-run.ts';

/** What came of a file for the printer. */
export interface PrintOutcome {
  readonly report: PrintReport & {
    /** `stopped`: cancelled. Only after `done` there is a file. */
    readonly outcome: 'done' | 'stopped' | 'refused';
    readonly bytes: number;
  };
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
  if (!/\.pdf$/i.test(options.merge ?? '')) return { ok: false, diagnostics: [NO_PDF] };
  if (!options.force && existsSync(options.merge ?? ''))
    return { ok: false, diagnostics: [inTheWay(options)] };
  return withPrepared(options, tools, prepared => print(prepared, { options, tools, sort: sort.value }));
}

function inTheWay({ merge = '' }: PrefillOptions): Diagnostic {
  const hint = 'name another file with --merge, or add --force to replace it';
  const message = `"${merge}" is there already`;
  return { code: 'prefill/file-in-the-way', severity: 'error', message, hint };
}

/** What has another name is most likely meant to be something else: the export itself, for one. */
const NO_PDF: Diagnostic = {
  code: 'prefill/options',
  severity: 'error',
  message: '--merge names the file to be made, which ends in .pdf',
};

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
  const fields = prefilledFields(template.form.fields, options.onRequest);
  const run = new RecordRun(mapping.mapper, opened, options);
  const { records, problems, coverage } = await allRecords(run, options, fields);
  const file = options.merge ?? '';
  try {
    const source = await sourceOf(template, options);
    const printing = { source, template, records, fields, wishes };
    const report = await printUnlessRefused(file, printing, problems);
    const warnings = [
      ...prefillWarnings(report.warnings, records.length),
      ...problems,
      ...(report.outcome === 'stopped' ? [STOPPED] : []),
    ];
    return { ok: true, warnings, value: { report, file, coverage } };
  } catch (error) {
    if (error instanceof UnreadableForm)
      return refused(options.template ?? options.document, `can't be filled: ${error.message}`);
    throw runErrorOf(file, error, 'mend that, or name another file with --merge');
  }
}

const STOPPED: Diagnostic = {
  code: 'prefill/stopped',
  severity: 'error',
  message: 'the run was stopped; nothing was written',
};

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

/** Under `--strict` all is made twice, the first time without writing: what doesn't fit only shows while it is filled. */
async function printUnlessRefused(
  path: string,
  printing: Printing,
  problems: readonly Diagnostic[],
): Promise<PrintOutcome['report']> {
  if (!printing.wishes.options.strict) return writeFile(path, printing);
  const look = await copies(printing, () => {});
  const isRefused =
    problems.length > 0 || look?.warnings.some(({ codes }) => codes.some(code => !isHarmless(code)));
  if (look && !isRefused) return writeFile(path, printing);
  return { ...NOTHING, warnings: look?.warnings ?? [], outcome: look ? 'refused' : 'stopped' };
}

const NOTHING = { people: 0, pages: 0, bytes: 0, warnings: [], leftOut: [] } as const;

/** There is the whole file afterwards, or the one that was there before. */
async function writeFile(path: string, printing: Printing): Promise<PrintOutcome['report']> {
  const output = partFile(path, { file: OWNER_ONLY, folder: OWNER_ONLY_FOLDER });
  try {
    const report = await copies(printing, output.write);
    if (!report) return { ...NOTHING, outcome: 'stopped' };
    output.finish();
    return { ...report, outcome: 'done', bytes: output.bytes };
  } finally {
    output.close();
  }
}

/** Makes the bytes of the file. @returns null when it was stopped */
async function copies(
  { source, template, records, fields, wishes }: Printing,
  write: (chunk: Uint8Array) => void,
): Promise<PrintReport | null> {
  const { options, tools, sort } = wishes;
  const { form, colours } = template;
  const meter = progressMeter(
    { total: records.length, start: 0 },
    () => performance.now(),
    tools.onProgress ?? (() => {}),
  );
  let done = 0;
  const run: PrintRun = {
    source,
    records,
    valuesOf(record) {
      if (tools.cancelled?.()) throw new Stopped();
      meter.tell(done++, 0);
      return formValues(valuesFromRecord(fields, record), form);
    },
    title: form.title,
    locale: form.locale,
    sort,
    labels: formFieldLabels(form),
    ...(options.conversation?.date ? { date: options.conversation.date } : {}),
    ...(colours ? { colours: paintsOf(colours) } : {}),
  };
  try {
    return await printRun(run, async chunk => {
      write(chunk);
      // Lets signals through.
      await new Promise(resolve => setImmediate(resolve));
    });
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

/** Ends the making of copies from within. */
class Stopped extends Error {}
