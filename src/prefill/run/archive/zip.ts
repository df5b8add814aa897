import { ByteSink } from '../../../formats/ooxml/byte-sink.ts';
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  END,
  END_BYTES,
  END_ZIP64,
  END_ZIP64_BYTES,
  END_ZIP64_LOCATOR,
  END_ZIP64_LOCATOR_BYTES,
  FIRST_DAY,
  IN_ZIP64,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  pack,
  VERSION,
  ZIP64_EXTRA,
} from '../../../formats/ooxml/zip.ts';
import type { ArchiveFormat } from './archive-format.ts';

/** An extra field with one number of 64 bits. */
const ZIP64_EXTRA_BYTES = 12;
const COUNT_IN_ZIP64 = 0xffff;
const VERSION_ZIP64 = 45;
/** Made on Unix, so that the file's mode is believed: an ordinary file that its owner may read and write. */
const MADE_BY = (3 << 8) | VERSION_ZIP64;
const MODE = (0o100_600 << 16) >>> 0;
/** Far more than `file-name.ts` makes. */
const LONGEST_PATH = 255;

/**
 * A zip whose files are stored as they are: PDF, Word and Excel files are compressed inside. Each entry is complete where
 * it stands, so the central directory can be made from the local headers alone.
 * @see APPNOTE.TXT 6.3.10 §4.3, §4.5.3 (zip64)
 */
export const zip: ArchiveFormat = {
  pack(into, path, bytes) {
    const { crc } = pack(path, bytes, 0);
    const buffer = into.reserve(LOCAL_HEADER_BYTES + path.length + bytes.length);
    const { at } = into;
    buffer.fill(0, at, at + LOCAL_HEADER_BYTES);
    buffer.writeUInt32LE(LOCAL_HEADER, at);
    buffer.writeUInt16LE(VERSION, at + 4);
    buffer.writeUInt16LE(FIRST_DAY, at + 12);
    buffer.writeUInt32LE(crc, at + 14);
    buffer.writeUInt32LE(bytes.length, at + 18);
    buffer.writeUInt32LE(bytes.length, at + 22);
    buffer.writeUInt16LE(path.length, at + 26);
    buffer.write(path, at + LOCAL_HEADER_BYTES, 'latin1');
    buffer.set(bytes, at + LOCAL_HEADER_BYTES + path.length);
    into.at += LOCAL_HEADER_BYTES + path.length + bytes.length;
  },
  directory() {
    const rows = new ByteSink();
    let count = 0;
    return {
      heads: { bytes: LOCAL_HEADER_BYTES + LONGEST_PATH, entryBytes },
      note(entries, start) {
        for (let at = 0; at < entries.length; count++) {
          const entry = Buffer.from(entries.buffer, entries.byteOffset + at, entries.length - at);
          putRow(rows, entry, start + at);
          at += entryBytes(entry);
        }
      },
      end(at) {
        const size = rows.at;
        putEnd(rows, { count, size, at });
        return rows.copy();
      },
    };
  },
};

function entryBytes(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset);
  return LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint32(18, true);
}

/** A row of the central directory (§4.3.12). @param local the entry from its header on */
function putRow(rows: ByteSink, local: Buffer, start: number): void {
  const nameBytes = local.readUInt16LE(26);
  const isFar = start >= IN_ZIP64;
  const extraBytes = isFar ? ZIP64_EXTRA_BYTES : 0;
  const buffer = rows.reserve(CENTRAL_HEADER_BYTES + nameBytes + extraBytes);
  const { at } = rows;
  buffer.fill(0, at, at + CENTRAL_HEADER_BYTES);
  buffer.writeUInt32LE(CENTRAL_HEADER, at);
  buffer.writeUInt16LE(MADE_BY, at + 4);
  // From the version needed to the length of the name, both headers hold the same.
  local.copy(buffer, at + 6, 4, 28);
  if (isFar) buffer.writeUInt16LE(VERSION_ZIP64, at + 6);
  buffer.writeUInt16LE(extraBytes, at + 30);
  buffer.writeUInt32LE(MODE, at + 38);
  buffer.writeUInt32LE(isFar ? IN_ZIP64 : start, at + 42);
  local.copy(buffer, at + CENTRAL_HEADER_BYTES, LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + nameBytes);
  rows.at += CENTRAL_HEADER_BYTES + nameBytes;
  if (!isFar) return;
  buffer.writeUInt16LE(ZIP64_EXTRA, rows.at);
  buffer.writeUInt16LE(ZIP64_EXTRA_BYTES - 4, rows.at + 2);
  buffer.writeBigUInt64LE(BigInt(start), rows.at + 4);
  rows.at += ZIP64_EXTRA_BYTES;
}

interface DirectoryFacts {
  readonly count: number;
  readonly size: number;
  /** Where it begins. */
  readonly at: number;
}

/** What ends a zip (§4.3.16), with the structures of zip64 before it where a number needs them (§4.3.14, §4.3.15). */
function putEnd(zip: ByteSink, { count, size, at }: DirectoryFacts): void {
  const isLarge = count >= COUNT_IN_ZIP64 || size >= IN_ZIP64 || at >= IN_ZIP64;
  if (isLarge) putZip64End(zip, { count, size, at });
  const buffer = zip.reserve(END_BYTES);
  buffer.fill(0, zip.at, zip.at + END_BYTES);
  buffer.writeUInt32LE(END, zip.at);
  buffer.writeUInt16LE(Math.min(count, COUNT_IN_ZIP64), zip.at + 8);
  buffer.writeUInt16LE(Math.min(count, COUNT_IN_ZIP64), zip.at + 10);
  buffer.writeUInt32LE(Math.min(size, IN_ZIP64), zip.at + 12);
  buffer.writeUInt32LE(Math.min(at, IN_ZIP64), zip.at + 16);
  zip.at += END_BYTES;
}

function putZip64End(zip: ByteSink, { count, size, at }: DirectoryFacts): void {
  const bytes = END_ZIP64_BYTES + END_ZIP64_LOCATOR_BYTES;
  const buffer = zip.reserve(bytes);
  buffer.fill(0, zip.at, zip.at + bytes);
  buffer.writeUInt32LE(END_ZIP64, zip.at);
  // Without its own first twelve bytes.
  buffer.writeBigUInt64LE(BigInt(END_ZIP64_BYTES - 12), zip.at + 4);
  buffer.writeUInt16LE(MADE_BY, zip.at + 12);
  buffer.writeUInt16LE(VERSION_ZIP64, zip.at + 14);
  buffer.writeBigUInt64LE(BigInt(count), zip.at + 24);
  buffer.writeBigUInt64LE(BigInt(count), zip.at + 32);
  buffer.writeBigUInt64LE(BigInt(size), zip.at + 40);
  buffer.writeBigUInt64LE(BigInt(at), zip.at + 48);
  const locator = zip.at + END_ZIP64_BYTES;
  buffer.writeUInt32LE(END_ZIP64_LOCATOR, locator);
  buffer.writeBigUInt64LE(BigInt(at + size), locator + 8);
  buffer.writeUInt32LE(1, locator + 16);
  zip.at += bytes;
}
