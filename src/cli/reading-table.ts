import type { ReadingLevel } from '../index.ts';
import { alignedLines } from './table.ts';

const HEAD = ['document', 'language', 'words', 'mean sentence', 'long words', 'longest sentence', ''];
const NUMBERS = [2, 3, 4, 5];

/** How hard the documents are to read: a line for each in each language, on standard output. */
export function printReading(levels: readonly ReadingLevel[]): void {
  if (levels.length === 0) return;
  const rows = levels.map(level => {
    const { document, locale, words, meanSentence, longWords, longestSentence: longest } = level;
    const place = longest ? `${longest.at.file}:${longest.at.line}:${longest.at.column}` : '';
    const figures = [meanSentence.toFixed(1), `${longWords} %`, String(longest?.words ?? 0)];
    return [document, locale, String(words), ...figures, place];
  });
  for (const line of alignedLines([HEAD, ...rows], NUMBERS)) console.log(line);
}
