import type { ArchiveFormat } from './archive-format.ts';

const BLOCK = 512;
/** Two blocks of zeros end an archive. */
const END_BYTES = 2 * BLOCK;
/** Where the fields of a header begin, in bytes. */
const AT = { size: 124, checksum: 148, prefix: 345 } as const;
const CHECKSUM_DIGITS = 6;
const LONGEST_NAME = 100;
const LONGEST_PREFIX = 155;
const LARGEST_SIZE = 0o77_777_777_777;

/** What all our headers share: files of one owner who may read and write, without a name, of 1 January 1970. */
const HEADER = sharedHeader();
const HEADER_SUM = HEADER.reduce((sum, byte) => sum + byte, 0);

/**
 * The `ustar` format, which every tar reads.
 * @see POSIX.1-2017 pax, "ustar Interchange Format"
 */
export const tar: ArchiveFormat = {
  pack(into, path, bytes) {
    const padded = Math.ceil(bytes.length / BLOCK) * BLOCK;
    const buffer = into.reserve(BLOCK + padded);
    writeHeader(buffer.subarray(into.at, into.at + BLOCK), path, bytes.length);
    into.at += BLOCK;
    buffer.set(bytes, into.at);
    // The buffer may have held other files before.
    buffer.fill(0, into.at + bytes.length, into.at + padded);
    into.at += padded;
  },
  directory: () => ({ note: () => {}, heads: null, end: () => new Uint8Array(END_BYTES) }),
};

/** Longer ones can't come up: `file-name.ts` makes names short enough. */
function writeHeader(header: Buffer, path: string, size: number): void {
  const cut = path.lastIndexOf('/');
  const [name, prefix] = [path.slice(cut + 1), path.slice(0, Math.max(cut, 0))];
  if (name.length > LONGEST_NAME || prefix.length > LONGEST_PREFIX || size > LARGEST_SIZE) {
    throw new Error('A file has too long a name, or is too large, for tar');
  }
  header.set(HEADER);
  header.write(name, 0, 'latin1');
  header.write(size.toString(8).padStart(11, '0'), AT.size, 'latin1');
  header.write(prefix, AT.prefix, 'latin1');
  let sum = HEADER_SUM;
  for (let at = 0; at < LONGEST_NAME; at++) sum += header[at] ?? 0;
  for (let at = AT.size; at < AT.size + 11; at++) sum += header[at] ?? 0;
  for (let at = AT.prefix; at < AT.prefix + prefix.length; at++) sum += header[at] ?? 0;
  header.write(`${sum.toString(8).padStart(CHECKSUM_DIGITS, '0')}\0 `, AT.checksum, 'latin1');
}

function sharedHeader(): Buffer {
  const header = Buffer.alloc(BLOCK);
  const number = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(number(0o600, 7), 100, 'latin1');
  header.write(number(0, 7), 108, 'latin1');
  header.write(number(0, 7), 116, 'latin1');
  header.write(number(0, 11), 136, 'latin1');
  // The checksum counts its own field as blanks.
  header.write('        ', AT.checksum, 'latin1');
  // An ordinary file, in version 00.
  header.write('0', 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  header.write(number(0, 7), 329, 'latin1');
  header.write(number(0, 7), 337, 'latin1');
  return header;
}
