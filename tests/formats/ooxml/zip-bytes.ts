import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a hostile or odd program might write it. */
export interface OddEntry {
  readonly name: string;
  readonly text: string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the headers say of the unpacked size. */
  readonly size?: number;
  /** Whether sizes stand only behind the data, as in a file that was written as it was made. */
  readonly hasDescriptor?: boolean;
  /** Whether sizes stand in an extra field for files of more than 4 GB. */
  readonly isZip64?: boolean;
}

/** A zip written field by field, so that each can be wrong. */
export function zipOf(entries: readonly OddEntry[], { isZip64 = false, comment = '' } = {}): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const start = at;
    const bytes = Buffer.from(entry.text);
    const { method = 8, flags = 0, size = bytes.length, crc = crc32(bytes), name } = entry;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const known = entry.hasDescriptor ? [0, 0, 0] : [crc, packed.length, size];
    const descriptor = entry.hasDescriptor
      ? fields([4, 0x08074b50], [4, crc], [4, packed.length], [4, size])
      : Buffer.alloc(0);
    const bits = flags | (entry.hasDescriptor ? 8 : 0);
    const head = [
      [2, 20],
      [2, bits],
      [2, method],
      [4, 0],
    ] as const;
    const piece = Buffer.concat([
      fields(
        [4, 0x04034b50],
        ...head,
        [4, known[0] ?? 0],
        [4, known[1] ?? 0],
        [4, known[2] ?? 0],
        [2, Buffer.byteLength(name)],
        [2, 0],
      ),
      Buffer.from(name),
      packed,
      descriptor,
    ]);
    const extra = entry.isZip64
      ? fields([2, 0x7777], [2, 1], [1, 9], [2, 1], [2, 24], [8, size], [8, packed.length], [8, start])
      : Buffer.alloc(0);
    const shown = entry.isZip64 ? [0xffff_ffff, 0xffff_ffff, 0xffff_ffff] : [packed.length, size, start];
    central.push(
      fields(
        [4, 0x02014b50],
        [2, 20],
        ...head,
        [4, crc],
        [4, shown[0] ?? 0],
        [4, shown[1] ?? 0],
        [2, Buffer.byteLength(name)],
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, shown[2] ?? 0],
      ),
      Buffer.from(name),
      extra,
    );
    local.push(piece);
    at += piece.length;
  }
  const directory = Buffer.concat(central);
  const zip64 = isZip64
    ? fields(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, entries.length],
        [8, entries.length],
        [8, directory.length],
        [8, at],
        [4, 0x07064b50],
        [4, 0],
        [8, at + directory.length],
        [4, 1],
      )
    : Buffer.alloc(0);
  const count = isZip64 ? 0xffff : entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, isZip64 ? 0xffff_ffff : at],
    [2, comment.length],
  );
  return Buffer.concat([...local, directory, zip64, end, Buffer.from(comment)]);
}

function fields(...list: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    list.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, bytes);
    }),
  );
}
