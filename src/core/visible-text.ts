/** Characters that are told of a string, unless said otherwise: a line and a half of a terminal. */
const MOST_CHARACTERS = 160;

/**
 * What shows no sign of its own, and can move what does: control characters (and with them the escapes of a terminal), signs that
 * turn the direction of writing, other format characters, line ends of Unicode, halves of pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Marks that are stacked on a letter: more than a few climb over the lines above. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * What a build server takes for a command when it stands in a log: GitHub’s `::add-mask::` at the begin of a line, which may be one
 * that was broken there; its `##[…]`, and `##vso[…]` and `##teamcity[…]` of others, anywhere. The first sign is written as those that
 * can’t be seen.
 */
const COMMANDS = /(?<=^|\s):(?=:)|#(?=#\w*\[)/g;

/**
 * A string of a file, such as a field name, made safe for a terminal, a log, a report and a page: signs that can’t be seen are written
 * as `<U+001B>`, commands of build servers likewise, and a long string is cut.
 * @param keep Which end matters: a structure path is told by its last parts.
 */
export function visibleText(text: string, most = MOST_CHARACTERS, keep: 'start' | 'end' = 'start'): string {
  // Cut before looking at each sign, since a file can hold megabytes of them.
  return cut(text, most, keep).replace(STACKED_MARKS, '$1…').replace(UNSEEN, named).replace(COMMANDS, named);
}

function named(sign: string): string {
  return `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Never cuts a character in two: half of one would be told as a sign that the file doesn’t hold. */
function cut(text: string, most: number, keep: 'start' | 'end'): string {
  if (text.length <= most) return text;
  return keep === 'start'
    ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
    : `…${text.slice(-most).replace(/^[\udc00-\udfff]/, '')}`;
}
