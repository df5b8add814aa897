import { BitSink } from './bit-sink.ts';
import { blockHead } from './block-head.ts';
import { FAR, findRepeats } from './find-repeats.ts';
import { distanceFrequencies, literalFrequencies } from './frequencies.ts';
import { GapRepeats, SHORTEST_WORTH } from './gap-repeats.ts';
import { type Codes, huffmanCodes } from './huffman.ts';
import { COUNT, COUNT_BITS, type Steps, stepsOf } from './steps.ts';
import {
  DISTANCE_CODE,
  DISTANCE_EXTRA_BITS,
  DISTANCE_FIRST,
  END_OF_BLOCK,
  FARTHEST,
  FIRST_LENGTH,
  LENGTH_CODE,
  LENGTH_EXTRA_BITS,
  LENGTH_FIRST,
} from './symbols.ts';

/**
 * A text in which fixed pieces stand between others, prepared to be deflated again and again. Finding what repeats is
 * what takes deflate its time. Here it is done once, for the fixed pieces: of a text there is left to write which bytes
 * and repeats they are made of, with how far back each repeat is now, and the bytes between them one by one.
 */
export interface PreparedText {
  /** By how many bytes all that stands between pieces may grow, and not one of them more. */
  readonly room: number;
  /**
   * @param text whole
   * @param starts of the fixed pieces in it
   * @returns one last block (RFC 1951 §3.2.7), until the next call
   */
  deflate(text: Uint8Array, starts: Int32Array): Uint8Array;
}

/** Bits of a code at most (RFC 1951 §3.2.7). */
const LONGEST_CODE = 15;
/** Of a byte, once deflated, and of the head of the block. */
const MOST_BYTES = 2;
const HEAD_BYTES = 4096;

/**
 * Prepares a text.
 * @param gaps what mostly stands behind each piece but the last
 */
export function prepareText(pieces: readonly Uint8Array[], gaps: readonly Uint8Array[]): PreparedText {
  const fixed = { bytes: Buffer.concat(pieces), starts: startsOf(pieces), gaps: gaps.map(gap => gap.length) };
  const tokens = findRepeats(fixed);
  const literals = huffmanCodes(literalFrequencies(tokens, fixed, gaps), LONGEST_CODE);
  const distances = huffmanCodes(distanceFrequencies(tokens), LONGEST_CODE);
  const head = blockHead(literals, distances);
  const writing = {
    steps: stepsOf(tokens, fixed, literals),
    lengths: pieces.map(({ length }) => length),
    literals,
    distances,
    repeats: new GapRepeats(),
  };
  const sink = new BitSink();
  return {
    room: FARTHEST - FAR,
    deflate(text, starts) {
      sink.start(text.length * MOST_BYTES + HEAD_BYTES);
      for (const { value, count } of head) sink.put(value, count);
      writePieces(sink, writing, text, starts);
      sink.put(literals.bits[END_OF_BLOCK] ?? 0, literals.lengths[END_OF_BLOCK] ?? 0);
      return sink.finish();
    },
  };
}

interface Writing {
  readonly steps: Steps;
  /** Of each piece, in bytes. */
  readonly lengths: readonly number[];
  readonly literals: Codes;
  readonly distances: Codes;
  readonly repeats: GapRepeats;
}

function writePieces(sink: BitSink, writing: Writing, text: Uint8Array, starts: Int32Array): void {
  const { steps, lengths, distances, repeats } = writing;
  const { all, ends, fromPiece, fromOffset, toOffset } = steps;
  repeats.start();
  let at = 0;
  for (let piece = 0; piece < lengths.length; piece++) {
    const start = starts[piece] ?? 0;
    for (const end = ends[piece] ?? 0; at < end; at++) {
      const step = all[at] ?? 0;
      const count = step & COUNT;
      if (count > 0) {
        sink.put(step >>> COUNT_BITS, count);
        continue;
      }
      const repeat = step >>> COUNT_BITS;
      const from = (starts[fromPiece[repeat] ?? 0] ?? 0) + (fromOffset[repeat] ?? 0);
      putDistance(sink, distances, start + (toOffset[repeat] ?? 0) - from);
    }
    writeGap(
      sink,
      { text, at: start + (lengths[piece] ?? 0), end: starts[piece + 1] ?? text.length },
      writing,
    );
  }
}

interface Gap {
  readonly text: Uint8Array;
  readonly at: number;
  readonly end: number;
}

function writeGap(
  sink: BitSink,
  { text, at: start, end }: Gap,
  { literals, distances, repeats }: Writing,
): void {
  const { bits, lengths } = literals;
  for (let at = start; at < end; ) {
    if (end - at >= SHORTEST_WORTH && repeats.find(text, at, end)) {
      putLength(sink, literals, repeats.length);
      putDistance(sink, distances, at - repeats.from);
      at += repeats.length;
      continue;
    }
    const byte = text[at] ?? 0;
    sink.put(bits[byte] ?? 0, lengths[byte] ?? 0);
    at++;
  }
}

function putLength(sink: BitSink, { bits, lengths }: Codes, length: number): void {
  const code = LENGTH_CODE[length] ?? 0;
  sink.put(bits[FIRST_LENGTH + code] ?? 0, lengths[FIRST_LENGTH + code] ?? 0);
  const extraBits = LENGTH_EXTRA_BITS[code] ?? 0;
  if (extraBits > 0) sink.put(length - (LENGTH_FIRST[code] ?? 0), extraBits);
}

function putDistance(sink: BitSink, { bits, lengths }: Codes, distance: number): void {
  const code = DISTANCE_CODE[distance] ?? 0;
  sink.put(bits[code] ?? 0, lengths[code] ?? 0);
  const extraBits = DISTANCE_EXTRA_BITS[code] ?? 0;
  if (extraBits > 0) sink.put(distance - (DISTANCE_FIRST[code] ?? 0), extraBits);
}

function startsOf(pieces: readonly Uint8Array[]): Int32Array {
  const starts = new Int32Array(pieces.length + 1);
  for (const [piece, { length }] of pieces.entries()) starts[piece + 1] = (starts[piece] ?? 0) + length;
  return starts;
}
