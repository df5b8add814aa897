import { LOCALES, type Locale } from '../model/document.ts';
import { type Finding, plainWord, wordFinder } from './language.ts';
import type { TermsFile } from './schema/shared.ts';

/** A word that another language or country uses for the thing, and ours. */
export interface WrongTerm extends Finding {
  readonly from: Locale;
  readonly right: string;
}

/** Finds the words in a text that belong to another locale. */
export type TermFinder = (prose: string) => readonly WrongTerm[];

/** Prepares the words that are wrong in one locale; a concept without words for it is left alone. */
export function termFinder({ terms }: TermsFile, locale: Locale): TermFinder {
  const ours = new Set(terms.flatMap(({ words }) => words[locale] ?? []).map(plainWord));
  const wrong = new Map<string, { from: Locale; right: string }>();
  for (const { words } of terms) {
    const right = words[locale]?.[0];
    if (!right) continue;
    for (const from of LOCALES) {
      for (const word of (words[from] ?? []).map(plainWord)) {
        if (!ours.has(word) && !wrong.has(word)) wrong.set(word, { from, right });
      }
    }
  }
  const find = wordFinder([...wrong.keys()]);
  return prose =>
    find(prose).flatMap(({ word, ...finding }) => {
      const entry = wrong.get(word);
      // Where "voltijd" is wrong, "voltijds" may be right: it is no plural then.
      const isOurs = ours.has(plainWord(finding.text));
      return entry && !isOurs ? [{ ...finding, ...entry }] : [];
    });
}
