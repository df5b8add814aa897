import { createHash, hash } from 'node:crypto';
import type { PackedLookups } from './packed-table.ts';

/** Takes parts one after the other, each with its length before it so that parts can't run into each other. */
export interface Digest {
  add(part: string | Uint8Array): Digest;
  /** SHA-256, hexadecimal. */
  end(): string;
}

export function newDigest(): Digest {
  const sum = createHash('sha256');
  const digest: Digest = {
    add(part) {
      sum.update(`${part.length}:`).update(part);
      return digest;
    },
    end: () => sum.digest('hex'),
  };
  return digest;
}

/** Of a few texts, at once. As UTF-16, in which half of a surrogate pair is still itself. */
export function digestOfTexts(...texts: readonly string[]): string {
  const all = texts.map(text => `${text.length}:${text}`).join('');
  return hash('sha256', Buffer.from(all, 'utf16le'), 'hex');
}

/** Of bytes that come in pieces, wherever they are cut. */
export async function digestOfChunks(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of chunks) sum.update(chunk);
  return sum.digest('hex');
}

/** Of plain data: what JSON knows, and bytes. */
export function digestOfData(data: unknown): string {
  return newDigest().add(JSON.stringify(data, withDigests)).end();
}

/** Looks at what is held, as buffers have made themselves objects by the time they are given. */
function withDigests(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const held = this[key];
  return held instanceof Uint8Array ? newDigest().add(held).end() : value;
}

/** Of packed look-up tables. */
export function digestOfTables(tables: PackedLookups): string {
  const digest = newDigest();
  for (const [name, { bytes }] of tables) digest.add(name).add(bytes);
  return digest.end();
}
