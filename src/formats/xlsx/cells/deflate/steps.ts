import { MOST_BITS } from './bit-sink.ts';
import type { FixedPieces, Token } from './find-repeats.ts';
import type { Codes } from './huffman.ts';
import { FIRST_LENGTH, LENGTH_CODE, LENGTH_EXTRA_BITS, LENGTH_FIRST } from './symbols.ts';

/**
 * What fixed pieces are written as. A step is one number: either some bits, with their count in the lowest bits; or,
 * when that is 0, the number of a repeat of which the distance is still to be written.
 */
export interface Steps {
  readonly all: Uint32Array;
  /** Where those of each piece end. */
  readonly ends: Int32Array;
  /** Of each repeat: the piece it is from, its place in that, and its place in its own. */
  readonly fromPiece: Int32Array;
  readonly fromOffset: Int32Array;
  readonly toOffset: Int32Array;
}

export const COUNT_BITS = 5;
export const COUNT = 2 ** COUNT_BITS - 1;

/** @param tokens of all pieces, in their order */
export function stepsOf(tokens: readonly Token[], { bytes, starts }: FixedPieces, literals: Codes): Steps {
  const maker = new StepMaker(literals);
  const ends = new Int32Array(starts.length - 1);
  const repeats: { readonly from: number; readonly to: number }[] = [];
  let piece = 0;
  for (const { at, length, from } of tokens) {
    for (; at >= (starts[piece + 1] ?? Number.POSITIVE_INFINITY); piece++) ends[piece] = maker.end();
    if (from === undefined) maker.putSymbol(bytes[at] ?? 0);
    else {
      maker.putRepeat(length, repeats.length);
      repeats.push({ from, to: at - (starts[piece] ?? 0) });
    }
  }
  ends.fill(maker.end(), piece);
  const pieces = pieceOfBytes(starts);
  const fromPiece = Int32Array.from(repeats, ({ from }) => pieces[from] ?? 0);
  return {
    all: maker.steps(),
    ends,
    fromPiece,
    fromOffset: Int32Array.from(repeats, ({ from }, index) => from - (starts[fromPiece[index] ?? 0] ?? 0)),
    toOffset: Int32Array.from(repeats, ({ to }) => to),
  };
}

/** Puts as many codes in a step as it can hold. */
class StepMaker {
  readonly #literals: Codes;
  readonly #steps: number[] = [];
  #bits = 0;
  #count = 0;

  constructor(literals: Codes) {
    this.#literals = literals;
  }

  putSymbol(symbol: number): void {
    this.#put(this.#literals.bits[symbol] ?? 0, this.#literals.lengths[symbol] ?? 0);
  }

  putRepeat(length: number, number: number): void {
    const code = LENGTH_CODE[length] ?? 0;
    this.putSymbol(FIRST_LENGTH + code);
    this.#put(length - (LENGTH_FIRST[code] ?? 0), LENGTH_EXTRA_BITS[code] ?? 0);
    this.end();
    this.#steps.push(number * 2 ** COUNT_BITS);
  }

  /** Ends the last step. @returns how many there are */
  end(): number {
    if (this.#count > 0) this.#steps.push(this.#bits * 2 ** COUNT_BITS + this.#count);
    this.#bits = 0;
    this.#count = 0;
    return this.#steps.length;
  }

  steps(): Uint32Array {
    return Uint32Array.from(this.#steps);
  }

  #put(bits: number, count: number): void {
    if (this.#count + count > MOST_BITS) this.end();
    this.#bits |= bits << this.#count;
    this.#count += count;
  }
}

/** For each byte the piece that it is in. */
function pieceOfBytes(starts: Int32Array): Int32Array {
  const pieces = new Int32Array(starts.at(-1) ?? 0);
  for (const [piece, start] of starts.subarray(0, -1).entries()) pieces.fill(piece, start, starts[piece + 1]);
  return pieces;
}
