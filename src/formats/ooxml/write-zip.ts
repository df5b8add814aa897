import { ByteSink } from './byte-sink.ts';
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  END,
  END_BYTES,
  FIRST_DAY,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  VERSION,
  type ZipEntry,
} from './zip.ts';

const NAME_IS_UTF8 = 0x0800;

/** What an entry's bytes are before they are packed, and how they are. */
export interface EntryFacts {
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** In bytes. */
  readonly size: number;
}

/** An entry that stands in a zip being written. */
export interface WrittenEntry extends EntryFacts {
  /** In UTF-8. */
  readonly name: Uint8Array;
  /** In bytes. */
  readonly packedSize: number;
  /** Of its local header. */
  readonly start: number;
}

/** A zip of entries, in their order: equal bytes for equal entries, whenever and wherever it is made. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const zip = new ByteSink();
  const written = entries.map(entry => copyEntry(zip, entry));
  endZip(zip, directoryOf(written), written.length);
  return zip.copy();
}

/** Adds an entry that was packed before. */
export function copyEntry(zip: ByteSink, { name, method, crc, size, packed }: ZipEntry): WrittenEntry {
  return writeEntry(zip, Buffer.from(name), () => {
    zip.put(packed);
    return { method, crc, size };
  });
}

/**
 * Adds an entry whose packed bytes are written now.
 * @param name in UTF-8
 * @param write puts the packed bytes in the zip
 * @see APPNOTE.TXT 6.3.10 §4.3.7
 */
export function writeEntry(zip: ByteSink, name: Uint8Array, write: () => EntryFacts): WrittenEntry {
  const start = zip.at;
  const headerBytes = LOCAL_HEADER_BYTES + name.length;
  zip.reserve(headerBytes);
  zip.at += headerBytes;
  const { method, crc, size } = write();
  const entry = { name, method, crc, size, packedSize: zip.at - start - headerBytes, start };
  const buffer = zip.reserve(0);
  buffer.writeUInt32LE(LOCAL_HEADER, start);
  writeFacts(buffer, start + 4, entry);
  buffer.writeUInt16LE(0, start + 28);
  buffer.set(name, start + LOCAL_HEADER_BYTES);
  return entry;
}

/** The central directory of some entries (§4.3.12). */
export function directoryOf(entries: readonly WrittenEntry[]): Uint8Array {
  const directory = new ByteSink();
  for (const entry of entries) {
    const buffer = directory.reserve(CENTRAL_HEADER_BYTES);
    const { at } = directory;
    buffer.fill(0, at, at + CENTRAL_HEADER_BYTES);
    buffer.writeUInt32LE(CENTRAL_HEADER, at);
    buffer.writeUInt16LE(VERSION, at + 4);
    writeFacts(buffer, at + 6, entry);
    buffer.writeUInt32LE(entry.start, at + 42);
    directory.at += CENTRAL_HEADER_BYTES;
    directory.put(entry.name);
  }
  return directory.copy();
}

/** Writes the central directory and what ends a zip (§4.3.16). @param count of the entries in the directory */
export function endZip(zip: ByteSink, directory: Uint8Array, count: number): void {
  const start = zip.at;
  zip.put(directory);
  const buffer = zip.reserve(END_BYTES);
  buffer.fill(0, zip.at, zip.at + END_BYTES);
  buffer.writeUInt32LE(END, zip.at);
  buffer.writeUInt16LE(count, zip.at + 8);
  buffer.writeUInt16LE(count, zip.at + 10);
  buffer.writeUInt32LE(directory.length, zip.at + 12);
  buffer.writeUInt32LE(start, zip.at + 16);
  zip.at += END_BYTES;
}

/** The 24 bytes that local and central headers share, from the version needed to the length of the name. */
function writeFacts(buffer: Buffer, at: number, entry: WrittenEntry): void {
  buffer.writeUInt16LE(VERSION, at);
  buffer.writeUInt16LE(entry.name.some(byte => byte > 0x7f) ? NAME_IS_UTF8 : 0, at + 2);
  buffer.writeUInt16LE(entry.method, at + 4);
  buffer.writeUInt16LE(0, at + 6);
  buffer.writeUInt16LE(FIRST_DAY, at + 8);
  buffer.writeUInt32LE(entry.crc, at + 10);
  buffer.writeUInt32LE(entry.packedSize, at + 14);
  buffer.writeUInt32LE(entry.size, at + 18);
  buffer.writeUInt16LE(entry.name.length, at + 22);
}
