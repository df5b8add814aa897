import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunReport, RunTarget } from '../../../src/prefill/run/plan.ts';
import { type RunTools, runPrefill } from '../../../src/prefill/run/run-prefill.ts';
import { type FakeJob, type FakePerson, fakeEngine } from './fake-engine.ts';
import { fakePlan, type PlanOptions } from './fake-plan.ts';
import { filesIn } from './folder-files.ts';

/** A folder for what runs make, and how to take it away. */
export function runFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-run-'));
  return {
    path: name => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes files with the fake engine, in this thread unless a worker's file is given. */
export function makeRun(
  persons: readonly FakePerson[],
  options: PlanOptions & { readonly target: RunTarget },
  tools: Partial<RunTools<FakeJob>> = {},
): Promise<RunReport> {
  let clock = 0;
  return runPrefill(fakePlan(persons, options), {
    engine: fakeEngine,
    workerFile: null,
    now: () => (clock += 7),
    ...tools,
  });
}

/** True from the question with this number on, counted from 1: as if Ctrl-C came there. */
export function fromQuestion(number: number): () => boolean {
  let asked = 0;
  return () => ++asked >= number;
}

/** What a target holds, to be compared with that of another run. */
export function contentOf({ kind, path }: RunTarget): unknown {
  return kind === 'folder' ? filesIn(path) : readFileSync(path).toString('base64');
}

export const KINDS = ['folder', 'tar', 'zip'] as const;

/** The diagnostic's code of a run that can't be made. */
export function codeOf(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => 'none',
    error => error.diagnostic?.code ?? error,
  );
}
