import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spool } from '../../src/build/spool.ts';

/** A stream of pieces, each in the same memory; it can break off. */
async function* stream(pieces: readonly string[], end?: Error): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(64);
  for (const piece of pieces) yield memory.subarray(0, new TextEncoder().encodeInto(piece, memory).written);
  if (end) throw end;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text;
}

describe('a spooled stream', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'veldwerk-test-'));
    vi.stubEnv('TMPDIR', folder);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('can be read twice', async () => {
    const { source, remove } = await spool(stream(['one ', 'two']), 'standard input');
    const read = [await textOf(source.chunks()), await textOf(source.chunks())];
    await remove();
    expect(read).toEqual(['one two', 'one two']);
  });

  it('can be left in the middle', async () => {
    const { source, remove } = await spool(stream(['one ', 'two']), 'standard input');
    const { value } = await source.chunks()[Symbol.asyncIterator]().next();
    await remove();
    expect(value).toHaveLength(7);
  });

  it.skipIf(process.platform === 'win32')(
    'has no name while it is read, so that nothing can stay behind',
    async () => {
      const { remove } = await spool(stream(['secret']), 'standard input');
      const left = readdirSync(folder);
      await remove();
      expect(left).toEqual([]);
    },
  );

  it('leaves nothing behind when its reader is done', async () => {
    const { remove } = await spool(stream(['secret']), 'standard input');
    await remove();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when it breaks off', async () => {
    await expect(spool(stream(['secret'], new Error('gone')), 'standard input')).rejects.toThrow('gone');
    expect(readdirSync(folder)).toEqual([]);
  });
});
