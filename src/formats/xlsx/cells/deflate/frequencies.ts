import type { FixedPieces, Token } from './find-repeats.ts';
import { DISTANCE_CODE, DISTANCES, FIRST_LENGTH, LENGTH_CODE, LITERALS } from './symbols.ts';

/** How often each digit is expected in what comes between pieces. */
const DIGITS = 0.2;

/** Any byte or length may come between pieces, so that each has a code; mostly numbers do. */
export function literalFrequencies(
  tokens: readonly Token[],
  { bytes }: FixedPieces,
  gaps: readonly Uint8Array[],
): readonly number[] {
  const frequencies = Array.from({ length: LITERALS }, () => 1);
  const count = (symbol: number, more = 1): void => {
    frequencies[symbol] = (frequencies[symbol] ?? 0) + more;
  };
  for (const { at, from, length } of tokens) {
    count(from === undefined ? (bytes[at] ?? 0) : FIRST_LENGTH + (LENGTH_CODE[length] ?? 0));
  }
  for (const gap of gaps) for (const byte of gap) count(byte);
  for (const byte of Buffer.from('0123456789.')) count(byte, gaps.length * DIGITS);
  return frequencies;
}

/** Other texts may have any distance, so that each has a code; gaps are left out of how far it is, as most are small. */
export function distanceFrequencies(tokens: readonly Token[]): readonly number[] {
  const frequencies = Array.from({ length: DISTANCES }, () => 1);
  for (const { at, from } of tokens) {
    if (from === undefined) continue;
    const code = DISTANCE_CODE[at - from] ?? 0;
    frequencies[code] = (frequencies[code] ?? 0) + 1;
  }
  return frequencies;
}
