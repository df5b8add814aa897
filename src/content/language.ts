/** A stretch of a text, by its place (from 0) in it. */
export interface Finding {
  readonly offset: number;
  readonly text: string;
}

/** A text with link targets blanked out, so that only what people read is left at its own place. */
export function proseOf(text: string, isMarkdown: boolean): string {
  return isMarkdown
    ? text.replace(/\]\([^)\n]*\)|<https?:[^>\n]*>/g, match => ' '.repeat(match.length))
    : text;
}

/** Sentences of more than `most` words, with their count. */
export function longSentences(
  prose: string,
  most: number,
): readonly (Finding & { readonly words: number })[] {
  const found: (Finding & { words: number })[] = [];
  let start = 0;
  for (const end of boundaries(prose)) {
    const sentence = prose.slice(start, end);
    const words = sentence.split(/\s+/).filter(word => /\p{L}|\p{N}/u.test(word)).length;
    if (words > most) {
      found.push({
        offset: start + (sentence.length - sentence.trimStart().length),
        text: sentence.trim(),
        words,
      });
    }
    start = end;
  }
  return found;
}

/** Where sentences end: after a full stop and space, at an empty line, before a list item. */
function* boundaries(prose: string): Generator<number> {
  const boundary = /[.?!…](?=["'”’»)\]*_]{0,4}(?:\s|$))|\n[ \t]*\n|\n[ \t]*(?=[-*+•][ \t]|\d{1,3}[.)][ \t])/g;
  for (const match of prose.matchAll(boundary)) yield match.index + match[0].length;
  yield prose.length;
}

const PLACEHOLDER =
  /lorem ipsum|\bTODO\b|\bFIXME\b|\bTBD\b|\b[xX]{3,}\b|\?\?\?|(?:tekst|text) (?:volgt|follows)|nog (?:in te vullen|aan te vullen)/u;

/** Text that someone meant to replace. */
export function placeholderIn(prose: string): Finding | undefined {
  const match = PLACEHOLDER.exec(prose) ?? /lorem ipsum|tekst volgt|text follows/i.exec(prose);
  return match ? { offset: match.index, text: match[0] } : undefined;
}

/** A control character or half a surrogate pair: no format can hold it. */
export function unprintableIn(text: string): Finding | undefined {
  const match = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\u2028\u2029\ufffe\uffff]/u.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return { offset: match.index, text: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}
