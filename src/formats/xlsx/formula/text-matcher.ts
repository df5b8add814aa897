import { isSameText } from './compare.ts';

/** Stand for any text, and for any one character. */
const MANY = '*many*';
const ONE = '?one?';

/**
 * Whether texts are as a pattern says, without case: `*` stands for any text, `?` for one character, and `~` makes the
 * sign after it an ordinary one. Not by a regular expression: patterns are what people typed, and `*a*a*a*a*` could
 * take one for ever.
 * @see ISO/IEC 29500-1 §18.17.7 (COUNTIF, MATCH)
 */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) return text => isSameText(text, pattern);
  const pieces = [...pattern.toLowerCase().matchAll(/~[*?~]|./gsu)].map(([sign]) => pieceOf(sign));
  return text => matches([...text.toLowerCase()], pieces);
}

function pieceOf(sign: string): string {
  if (sign === '*') return MANY;
  if (sign === '?') return ONE;
  return sign.length === 2 && sign.startsWith('~') ? sign.slice(1) : sign;
}

/** Where a piece doesn't fit, the last `*` takes one character more: no earlier one could help. */
function matches(text: readonly string[], pieces: readonly string[]): boolean {
  let piece = 0;
  let star = -1;
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    if (pieces[piece] === MANY) {
      star = piece++;
      taken = at;
    } else if (pieces[piece] === ONE || pieces[piece] === text[at]) {
      piece++;
      at++;
    } else if (star >= 0) {
      piece = star + 1;
      at = ++taken;
    } else {
      return false;
    }
  }
  return pieces.slice(piece).every(rest => rest === MANY);
}
