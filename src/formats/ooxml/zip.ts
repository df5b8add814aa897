import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.ts';

/** The most entries a file may have; a long Word file with many pictures has a few hundred. */
export const MAX_ENTRIES = 10_000;
/** The most bytes one entry may unpack to. */
export const MAX_ENTRY_BYTES = 128 * 1024 * 1024;
/** The most bytes all entries together may unpack to. */
export const MAX_TOTAL_BYTES = 512 * 1024 * 1024;

const STORED = 0;
export const DEFLATED = 8;

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END = 0x06054b50;
export const END_ZIP64 = 0x06064b50;
export const END_ZIP64_LOCATOR = 0x07064b50;
export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_BYTES = 22;
export const END_ZIP64_BYTES = 56;
export const END_ZIP64_LOCATOR_BYTES = 20;
export const ZIP64_EXTRA = 0x0001;
const IS_ENCRYPTED = 0x0001;
/** Says that a number is in the zip64 structures. */
export const IN_ZIP64 = 0xffff_ffff;
/** Deflate needs version 2.0 of the format. */
export const VERSION = 20;
/** 1980-01-01, the first day of DOS time, at midnight: the same wherever and whenever the file is made. */
export const FIRST_DAY = 0x0021;

/** One file in a zip, packed as it stands there: what is copied from one zip to another as it is. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/**
 * The entries of a zip, in the order of its central directory; folders are left out. What the directory says is
 * believed over local headers, as those may lack sizes (data descriptors).
 * @throws UnreadableFile when the file isn't a zip, is damaged or locked, or unpacks to more than the limits
 * @see APPNOTE.TXT 6.3.10 §4.3, §4.5.3 (zip64)
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('the file is damaged');
    throw error;
  }
}

/**
 * The bytes of an entry.
 * @throws UnreadableFile when they can't be unpacked, or aren't what was packed
 */
export function unpack({ method, crc, size, packed }: ZipEntry): Uint8Array {
  const bytes = method === STORED ? packed : inflate(packed, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new UnreadableFile('the file is damaged');
  return bytes;
}

/** An entry of a zip, deflated if that makes it smaller. `level` 0 stores it. */
export function pack(name: string, bytes: Uint8Array, level: number): ZipEntry {
  const stored = { name, method: STORED, crc: crc32(bytes), size: bytes.length, packed: bytes };
  if (level === 0) return stored;
  const packed = deflateRawSync(bytes, { level });
  return packed.length < bytes.length ? { ...stored, method: DEFLATED, packed } : stored;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new UnreadableFile('the file is damaged');
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const { count, directoryStart } = findDirectory(view);
  if (count > MAX_ENTRIES) throw new UnreadableFile(`the file has more than ${MAX_ENTRIES} parts`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = directoryStart;
  for (let index = 0; index < count; index++) {
    const header = readCentralHeader(bytes, view, at);
    at = header.next;
    total += header.size;
    if (header.size > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES) {
      throw new UnreadableFile('the file unpacks to far more than a document holds');
    }
    if (!/[/\\]$/.test(header.name)) entries.push(readEntry(bytes, view, header));
  }
  return entries;
}

/** Where the central directory is. */
interface Directory {
  readonly count: number;
  readonly directoryStart: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_BYTES;
  // The end of the directory may be followed by a comment of at most 65535 bytes.
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const inZip64 = findZip64Directory(view, at - END_ZIP64_LOCATOR_BYTES);
    return inZip64 ?? { count: view.getUint16(at + 10, true), directoryStart: view.getUint32(at + 16, true) };
  }
  throw new UnreadableFile('the file is damaged: its end is missing');
}

/** Some programs write zip64 always, however small the file. */
function findZip64Directory(view: DataView, locator: number): Directory | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== END_ZIP64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at > view.byteLength - END_ZIP64_BYTES || view.getUint32(at, true) !== END_ZIP64) {
    throw new UnreadableFile('the file is damaged');
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    directoryStart: Number(view.getBigUint64(at + 48, true)),
  };
}

interface CentralHeader {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  /** Of the local header, in bytes from the start of the file. */
  readonly start: number;
  /** Where the next header stands. */
  readonly next: number;
}

function readCentralHeader(bytes: Uint8Array, view: DataView, at: number): CentralHeader {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new UnreadableFile('the file is damaged');
  if (view.getUint16(at + 8, true) & IS_ENCRYPTED) {
    throw new UnreadableFile('the file is locked with a password');
  }
  const nameEnd = at + CENTRAL_HEADER_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new UnreadableFile('the file is damaged');
  const [size = 0, packedSize = 0, start = 0] = withZip64(view, { at: nameEnd, end: extraEnd }, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const name = Buffer.from(bytes.subarray(at + CENTRAL_HEADER_BYTES, nameEnd)).toString('utf8');
  const method = view.getUint16(at + 10, true);
  return { name, method, crc: view.getUint32(at + 16, true), size, packedSize, start, next };
}

/** Replaces each number that is too large for 32 bits by the next one in the zip64 extra field (§4.5.3). */
function withZip64(
  view: DataView,
  extra: { readonly at: number; readonly end: number },
  numbers: readonly number[],
): readonly number[] {
  let { at } = extra;
  while (at + 4 <= extra.end && view.getUint16(at, true) !== ZIP64_EXTRA) {
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at + 4 > extra.end) return numbers;
  let next = at + 4;
  return numbers.map(number => {
    if (number !== IN_ZIP64) return number;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
}

function readEntry(bytes: Uint8Array, view: DataView, header: CentralHeader): ZipEntry {
  const { name, method, crc, size, packedSize, start } = header;
  if (method !== STORED && method !== DEFLATED) {
    throw new UnreadableFile('the file is packed in a way that Office does not use');
  }
  if (start + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(start, true) !== LOCAL_HEADER) {
    throw new UnreadableFile('the file is damaged');
  }
  const from =
    start + LOCAL_HEADER_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedSize > bytes.length) throw new UnreadableFile('the file is damaged');
  return { name, method, crc, size, packed: bytes.subarray(from, from + packedSize) };
}
