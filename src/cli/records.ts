import { Command, Option } from 'commander';
import { findMapping } from '../build/find-mapping.ts';
import { type OpenedExport, openExport } from '../build/open-export.ts';
import { coverageFile, isKnownToMapping, RecordRun } from '../build/record-run.ts';
import { type Checked, type Diagnostic, isError } from '../core/diagnostics.ts';
import { writeCoverageReport } from './coverage-report.ts';
import { jsonOption, rootOf } from './options.ts';
import { fileOption, limitOption, onlyOption } from './prefill-options.ts';
import { EXIT, exitCode, printDiagnostics, printJson } from './report.ts';
import { JsonArray, StandardOutput } from './standard-output.ts';

interface Options {
  readonly data: string;
  readonly mapping: string;
  readonly file?: Readonly<Record<string, string>>;
  readonly only?: readonly string[];
  readonly limit?: number;
  readonly report?: string;
  readonly coverage?: boolean;
  readonly allowIncomplete?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `veldwerk records`: what a mapping makes of an export, before any document. */
export function recordsCommand(): Command {
  return new Command('records')
    .description('show what a mapping makes of an export: its people as records, before any document')
    .requiredOption('--data <file>', 'the export: JSON or NDJSON; - for standard input')
    .requiredOption('--mapping <mapping>', 'a name in data/mappings, or a path')
    .addOption(fileOption())
    .addOption(onlyOption())
    .addOption(limitOption())
    .addOption(new Option('--coverage', 'no records: how full they are, and which columns are used for what'))
    .addOption(new Option('--report <file>', 'write the coverage to a file, *.md or *.json'))
    .option('--allow-incomplete', 'take an export that says it has more pages')
    .option('--strict', 'write nothing when there are warnings; exit code 1')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options, command: Command) => {
      const { diagnostics, isCut } = await run(options, rootOf(command));
      process.exitCode = isCut ? EXIT.done : exitOf(diagnostics, options.strict ?? false);
    });
}

const EXAMPLES = `
Examples:
  veldwerk records --data export.json --mapping afas_profit_getconnector
                                         all people, as a JSON array
  veldwerk records --data export.json --mapping ours.yaml --only 1042
                                         one of them, with a mapping of one's own
  veldwerk records --data people.json --file managers=bosses.json --mapping visma_nmbrs_personalinfo
                                         an export in several files
  … --coverage                           how full the fields are, which columns are used for what
  … --report coverage.md > people.json   both
  unzip -p export.zip | veldwerk records --data - --mapping workday_raas --limit 5
                                         from standard input, the first five

Each record has a list of warnings; what they are is told on standard error once, with the ids of the first people.
No message holds a value of the export. Standard input is kept in a file without a name while it is read.
Exit codes: 0 done, 1 warnings under --strict, 2 errors in the input or in records, 3 a fault of ours.`;

/** How a run ended. */
interface Ending {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the reader of standard output left before the end. */
  readonly isCut?: boolean;
}

async function run(options: Options, root: string): Promise<Ending> {
  const mapping = await findMapping(root, options.mapping);
  if (!mapping.ok) return refuse(mapping.diagnostics, options);
  const { data, file, allowIncomplete = false } = options;
  const opened: Checked<OpenedExport> = await openExport(mapping.value.mapper, {
    data,
    allowIncomplete,
    keepRecords: true,
    input: process.stdin,
    ...(file ? { files: file } : {}),
  });
  if (!opened.ok) return refuse([...mapping.warnings, ...opened.diagnostics], options);
  try {
    const start = () => new RecordRun(mapping.value.mapper, opened.value, options);
    const warnings = [...mapping.warnings, ...opened.warnings];
    if (options.strict) {
      const look = start();
      for await (const _ of look.records());
      const found = [...warnings, ...look.diagnostics()];
      if (exitOf(found, true) !== EXIT.done) return refuse(found, options);
    }
    return await print(start(), warnings, options);
  } finally {
    await opened.value.close();
  }
}

/** Nothing is written but the reasons. */
function refuse(diagnostics: readonly Diagnostic[], { json, strict }: Options): Ending {
  if (json) printJson({ ok: false, diagnostics });
  else printDiagnostics(diagnostics, { fold: !strict });
  return { diagnostics };
}

async function print(run: RecordRun, warnings: readonly Diagnostic[], options: Options): Promise<Ending> {
  const output = new StandardOutput();
  const isRead = options.coverage ? await pass(run) : await printRecords(run, output, options);
  if (!isRead) return { diagnostics: [], isCut: true };
  const coverage = run.coverage();
  const written = writeCoverageReport(options.report, coverage);
  const diagnostics = [...warnings, ...run.diagnostics(), ...written];
  const told = `"ok": true,\n  "diagnostics": ${indented(diagnostics)}\n}\n`;
  if (options.coverage && options.json)
    await output.write(`{\n  "coverage": ${indented(coverage)},\n  ${told}`);
  else if (options.coverage) await output.write(coverageFile(coverage, ''));
  else if (options.json) await output.write(`,\n  ${told}`);
  if (!options.json) printDiagnostics(diagnostics, { fold: !options.strict });
  return { diagnostics };
}

async function pass(run: RecordRun): Promise<boolean> {
  for await (const _ of run.records());
  return true;
}

/** The records as they come. @returns false when nobody reads them any more, and nothing else is to be made of them */
async function printRecords(
  run: RecordRun,
  output: StandardOutput,
  { json, report }: Options,
): Promise<boolean> {
  if (json) await output.write('{\n  "records": ');
  const array = new JsonArray(output, json ? '  ' : '');
  for await (const records of run.records()) if (!(await array.add(records)) && !report) return false;
  await array.end();
  if (!json) await output.write('\n');
  return true;
}

/** What a mapping says itself is no reason to stop. */
function exitOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  return exitCode(
    diagnostics.filter(diagnostic => isError(diagnostic) || !isKnownToMapping(diagnostic)),
    strict,
  );
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}
