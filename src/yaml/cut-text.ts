import type { Scalar } from 'yaml';

/** A comment behind an unquoted text that looks like the rest of it. */
export interface CutText {
  /** Where the `#` stands; counts from 0 in the file's text. */
  readonly offset: number;
  /** From the `#` to the end of the line. */
  readonly comment: string;
}

/**
 * The comment that may have been meant as text: ` #` begins one even in the middle of a sentence (YAML 1.2.2 §6.6), and
 * what is behind it disappears without a word. A comment is taken as meant when it is written as linters ask (two
 * spaces before the `#`, one behind it), or stands with a space behind a single word, such as a name or a choice.
 */
export function cutText(text: string, scalar: Scalar): CutText | undefined {
  if (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string' || !scalar.range) return undefined;
  const [, end] = scalar.range;
  let offset = end;
  while (text[offset] === ' ' || text[offset] === '\t') offset++;
  if (offset === end || text[offset] !== '#') return undefined;
  const stop = text.indexOf('\n', offset);
  const comment = text.slice(offset, stop < 0 ? undefined : stop).trimEnd();
  const isSpaced = /^#\s/.test(comment);
  const isApart = offset > end + 1 || text[end] === '\t';
  if (isSpaced && (isApart || !/\s/.test(scalar.value))) return undefined;
  return { offset, comment };
}

/** Whether the line above a place ends in a comment that may be text, so that what follows has nothing to go on with. */
export function isBehindCut(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1);
  const above = text.slice(text.lastIndexOf('\n', start - 1) + 1, Math.max(start, 0));
  const at = above.lastIndexOf(' #');
  return at > 0 && /^[^\s#"'][^"']*$/.test(above.slice(at + 2));
}
