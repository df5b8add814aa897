import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunReport, RunTarget } from '../../../src/prefill/run/plan.ts';
import type { FakeJob } from './fake-engine.ts';
import { people } from './fake-plan.ts';
import { filesIn, hiddenIn } from './folder-files.ts';
import { codeOf, contentOf, fromQuestion, KINDS, makeRun, runFolder } from './runs.ts';

const folder = runFolder();
afterAll(folder.remove);
let made = 0;
const fresh = (kind: RunTarget['kind']): RunTarget => ({ kind, path: folder.path(`${made++}/out`) });

const PERSONS = people(45).map((person, at) =>
  at % 4 === 0 ? { ...person, warnings: ['manager_missing'] } : person,
);
const run = (target: RunTarget, options: Partial<Parameters<typeof makeRun>[1]> = {}): Promise<RunReport> =>
  makeRun(PERSONS, { target, ...options });
/** A run that Ctrl-C ends before the unit with this number, from 1; units are of seven records, batches of ten. */
const stopped = (target: RunTarget, unit: number, job: Partial<FakeJob> = {}): Promise<RunReport> =>
  makeRun(PERSONS, { target, job }, { cancelled: fromQuestion(unit) });

const manifestOf = ({ kind, path }: RunTarget): string =>
  kind === 'folder' ? join(path, '.veldwerk-run.jsonl') : join(dirname(path), '.out.veldwerk-run.jsonl');

const whole = Object.fromEntries(
  await Promise.all(
    KINDS.map(async kind => {
      const target = fresh(kind);
      const report = await run(target);
      return [kind, { content: contentOf(target), report }] as const;
    }),
  ),
) as Record<RunTarget['kind'], { content: unknown; report: RunReport }>;

const UNITS = [1, 2, 3, 4, 5, 6, 7];
const STOPS = KINDS.flatMap(kind => UNITS.map(unit => ({ kind, unit })));

describe('a run that is stopped', () => {
  it('says so', async () => {
    expect((await stopped(fresh('folder'), 4)).outcome).toBe('stopped');
  });

  it('tells what is there, and no more', async () => {
    // 21 records were made: two batches of ten.
    expect(await stopped(fresh('folder'), 4)).toMatchObject({ total: 45, made: 20, files: 20 });
  });

  it('leaves whole batches only', async () => {
    const target = fresh('folder');
    await stopped(target, 4);
    expect(Object.keys(filesIn(target.path))).toHaveLength(20);
  });

  it('leaves no unfinished files', async () => {
    const target = fresh('folder');
    await stopped(target, 4);
    expect(hiddenIn(target.path)).toEqual(['.veldwerk-run.jsonl']);
  });

  it.each(['tar', 'zip'] as const)('leaves no %s under its name', async kind => {
    const target = fresh(kind);
    await stopped(target, 4);
    expect(existsSync(target.path)).toBe(false);
  });

  it.each(KINDS)('is not started anew by mistake: %s', async kind => {
    const target = fresh(kind);
    await stopped(target, 4);
    expect(await codeOf(run(target))).toBe('prefill/unfinished-run');
  });

  it.each(KINDS)('is started anew when that is asked for: %s', async kind => {
    const target = fresh(kind);
    await stopped(target, 4);
    await run(target, { force: true });
    expect(contentOf(target)).toEqual(whole[kind].content);
  });

  it('is done when it was stopped too late', async () => {
    expect((await stopped(fresh('folder'), 8)).outcome).toBe('done');
  });
});

