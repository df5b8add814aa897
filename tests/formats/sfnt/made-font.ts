/** Numbers of 16 bits, and of 32, as tables of fonts hold them. */
export const u16 = (...numbers: readonly number[]): readonly number[] =>
  numbers.flatMap(number => [(number >> 8) & 0xff, number & 0xff]);
export const u32 = (...numbers: readonly number[]): readonly number[] =>
  numbers.flatMap(number => u16(number >>> 16, number & 0xffff));

/** A font program with some tables and nothing else. */
export function madeFont(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const all = Object.entries(tables);
  let offset = 12 + 16 * all.length;
  const directory = all.flatMap(([tag, { length }]) => {
    const record = [...new TextEncoder().encode(tag), ...u32(0, offset, length)];
    offset += length;
    return record;
  });
  return Uint8Array.from([
    ...u32(0x10000),
    ...u16(all.length, 0, 0, 0),
    ...directory,
    ...all.flatMap(([, bytes]) => bytes),
  ]);
}
