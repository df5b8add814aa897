import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunProgress } from '../../../src/prefill/run/plan.ts';
import { people } from './fake-plan.ts';
import { filesIn, hiddenIn } from './folder-files.ts';
import { codeOf, KINDS, makeRun, runFolder } from './runs.ts';

const folder = runFolder();
afterAll(folder.remove);
let made = 0;
/** A place that no other test uses. */
const fresh = (name = 'out'): string => folder.path(`${made++}-${name}`);
const intoFolder = () => ({ kind: 'folder', path: fresh() }) as const;

describe('a run into a folder', () => {
  it('makes a file for each record', async () => {
    const target = intoFolder();
    await makeRun(people(10), { target });
    expect(Object.keys(filesIn(target.path))).toHaveLength(10);
  });

  it('makes a file for each record and format', async () => {
    const target = intoFolder();
    await makeRun(people(2), { target, job: { extensions: ['pdf', 'docx'] } });
    expect(Object.values(filesIn(target.path)).map(text => text.split('\n')[0])).toEqual([
      'docx of 1',
      'pdf of 1',
      'docx of 2',
      'pdf of 2',
    ]);
  });

  it('makes a folder for each batch when they are several', async () => {
    const target = intoFolder();
    await makeRun(people(21), { target });
    const folders = Object.keys(filesIn(target.path)).map(path => path.split('/')[0]);
    expect(folders).toEqual([...Array(10).fill('0001'), ...Array(10).fill('0002'), '0003']);
  });

  it('lets only their owner read the files', async () => {
    const target = intoFolder();
    await makeRun(people(1), { target });
    const [file = ''] = Object.keys(filesIn(target.path));
    expect(statSync(join(target.path, file)).mode & 0o777).toBe(0o600);
  });

  it('leaves other files alone', async () => {
    const target = intoFolder();
    mkdirSync(target.path);
    writeFileSync(join(target.path, 'mine.txt'), 'mine');
    await makeRun(people(3), { target, force: true });
    expect(readFileSync(join(target.path, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('leaves nothing hidden but its manifest', async () => {
    const target = intoFolder();
    await makeRun(people(25), { target });
    expect(hiddenIn(target.path)).toEqual(['.veldwerk-run.jsonl']);
  });

  it('refuses to replace files of the same names', async () => {
    const target = intoFolder();
    await makeRun(people(3), { target });
    expect(await codeOf(makeRun(people(3), { target }))).toBe('prefill/file-in-the-way');
  });

  it('replaces files of the same names when it is told to', async () => {
    const target = intoFolder();
    await makeRun(people(3), { target });
    await makeRun(people(3), { target, force: true, job: { extensions: ['pdf'], bytes: 20 } });
    expect(Object.values(filesIn(target.path)).map(text => text.length)).toEqual([120, 120, 120]);
  });

  it('takes records of another document beside those that are there', async () => {
    const target = intoFolder();
    await makeRun(people(3), { target });
    await makeRun(people(3), { target, document: { id: 'other', version: '1' } });
    expect(Object.keys(filesIn(target.path))).toHaveLength(6);
  });

  it('says so when there is a file in place of the folder', async () => {
    const path = fresh();
    writeFileSync(path, '');
    expect(await codeOf(makeRun(people(1), { target: { kind: 'folder', path } }))).toBe('prefill/output');
  });
});

describe('a run into an archive', () => {
  it.each(['tar', 'zip'] as const)('refuses to replace a %s', async kind => {
    const target = { kind, path: fresh(`a.${kind}`) };
    writeFileSync(target.path, 'mine');
    expect(await codeOf(makeRun(people(3), { target }))).toBe('prefill/file-in-the-way');
  });

  it.each(['tar', 'zip'] as const)('replaces a %s when it is told to', async kind => {
    const target = { kind, path: fresh(`a.${kind}`) };
    writeFileSync(target.path, 'mine');
    await makeRun(people(3), { target, force: true });
    expect(readFileSync(target.path, 'utf8')).toContain('pdf of 3');
  });

  it.each(['tar', 'zip'] as const)('lets only its owner read the %s', async kind => {
    const target = { kind, path: fresh(`a.${kind}`) };
    await makeRun(people(3), { target });
    expect(statSync(target.path).mode & 0o777).toBe(0o600);
  });

  it.each(['tar', 'zip'] as const)('gives the same bytes each time: %s', async kind => {
    const paths = [fresh(), fresh()];
    await Promise.all(paths.map(path => makeRun(people(33), { target: { kind, path } })));
    const [one, other] = paths.map(path => readFileSync(path, 'latin1'));
    expect(one).toBe(other);
  });
});

describe('the choice of records', () => {
  const ids = async (only: readonly string[] | null, limit: number | null): Promise<readonly string[]> => {
    const target = intoFolder();
    await makeRun(people(30), { target, selection: { only, limit, shard: null } });
    return Object.values(filesIn(target.path)).map(text => text.split('\n')[0]?.slice(7) ?? '');
  };

  it('takes the first so many', async () => {
    expect(await ids(null, 3)).toEqual(['1', '2', '3']);
  });

  it('takes those with the ids', async () => {
    expect(await ids(['29', '7', '8'], null)).toEqual(['29', '7', '8']);
  });

  it('takes the first so many of those with the ids, in the order of the export', async () => {
    expect(await ids(['29', '7', '8'], 2)).toEqual(['7', '8']);
  });

  it('takes all when the limit is beyond them', async () => {
    expect(await ids(null, 99)).toHaveLength(30);
  });

  it('refuses an id that no record has', async () => {
    const selection = { only: ['7', 'x'], limit: null, shard: null };
    expect(await codeOf(makeRun(people(9), { target: intoFolder(), selection }))).toBe('prefill/unknown-id');
  });

  it.each(KINDS)('may be nobody: %s', async kind => {
    const report = await makeRun([], { target: { kind, path: fresh() } });
    expect([report.outcome, report.files]).toEqual(['done', 0]);
  });
});

describe('a record that cannot be made', () => {
  const persons = [{ id: '1' }, { id: null }, { id: '3' }, { id: '4' }];

  it('is told by its position when it has no id', async () => {
    const report = await makeRun(persons, { target: intoFolder() });
    expect(report.broken).toMatchObject([{ position: 1, id: null, problem: { code: 'export/no-id' } }]);
  });

  it('is told by its id when filling fails', async () => {
    const report = await makeRun(people(4), { target: intoFolder(), job: { throwAt: ['3'] } });
    expect(report.broken).toMatchObject([{ position: 2, id: '3', problem: { code: 'prefill/fill-failed' } }]);
  });

  it('is told without what the failure said, which may be a value', async () => {
    const report = await makeRun(people(4), { target: intoFolder(), job: { throwAt: ['3'] } });
    expect(JSON.stringify(report)).not.toContain('SECRET-VALUE');
  });

  it('does not stop the rest', async () => {
    const report = await makeRun(persons, { target: intoFolder(), job: { throwAt: ['3'] } });
    expect([report.outcome, report.made, report.files]).toEqual(['done', 2, 2]);
  });

  it('has no file in any format', async () => {
    const target = intoFolder();
    await makeRun(people(1), { target, job: { extensions: ['pdf', 'docx'], throwAt: ['1'] } });
    expect(filesIn(target.path)).toEqual({});
  });
});

describe('the report', () => {
  it('tells the warnings of a record and of its files together', async () => {
    const persons = [{ id: '1' }, { id: '2', warnings: ['manager_missing'] }];
    const report = await makeRun(persons, { target: intoFolder(), job: { overflowAt: ['2'] } });
    expect(report.warnings).toEqual([
      { position: 1, id: '2', codes: ['manager_missing', 'text_overflow:wf_naam'] },
    ]);
  });

  it('adds up coverage over all batches', async () => {
    const report = await makeRun([...people(23), { id: null }], { target: intoFolder() });
    expect(report.coverage).toMatchObject({ mapped: 23, leftOut: 1 });
  });

  it('counts records, files and bytes', async () => {
    const report = await makeRun(people(12), { target: intoFolder(), job: { extensions: ['pdf', 'docx'] } });
    expect(report).toMatchObject({ total: 12, made: 12, files: 24, bytes: 2 * (9 * 400 + 3 * 500) });
  });
});

describe('a strict run', () => {
  const warned = [...people(3), { id: '4', warnings: ['manager_missing'] }];

  it.each(KINDS)('writes nothing when a record has a warning: %s', async kind => {
    const target = { kind, path: fresh() };
    const report = await makeRun(warned, { target, strict: true });
    expect([report.outcome, report.made, existsSync(target.path)]).toEqual(['refused', 0, false]);
  });

  it('tells all warnings, also those that only filling shows', async () => {
    const report = await makeRun(warned, { target: intoFolder(), strict: true, job: { overflowAt: ['1'] } });
    expect(report.warnings.map(({ id }) => id)).toEqual(['1', '4']);
  });

  it('writes nothing when a record is broken', async () => {
    const report = await makeRun([{ id: null }], { target: intoFolder(), strict: true });
    expect(report.outcome).toBe('refused');
  });

  it('lets codes pass that are said to be harmless', async () => {
    const isHarmless = (code: string) => code === 'manager_missing';
    const report = await makeRun(warned, { target: intoFolder(), strict: true }, { isHarmless });
    expect([report.outcome, report.made]).toEqual(['done', 4]);
  });

  it('makes all files when there is nothing to tell', async () => {
    const target = intoFolder();
    const report = await makeRun(people(12), { target, strict: true });
    expect([report.outcome, Object.keys(filesIn(target.path)).length]).toEqual(['done', 12]);
  });
});

describe('progress', () => {
  const told = async (count: number, step: number): Promise<readonly RunProgress[]> => {
    const progress: RunProgress[] = [];
    let clock = 0;
    await makeRun(
      people(count),
      { target: intoFolder() },
      {
        now: () => (clock += step),
        onProgress: at => progress.push(at),
      },
    );
    return progress;
  };

  it('ends with all records', async () => {
    expect((await told(45, 1)).at(-1)).toMatchObject({ done: 45, total: 45, secondsLeft: 0 });
  });

  it('is told at most ten times a second', async () => {
    // 65 units of a run of 455 records, each taking 10 ms: 650 ms, the first and the last always told.
    expect(await told(455, 10)).toHaveLength(8);
  });

  it('tells the rate, and the time that is left by it', async () => {
    const { done, rate, secondsLeft } = (await told(455, 10))[3] ?? { done: 0, rate: 0, secondsLeft: 0 };
    expect(secondsLeft).toBeCloseTo((455 - done) / rate);
  });
});
