import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ByteSink } from './byte-sink.ts';
import { appendCrc, type CrcShift, crcShift } from './crc32.ts';
import type { EntryFacts } from './write-zip.ts';
import { DEFLATED } from './zip.ts';

/**
 * A part of which most is the same in every file, deflated once, with slots for what differs.
 *
 * The text between slots is deflated in pieces that end at a byte (`Z_SYNC_FLUSH`), and short values go between them as
 * stored blocks, which nothing has to be compressed for. Pieces deflated each by itself would make the file several
 * times larger. So each may point back at the pieces before it, as in a part deflated whole. That holds as long as the
 * distances do: every slot takes a fixed number of bytes, with white space where its value is shorter. It stands inside
 * a tag, `<w:t xml:space="preserve"   >`, where it means nothing (XML 1.0 §3.1). After a value that doesn't fit in its
 * slot, the pieces are others: a chain that points back no further.
 *
 * @see RFC 1951 §3.2.4 (stored blocks)
 */
export interface SlottedPart {
  /**
   * A text for a slot that is the same in many files; it is deflated when it is first needed.
   * @param isAligned whether it agrees with what is common to the slot
   */
  fixed(text: string, isAligned: boolean): FixedText;
  /** Writes the part, deflated, with a content for each slot, in their order. */
  write(contents: readonly SlotContent[], out: ByteSink): EntryFacts;
}

/** A place in a text, in UTF-16 code units, whose content differs from file to file. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** The bytes kept for it. A content of other length fits too, at the cost of a larger file. */
  readonly width: number;
  /** What all aligned texts start with; U+0000 stands for each byte in which they differ. */
  readonly common: string;
}

/**
 * What a slot holds: a fixed text, then one of this file alone, as XML. When there is such a value, and the fixed text
 * ends with a tag, the value may be shorter than its room.
 */
export interface SlotContent {
  readonly fixed: FixedText;
  readonly value: string;
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
interface Piece extends Pick<EntryFacts, 'crc' | 'size'> {
  readonly packed: Uint8Array;
  readonly shift: CrcShift;
}

/** How far back deflate can point. */
const WINDOW = 32_768;
/** The length and its complement at the end of an empty stored block: a value takes their place. */
const STORED_LENGTH_BYTES = 4;
/** From how many bytes on a value is deflated: a call to zlib costs some 30 µs, whatever it deflates. */
const LONG_VALUE = 600;

/** Prepares a part. @param slots in the order of the text, and apart from each other */
export function slotPart(text: string, slots: readonly Slot[], level: number): SlottedPart {
  const between = textsBetween(text, slots);
  const deflate = deflater(between, slots, level);
  const ends = new Map<number, Piece>();
  return {
    fixed: fixedText,
    write(contents, out) {
      const writing: Writing = { out, method: DEFLATED, crc: 0, size: 0 };
      let chain = 0;
      for (const [index, slot] of slots.entries()) {
        const content = contents[index];
        if (!content) throw new Error('a slot got no content');
        const { fixed, value } = content;
        const valueBytes = value === '' ? 0 : Buffer.byteLength(value);
        const room = slot.width - fixed.bytes - valueBytes;
        const isInTag = fixed.endsTag && value !== '';
        putPiece(writing, pieceBefore(fixed, { index, chain, isInTag }));
        if (isInTag && room > 0) putPiece(writing, spacesOf(room));
        if (value !== '')
          putValue(writing, isInTag ? `>${value}` : value, isInTag ? valueBytes + 1 : valueBytes);
        if (!fixed.isAligned || room < 0 || (room > 0 && !isInTag)) chain = index + 1;
      }
      putPiece(writing, pieceAtEnd(chain));
      return writing;
    },
  };

  function pieceBefore(fixed: FixedText, { index, chain, isInTag }: PiecePlace): Piece {
    const key = chain * 2 + Number(isInTag);
    const known = fixed.pieces.get(key);
    if (known) return known;
    const end = (between[index] ?? '') + (isInTag ? fixed.text.slice(0, -1) : fixed.text);
    const piece = deflate(end, { index, chain, finishFlush: constants.Z_SYNC_FLUSH });
    fixed.pieces.set(key, piece);
    return piece;
  }

  function pieceAtEnd(chain: number): Piece {
    const known = ends.get(chain);
    if (known) return known;
    const piece = deflate(between.at(-1) ?? '', {
      index: slots.length,
      chain,
      finishFlush: constants.Z_FINISH,
    });
    ends.set(chain, piece);
    return piece;
  }
}

interface PiecePlace {
  readonly index: number;
  readonly chain: number;
  readonly isInTag: boolean;
}

function fixedText(text: string, isAligned: boolean): FixedText {
  return { text, isAligned, bytes: Buffer.byteLength(text), endsTag: text.endsWith('>'), pieces: new Map() };
}

function textsBetween(text: string, slots: readonly Slot[]): readonly string[] {
  const starts = [0, ...slots.map(({ end }) => end)];
  const ends = [...slots.map(({ start }) => start), text.length];
  return starts.map((start, index) => text.slice(start, ends[index]));
}

interface Writing extends EntryFacts {
  readonly out: ByteSink;
  crc: number;
  size: number;
}

function putPiece(writing: Writing, { packed, crc, size, shift }: Piece): void {
  writing.out.put(packed);
  writing.crc = appendCrc(writing.crc, crc, shift);
  writing.size += size;
}

function putValue(writing: Writing, value: string, bytes: number): void {
  const { out } = writing;
  if (bytes > LONG_VALUE) {
    putLongValue(writing, value);
    return;
  }
  // Every piece ends with an empty stored block: give it this length instead.
  out.at -= STORED_LENGTH_BYTES;
  const buffer = out.reserve(STORED_LENGTH_BYTES + bytes);
  buffer.writeUInt16LE(bytes, out.at);
  buffer.writeUInt16LE(~bytes & 0xffff, out.at + 2);
  out.at += STORED_LENGTH_BYTES;
  buffer.write(value, out.at, 'utf8');
  out.at += bytes;
  writing.crc = crc32(buffer.subarray(out.at - bytes, out.at), writing.crc);
  writing.size += bytes;
}

function putLongValue(writing: Writing, value: string): void {
  const bytes = Buffer.from(value);
  writing.out.put(deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
  writing.crc = crc32(bytes, writing.crc);
  writing.size += bytes.length;
}

const SPACES = new Map<number, Piece>();

function spacesOf(count: number): Piece {
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

function deflatePiece(bytes: Buffer, options: Parameters<typeof deflateRawSync>[1]): Piece {
  const packed = deflateRawSync(bytes, options);
  return { packed, crc: crc32(bytes), size: bytes.length, shift: crcShift(bytes.length) };
}
