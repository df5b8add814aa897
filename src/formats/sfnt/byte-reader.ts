/** Big-endian reads from a font program; a read outside it throws a RangeError, which means a broken program. */
export interface ByteReader {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u24(at: number): number;
  u32(at: number): number;
  slice(from: number, to: number): Uint8Array;
  latin1(from: number, to: number): string;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slice = (from: number, to: number) => {
    if (from < 0 || to < from || to > bytes.length) throw new RangeError('Outside the font program');
    return bytes.subarray(from, to);
  };
  return {
    length: bytes.length,
    u8: at => view.getUint8(at),
    u16: at => view.getUint16(at),
    i16: at => view.getInt16(at),
    u24: at => (view.getUint16(at) << 8) | view.getUint8(at + 2),
    u32: at => view.getUint32(at),
    slice,
    latin1: (from, to) => Buffer.from(slice(from, to)).toString('latin1'),
  };
}
