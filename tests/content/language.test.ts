import { expect, it } from 'vitest';
import {
  longSentences,
  placeholderIn,
  proseOf,
  sentencesOf,
  unprintableIn,
  wordFinder,
} from '../../src/content/language.ts';
import { termFinder } from '../../src/content/terms.ts';

const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');
const sentence = (count: number) => `W${words(count).slice(1)}`;
const texts = (prose: string) => sentencesOf(prose).map(({ text }) => text);
const counts = (prose: string) => sentencesOf(prose).map(it => it.words);

it('counts the words of each sentence by itself', () => {
  const prose = `${sentence(20)}. ${sentence(20)}? ‘${sentence(20)}.’ ${sentence(20)}`;
  expect(longSentences(prose, 20)).toEqual([]);
});

it('finds the sentence of more words, at its own place', () => {
  expect(longSentences(`Kort. ${sentence(21)}.`, 20)).toMatchObject([
    { offset: 6, text: `${sentence(21)}.`, words: 21 },
  ]);
});

it('counts list items, paragraphs and lines before a hard break as sentences of their own', () => {
  expect(counts(`${words(5)}\n\n${words(6)}\n- ${words(7)}\n1. ${words(8)}\\\n${words(9)}`)).toEqual([
    5, 6, 7, 8, 9,
  ]);
});

it('goes on over the end of a line', () => {
  expect(counts('Neem iemand mee\nnaar het gesprek.')).toEqual([6]);
});

it.each([
  'Kies een plek, bijv. een rustige kamer.',
  'Bijv. Teams of Zoom.',
  'Bel dhr. De Wit of mevr. J. Smit.',
  'Praat over het werk i.v.m. Pasen.',
  'Het staat in art. 7 en op blz. 12.',
  'Je werkt 30,4 uur, of 30.4 in het Engels.',
  'Hij vraagt: ‘Gaat het?’ en wacht even.',
  'Wacht … en luister.',
  'Zie vraag 3a en 3b.',
  'Mail naar info@dienst.nl of kijk op www.dienst.nl voor hulp.',
])('is one sentence: %s', prose => {
  expect(texts(prose)).toEqual([prose]);
});

it.each([
  ['Bel a.u.b. Mail daarna.', ['Bel a.u.b.', 'Mail daarna.']],
  ['Neem pen, papier enz. mee. Kom op tijd.', ['Neem pen, papier enz. mee.', 'Kom op tijd.']],
  ['Gaat het? Ja! Mooi …', ['Gaat het?', 'Ja!', 'Mooi …']],
  ['‘Ik ben moe.’ Zeg dat.', ['‘Ik ben moe.’', 'Zeg dat.']],
  ['Rust. ’s Avonds ook.', ['Rust.', '’s Avonds ook.']],
  ['Het kost 30. Dat is veel.', ['Het kost 30.', 'Dat is veel.']],
  ['Zie vraag 3a. Kies dan.', ['Zie vraag 3a.', 'Kies dan.']],
  ['Stop (echt.) **Nu.** Ga.', ['Stop (echt.)', '**Nu.**', 'Ga.']],
])('is more than one sentence: %s', (prose, sentences) => {
  expect(texts(prose)).toEqual(sentences);
});

it('counts a number, an address and words joined by a sign as one word each, and a dash as none', () => {
  expect(counts('Bel 06 – 12 t/m 30,4 info@dienst.nl HR-adviseur')).toEqual([7]);
});

it('leaves the number of an item out', () => {
  expect(sentencesOf('3a. Kies dit.')).toMatchObject([{ offset: 4, text: 'Kies dit.', words: 2 }]);
});

it('tells a sentence from what stands open: a label, a heading, an abbreviation', () => {
  const closed = (prose: string) => sentencesOf(prose).map(({ isClosed }) => isClosed);
  expect(closed('Contact\n\nNr.\n\nGaat het?\n\n*Kom.*\n\nTeam of')).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

it('counts the words of more than six letters, but no address and nothing that is filled in', () => {
  const [found] = sentencesOf(
    'De helpers op het kantoor/afdeling: info@dienst.nl, {organisation}, dienst, €1234567.',
  );
  expect(found?.longWords).toBe(2);
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
    ['externe preventiedienst', 'arbodienst'],
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

it('finds words of a list as they stand there, and not what is part of another word', () => {
  const found = wordFinder(['teneinde', 'ten behoeve van'])(
    'Teneinde dat ten  Behoeve\nvan iets, teneindelijk.',
  );
  expect(found).toEqual([
    { offset: 0, text: 'Teneinde', word: 'teneinde' },
    { offset: 13, text: 'ten Behoeve van', word: 'ten behoeve van' },
  ]);
});

it('takes a word in emphasis as named and a strong one as used', () => {
  const find = wordFinder(['indien']);
  expect(find('*Indien* en _indien_.')).toEqual([]);
  expect(find('**Indien** en __indien__.').map(({ offset }) => offset)).toEqual([2, 16]);
});
