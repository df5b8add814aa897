import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn } from '../prefill/run/folder-files.ts';
import { afasExport, afasPeople, FORM, prefillCommand } from '../support/prefill-command.ts';

const command = prefillCommand();
afterAll(command.remove);

/** Two batches. */
const COUNT = 1200;
const data = command.write('people.json', afasExport(afasPeople(COUNT)));
const small = command.write('small.json', afasExport(afasPeople(7)));
const TARGETS = ['out', 'out.tar', 'out.zip'] as const;

const digestOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** What a target holds, as digests; files of a folder by their paths. */
const contentOf = (path: string): unknown =>
  /\.(tar|zip)$/.test(path)
    ? digestOf(readFileSync(command.path(path)))
    : Object.entries(filesIn(command.path(path))).map(([name, content]) => `${name} ${digestOf(content)}`);

for (const target of TARGETS) command.run(...FORM, data, '--to', `whole/${target}`);

/** Ends a run with a signal after some time, if it isn't over then. */
async function ended(
  signal: NodeJS.Signals,
  after: number,
  ...args: readonly string[]
): Promise<number | null> {
  const child = command.start(...FORM, data, ...args);
  const exit = new Promise<number | null>(resolve => child.once('exit', resolve));
  await Promise.race([pause(after, undefined, { ref: false }), exit]);
  child.kill(signal);
  return exit;
}

/** Hidden files beside a target and in it. */
function hiddenAt(target: string): readonly string[] {
  const folders = /\.(tar|zip)$/.test(target) ? [dirname(target)] : [dirname(target), target];
  return folders.flatMap(folder => readdirSync(command.path(folder)).filter(name => name.startsWith('.')));
}

const KEPT: Readonly<Record<string, readonly string[]>> = {
  out: ['.veldwerk-run.jsonl'],
  'out.tar': ['.out.tar.veldwerk-run.jsonl'],
  'out.zip': ['.out.zip.veldwerk-run.jsonl'],
};

describe.each(TARGETS)('a run that is killed again and again: %s', target => {
  it('ends as one that was never killed, and leaves nothing else', async () => {
    const to = `killed-${target}/${target}`;
    for (const after of [200, 450, 900]) await ended('SIGKILL', after, '--to', to, '--resume');
    expect(command.run(...FORM, data, '--to', to, '--resume').status).toBe(0);
    expect(contentOf(to)).toEqual(contentOf(`whole/${target}`));
    expect(hiddenAt(to)).toEqual(KEPT[target]);
  });
});

describe.each([
  ['SIGINT', 'out'],
  ['SIGTERM', 'out.tar'],
] as const)('a run that is asked to stop by %s', (signal, target) => {
  it('ends by itself, and is gone on with', async () => {
    const to = `${signal}/${target}`;
    // Over before that on a fast machine: done, and not stopped. Not yet listening on a slow one: ended by the signal.
    expect([0, 2, null]).toContain(await ended(signal, 600, '--to', to));
    expect(command.run(...FORM, data, '--to', to, '--resume').status).toBe(0);
    expect(contentOf(to)).toEqual(contentOf(`whole/${target}`));
    expect(hiddenAt(to)).toEqual(KEPT[target]);
  });
});

it('a file for the printer is whole or not there, and what was killed is swept up', async () => {
  mkdirSync(command.path('print'));
  await ended('SIGKILL', 700, '--merge', 'print/print.pdf');
  expect(command.run(...FORM, small, '--merge', 'print/print.pdf').status).toBe(0);
  expect(readdirSync(command.path('print'))).toEqual(['print.pdf']);
});

describe('two runs at once in one place', () => {
  it.each(['out', 'out.tar'] as const)('are one run, and a refusal: %s', async target => {
    const to = `twice-${target}/${target}`;
    const codes = await Promise.all([1, 2].map(() => ended('SIGKILL', 60_000, '--to', to)));
    expect(codes.sort()).toEqual([0, 2]);
    expect(contentOf(to)).toEqual(contentOf(`whole/${target}`));
  });
});

describe('shards in processes of their own', () => {
  it('are together what a whole run is', async () => {
    const shards = ['1/3', '2/3', '3/3'];
    const codes = await Promise.all(
      shards.map(shard => ended('SIGKILL', 60_000, '--to', 'shards', '--shard', shard)),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(contentOf('shards')).toEqual(contentOf('whole/out'));
  });
});
