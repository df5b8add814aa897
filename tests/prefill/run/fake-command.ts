import { existsSync } from 'node:fs';
import { runPrefill } from '../../../src/prefill/run/run-prefill.ts';
import { fakeEngine } from './fake-engine.ts';
import { fakePlan, type PlanOptions, people } from './fake-plan.ts';

/** A run in a process of its own: how many people, and the rest of the plan, as JSON. */
const [count = '0', options = '{}'] = process.argv.slice(2);
const workerFile = new URL('./fake-worker.mjs', import.meta.url);
const plan = fakePlan(
  people(Number(count)),
  JSON.parse(options) as Parameters<typeof fakePlan>[1] & PlanOptions,
);
const report = await runPrefill(plan, {
  engine: fakeEngine,
  workerFile: existsSync(workerFile) ? workerFile : null,
  now: () => performance.now(),
});
const { warnings, broken, ...rest } = report;
process.stderr.write(JSON.stringify({ ...rest, warnings: warnings.length, broken }));
