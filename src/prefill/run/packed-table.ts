import type { Json, Lookups } from '../../mapping/mapper.ts';

/**
 * A look-up table as bytes that all threads share: as objects, each thread would have its own copy of everybody in the
 * export. Data only, so that it can be given to a worker.
 */
export interface PackedTable {
  /** Where each entry begins in `bytes`, plus 1, in the place its key's hash gives or the next free one; 0 is free. */
  readonly slots: Uint32Array;
  /** Entries: the lengths of key and value in bytes, the key in UTF-16, the value as JSON in UTF-8. */
  readonly bytes: Uint8Array;
}

export type PackedLookups = ReadonlyMap<string, PackedTable>;

const LENGTHS_BYTES = 8;
/** Of slots to entries: half of them stay free, so that a search is short. */
const ROOM = 2;

export function packLookups(lookups: Lookups): PackedLookups {
  return new Map([...lookups].map(([name, table]) => [name, packTable(table)]));
}

/** Look-ups that read packed tables. */
export function openLookups(lookups: PackedLookups): Lookups {
  const opened = [...lookups].map(([name, table]) => [name, new OpenTable(table)] as const);
  // A mapper asks a table for `get` and `has`, and for nothing else of a map.
  return new Map(opened) as unknown as Lookups;
}

function packTable(table: ReadonlyMap<string, Json>): PackedTable {
  const size = 2 ** Math.ceil(Math.log2(table.size * ROOM + 1));
  const slots = new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT));
  // Measured first: a buffer that grows would take twice the room for a while.
  const bytes = Buffer.from(new SharedArrayBuffer(bytesOf(table)));
  let at = 0;
  for (const [key, value] of table) {
    let slot = hashOf(key) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = at + 1;
    const keyBytes = bytes.write(key, at + LENGTHS_BYTES, 'utf16le');
    const valueBytes = bytes.write(JSON.stringify(value), at + LENGTHS_BYTES + keyBytes, 'utf8');
    bytes.writeUInt32LE(keyBytes, at);
    bytes.writeUInt32LE(valueBytes, at + 4);
    at += LENGTHS_BYTES + keyBytes + valueBytes;
  }
  return { slots, bytes };
}

function bytesOf(table: ReadonlyMap<string, Json>): number {
  let bytes = 0;
  for (const [key, value] of table) {
    bytes += LENGTHS_BYTES + key.length * 2 + Buffer.byteLength(JSON.stringify(value));
  }
  return bytes;
}

/** FNV-1a over code units: halves of surrogate pairs, too, are told apart. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

class OpenTable {
  readonly #slots: Uint32Array;
  readonly #bytes: Buffer;
  /** People of one manager often follow each other, and are asked for twice. */
  #last: { readonly key: string; readonly value: Json | undefined } | null = null;

  constructor({ slots, bytes }: PackedTable) {
    this.#slots = slots;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get(key: string): Json | undefined {
    if (this.#last?.key === key) return this.#last.value;
    const value = this.#find(key);
    this.#last = { key, value };
    return value;
  }

  #find(key: string): Json | undefined {
    const last = this.#slots.length - 1;
    for (let slot = hashOf(key) & last; ; slot = (slot + 1) & last) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) return undefined;
      const start = found - 1 + LENGTHS_BYTES;
      const middle = start + this.#bytes.readUInt32LE(found - 1);
      if (middle - start !== key.length * 2 || this.#bytes.toString('utf16le', start, middle) !== key)
        continue;
      const end = middle + this.#bytes.readUInt32LE(found + 3);
      // What `packTable` wrote.
      return JSON.parse(this.#bytes.toString('utf8', middle, end)) as Json;
    }
  }
}
