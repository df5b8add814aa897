import { LONGEST_REPEAT, SHORTEST_REPEAT } from './symbols.ts';

/** Fixed bytes of a text in which other bytes stand between them. */
export interface FixedPieces {
  /** All of them, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where each piece begins in `bytes`; the end of the last one stands behind. */
  readonly starts: Int32Array;
  /** What stands behind a piece in the text is mostly so long. */
  readonly gaps: ArrayLike<number>;
}

/** A part of a fixed piece: one byte, or a repeat of bytes that stood before, all in one piece. */
export interface Token {
  /** Of its first byte, in all fixed bytes. */
  readonly at: number;
  readonly length: number;
  /** Of the first byte that it repeats; undefined for a byte as it is. */
  readonly from: number | undefined;
}

/** How far back a repeat may be at first: what stands between may grow by as much as is left to `FARTHEST`. */
export const FAR = 24_576;
const HASH_BITS = 15;
/** Places with the same beginning that are looked at for each: with more, parts get less than 1 % smaller. */
const DEPTH = 32;

/**
 * Takes fixed pieces apart for deflate. What stands between pieces is never repeated, and no repeat is longer than its
 * piece: so it holds whatever stands there.
 * @see RFC 1951 §4
 */
export function findRepeats(pieces: FixedPieces): readonly Token[] {
  const finder = new RepeatFinder(pieces);
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.bytes.length; ) {
    const token = finder.tokenAt(at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

class RepeatFinder {
  readonly #bytes: Uint8Array;
  /** By byte: where its piece ends, and where it stands in the text. */
  readonly #ends: Int32Array;
  readonly #places: Int32Array;
  /** The last place of three bytes by their hash, and the one before each place. */
  readonly #last = new Int32Array(2 ** HASH_BITS).fill(-1);
  readonly #before: Int32Array;
  /** Where what was found last begins. */
  #from = 0;

  constructor({ bytes, starts, gaps }: FixedPieces) {
    this.#bytes = bytes;
    this.#ends = new Int32Array(bytes.length);
    this.#places = new Int32Array(bytes.length);
    this.#before = new Int32Array(bytes.length);
    let gone = 0;
    for (const [piece, start] of starts.subarray(0, -1).entries()) {
      const end = starts[piece + 1] ?? start;
      this.#ends.fill(end, start, end);
      for (let at = start; at < end; at++) this.#places[at] = at + gone;
      gone += gaps[piece] ?? 0;
    }
  }

  /** The token at a place; a longer repeat one byte later is better. */
  tokenAt(at: number): Token {
    const length = this.#findLongest(at);
    const from = this.#from;
    this.#keep(at);
    const isWorth = length >= SHORTEST_REPEAT;
    if (!isWorth || (at + 1 < (this.#ends[at] ?? 0) && this.#findLongest(at + 1) > length)) {
      return { at, length: 1, from: undefined };
    }
    for (let next = at + 1; next < at + length; next++) this.#keep(next);
    return { at, length, from };
  }

  #keep(at: number): void {
    if (at + SHORTEST_REPEAT > this.#bytes.length) return;
    const hash = this.#hash(at);
    this.#before[at] = this.#last[hash] ?? -1;
    this.#last[hash] = at;
  }

  /** The length of the longest repeat at a place; `#from` says where it begins. */
  #findLongest(at: number): number {
    const most = Math.min(LONGEST_REPEAT, (this.#ends[at] ?? 0) - at);
    if (most < SHORTEST_REPEAT) return 0;
    const nearest = (this.#places[at] ?? 0) - FAR;
    let longest = 0;
    let place = this.#last[this.#hash(at)] ?? -1;
    for (let seen = 0; place >= 0 && seen < DEPTH && longest < most; seen++) {
      if ((this.#places[place] ?? 0) < nearest) break;
      // Only one that has the next byte too can be longer.
      if (this.#bytes[place + longest] === this.#bytes[at + longest]) {
        const length = this.#same(at, place, most);
        if (length > longest) {
          longest = length;
          this.#from = place;
        }
      }
      place = this.#before[place] ?? -1;
    }
    return longest;
  }

  /** How many bytes are the same from two places on. */
  #same(at: number, place: number, most: number): number {
    const bytes = this.#bytes;
    const end = Math.min(most, (this.#ends[place] ?? 0) - place);
    let same = 0;
    while (same < end && bytes[at + same] === bytes[place + same]) same++;
    return same;
  }

  #hash(at: number): number {
    const bytes = this.#bytes;
    return (
      (((bytes[at] ?? 0) << 10) ^ ((bytes[at + 1] ?? 0) << 5) ^ (bytes[at + 2] ?? 0)) & (2 ** HASH_BITS - 1)
    );
  }
}
