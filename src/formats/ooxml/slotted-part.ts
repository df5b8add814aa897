import { constants, crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';
import type { ByteSink } from './byte-sink.ts';
import { appendCrc } from './crc32.ts';
import {
  type FixedText,
  fixedText,
  type Piece,
  pieceMaker,
  type Slot,
  spacesPiece,
  textsBetween,
} from './deflated-pieces.ts';
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

/**
 * What a slot holds: a fixed text, then one of this file alone, as XML. When there is such a value, and the fixed text
 * ends with a tag, the value may be shorter than its room.
 */
export interface SlotContent {
  readonly fixed: FixedText;
  readonly value: string;
}

/** The length and its complement at the end of an empty stored block: a value takes their place. */
const STORED_LENGTH_BYTES = 4;
/** From how many bytes on a value is deflated: a call to zlib costs some 30 µs, whatever it deflates. */
const LONG_VALUE = 600;

/**
 * From how many contents of another length on a part is deflated as a whole: each break of the chain makes the file
 * some 600 bytes larger, and whole costs some 600 µs.
 */
const MOST_BREAKS = 10;
/** From how many bytes of values on: stored, they take some twice the bytes that they take deflated. */
const MOST_VALUE_BYTES = 12_000;
/** Of deflate, for what is deflated anew in each file; higher ones take more time than they save. */
const MOST_LEVEL_ANEW = 6;

/** Prepares a part. @param slots in the order of the text, and apart from each other */
export function slotPart(text: string, slots: readonly Slot[], level: number): SlottedPart {
  const between = textsBetween(text, slots);
  const pieces = pieceMaker(between, slots, level);
  return {
    fixed: fixedText,
    write(contents, out) {
      if (contents.length !== slots.length) throw new Error('each slot needs a content');
      const fits = contents.map((content, index) => fitOf(content, slots[index]?.width ?? 0));
      const writing: Writing = { out, method: DEFLATED, crc: 0, size: 0 };
      if (isBetterWhole(fits)) {
        const last = between.length - 1;
        const texts = between.map((part, index) => (index === last ? part : part + textOf(contents[index])));
        putDeflated(writing, texts.join(''), { level: Math.min(level, MOST_LEVEL_ANEW) });
        return writing;
      }
      let chain = 0;
      for (const [index, content] of contents.entries()) {
        const fit = fits[index] ?? fitOf(content, 0);
        putPiece(writing, pieces.before(content.fixed, { index, chain, isInTag: fit.isInTag }));
        putRest(writing, content.value, fit);
        if (fit.breaksChain) chain = index + 1;
      }
      putPiece(writing, pieces.end(chain));
      return writing;
    },
  };
}

/** How a content goes in its slot. */
interface Fit {
  readonly valueBytes: number;
  /** Bytes left, less than none when it is too long. */
  readonly room: number;
  /** Whether white space can fill what is left: in the tag that ends the fixed text. */
  readonly isInTag: boolean;
  /** Whether it takes other bytes than the slot has, so that the pieces after it can't point back past it. */
  readonly breaksChain: boolean;
}

function isBetterWhole(fits: readonly Fit[]): boolean {
  const breaks = fits.reduce((sum, { breaksChain }) => sum + Number(breaksChain), 0);
  return breaks > MOST_BREAKS || fits.reduce((sum, fit) => sum + fit.valueBytes, 0) > MOST_VALUE_BYTES;
}

function fitOf({ fixed, value }: SlotContent, width: number): Fit {
  const valueBytes = value === '' ? 0 : Buffer.byteLength(value);
  const room = width - fixed.bytes - valueBytes;
  const isInTag = fixed.endsTag && value !== '';
  return { valueBytes, room, isInTag, breaksChain: !fixed.isAligned || room < 0 || (room > 0 && !isInTag) };
}

function textOf(content: SlotContent | undefined): string {
  return content ? content.fixed.text + content.value : '';
}

interface Writing extends EntryFacts {
  readonly out: ByteSink;
  crc: number;
  size: number;
}

/** What follows a fixed text: white space up to the value, and the value. */
function putRest(writing: Writing, value: string, { valueBytes, room, isInTag }: Fit): void {
  if (value === '') return;
  if (isInTag && room > 0) putPiece(writing, spacesPiece(room));
  putValue(writing, isInTag ? `>${value}` : value, isInTag ? valueBytes + 1 : valueBytes);
}

function putPiece(writing: Writing, { packed, crc, size, shift }: Piece): void {
  writing.out.put(packed);
  writing.crc = appendCrc(writing.crc, crc, shift);
  writing.size += size;
}

function putValue(writing: Writing, value: string, bytes: number): void {
  const { out } = writing;
  if (bytes > LONG_VALUE) {
    putDeflated(writing, value, { finishFlush: constants.Z_SYNC_FLUSH });
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

function putDeflated(writing: Writing, text: string, options: ZlibOptions): void {
  const bytes = Buffer.from(text);
  writing.out.put(deflateRawSync(bytes, options));
  writing.crc = crc32(bytes, writing.crc);
  writing.size += bytes.length;
}
