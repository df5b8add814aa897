import { Command } from 'commander';
import { loadContent, nodeHost, type Planned, planBuild } from '../index.ts';
import { jsonOption, rootOf } from './options.ts';
import { printReading } from './reading-table.ts';
import { EXIT, exitCode, printDiagnostics, printJson } from './report.ts';

interface Options {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `veldwerk check`: all checks of the source, without writing anything. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check all content and brands; writes nothing')
    .option('--strict', 'warnings count as errors; exit code 1')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  veldwerk check             every problem at its file:line:column
  veldwerk check --strict    in CI: exit code 1 when there are warnings
  veldwerk check --json      the same as data, the table under "reading"

When the content holds no errors, a table follows of how hard each document is to read: how many words it has, how
long its sentences are on average (in words), how many of its words are long (over six letters), and where the
longest sentence stands. Headings and labels of up to three words don't count. Readers manage 15 words a sentence on
average and 20 at most: more gives a warning.`,
    )
    .action((options: Options, command: Command) => {
      const host = nodeHost(rootOf(command));
      const content = loadContent(host);
      const reading = content.ok ? content.value.reading : [];
      const plans = planBuild(host, {}, content);
      const diagnostics = plans.ok ? plans.warnings : plans.diagnostics;
      if (options.json) printJson({ ok: plans.ok, diagnostics, reading });
      else {
        printDiagnostics(diagnostics);
        if (plans.ok) printReading(reading);
      }
      const code = exitCode(diagnostics, options.strict ?? false);
      if (plans.ok && code === EXIT.done && !options.json)
        console.error(`${documentsOf(plans.value)} documents are ready to build`);
      process.exitCode = code;
    });
}

/** Documents count once, in however many formats they are written. */
function documentsOf(plans: readonly Planned[]): number {
  return new Set(plans.map(({ document }) => document)).size;
}
