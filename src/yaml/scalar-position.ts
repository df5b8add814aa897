import type { Scalar } from 'yaml';

/**
 * Where a character of a scalar's value stands in the file's text. Value and source hold the same visible characters
 * in the same order; indentation, folding, quotes and escapes only come in between, so walking both finds the place.
 * @param offset counts from 0 in the scalar's value; the result counts from 0 in the file's text.
 * @see YAML 1.2.2 §5.7, §7.3, §8.1
 */
export function offsetInSource(source: string, scalar: Scalar, offset: number): number {
  const value = String(scalar.value);
  const [start, end] = scalar.range ?? [0, 0];
  let at = firstCharacter(source, scalar, start);
  let found = at;
  for (let i = 0; i <= Math.min(offset, value.length - 1); i++) {
    if (isSpace(value[i])) continue;
    while (at < end && !shows(source, at, value[i], scalar.type)) at += skip(source, at, scalar.type);
    found = at;
    at += skip(source, at, scalar.type);
  }
  return Math.min(found, end);
}

function firstCharacter(source: string, { type }: Scalar, start: number): number {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return start + 1;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return source.indexOf('\n', start) + 1;
  return start;
}

function shows(source: string, at: number, character: string | undefined, type: Scalar['type']): boolean {
  if (type !== 'QUOTE_DOUBLE' || source[at] !== '\\') return source[at] === character;
  const sign = source[at + 1] ?? '';
  return '"\\/'.includes(sign) ? sign === character : sign in ESCAPE_DIGITS;
}

function skip(source: string, at: number, type: Scalar['type']): number {
  if (type === 'QUOTE_SINGLE' && source.startsWith("''", at)) return 2;
  if (type !== 'QUOTE_DOUBLE' || source[at] !== '\\') return 1;
  return 2 + (ESCAPE_DIGITS[source[at + 1] ?? ''] ?? 0);
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

/** Hexadecimal digits behind `\x`, `\u` and `\U`. */
const ESCAPE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