describe('a run that is gone on with', () => {
  it.each(STOPS)('ends as one that was never stopped: $kind, before unit $unit', async ({ kind, unit }) => {
    const target = fresh(kind);
    await stopped(target, unit);
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole[kind].content);
  });

  it.each(STOPS)(
    'tells the same as one that was never stopped: $kind, before unit $unit',
    async ({ kind, unit }) => {
      const target = fresh(kind);
      await stopped(target, unit);
      const { resumed: _, ...report } = await run(target, { resume: true });
      expect({ ...report, resumed: 0 }).toEqual(whole[kind].report);
    },
  );

  it('makes only what is not there yet', async () => {
    const target = fresh('folder');
    await stopped(target, 4);
    expect((await run(target, { resume: true })).resumed).toBe(20);
  });

  it.each(KINDS)('may be stopped again and again: %s', async kind => {
    const target = fresh(kind);
    await stopped(target, 3);
    await makeRun(PERSONS, { target, resume: true }, { cancelled: fromQuestion(3) });
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole[kind].content);
  });

  it.each(KINDS)('begins where there is nothing yet: %s', async kind => {
    const target = fresh(kind);
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole[kind].content);
  });

  it.each(KINDS)('does nothing when it was finished: %s', async kind => {
    const target = fresh(kind);
    await run(target);
    expect(await run(target, { resume: true })).toEqual({ ...whole[kind].report, resumed: 45 });
  });

  it.each(KINDS)('is unharmed by a line of its manifest that was not written to its end: %s', async kind => {
    const target = fresh(kind);
    await stopped(target, 4);
    appendFileSync(manifestOf(target), '{"done":2,"rec');
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole[kind].content);
  });

  it.each(['tar', 'zip'] as const)(
    'cuts off what was written behind the last whole batch: %s',
    async kind => {
      const target = fresh(kind);
      await stopped(target, 4);
      appendFileSync(join(dirname(target.path), '.out.part'), 'half a file');
      await run(target, { resume: true });
      expect(contentOf(target)).toEqual(whole[kind].content);
    },
  );

  it.each(['tar', 'zip'] as const)('makes again what a power cut took from a %s', async kind => {
    const target = fresh(kind);
    await stopped(target, 4);
    truncateSync(join(dirname(target.path), '.out.part'), 5000);
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole[kind].content);
  });

  it('makes again what a power cut took from a folder', async () => {
    const target = fresh('folder');
    await stopped(target, 4);
    truncateSync(join(target.path, Object.keys(filesIn(target.path))[3] ?? ''), 0);
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole.folder.content);
  });

  it('removes unfinished files of a killed run', async () => {
    const target = fresh('folder');
    await stopped(target, 4);
    const stage = join(target.path, '.veldwerk-run.tmp', '0003');
    mkdirSync(stage, { recursive: true });
    writeFileSync(join(stage, 'somebody.pdf'), 'half');
    await run(target, { resume: true });
    expect(hiddenIn(target.path)).toEqual(['.veldwerk-run.jsonl']);
  });

  it('takes over files of a batch that was being put in place', async () => {
    const target = fresh('folder');
    await run(target);
    // As if it was killed between the last file of the last batch and the line that tells of it.
    const lines = readFileSync(manifestOf(target), 'utf8').trimEnd().split('\n').slice(0, -2);
    writeFileSync(manifestOf(target), `${lines.join('\n')}\n`);
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole.folder.content);
  });

  it('does not take over a file that was there before', async () => {
    const target = fresh('folder');
    await run(target);
    const lines = readFileSync(manifestOf(target), 'utf8').trimEnd().split('\n').slice(0, -3);
    writeFileSync(manifestOf(target), `${lines.join('\n')}\n`);
    expect(await codeOf(run(target, { resume: true }))).toBe('prefill/file-in-the-way');
  });

  it('gives a finished archive its name, if it was killed just before', async () => {
    const target = fresh('tar');
    await run(target);
    const bytes = readFileSync(target.path);
    rmSync(target.path);
    writeFileSync(join(dirname(target.path), '.out.part'), bytes);
    await run(target, { resume: true });
    expect(contentOf(target)).toEqual(whole.tar.content);
  });
});

describe('a run that is not the same any more', () => {
  const changes = {
    'the export': (target: RunTarget) => makeRun(people(45), { target, resume: true }),
    'the template': (target: RunTarget) => run(target, { resume: true, job: { bytes: 301 } }),
    'the document': (target: RunTarget) =>
      run(target, { resume: true, document: { id: 'form', version: '2' } }),
    'the choice of records': (target: RunTarget) =>
      run(target, { resume: true, selection: { only: null, limit: 44, shard: null } }),
  };

  it.each(Object.entries(changes))('is refused with what changed: %s', async (name, change) => {
    const target = fresh('folder');
    await stopped(target, 4);
    await expect(change(target)).rejects.toThrow(`${name} changed`);
  });

  it('leaves what is there as it was', async () => {
    const target = fresh('folder');
    await stopped(target, 4);
    const before = filesIn(target.path);
    await codeOf(changes['the template'](target));
    expect(filesIn(target.path)).toEqual(before);
  });
});

describe('standard output', () => {
  it('cannot be gone on with', async () => {
    const target = { kind: 'tar', path: '-' } as const;
    expect(await codeOf(run(target, { resume: true }))).toBe('prefill/no-resume');
  });
});
