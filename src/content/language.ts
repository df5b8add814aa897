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

/** A sentence, or what stands by itself like one: a heading, a label, an item of a list. */
export interface Sentence extends Finding {
  readonly words: number;
  /** How many of the words are long. */
  readonly longWords: number;
  /** Whether it ends as sentences do: with `.`, `?`, `!` or `…`. */
  readonly isClosed: boolean;
}

/** The sentences of a text. An empty line, a hard break and the next item of a list end one too. */
export function sentencesOf(prose: string): readonly Sentence[] {
  const boundary = /\n[ \t]*\n|\\\n|\n(?=[ \t]*(?:[-*+•][ \t]|\d{1,3}[.)][ \t]))/g;
  const starts = [...prose.matchAll(boundary)].map(({ 0: match, index }) => index + match.length);
  return [0, ...starts].flatMap((start, i) => [...sentencesIn(prose.slice(start, starts[i]), start)]);
}

/** Sentences of more than `most` words. */
export function longSentences(prose: string, most: number): readonly Sentence[] {
  return sentencesOf(prose).filter(({ words }) => words > most);
}

/** The number or bullet of an item is no word of it. */
const MARKER = /^\s*(?:[-*+•]|\d{1,3}[a-z]?[.)])\s+/;

function* sentencesIn(stretch: string, offset: number): Generator<Sentence> {
  let start = MARKER.exec(stretch)?.[0].length ?? 0;
  for (const { 0: stop, index } of stretch.matchAll(/[.?!…]["'”’»)\]*_]{0,4}(?=\s|$)/g)) {
    const end = index + stop.length;
    if (end <= start || !endsSentence(stretch.slice(start, end), stretch.slice(end))) continue;
    yield* sentence(stretch.slice(start, end), offset + start);
    start = end;
  }
  yield* sentence(stretch.slice(start), offset + start);
}

/** Gives nothing where no letter stands: a number by itself is no sentence. */
function* sentence(raw: string, offset: number): Generator<Sentence> {
  if (!/\p{L}/u.test(raw)) return;
  const text = raw.trim();
  const words = text.split(/\s+/).filter(word => /\p{L}|\p{N}/u.test(word));
  yield {
    offset: offset + raw.length - raw.trimStart().length,
    text,
    words: words.length,
    longWords: words.filter(isLong).length,
    isClosed: /[.?!…]["'”’»)\]*_]{0,4}$/.test(text) && !isShortened(text),
  };
}

/** Behind an abbreviation a stop doesn't end the sentence, nor before a small letter: ‘Gaat het?’ vraagt ze. */
function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  // Some sentences begin with a small letter: ’s Avonds, ’t Is.
  const isSmall = /^["'“”‘’«([*_]*\p{Ll}/u.test(next) && !/^["“]?['‘’][dnst]\s\p{Lu}/u.test(next);
  return !isSmall && !(next !== '' && isShortened(before));
}

/** Whether a text ends with an abbreviation that doesn't close its sentence, or with an initial. */
function isShortened(text: string): boolean {
  const last = /(?<![\p{L}\p{N}.])[\p{L}.]+\.$/u.exec(text)?.[0] ?? '';
  if (/^\p{Lu}\.$/u.test(last)) return true;
  const small = last.toLowerCase();
  return /^(?:\p{L}\.){2,}$/u.test(small) ? !CLOSING.has(small) : SHORTENED.has(small);
}

/** Abbreviations of more than single letters; those that often close a sentence (enz., etc.) are none of them. */
const SHORTENED: ReadonlySet<string> = new Set(
  (
    'afd. art. bijv. blz. bv. bvb. ca. dhr. dr. drs. evt. excl. incl. ing. ir. max. mevr. min. mr. mrs. ms. mw. ' +
    'nr. nrs. ong. pag. prof. resp. st. tel. vgl. vs. zgn.'
  ).split(' '),
);

/** Abbreviations of single letters that often close a sentence. */
const CLOSING: ReadonlySet<string> = new Set(
  'a.u.b. a.m. e.a. e.d. n.v.t. o.i.d. p.m. s.v.p. z.s.m.'.split(' '),
);

/** A word of more than six letters, which is what LIX calls long. An address and a place to fill in are none. */
function isLong(word: string): boolean {
  if (/[@{]|:\/\/|^\W*www\./.test(word)) return false;
  return word.split('/').some(part => (part.match(/\p{L}/gu)?.length ?? 0) > 6);
}

/** Finds words of a list in a text. */
export type WordFinder = (prose: string) => readonly (Finding & {
  /** The word as the list has it. */
  readonly word: string;
})[];

/**
 * Finds whole words, in capitals or not, also with -en or -s behind them and over two lines. One in emphasis is named,
 * not used: English texts keep Dutch legal terms that way.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  if (words.length === 0) return () => [];
  const byPlain = new Map(words.map(word => [plainWord(word), word]));
  // Longest first, so that "externe preventiedienst" is found before "preventiedienst".
  const alternatives = [...byPlain.keys()].sort((a, b) => b.length - a.length).map(pattern);
  const search = new RegExp(
    `(?<![\\p{L}\\p{N}])(${alternatives.join('|')})(?:en|s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return prose =>
    [...prose.matchAll(search)].flatMap(({ 0: text, 1: found = '', index }) => {
      const word = byPlain.get(plainWord(found));
      const end = index + text.length;
      const isNamed =
        EMPHASIS_BEFORE.test(prose.slice(Math.max(0, index - 2), index)) && /[*_]/.test(prose[end] ?? '');
      return word === undefined || isNamed ? [] : [{ offset: index, text: text.replace(/\s+/g, ' '), word }];
    });
}

/** A word as lists of words know it. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** One sign of emphasis; two make a word strong, which is using it. */
const EMPHASIS_BEFORE = /(?<![*_])[*_]$/;

function pattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
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
