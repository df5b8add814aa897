import { LOCALES, type Locale } from '../model/document.ts';
import type { Finding } from './language.ts';
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
  const wrong = new Map<string, { from: Locale; right: string }>();
  for (const { words } of terms) {
    const ours = words[locale]?.map(plainWord);
    const right = words[locale]?.[0];
    if (!ours || !right) continue;
    for (const from of LOCALES) {
      for (const word of (words[from] ?? []).map(plainWord)) {
        if (!ours.includes(word) && !wrong.has(word)) wrong.set(word, { from, right });
      }
    }
  }
  if (wrong.size === 0) return () => [];
  // Longest first, so that "externe preventiedienst" is found before "preventiedienst".
  const alternatives = [...wrong.keys()].sort((a, b) => b.length - a.length).map(pattern);
  const search = new RegExp(
    `(?<![\\p{L}\\p{N}])(${alternatives.join('|')})(?:en|s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return prose =>
    [...prose.matchAll(search)].flatMap(match => {
      const entry = wrong.get(plainWord(match[1] ?? ''));
      const cited =
        CITED.test(prose[match.index - 1] ?? '') && CITED.test(prose[match.index + match[0].length] ?? '');
      return entry && !cited ? [{ offset: match.index, text: match[0], ...entry }] : [];
    });
}

/** A word in emphasis is named, not used: English texts keep Dutch legal terms that way. */
const CITED = /[*_]/;

function plainWord(word: string): string {
  return word.toLowerCase().replace(/\s+/g, ' ').trim();
}

function pattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
