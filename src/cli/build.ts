import { join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import {
  type BuildResult,
  build,
  type Engine,
  type Format,
  type Ink,
  type Locale,
  type PrintSize,
} from '../index.ts';
import { interruption } from './interruption.ts';
import {
  formatOption,
  inkOption,
  jsonOption,
  list,
  localeOption,
  rootOf,
  sizeOption,
  withOption,
} from './options.ts';
import { exitCode, printDiagnostics, printJson } from './report.ts';

interface Options {
  readonly brand?: readonly string[];
  readonly locale?: readonly Locale[];
  readonly size?: readonly PrintSize[];
  readonly ink?: readonly Ink[];
  readonly format?: readonly Format[];
  readonly out?: string;
  readonly with?: readonly string[];
  readonly engine: Engine;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `veldwerk build`: writes the documents. */
export function buildCommand(): Command {
  return new Command('build')
    .description('build what changed: every document in every brand, or those you name')
    .argument('[document...]', 'ids of documents; all without')
    .addOption(new Option('--brand <names>', 'folders of data/brands; all without').argParser(list))
    .addOption(localeOption())
    .addOption(sizeOption())
    .addOption(inkOption())
    .addOption(formatOption())
    .addOption(new Option('--out <folder>', 'where results go; out/ of the project without'))
    .addOption(withOption())
    .addOption(
      new Option('--engine <engine>', 'the typesetter').choices(['auto', 'native', 'wasm']).default('auto'),
    )
    .option('--force', 'build also what has not changed')
    .option('--strict', 'write nothing when there are warnings; exit code 1')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  veldwerk build                                        everything, into out/
  veldwerk build werkbalans_formulier --brand naast     one document in one brand
  veldwerk build --format docx                          Word files only, as *.docx and *.dotx
  veldwerk build optieoverzicht                         a comparison, as *.xlsx
  veldwerk build --size normal,large                    also in large print, as *.large.pdf
  veldwerk build werkboek --ink saving                  with a white cover, as *.ink-saving.pdf
  veldwerk build --with wf_functie,wf_afdeling          with optional fields
  veldwerk build --out release --strict                 for a release: no warnings allowed

Exit codes: 0 done, 1 warnings under --strict, 2 errors in the input, 3 a fault of ours.
When anything fails, nothing is written and the old files stay.`,
    )
    .action(async (documents: string[], options: Options, command: Command) => {
      await run(documents, options, command);
    });
}

async function run(documents: readonly string[], options: Options, command: Command): Promise<void> {
  const root = rootOf(command);
  const out = options.out ?? join(relative('.', root), 'out');
  const progress = options.json ? undefined : printProgress;
  const interrupted = interruption();
  const outcome = await build({
    root,
    out,
    engine: options.engine,
    ...(documents.length > 0 ? { documents } : {}),
    ...(options.brand ? { brands: options.brand } : {}),
    ...(options.locale ? { locales: options.locale } : {}),
    ...(options.with ? { with: options.with } : {}),
    ...(options.size ? { sizes: options.size } : {}),
    ...(options.ink ? { inks: options.ink } : {}),
    ...(options.format ? { formats: options.format } : {}),
    force: options.force ?? false,
    strict: options.strict ?? false,
    cancelled: interrupted,
    ...(progress ? { onResult: progress } : {}),
  });
  const diagnostics = outcome.ok ? outcome.warnings : outcome.diagnostics;
  if (options.json) printJson({ ok: outcome.ok, results: outcome.ok ? outcome.value : [], diagnostics });
  // Under --strict warnings count as errors, which are never folded.
  else printDiagnostics(diagnostics, { fold: !options.strict });
  if (outcome.ok && !options.json) printSummary(outcome.value, relative('.', resolve(out)) || '.');
  process.exitCode = exitCode(diagnostics, options.strict ?? false);
}

/** A line for each document: what it is, how many fields, how large, and whether anything changed. */
function printProgress({ file, fields, bytes, built }: BuildResult, done: number, total: number): void {
  const place = `${String(done).padStart(String(total).length)}/${total}`;
  const size = `${(bytes / 1024).toFixed(0)} KB`;
  console.error(`${place}  ${file}  ${fields} fields, ${size}${built ? '' : ', unchanged'}`);
}

function printSummary(results: readonly BuildResult[], out: string): void {
  const built = results.filter(result => result.built).length;
  console.error(`${built} built, ${results.length - built} unchanged, in ${out}/`);
}
