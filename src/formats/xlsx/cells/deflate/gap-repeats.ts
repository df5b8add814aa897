import { FARTHEST, LONGEST_REPEAT } from './symbols.ts';

/** Bytes from which on a repeat is shorter than the bytes themselves: numbers have fewer. */
export const SHORTEST_WORTH = 5;
const HASH_BITS = 12;

/** Finds what stands between fixed pieces for another time: the type of a cell, an answer, the markup around it. */
export class GapRepeats {
  readonly #last = new Int32Array(2 ** HASH_BITS);
  /** How many bytes are repeated, and from where, as `find` found last. */
  length = 0;
  from = 0;

  /** Begins anew. */
  start(): void {
    this.#last.fill(-1);
  }

  /** @param end of what may be repeated; `SHORTEST_WORTH` bytes away at least @returns whether it found a repeat */
  find(text: Uint8Array, at: number, end: number): boolean {
    const hash = this.#hash(text, at);
    this.from = this.#last[hash] ?? -1;
    this.#last[hash] = at;
    if (this.from < 0 || at - this.from > FARTHEST) return false;
    const most = Math.min(end - at, LONGEST_REPEAT);
    let length = 0;
    while (length < most && text[this.from + length] === text[at + length]) length++;
    this.length = length;
    return length >= SHORTEST_WORTH;
  }

  #hash(text: Uint8Array, at: number): number {
    const four =
      (text[at] ?? 0) |
      ((text[at + 1] ?? 0) << 8) |
      ((text[at + 2] ?? 0) << 16) |
      ((text[at + 3] ?? 0) << 24);
    return Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS);
  }
}
