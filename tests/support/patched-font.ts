import { openSfnt, tableOf } from '../../src/formats/sfnt/open-sfnt.ts';

/** A font with other bytes in a table, by their offset there. */
export function patchedTable(
  program: Uint8Array,
  tag: string,
  bytes: Readonly<Record<number, number>>,
): Uint8Array {
  const patched = Uint8Array.from(program);
  const { offset } = tableOf(openSfnt(patched), tag);
  for (const [at, byte] of Object.entries(bytes)) patched[offset + Number(at)] = byte;
  return patched;
}
