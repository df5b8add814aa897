import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunTarget } from '../../../src/prefill/run/plan.ts';
import { bundleFake } from './bundled-fake.ts';
import { type PlanOptions, people } from './fake-plan.ts';
import { filesIn, hiddenIn } from './folder-files.ts';
import { contentOf, KINDS, makeRun, runFolder } from './runs.ts';

const folder = runFolder();
const fake = bundleFake();
afterAll(() => {
  folder.remove();
  fake.remove();
});
let made = 0;
const fresh = (kind: RunTarget['kind']): RunTarget => ({ kind, path: folder.path(`${made++}/out`) });

/** Enough for workers to be used. */
const COUNT = 455;

interface Ended {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A run in a process of its own. */
function runProcess(options: PlanOptions & { readonly target: RunTarget }): Ended {
  const args = [fake.command, String(COUNT), JSON.stringify({ workers: 2, ...options })];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1 << 26 });
  return { status, stdout, stderr: stderr.toString() };
}

/** A run that is killed after some time, if it isn't over then. */
async function killedRun(target: RunTarget, after: number): Promise<void> {
  const args = [fake.command, String(COUNT), JSON.stringify({ workers: 2, target })];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise(resolve => child.once('exit', resolve));
  await Promise.race([pause(after), ended]);
  child.kill('SIGKILL');
  await ended;
}

const whole = Object.fromEntries(
  await Promise.all(
    KINDS.map(async kind => {
      const target = fresh(kind);
      await makeRun(people(COUNT), { target });
      return [kind, contentOf(target)] as const;
    }),
  ),
);

describe('workers', () => {
  it.each(KINDS)('make the same as one thread: %s', kind => {
    const target = fresh(kind);
    runProcess({ target });
    expect(contentOf(target)).toEqual(whole[kind]);
  });

  it.each(['tar', 'zip'] as const)('make the same on standard output: %s', kind => {
    const { stdout } = runProcess({ target: { kind, path: '-' } });
    expect(stdout.toString('base64')).toBe(whole[kind]);
  });

  it('end the run with the reason when they cannot write', () => {
    const options = JSON.stringify({ workers: 2, target: fresh('folder'), job: { bytes: 90_000 } });
    // No file may be larger than so many kB, which is the nearest thing to a full disk.
    const { stderr } = spawnSync('bash', [
      '-c',
      `ulimit -f 60; exec "$0" "$@"`,
      process.execPath,
      fake.command,
      String(COUNT),
      options,
    ]);
    expect(stderr.toString()).toContain('the file is too large for its disk');
  });

  it('leave out a record that ends its thread, and make all others', () => {
    const target = fresh('folder');
    runProcess({ target, job: { dieAt: ['77'] } });
    expect(Object.keys(filesIn(target.path))).toEqual(
      Object.keys(whole.folder as object).filter(path => !path.includes('form-77-')),
    );
  });

  it.each(['tar', 'zip'] as const)('tell which record ends its thread: %s', kind => {
    const { stderr } = runProcess({ target: fresh(kind), job: { dieAt: ['77'] } });
    expect(JSON.parse(stderr.slice(stderr.lastIndexOf('{"made"')))).toMatchObject({
      outcome: 'done',
      made: COUNT - 1,
      broken: [{ position: 76, id: null, problem: { code: 'prefill/worker-died' } }],
    });
  });
});

/** In the first batch, in the middle of one, at the end of one, and in the last. */
const KILLS = KINDS.flatMap(kind => ['1', '95', '200', '455'].map(id => ({ kind, id })));
const MOMENTS = KINDS.flatMap(kind => [60, 90, 120, 150].map(after => ({ kind, after })));

describe('a run that is killed', () => {
  it.each(KILLS)(
    'in the middle of record $id loses and doubles nothing when it is gone on with: $kind',
    ({ kind, id }) => {
      const target = fresh(kind);
      runProcess({ target, job: { killAt: [id] } });
      runProcess({ target, resume: true });
      expect(contentOf(target)).toEqual(whole[kind]);
    },
  );

  it.each(MOMENTS)(
    'after $after ms loses and doubles nothing when it is gone on with: $kind',
    async ({ kind, after }) => {
      const target = fresh(kind);
      await killedRun(target, after);
      runProcess({ target, resume: true });
      expect(contentOf(target)).toEqual(whole[kind]);
    },
  );

  it('has only whole files under their names', () => {
    const target = fresh('folder');
    runProcess({ target, job: { killAt: ['95'] } });
    expect(whole.folder).toMatchObject(filesIn(target.path));
  });

  it('leaves no unfinished files behind the next start, even if that is refused', () => {
    const target = fresh('folder');
    runProcess({ target, job: { killAt: ['95'] } });
    runProcess({ target });
    expect(hiddenIn(target.path)).toEqual(['.veldwerk-run.jsonl']);
  });
});

describe('shards', () => {
  const shards = (count: number) => Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));
  const chosen = (shard: { index: number; count: number }) => ({ only: null, limit: null, shard });

  it.each([2, 3, 7])('make all files in one folder together: %i of them', async count => {
    const target = fresh('folder');
    await Promise.all(
      shards(count).map(
        shard =>
          new Promise(resolve => {
            const options = { target, workers: 2, selection: chosen(shard) };
            const args = [fake.command, String(COUNT), JSON.stringify(options)];
            spawn(process.execPath, args, { stdio: 'ignore' }).once('exit', resolve);
          }),
      ),
    );
    expect(filesIn(target.path)).toEqual(whole.folder);
  });

  it.each([2, 3, 7])(
    'make files under the same paths in folders of their own, none twice: %i of them',
    count => {
      const parts = shards(count).map(shard => {
        const target = fresh('folder');
        runProcess({ target, selection: chosen(shard) });
        return Object.entries(filesIn(target.path));
      });
      expect(parts.flat().sort()).toEqual(Object.entries(whole.folder as object).sort());
    },
  );

  it('go on each by itself', () => {
    const target = fresh('folder');
    runProcess({ target, selection: chosen({ index: 1, count: 2 }), job: { killAt: ['95'] } });
    runProcess({ target, selection: chosen({ index: 2, count: 2 }) });
    runProcess({ target, selection: chosen({ index: 1, count: 2 }), resume: true });
    expect(filesIn(target.path)).toEqual(whole.folder);
  });

  it('make archives whose entries follow each other to those of the whole', () => {
    const bodies = shards(3).map(shard => {
      const { stdout } = runProcess({ target: { kind: 'tar', path: '-' }, selection: chosen(shard) });
      return stdout.subarray(0, -1024);
    });
    const all = Buffer.concat([...bodies, Buffer.alloc(1024)]);
    expect(all.toString('base64')).toBe(whole.tar);
  });
});
