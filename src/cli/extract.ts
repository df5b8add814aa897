import { join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { findReadableDocuments } from '../build/find-readable-documents.ts';
import { type Diagnostic, isError } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import { csvOf } from '../extract/csv.ts';
import { extractFile } from '../extract/extract-file.ts';
import type { Extracted } from '../extract/extracted.ts';
import type { ReadableDocument } from '../extract/readable-document.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { inputFiles, jsonNames, readInput, writeAll } from './extract-files.ts';
import { jsonOption, rootOf } from './options.ts';
import { exitCode, printDiagnostics, printJson } from './report.ts';

interface Options {
  readonly format: 'json' | 'csv';
  readonly out?: string;
  readonly document?: string;
  readonly personal?: boolean;
  readonly labels?: boolean;
  readonly excel?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `veldwerk extract`: reads filled files back. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('read what people filled in, from PDF, Word and Excel files')
    .argument('<file...>', 'filled files, or folders of them')
    .addOption(
      new Option('--format <format>', 'json, or csv: one table').choices(['json', 'csv']).default('json'),
    )
    .addOption(
      new Option('--out <target>', 'a folder for a JSON file each, or one file that ends in .json or .csv'),
    )
    .addOption(new Option('--document <id>', 'refuse files of other documents'))
    .option('--personal', 'read also what belongs to the person who wrote it, who handed it over')
    .option('--labels', 'with what each field asks, beside its id; in a table instead of it')
    .option('--excel', 'csv for Excel in Dutch: semicolons and decimal commas')
    .option('--strict', 'give nothing when there are warnings; exit code 1')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action((files: string[], options: Options, command: Command) => run(files, options, command));
}

const HELP = `
Examples:
  veldwerk extract form.pdf                              its answers as JSON
  veldwerk extract returned/*.pdf --out answers          answers/NAME.json for each file
  veldwerk extract returned/* --format csv --out all.csv one table, a row for each form
  veldwerk extract returned/* --format csv --excel --out all.csv
                                                         the same, to open in Excel in Dutch
  veldwerk extract workbook.pdf --personal               what its owner handed over

What a file is, is seen in the file, not in its name. Dates are yyyy-mm-dd, ticks true or false, what is empty is
null. What can't be read as its field's kind stands under "raw" as it was written. A signature is told of, not verified.
In a table, a text that a spreadsheet would take for a formula has an apostrophe before it, and so has a text that begins
with one: take one away, and it is as it was.

Exit codes: 0 done, 1 warnings under --strict, 2 a file can't be read (the others are), 3 a fault of ours.`;

async function run(files: readonly string[], options: Options, command: Command): Promise<void> {
  const found = await findReadableDocuments(rootOf(command));
  if (!found.ok) {
    finish({ results: [], diagnostics: found.diagnostics }, options);
    return;
  }
  const { value: documents } = found;
  const wrong = wrongUse(options, documents);
  if (wrong) {
    finish({ results: [], diagnostics: [wrong] }, options);
    return;
  }
  const named = inputFiles(files);
  const outcome = readAll(named, documents, options);
  const { diagnostics } = outcome;
  const isHeldBack = options.strict === true && diagnostics.length > 0;
  finish(isHeldBack ? { results: [], diagnostics } : outcome, options, { documents, count: named.length });
}

interface Outcome {
  readonly results: readonly Extracted[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that can't be read doesn't stop the rest. */
function readAll(
  files: readonly string[],
  documents: readonly ReadableDocument[],
  options: Options,
): Outcome {
  const results: Extracted[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, file] of files.entries()) {
    const input = readInput(file);
    const read = input.ok
      ? extractFile(input.value, file, {
          documents,
          personal: options.personal ?? false,
          ...(options.document === undefined ? {} : { document: options.document }),
        })
      : input;
    diagnostics.push(...(read.ok ? read.warnings : read.diagnostics));
    if (read.ok) results.push(...read.value);
    showProgress(index + 1, files.length);
  }
  return { results, diagnostics };
}

/** Only where a person looks on: a log has no use for it. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || total < 10) return;
  process.stderr.write(done === total ? '\r\x1b[K' : `\r${done}/${total}`);
}

function wrongUse(
  { format, out, document, json }: Options,
  documents: readonly ReadableDocument[],
): Diagnostic | undefined {
  const wrong = (code: string, message: string, hint: string): Diagnostic => ({
    code: `extract/${code}`,
    severity: 'error',
    message,
    hint,
  });
  if (document !== undefined && !documents.some(({ id }) => id === document)) {
    const known = documents.map(({ id }) => id);
    const near = nearest(document, known);
    const hint = near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`;
    return wrong('unknown-document', `there is no document "${document}"`, hint);
  }
  if (format === 'csv' && out !== undefined && !/\.csv$/i.test(out)) {
    return wrong('out', `a table goes to one file, and "${out}" is none`, 'end its name in .csv');
  }
  if (format === 'json' && /\.csv$/i.test(out ?? '')) {
    return wrong('out', `"${out}" is the name of a table`, 'add --format csv');
  }
  if (format === 'csv' && json && out === undefined) {
    return wrong('out', 'a table and --json can’t both go to standard output', 'name a file with --out');
  }
  return undefined;
}

interface Run {
  readonly documents: readonly ReadableDocument[];
  readonly count: number;
}

function finish({ results, diagnostics: read }: Outcome, options: Options, run?: Run): void {
  const { out, json, format } = options;
  const labels = labelsOf(results, options.labels ? (run?.documents ?? []) : []);
  const shown = options.labels ? results.map(result => withLabels(result, labels)) : results;
  const table = () => csvOf(results, { excel: options.excel ?? false, labels: flatLabels(labels) });
  // One form is an object, whatever was asked of more is a list.
  const whole = run?.count === 1 && shown.length === 1 ? shown[0] : shown;
  const written =
    out === undefined || results.length === 0 ? [] : outputs(out, { shown, whole, table, format });
  const diagnostics = [...read, ...writeAll(written)];
  if (json) {
    const told = out === undefined ? shown : results.map(({ values: _, raw: __, ...result }) => result);
    printJson({ ok: !diagnostics.some(isError), results: told, diagnostics });
  } else {
    if (out === undefined && results.length > 0) {
      if (format === 'csv') process.stdout.write(table());
      else printJson(whole);
    }
    printDiagnostics(diagnostics);
    if (out !== undefined && results.length > 0)
      console.error(`${results.length} read, in ${relative('.', resolve(out)) || '.'}`);
  }
  process.exitCode = exitCode(diagnostics, options.strict ?? false);
}

interface Shown {
  readonly shown: readonly Extracted[];
  readonly whole: unknown;
  table(): string;
  readonly format: Options['format'];
}

/** What goes to which file. */
function outputs(
  out: string,
  { shown, whole, table, format }: Shown,
): readonly (readonly [path: string, text: string])[] {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  if (format === 'csv') return [[out, table()]];
  if (/\.json$/i.test(out)) return [[out, json(whole)]];
  return jsonNames(shown).map(([name, own]) => [join(out, name), json(own)] as const);
}

type Labels = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What fields ask, by document and language. */
function labelsOf(results: readonly Extracted[], documents: readonly ReadableDocument[]): Labels {
  const labels = new Map<string, Readonly<Record<string, string>>>();
  for (const { document: id, locale } of results) {
    const document = documents.find(entry => entry.id === id);
    if (!document || labels.has(`${id} ${locale}`)) continue;
    const fields = fieldsOfDocument(document.edition(locale).document);
    labels.set(
      `${id} ${locale}`,
      Object.fromEntries(fields.map(field => [field.name, field.accessibleName])),
    );
  }
  return labels;
}

function withLabels(result: Extracted, labels: Labels): Extracted & { readonly labels: object } {
  const { file, part, format, document, version, locale, values, ...rest } = result;
  const all = labels.get(`${document} ${locale}`) ?? {};
  const own = Object.fromEntries(Object.entries(all).filter(([id]) => Object.hasOwn(values, id)));
  return { file, part, format, document, version, locale, values, labels: own, ...rest };
}

/** Columns are of every document and language; the first that has a field names it. */
function flatLabels(labels: Labels): ReadonlyMap<string, string> {
  return new Map([...labels.values()].toReversed().flatMap(own => Object.entries(own)));
}
