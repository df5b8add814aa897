import type { Command } from 'commander';
import { loadContent, nodeHost, type Planned, planBuild } from '../index.ts';
import type { CheckOptions } from './check-options.ts';
import { rootOf } from './options.ts';
import { printReading } from './reading-table.ts';
import { EXIT, exitCode, printDiagnostics, printJson } from './report.ts';

/** All checks of the source, without writing anything. */
export function checkSource(options: CheckOptions, command: Command): void {
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
}

/** Documents count once, in however many formats they are written. */
function documentsOf(plans: readonly Planned[]): number {
  return new Set(plans.map(({ document }) => document)).size;
}
