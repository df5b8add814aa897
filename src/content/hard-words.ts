import type { Diagnostic } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import type { EditionText } from './editions.ts';
import { plainWord, proseOf, wordFinder } from './language.ts';
import { error, warning } from './problem.ts';
import type { HardWordsFile } from './schema/hard-words.ts';

/** Whose texts are searched for hard words. */
export interface HardWordsRequest {
  readonly locale: Locale;
  /** The language of what is borrowed: its own hard words are told of there. */
  readonly base: Locale;
  /** Titles of a list of words: what they name is explained. */
  readonly explained: readonly string[];
}

/** Warns of each hard word in the texts of one document. */
export function findHardWords(
  texts: readonly EditionText[],
  { hard_words: list }: HardWordsFile,
  { locale, base, explained }: HardWordsRequest,
): readonly Diagnostic[] {
  const entries = list.filter(({ locales }) => locales.includes(locale));
  const find = wordFinder(entries.map(({ word }) => word));
  const known = new Set(explained.flatMap(title => find(title).map(({ word }) => word)));
  return texts.flatMap(text =>
    find(proseOf(text.value, text.rich)).flatMap(({ word, text: written, offset }) => {
      const entry = entries.find(it => it.word === word);
      if (!entry || known.has(word) || (text.borrowed && entry.locales.includes(base))) return [];
      const hint = entry.use
        ? `write "${entry.use}"`
        : 'say it in everyday words, or explain it in a list of definitions';
      return [warning('hard-word', text.at(offset), `"${written}" is hard for many readers`, hint)];
    }),
  );
}

/** Words that stand in the list twice, and hard words that are to be written instead of others. */
export function checkHardWords(source: Source, { hard_words: list }: HardWordsFile): readonly Diagnostic[] {
  const find = wordFinder(list.map(({ word }) => word));
  return list.flatMap((entry, index) => {
    const { word, use = '', locales } = entry;
    const alike = list.filter(other => other.locales.some(locale => locales.includes(locale)));
    const first = alike.find(other => plainWord(other.word) === plainWord(word));
    if (first && first !== entry) {
      const { line, column } = source.at(['hard_words', list.indexOf(first), 'word']);
      const message = `"${word}" stands twice in this list, first at ${line}:${column}`;
      return [
        error('duplicate-word', source.at(['hard_words', index, 'word']), message, 'keep one of the two'),
      ];
    }
    return find(use)
      .filter(found => alike.some(other => other.word === found.word))
      .map(({ offset, text }) => {
        const message = `"${text}", to be written instead of "${word}", is a hard word itself`;
        const at = source.at(['hard_words', index, 'use'], offset);
        return error('wrong-value', at, message, 'choose an everyday word');
      });
  });
}
