import type { Span } from './scan-xml.ts';

/** Places close to each other in an XML text that change together, with what stands between them. */
export interface AlignedPlaces {
  /** From the start of the first place to the end of the last. */
  readonly span: Span;
  /** The bytes they take with what is between them. */
  readonly width: number;
  /** The text with U+0000 for each byte that may change, up to the last place. */
  readonly common: string;
  /** The text as it stands. */
  readonly kept: AlignedText;
  /**
   * The text with others in the places.
   * @param endsOpen whether more follows the last one, so that no white space has to make it as long as it can be
   */
  align(texts: readonly string[], endsOpen: boolean): AlignedText;
}

/** A text that takes the place of another. */
export interface AlignedText {
  readonly text: string;
  /** Whether what stands between the places is where it always is. */
  readonly isAligned: boolean;
}

/** A place that changes. */
export interface Place extends Span {
  /** Texts that it mostly holds. */
  readonly samples: readonly string[];
  /** Bytes beyond those. */
  readonly room: number;
}

/** What stands in a file makes a place no larger than this, in bytes. */
const MOST_KEPT = 2048;

/**
 * Makes texts in these places equally long with white space, so that all between and after them stays where it is. It
 * goes where it means nothing: inside the tag before a place. Where there is none, only texts of the length of what
 * stands there are aligned.
 */
export function alignPlaces(text: string, places: readonly Place[]): AlignedPlaces {
  const padded = places.map(place => paddedPlace(text, place));
  const between = padded.map(({ end }, index) => text.slice(end, padded[index + 1]?.start ?? end));
  const align = (texts: readonly string[], endsOpen: boolean): AlignedText => {
    const last = padded.length - 1;
    const pieces = padded.map((place, index) => {
      const piece = texts[index] ?? '';
      return endsOpen && index === last ? { text: piece, isAligned: true } : pad(piece, place);
    });
    return {
      text: pieces.map((piece, index) => piece.text + (between[index] ?? '')).join(''),
      isAligned: pieces.every(({ isAligned }) => isAligned),
    };
  };
  return {
    span: { start: padded[0]?.start ?? 0, end: padded.at(-1)?.end ?? 0 },
    width: padded.reduce((sum, { width }) => sum + width, 0) + Buffer.byteLength(between.join('')),
    common: padded
      .slice(0, -1)
      .map(({ width }, index) => '\0'.repeat(width) + between[index])
      .join(''),
    kept: align(
      padded.map(({ kept }) => kept),
      false,
    ),
    align: (texts, endsOpen) =>
      align(
        texts.map((piece, index) => (padded[index]?.before ?? '') + piece),
        endsOpen,
      ),
  };
}

interface PaddedPlace extends Span {
  readonly width: number;
  readonly startsInTag: boolean;
  /** The end of the tag before the place, which is now in it. */
  readonly before: string;
  readonly kept: string;
}

function paddedPlace(text: string, { start, end, samples, room }: Place): PaddedPlace {
  const tagEnd = endOfTagBefore(text, start);
  const from = tagEnd ?? start;
  const before = text.slice(from, start);
  const kept = text.slice(from, end);
  const startsInTag = tagEnd !== undefined;
  const keptBytes = Buffer.byteLength(kept);
  const filled = Math.max(...samples.map(sample => Buffer.byteLength(before + sample))) + room;
  const width = keptBytes > MOST_KEPT ? filled : Math.max(keptBytes, filled);
  return { start: from, end, before, kept, startsInTag, width: startsInTag ? width : keptBytes };
}

/** Where the tag before a place ends: at its `>` or `/>`; a place inside a tag has it before itself. */
function endOfTagBefore(text: string, place: number): number | undefined {
  const end = text.lastIndexOf('>', place - 1);
  if (text.lastIndexOf('<', place - 1) > end) return place;
  // Comments, instructions and CDATA sections have no room for white space there.
  if (end < 1 || /[-?\]]/.test(text[end - 1] ?? '') || text.slice(end + 1, place).trim() !== '')
    return undefined;
  return text[end - 1] === '/' ? end - 1 : end;
}

function pad(text: string, { width, startsInTag }: PaddedPlace): AlignedText {
  const spaces = width - Buffer.byteLength(text);
  const fits = spaces === 0 || (spaces > 0 && startsInTag);
  return fits ? { text: ' '.repeat(spaces) + text, isAligned: true } : { text, isAligned: false };
}
