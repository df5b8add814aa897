import type { Position } from '../../core/diagnostics.ts';
import { NEWLINE } from './bytes.ts';
import type { ExportSource, RecordBlock } from './contract.ts';
import { ElementScanner } from './scan-elements.ts';

/** Bytes of a character that aren't its first (RFC 3629 §3). */
const CONTINUES = 0x80;
const CONTINUES_MASK = 0xc0;

/**
 * Places of bytes in a file, by their offset. Lines are only counted when something is wrong: in a file that is right,
 * nobody pays for it.
 * @param offsets bytes from the start of the file, in any order
 */
export async function placesOf(
  source: ExportSource,
  offsets: readonly number[],
): Promise<ReadonlyMap<number, Position>> {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const places = new Map<number, Position>();
  let [at, line, column, next] = [0, 1, 1, 0];
  for await (const chunk of source.chunks()) {
    for (const byte of chunk) {
      while (wanted[next] === at) places.set(wanted[next++] ?? 0, { file: source.name, line, column });
      if (next === wanted.length) return places;
      if (byte === NEWLINE) [line, column] = [line + 1, 1];
      // A byte-order mark takes no column.
      else if ((byte & CONTINUES_MASK) !== CONTINUES && !(at === 0 && byte === 0xef)) column++;
      at++;
    }
  }
  // Places at the end, or behind it when the file became shorter meanwhile.
  for (const offset of wanted.slice(next)) places.set(offset, { file: source.name, line, column });
  return places;
}

/** Where the records of a block begin, from the start of the file. */
export function startsOf({ bytes, offset }: RecordBlock): readonly number[] {
  const scanner = new ElementScanner('commas', 0);
  const starts: number[] = [];
  scanner.onRecord = start => starts.push(offset + start);
  const state = { begin: null, end: null, count: 0, closed: null };
  scanner.scan(bytes, bytes.length, state);
  if (scanner.isInScalar) scanner.finishScalar(bytes.length, state);
  return starts;
}
