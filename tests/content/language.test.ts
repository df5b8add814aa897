import { expect, it } from 'vitest';
import { longSentences, placeholderIn, proseOf, unprintableIn } from '../../src/content/language.ts';
import { termFinder } from '../../src/content/terms.ts';

const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');

it('counts the words of each sentence by itself', () => {
  expect(longSentences(`${words(20)}. ${words(20)}? ‘${words(20)}.’ ${words(20)}`, 20)).toEqual([]);
});

it('finds the sentence of more words, at its own place', () => {
  expect(longSentences(`Kort. ${words(21)}.`, 20)).toEqual([{ offset: 6, text: `${words(21)}.`, words: 21 }]);
});

it('counts list items and paragraphs as sentences of their own', () => {
  expect(longSentences(`${words(15)}\n\n${words(15)}\n- ${words(15)}\n1. ${words(15)}`, 20)).toEqual([]);
});

it('does not end a sentence at a number', () => {
  expect(longSentences(`${words(15)} 30.4 ${words(15)}`, 20)[0]?.words).toBe(31);
});

it('leaves addresses out of the prose, and everything else in its place', () => {
  expect(proseOf('Zie [dit](https://a.nl/arbodienst) na.', true)).toBe(`Zie [dit${' '.repeat(27)}na.`);
});

it('finds text that is still to be written', () => {
  expect(placeholderIn('Hier: tekst volgt')).toEqual({ offset: 6, text: 'tekst volgt' });
  expect(placeholderIn('Todo-lijst voor maand xx')).toBeUndefined();
});

it('finds what cannot be printed', () => {
  expect(unprintableIn('a\u0000')).toEqual({ offset: 1, text: 'U+0000' });
  expect(unprintableIn('Zoë\tŁ\n€😀')).toBeUndefined();
});

const terms = {
  terms: [
    {
      id: 'arts',
      words: { 'nl-NL': ['bedrijfsarts'], 'nl-BE': ['arbeidsarts', 'preventieadviseur-arbeidsarts'] },
    },
    { id: 'deel', words: { 'nl-NL': ['deeltijd'], 'nl-BE': ['deeltijds', 'deeltijd'] } },
    { id: 'plan', words: { 'nl-BE': ['re-integratieplan'] } },
    { id: 'dienst', words: { 'nl-NL': ['arbodienst'], 'nl-BE': ['externe preventiedienst'] } },
  ],
};

it('finds words of the other country, also as plurals and over two lines', () => {
  const found = termFinder(terms, 'nl-NL')('Arbeidsartsen en de externe\npreventiedienst, deeltijds.');
  expect(found.map(({ text, right }) => [text, right])).toEqual([
    ['Arbeidsartsen', 'bedrijfsarts'],
    ['externe\npreventiedienst', 'arbodienst'],
    ['deeltijds', 'deeltijd'],
  ]);
});

it('leaves alone words that are right in both countries, parts of words, and concepts without a word here', () => {
  expect(termFinder(terms, 'nl-BE')('In deeltijd.')).toEqual([]);
  expect(termFinder(terms, 'nl-BE')('bedrijfsartsenpost')).toEqual([]);
  expect(termFinder(terms, 'nl-NL')('een re-integratieplan')).toEqual([]);
});

it('leaves alone a word that is named in emphasis', () => {
  expect(termFinder(terms, 'nl-BE')('In Nederland heet die *bedrijfsarts*.')).toEqual([]);
});
