import type { Json } from '../mapper.ts';
import { INVALID } from './value.ts';

/** The longest text a field takes, in UTF-16 units: more is a column that holds something else. */
export const LONGEST_TEXT = 4000;

/**
 * Printable ASCII with single spaces between: most texts, with which nothing has to be done. A regex is the fastest way to
 * see that; none of its parts can begin where another ends.
 */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Below these letters text is what NFC makes of it; all scripts but Latin are among them. */
const FAR_LETTERS = /[\u0300-\uffff]/;
/** Control characters that are no white space, and halves of characters. */
const UNPRINTABLE = /(?![\t-\r\u0085])[\p{Cc}\p{Cs}]/gu;
/** Where one of those may be: quicker, without looking ahead. */
const SUSPECT_CODES = /[\p{Cc}\p{Cs}]/u;
const BREAKING = /[\t-\r\u0085\u2028\u2029]/;
const UNEVEN_SPACES = / {2}|^ | $|[^\S ]|\u0085/;

/**
 * Text as every field reads it: NFC, trimmed, null when nothing is left. Control characters and halves of characters
 * can't stand in a document, so they go; `isGarbled` tells. Not for text longer than `LONGEST_TEXT`.
 */
export function cleanText(raw: string): string | null {
  if (PLAIN.test(raw)) return raw;
  let text = FAR_LETTERS.test(raw) ? raw.normalize('NFC') : raw;
  if (SUSPECT_CODES.test(text)) text = text.replace(UNPRINTABLE, '');
  return text.trim() || null;
}

/** Any white space becomes one space. */
export function oneLine(text: string): string {
  return UNEVEN_SPACES.test(text) ? text.replace(/[\s\u0085]+/g, ' ').trim() : text;
}

/** Line breaks and tabs become a space; other white space stays as it is written. */
export function withoutBreaks(text: string): string {
  if (!BREAKING.test(text)) return text;
  return text.replace(/[\s\u0085]+/g, space => (BREAKING.test(space) ? ' ' : space)).trim();
}

/** Whether a text has letters that may be of another script than Latin. */
export function hasFarLetters(text: string): boolean {
  return FAR_LETTERS.test(text);
}

/** What bytes 80 to BF of UTF-8 look like when they are read as Latin-1 or Windows-1252. */
const TAIL = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** The same, without what may follow a capital in a text that is right. */
const RARE_TAIL = '\\u0080-\\u00a0¡-©¬-¯±-³µ¶¸-º¼-¿';
const GARBLED = new RegExp(
  `[ÃÂ][${TAIL}]|[ÄÅ][${RARE_TAIL}°‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|[ÎÏÐÑØÙ][${RARE_TAIL}]|â[€\\u0080]|ï»¿|\\ufffd`,
);

/** Letters that begin garbled text, beside control characters. */
const SUSPECT_LETTERS = /[ÂÃÄÅÎÏÐÑØÙâï\ufffd]/;

/** Whether letters were lost: UTF-8 read as something else (`Ã«` for ë), control characters, halves of characters. */
export function isGarbled(raw: string): boolean {
  if (SUSPECT_LETTERS.test(raw) && GARBLED.test(raw)) return true;
  return SUSPECT_CODES.test(raw) && raw.search(UNPRINTABLE) >= 0;
}

/** The text of an id or a key; numbers count as text as long as all their digits are there. */
export function keyText(raw: Json | undefined): string | null | typeof INVALID {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'number') return textOfNumber(raw);
  if (typeof raw !== 'string' || raw.length > LONGEST_TEXT) return INVALID;
  const text = cleanText(raw);
  return text === null ? null : withoutBreaks(text);
}

/** A number in digits. Beyond 2^53 the last ones are no longer those of the export. */
export function textOfNumber(value: number): string | typeof INVALID {
  return losesDigits(value) ? INVALID : String(value);
}

export function losesDigits(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
}
