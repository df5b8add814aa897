import { nearest } from '../../core/nearest.ts';
import { deniedStep } from '../deny-list.ts';
import { formatPointer, parsePointer } from '../pointer.ts';

/**
 * The column of an export that a wrong one was most likely meant to be: nearly the same letters, or beside it and with
 * a word in common (`/Email_werk`, `/Email_zakelijk`). Never one that mustn't be read.
 */
export function nearestColumn(wrong: string, columns: readonly string[]): string | undefined {
  const candidates = columns.filter(column => deniedStep(parsePointer(column)) < 0);
  return nearest(wrong, candidates) ?? withCommonWord(wrong, candidates);
}

function withCommonWord(wrong: string, candidates: readonly string[]): string | undefined {
  const place = placeOf(wrong);
  const words = new Set(wordsOf(place.name));
  const scored = candidates
    .map(column => ({ column, ...placeOf(column) }))
    .filter(({ parent }) => parent === place.parent)
    .map(({ column, name }) => ({ column, score: commonLetters(words, wordsOf(name)) }))
    .filter(({ score }) => score > 0);
  return scored.toSorted((a, b) => b.score - a.score)[0]?.column;
}

function placeOf(column: string): { readonly parent: string; readonly name: string } {
  const steps = parsePointer(column);
  return { parent: formatPointer(steps.slice(0, -1)), name: steps.at(-1) ?? '' };
}

/** Words of a column's name: parted by signs, or by capitals. Short ones say nothing. */
function wordsOf(name: string): readonly string[] {
  const parted = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return parted.split(/[^\p{L}\d]+/u).filter(word => word.length > 2);
}

function commonLetters(words: ReadonlySet<string>, others: readonly string[]): number {
  return others.filter(word => words.has(word)).reduce((sum, word) => sum + word.length, 0);
}
