import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPool, type PoolLimits } from '../../src/build/check-pool.ts';
import { type CheckLimits, CheckProcess } from '../../src/build/check-process.ts';

/** An engine that does what the name of its file says, and otherwise tells what it was sent. */
const ENGINE = `
const acts = {
  ok: () => {},
  // A table that grows: where a thread has no room for one, Node ends the whole program.
  memory: () => { const map = new Map(); for (let at = 0; ; at++) map.set(at, { at }); },
  large: () => { const all = []; for (let at = 0; at < 3e6; at++) all.push({ at }); },
  loop: () => { for (;;); },
  exit: () => process.exit(5),
};
process.on('disconnect', () => process.exit(0));
process.on('message', job => {
  const [, rest] = /^verdict, then (.*)$/.exec(job.file) ?? [];
  if (rest) return process.send({ verdict: { audit: job, digest: null, page: null } }, () => acts[rest]());
  if (job.file === 'fault') return process.send({ fault: 'TypeError' });
  acts[job.file]?.();
  process.send({ judged: { audit: { ...job, pid: process.pid }, digest: null, page: null } });
});
`;

let folder: string;
let engine: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  engine = join(folder, 'engine.mjs');
  writeFileSync(engine, ENGINE);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIMITS: CheckLimits = { seconds: 60, heap: 32 };
const POOL: PoolLimits = { ...LIMITS, roomyHeap: 160 };

async function judgeAll(files: readonly string[], limits = LIMITS) {
  const process = new CheckProcess(engine, limits);
  const outcomes = [];
  for (const file of files) outcomes.push(await process.judge({ file }));
  process.stop();
  return outcomes;
}

const judged = (file: string) => ({
  judged: expect.objectContaining({ audit: expect.objectContaining({ file }) }),
});

describe('a process that checks', () => {
  it('judges one file after the other', async () => {
    expect(await judgeAll(['ok', 'ok'])).toEqual([judged('ok'), judged('ok')]);
  });

  it('ends at its limit of memory, and the next file is judged', async () => {
    expect(await judgeAll(['memory', 'ok'])).toEqual([{ kind: 'memory' }, judged('ok')]);
  });

  it('is ended at its limit of time, and the next file is judged', async () => {
    expect(await judgeAll(['loop', 'ok'], { ...LIMITS, seconds: 5 })).toEqual([
      { kind: 'timeout' },
      judged('ok'),
    ]);
  });

  it('takes no longer for a file than is left of its time', async () => {
    const process = new CheckProcess(engine, LIMITS);
    const outcome = await process.judge({ file: 'loop' }, 0);
    process.stop();
    expect(outcome).toEqual({ kind: 'timeout' });
  });

  it.each([
    ['loop', 'timeout'],
    ['memory', 'memory'],
    ['exit', 'fault'],
  ])('keeps a verdict that was told before it ended by %s', async (end, kind) => {
    const file = `verdict, then ${end}`;
    expect(await judgeAll([file], { ...LIMITS, seconds: 5 })).toEqual([
      { ...judged(file), rest: expect.objectContaining({ kind }) },
    ]);
  });

  it('tells a fault of ours, and judges the next file', async () => {
    expect(await judgeAll(['fault', 'ok'])).toEqual([{ kind: 'fault', fault: 'TypeError' }, judged('ok')]);
  });

  it('tells its own end as a fault, and the next file is judged', async () => {
    expect(await judgeAll(['exit', 'ok'])).toEqual([
      { kind: 'fault', fault: 'the process ended with 5' },
      judged('ok'),
    ]);
  });

  it('lets go of the file in hand when it is stopped', async () => {
    const process = new CheckProcess(engine, LIMITS);
    const outcome = process.judge({ file: 'loop' });
    process.stop();
    expect(await outcome).toEqual({ kind: 'stopped' });
  });

  it('takes no file once it is stopped', async () => {
    const process = new CheckProcess(engine, LIMITS);
    process.stop();
    expect(await process.judge({ file: 'ok' })).toEqual({ kind: 'stopped' });
  });

  it('is a fault where there is no program to start', async () => {
    const process = new CheckProcess(join(folder, 'none.mjs'), LIMITS);
    expect(await process.judge({ file: 'ok' })).toMatchObject({ kind: 'fault' });
    process.stop();
  });
});

async function poolOutcomes(files: readonly string[], count: number) {
  const pool = checkPool(engine, count, POOL);
  const outcomes = await Promise.all(files.map(file => pool.judge({ file })));
  pool.close();
  return outcomes;
}

describe('a pool of processes', () => {
  it('gives each file its own outcome, however many fail', async () => {
    expect(await poolOutcomes(['ok', 'memory', 'exit', 'fault', 'ok'], 2)).toEqual([
      judged('ok'),
      { kind: 'memory' },
      expect.objectContaining({ kind: 'fault' }),
      { kind: 'fault', fault: 'TypeError' },
      judged('ok'),
    ]);
  });

  it('gives a file that has no room another try with more', async () => {
    expect(await poolOutcomes(['large'], 1)).toEqual([judged('large')]);
  });

  it('ends what is in hand and what waits when it is closed', async () => {
    const pool = checkPool(engine, 1, POOL);
    const outcomes = ['loop', 'ok', 'ok'].map(file => pool.judge({ file }));
    pool.close();
    expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => ({ kind: 'stopped' })));
  });
});
