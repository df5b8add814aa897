/**
 * The alphabets of deflate: a text is bytes, and repeats of what stood before, each a length and a distance back.
 * @see RFC 1951 §3.2.5
 */

/** Bytes, the end of the block, and lengths from here on. */
export const LITERALS = 286;
export const END_OF_BLOCK = 256;
export const FIRST_LENGTH = 257;
export const DISTANCES = 30;

export const SHORTEST_REPEAT = 3;
export const LONGEST_REPEAT = 258;
export const FARTHEST = 32_768;

/** The first value of each code, and how many bits behind the code say which of its values it is. */
interface Ranges {
  readonly first: readonly number[];
  readonly extraBits: readonly number[];
}

/** @param plain codes without extra bits; after these, every `each` codes have one bit more */
function ranges(
  start: number,
  { count, plain, each }: { count: number; plain: number; each: number },
): Ranges {
  const extraBits = Array.from({ length: count }, (_, code) =>
    code < plain ? 0 : Math.floor((code - plain) / each) + 1,
  );
  let next = start;
  const first = extraBits.map(bits => {
    next += 2 ** bits;
    return next - 2 ** bits;
  });
  return { first, extraBits };
}

const MOST_LENGTHS = ranges(SHORTEST_REPEAT, { count: 28, plain: 8, each: 4 });
/** The longest repeat has a code of its own. */
const LENGTHS: Ranges = {
  first: [...MOST_LENGTHS.first, LONGEST_REPEAT],
  extraBits: [...MOST_LENGTHS.extraBits, 0],
};
const DISTANCE_RANGES = ranges(1, { count: DISTANCES, plain: 4, each: 2 });

/** By code, counted from 0. */
export const LENGTH_FIRST = Uint16Array.from(LENGTHS.first);
export const LENGTH_EXTRA_BITS = Uint8Array.from(LENGTHS.extraBits);
export const DISTANCE_FIRST = Uint16Array.from(DISTANCE_RANGES.first);
export const DISTANCE_EXTRA_BITS = Uint8Array.from(DISTANCE_RANGES.extraBits);

/** The code of each length, and of each distance. */
export const LENGTH_CODE = codesByValue(LENGTHS.first, LONGEST_REPEAT);
export const DISTANCE_CODE = codesByValue(DISTANCE_RANGES.first, FARTHEST);

function codesByValue(first: readonly number[], last: number): Uint8Array {
  const codes = new Uint8Array(last + 1);
  for (const [code, value] of first.entries()) codes.fill(code, value);
  return codes;
}
