import { FormulaProblem } from './formula-problem.ts';

/**
 * What a formula is made of, in its order.
 * @see ISO/IEC 29500-1 §18.17.2 (syntax)
 */
export interface Token {
  readonly kind: TokenKind;
  /** As written; of a string with the quotes, of a function with its parenthesis. */
  readonly text: string;
  /** Of its first character, counted from 1. */
  readonly position: number;
}

export type TokenKind =
  | 'reference'
  | 'function'
  | 'name'
  | 'number'
  | 'string'
  | 'error'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma';

/**
 * All beyond ASCII counts as a letter. `\p{L}` takes ten times as long to compile, and what no sheet or name is called
 * is found out soon enough.
 */
const LETTER = String.raw`A-Za-z_\u0080-\uffff`;
const WORD = `[${LETTER}][${LETTER}0-9.]*`;
const SHEET = `(?:(?:'(?:[^']|'')+'|${WORD})!)`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
/** `LOG10(` is a function, `AB12` a cell, `AB12x` a name and `A1!B2` has a sheet: what follows decides. */
const ENDS = `(?![${LETTER}0-9.!(])`;

type Pattern = readonly [kind: TokenKind, pattern: RegExp];

/** Of tokens that begin like a word the first that fits is taken. */
const WORDS: readonly Pattern[] = [
  ['reference', new RegExp(`${SHEET}?${CELL}(?::${CELL})?${ENDS}`, 'y')],
  ['function', new RegExp(String.raw`${WORD}\(`, 'y')],
  ['name', new RegExp(`${WORD}${ENDS}`, 'y')],
];
const NUMBER: readonly Pattern[] = [
  [
    'number',
    new RegExp(String.raw`(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?(?![${LETTER}0-9.])`, 'y'),
  ],
];
const STRING: readonly Pattern[] = [['string', /"(?:[^"]|"")*"/y]];
const ERROR: readonly Pattern[] = [['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y]];
const SIGNS: readonly Pattern[] = [
  ['operator', /<=|>=|<>|[-+*/^&=<>%]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['comma', /,/y],
];

function patternsFor(first: string): readonly Pattern[] {
  if (/[0-9.]/.test(first)) return NUMBER;
  if (first === '"') return STRING;
  if (first === '#') return ERROR;
  return /[-+*/^&=<>%(),]/.test(first) ? SIGNS : WORDS;
}

/**
 * The tokens of a formula, without the spaces.
 * @throws FormulaProblem at the first character that begins none
 */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const first = formula.charAt(at);
    if (/\s/.test(first)) {
      at++;
      continue;
    }
    const token = tokenAt(formula, at, patternsFor(first));
    if (!token) throw new FormulaProblem(`nothing we know starts at character ${at + 1}`);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number, patterns: readonly Pattern[]): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(formula)) return { kind, text: formula.slice(at, pattern.lastIndex), position: at + 1 };
  }
  return undefined;
}
