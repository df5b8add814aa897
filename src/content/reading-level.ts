import type { Diagnostic, Position } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import type { EditionText } from './editions.ts';
import { proseOf, type Sentence, sentencesOf } from './language.ts';
import { warning } from './problem.ts';

/**
 * How hard the texts of a document are to read, in one language: the two figures every formula for Dutch is built on,
 * the length of sentences and of words. Flesch–Douma counts the syllables of words, which can only be guessed from
 * their spelling; this counts long words as LIX does, which is exact and holds for English too. A formula's one number
 * would hide what to mend.
 * @see Douma, De leesbaarheid van landbouwbladen (1960); Björnsson, Läsbarhet (1968)
 */
export interface ReadingLevel {
  readonly document: string;
  readonly locale: Locale;
  readonly words: number;
  readonly sentences: number;
  /** Words in a sentence on average, to one decimal; 0 without sentences. */
  readonly meanSentence: number;
  /** Undefined without sentences. */
  readonly longestSentence?: { readonly words: number; readonly at: Position };
  /** Share of words of more than six letters, in whole percents. */
  readonly longWords: number;
}

/** B1 Dutch: a mean of at most 15 words a sentence. */
const MOST_ON_AVERAGE = 15;

/** Fewer words without a stop are a heading or a label: counted as sentences they would flatter the mean. */
const FEWEST_OPEN_WORDS = 4;

/** Measures the texts people read in one document. */
export function measureReading(
  document: string,
  locale: Locale,
  texts: readonly EditionText[],
): ReadingLevel {
  const sentences = texts.flatMap(text =>
    sentencesOf(proseOf(text.value, text.rich))
      .filter(isSentence)
      .map(sentence => ({ ...sentence, source: text })),
  );
  const words = sum(sentences.map(sentence => sentence.words));
  const most = Math.max(0, ...sentences.map(sentence => sentence.words));
  const longest = sentences.find(sentence => sentence.words === most);
  return {
    document,
    locale,
    words,
    sentences: sentences.length,
    meanSentence: Math.round((10 * words) / Math.max(1, sentences.length)) / 10,
    ...(longest ? { longestSentence: { words: most, at: longest.source.at(longest.offset) } } : {}),
    longWords: Math.round((100 * sum(sentences.map(({ longWords }) => longWords))) / Math.max(1, words)),
  };
}

function isSentence({ isClosed, words }: Sentence): boolean {
  return isClosed || words >= FEWEST_OPEN_WORDS;
}

/**
 * Warns of a document whose sentences are too long on average.
 * @param at the place of the document in this language
 */
export function checkReadingLevel(
  { document, meanSentence, longestSentence }: ReadingLevel,
  at: Position,
): readonly Diagnostic[] {
  if (meanSentence <= MOST_ON_AVERAGE || !longestSentence) return [];
  const message = `the sentences of "${document}" have ${meanSentence} words on average; readers manage ${MOST_ON_AVERAGE}`;
  const { file, line, column } = longestSentence.at;
  return [warning('reading-level', at, message, `begin with the longest: ${file}:${line}:${column}`)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
