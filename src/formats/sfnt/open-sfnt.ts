import { type ByteReader, byteReader } from './byte-reader.ts';

/** A TrueType or OpenType font program whose tables can be looked into. */
export interface OpenedSfnt {
  /** The whole program; a read outside it throws a RangeError. */
  readonly reader: ByteReader;
  /** By their four letters. Where they are is what the directory says: it may lie outside the program. */
  readonly tables: ReadonlyMap<string, SfntTable>;
}

/** Where a table is, bytes from the start of the program. */
export interface SfntTable {
  readonly offset: number;
  readonly length: number;
}

/**
 * Opens a font program; of a collection, the first font. Tables are read by functions of their own, field by field when it
 * is asked for: programs in PDFs often have a broken field that nobody needs.
 * @throws RangeError when its directory is cut off
 * @see OpenType 1.9.1 "otff"
 */
export function openSfnt(program: Uint8Array): OpenedSfnt {
  const reader = byteReader(program);
  const start = signatureOf(program) === 'ttcf' ? reader.u32(12) : 0;
  const tables = new Map<string, SfntTable>();
  const end = start + 12 + 16 * reader.u16(start + 4);
  for (let at = start + 12; at < end; at += 16) {
    const place = { offset: reader.u32(at + 8), length: reader.u32(at + 12) };
    tables.set(reader.latin1(at, at + 4), place);
  }
  return { reader, tables };
}

/** The four bytes that a font file begins with, which say what kind it is. */
export function signatureOf(program: Uint8Array): string {
  return String.fromCharCode(...program.subarray(0, 4));
}

/**
 * Where a table is.
 * @throws RangeError when it is missing
 */
export function tableOf({ tables }: OpenedSfnt, tag: string): SfntTable {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`font table ${tag} is missing`);
  return table;
}
