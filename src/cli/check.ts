import { Command } from 'commander';
import { nodeHost, planBuild } from '../index.ts';
import { jsonOption, rootOf } from './options.ts';
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
  veldwerk check --json      the same as data`,
    )
    .action((options: Options, command: Command) => {
      const plans = planBuild(nodeHost(rootOf(command)), {});
      const diagnostics = plans.ok ? plans.warnings : plans.diagnostics;
      if (options.json) printJson({ ok: plans.ok, diagnostics });
      else printDiagnostics(diagnostics);
      const code = exitCode(diagnostics, options.strict ?? false);
      if (plans.ok && code === EXIT.done && !options.json)
        console.error(`${plans.value.length} documents are ready to build`);
      process.exitCode = code;
    });
}
