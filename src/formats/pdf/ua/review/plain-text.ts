import { textEntry, type Value } from '../model/cos.ts';
import { MOST_LETTERS } from './review-limits.ts';

/** Control characters but white space, and halves of characters: nobody reads them, and they break what shows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|[\ud800-\udfff]/gu;

/** Text of a file as it can be shown: one space for any white space, U+FFFD for what can't be read. */
export const readable = (text: string): string => text.replace(UNREADABLE, '\ufffd').replace(/\s+/gu, ' ');

/** A string of a file, such as a name or a description, as it can be shown; a longer one ends in an ellipsis. */
export function shown(text: string | undefined, most: number = MOST_LETTERS): string {
  if (text === undefined) return '';
  // Of megabytes only the beginning is looked at.
  return cut(readable(text.slice(0, 2 * most)).trim(), most);
}

export const cut = (text: string, most: number = MOST_LETTERS): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** A text of a dictionary as it can be shown; nothing when it has none. */
export function shownEntry(holder: Value, key: string): string | undefined {
  const text = textEntry(holder, key);
  return text === undefined ? undefined : shown(text);
}
