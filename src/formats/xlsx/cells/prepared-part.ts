import { crc32, deflateRawSync } from 'node:zlib';
import type { ByteSink } from '../../ooxml/byte-sink.ts';
import type { Span } from '../../ooxml/scan-xml.ts';
import type { EntryFacts } from '../../ooxml/write-zip.ts';
import { DEFLATED } from '../../ooxml/zip.ts';
import { type PreparedText, prepareText } from './deflate/prepared-text.ts';

/** Other texts in the slots of a part, by their number. Sparse: most slots stay as they are. */
export type SlotTexts = readonly (string | undefined)[];

/** A part in which places change, prepared to be written again and again. */
export interface PreparedPart {
  /** Writes the part, deflated. */
  write(texts: SlotTexts, out: ByteSink): EntryFacts;
}

/** A part as it is in most files. */
interface Base {
  readonly bytes: Buffer;
  /** Where its slots stand, in bytes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A part with other texts in it. */
interface Changed {
  readonly bytes: Buffer;
  /** Where the fixed pieces begin. */
  readonly pieces: Int32Array;
  /** By how many bytes slots grew, those that shrank left out. */
  readonly grown: number;
}

/** Of deflate, for a part that is deflated as a whole, when too much is put in it; higher ones take more time than they save. */
const MOST_LEVEL_ANEW = 6;

/**
 * Prepares a part when it is first written.
 * @param slots in the order of the text, and apart from each other
 * @param level of deflate, where it is deflated as a whole
 */
export function preparePart(text: string, slots: readonly Span[], level: number): PreparedPart {
  let prepared: { readonly base: Base; readonly text: PreparedText } | undefined;
  let room = Buffer.alloc(0);
  return {
    write(texts, out) {
      prepared ??= prepare(text, slots);
      const most = mostBytes(prepared.base, texts);
      if (most > room.length) room = Buffer.allocUnsafeSlow(most);
      const { bytes, pieces, grown } = changedPart(prepared.base, texts, room);
      const isTooMuch = grown > prepared.text.room;
      out.put(
        isTooMuch
          ? deflateRawSync(bytes, { level: Math.min(level, MOST_LEVEL_ANEW) })
          : prepared.text.deflate(bytes, pieces),
      );
      return { method: DEFLATED, crc: crc32(bytes), size: bytes.length };
    },
  };
}

function prepare(text: string, slots: readonly Span[]): { readonly base: Base; readonly text: PreparedText } {
  const ends = [0, ...slots.map(({ end }) => end)];
  const pieces = ends.map((end, index) => Buffer.from(text.slice(end, slots[index]?.start)));
  const gaps = slots.map(({ start, end }) => Buffer.from(text.slice(start, end)));
  const base = {
    bytes: Buffer.from(text),
    starts: new Int32Array(slots.length),
    ends: new Int32Array(slots.length),
  };
  let at = 0;
  for (const [index, gap] of gaps.entries()) {
    at += pieces[index]?.length ?? 0;
    base.starts[index] = at;
    at += gap.length;
    base.ends[index] = at;
  }
  return { base, text: prepareText(pieces, gaps) };
}

/** A character takes three bytes at most. */
function mostBytes({ bytes }: Base, texts: SlotTexts): number {
  return texts.reduce<number>((sum, text) => sum + (text ?? '').length * 3, bytes.length);
}

/** @param bytes for the part, from their start */
function changedPart({ bytes: base, starts, ends }: Base, texts: SlotTexts, bytes: Buffer): Changed {
  const pieces = new Int32Array(starts.length + 1);
  let copied = 0;
  let shift = 0;
  let grown = 0;
  for (let slot = 0; slot < starts.length; slot++) {
    const text = texts[slot];
    const end = ends[slot] ?? 0;
    if (text !== undefined) {
      const start = starts[slot] ?? 0;
      base.copy(bytes, copied + shift, copied, start);
      const growth = bytes.write(text, start + shift) - (end - start);
      shift += growth;
      grown += Math.max(0, growth);
      copied = end;
    }
    pieces[slot + 1] = end + shift;
  }
  base.copy(bytes, copied + shift, copied);
  return { bytes: bytes.subarray(0, base.length + shift), pieces, grown };
}
