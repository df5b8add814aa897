import { constants, crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { type CrcShift, crcShift } from './crc32.ts';
import type { EntryFacts } from './write-zip.ts';

/** A place in a text, in UTF-16 code units, whose content differs from file to file. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** The bytes kept for it. A content of other length fits too, at the cost of a larger file. */
  readonly width: number;
  /** What all aligned texts start with; U+0000 stands for each byte in which they differ. */
  readonly common: string;
}

/** A text with what was deflated for it; for one slot only. */
export interface FixedText {
  readonly text: string;
  readonly bytes: number;
  readonly isAligned: boolean;
  /** Whether it ends with the end of a tag, before which white space may stand. */
  readonly endsTag: boolean;
  readonly pieces: Map<PieceKey, Piece>;
}

/** A chain, doubled, and one more if the end of the tag is left out, as it comes with the value. */
type PieceKey = number;

/** Deflated bytes that end at a byte, with an empty stored block. */
export interface Piece extends Pick<EntryFacts, 'crc' | 'size'> {
  readonly packed: Uint8Array;
  readonly shift: CrcShift;
}

/** How far back deflate can point. */
const WINDOW = 32_768;
export interface PiecePlace {
  /** Of the slot. */
  readonly index: number;
  /** The first slot after the last break. */
  readonly chain: number;
  /** Whether the end of the fixed text's tag comes later, with the value. */
  readonly isInTag: boolean;
}

export interface PieceMaker {
  /** The text between two slots with the fixed text of the second. */
  before(fixed: FixedText, place: PiecePlace): Piece;
  /** The text after the last slot. */
  end(chain: number): Piece;
}

/**
 * Deflates pieces when they are first needed.
 * @param between the texts between slots: `textsBetween`
 */
export function pieceMaker(between: readonly string[], slots: readonly Slot[], level: number): PieceMaker {
  const deflate = deflater(between, slots, level);
  const ends = new Map<number, Piece>();
  return {
    before(fixed, { index, chain, isInTag }) {
      const key = chain * 2 + Number(isInTag);
      const known = fixed.pieces.get(key);
      if (known) return known;
      const text = (between[index] ?? '') + (isInTag ? fixed.text.slice(0, -1) : fixed.text);
      const piece = deflate(text, { index, chain, finishFlush: constants.Z_SYNC_FLUSH });
      fixed.pieces.set(key, piece);
      return piece;
    },
    end(chain) {
      const known = ends.get(chain);
      if (known) return known;
      const finishFlush = constants.Z_FINISH;
      const piece = deflate(between.at(-1) ?? '', { index: slots.length, chain, finishFlush });
      ends.set(chain, piece);
      return piece;
    },
  };
}

/** A text with nothing deflated for it yet. */
export function fixedText(text: string, isAligned: boolean): FixedText {
  return { text, isAligned, bytes: Buffer.byteLength(text), endsTag: text.endsWith('>'), pieces: new Map() };
}

/** What a text has before, between and after its slots. */
export function textsBetween(text: string, slots: readonly Slot[]): readonly string[] {
  const starts = [0, ...slots.map(({ end }) => end)];
  const ends = [...slots.map(({ start }) => start), text.length];
  return starts.map((start, index) => text.slice(start, ends[index]));
}

const SPACES = new Map<number, Piece>();

/** So many spaces, deflated; they may stand anywhere. */
export function spacesPiece(count: number): Piece {
  const known = SPACES.get(count);
  if (known) return known;
  const piece = deflatePiece(Buffer.alloc(count, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
  SPACES.set(count, piece);
  return piece;
}

type Deflate = (
  text: string,
  place: { readonly index: number; readonly chain: number; readonly finishFlush: number },
) => Piece;

/** Deflates texts as they stand before a slot, in a chain. */
function deflater(between: readonly string[], slots: readonly Slot[], level: number): Deflate {
  const { bytes, starts } = commonBytes(between, slots);
  return (text, { index, chain, finishFlush }) => {
    const start = starts[index] ?? 0;
    const dictionary = bytes.subarray(Math.max(starts[chain] ?? 0, start - WINDOW), start);
    const options = dictionary.length > 0 ? { level, finishFlush, dictionary } : { level, finishFlush };
    return deflatePiece(Buffer.from(text), options);
  };
}

/** The part as far as all files have it, with zero bytes for the rest: those are in no XML, so nothing points at them. */
function commonBytes(
  between: readonly string[],
  slots: readonly Slot[],
): { readonly bytes: Buffer; readonly starts: readonly number[] } {
  const starts: number[] = [];
  const pieces: Buffer[] = [];
  let at = 0;
  for (const [index, text] of between.entries()) {
    const { width, common } = slots[index] ?? { width: 0, common: '' };
    const slot = Buffer.alloc(width);
    slot.write(common);
    const piece = Buffer.from(text);
    starts.push(at);
    pieces.push(piece, slot);
    at += piece.length + width;
  }
  return { bytes: Buffer.concat(pieces), starts };
}

function deflatePiece(bytes: Buffer, options: ZlibOptions): Piece {
  const packed = deflateRawSync(bytes, options);
  return { packed, crc: crc32(bytes), size: bytes.length, shift: crcShift(bytes.length) };
}
