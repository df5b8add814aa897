import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULE_NAMES } from '../../../src/audit/advice/rule-names.ts';
import { adviceOf } from '../../../src/audit/advice.ts';
import { mendingNl, narrowerNl } from '../../../src/audit/page/mending-nl.ts';
import { DUTCH_RULE_TITLES } from '../../../src/audit/page/rule-titles-nl.ts';
import { sentencesOf, wordFinder } from '../../../src/content/language.ts';

/** Every text that says what a rule does to people or what to do, by a name to find it. */
const texts = [
  ...Object.entries(mendingNl).map(([rule, told]) => ({ rule, ...told })),
  ...Object.entries(narrowerNl).map(([rule, told]) => ({ rule: `${rule}, narrower`, ...told })),
].flatMap(({ rule, harm, mend }) => [[`${rule} harm`, harm] as const, [`${rule} mend`, mend] as const]);
const titles = [
  ...Object.entries(DUTCH_RULE_TITLES),
  ...Object.entries(narrowerNl).map(([rule, { title }]) => [`${rule}, narrower`, title] as const),
].map(([rule, title]) => [`${rule} title`, title] as const);
const all = [...titles, ...texts];

/** Words without a meaning of their own that Dutch doesn’t have, and words of the terminal’s advice. */
const ENGLISH =
  /\b(?:the|and|with|from|which|that|this|are|has|have|not|it|by|text|fields?|fonts?|headings?|pages?|reader|tooltip|embed(?:ded)?|export|tagged|title|screen|artifacts?)\b/;

/** What B1 says otherwise, and what the page calls by one name only. */
const HARD =
  /\b(?:labels?|artefact(?:en)?|screenreaders?|schermlezers?|metadata|XMP|alternatief|u|uw|men|dient|dienen|diverse|betreffende|element(?:en)?|attribuut|content|getagd|taggen|gecodeerd)\b/i;

const wordsPerSentence = (text: string): number => {
  const sentences = sentencesOf(text);
  return sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
};

const hardWords = async (): Promise<readonly string[]> => {
  const list: { hard_words: readonly { word: string; locales?: readonly string[] }[] } = parse(
    await readFile('data/shared/hard_words.yaml', 'utf8'),
  );
  return list.hard_words.filter(({ locales }) => locales?.includes('nl-NL') ?? true).map(({ word }) => word);
};

describe('what to mend, in Dutch', () => {
  it('is told of the rules that English tells of, and of no others', () => {
    expect(Object.keys(mendingNl).toSorted()).toEqual(RULE_NAMES.toSorted());
  });

  it.each(texts)('%s is told in whole sentences', (_, text) => {
    expect(text).toMatch(/^[A-Z].+[.]$/);
    expect(sentencesOf(text).every(({ isClosed }) => isClosed)).toBe(true);
  });

  it.each(texts)('%s has sentences that people manage', (_, text) => {
    expect(wordsPerSentence(text)).toBeLessThanOrEqual(15);
    expect(Math.max(...sentencesOf(text).map(({ words }) => words))).toBeLessThanOrEqual(22);
  });

  it.each(Object.entries({ ...mendingNl, ...narrowerNl }))('%s is told in a few lines', (_, told) => {
    expect(told.harm.length).toBeLessThan(220);
    expect(told.mend.length).toBeLessThan(340);
  });

  it('has no word that is English or hard', () => {
    expect(all.filter(([, text]) => ENGLISH.test(text) || HARD.test(text))).toEqual([]);
  });

  it('has none of the words that documents may not have', async () => {
    const find = wordFinder(await hardWords());
    expect(all.flatMap(([name, text]) => find(text).map(({ word }) => `${name}: ${word}`))).toEqual([]);
  });

  it('has Dutch quotes and apostrophes', () => {
    expect(all.filter(([, text]) => /["'“”]| {2}/.test(text))).toEqual([]);
  });
});

describe('what to mend, when all of it is of one kind', () => {
  it.each([
    ['7.1/3', { content: 'path' } as const],
    ['7.21.7/1', { font: 'ZapfDingbats' }],
    ['7.21.4.1/1', { font: 'Helvetica' }],
  ] as const)('is told of %s as English tells it', (name, facts) => {
    const [clause = '', test] = name.split('/');
    const rule = { clause, test: Number(test) };
    const places = [{ message: 'It is wrong.', ...facts }];
    expect(adviceOf(rule, 1, places).harm).not.toBe(adviceOf(rule).harm);
    expect(narrowerNl[name].harm).not.toBe(mendingNl[name].harm);
  });

  it.each(Object.entries(narrowerNl))('has a title of its own: %s', (_, { title }) => {
    expect(Object.values(DUTCH_RULE_TITLES)).not.toContain(title);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(title.length).toBeLessThanOrEqual(90);
  });
});
