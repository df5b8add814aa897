import { expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { ReadingLevel } from '../../src/content/reading-level.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { documentWith, documentWithFields, project, STRINGS } from '../support/content-files.ts';
import { memoryHost } from '../support/memory-host.ts';

type Files = ReturnType<typeof project>;

function load(files: Files) {
  const loaded = loadContent(memoryHost(files));
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
  return loaded;
}

const levels = (files: Files): readonly ReadingLevel[] => load(files).value.reading;
const warnings = (files: Files) => load(files).warnings.map(formatDiagnostic);
const textBlock = (text: string, id = 'tekst') => `- { block: text, id: ${id}, text: "${text}" }`;
const sentence = (count: number) => `Woord${' woord'.repeat(count - 1)}.`;
const BELGIAN = { 'data/shared/strings.nl-BE.yaml': STRINGS.replace('nl-NL', 'nl-BE') };

it('measures what is read: words, sentences, their mean length, the longest and its place, and long words', () => {
  const text =
    'Je bent welkom. Neem **rustig** de tijd voor je antwoorden, of sla er [een](https://dienst.nl/vraag) over.';
  expect(levels(project(documentWith(textBlock(text))))).toEqual([
    {
      document: 'doc',
      locale: 'nl-NL',
      words: 15,
      sentences: 2,
      meanSentence: 7.5,
      longestSentence: { words: 12, at: { file: 'data/documents/doc.yaml', line: 11, column: 58 } },
      longWords: 7,
    },
  ]);
});

it('counts a label or help that is a sentence, and no short one that is not', () => {
  const fields = `- { id: naam, kind: text, label: Naam, help: Voluit. }
- { id: plek, kind: text, label: Team of afdeling }
- { id: visie, kind: text, label: Zo kijkt de medewerker terug }`;
  expect(levels(project(documentWithFields(fields)))[0]).toMatchObject({
    words: 6,
    sentences: 2,
    meanSentence: 3,
  });
});

it('leaves out the title and summary of the document and the name of a section', () => {
  const document = documentWith(textBlock('Kom op tijd.')).replace(
    'id: deel',
    'id: deel\n    nav: Dit is een hele zin.',
  );
  expect(levels(project(document))[0]).toMatchObject({ words: 3, sentences: 1 });
});

it('counts no sentences where there are none', () => {
  expect(levels(project(documentWith('- { block: contact, id: contact, title: Contact }')))).toEqual([
    { document: 'doc', locale: 'nl-NL', words: 0, sentences: 0, meanSentence: 0, longWords: 0 },
  ]);
});

it('counts the shared blocks and tips a document shows in the country, and no others', () => {
  const refs = ['{ block: shared, ref: blok }', '{ block: tip, ref: tip_nl }', '{ block: tip, ref: tip_be }'];
  const files = project(documentWith(refs.map(ref => `- ${ref}`).join('\n')), {
    'data/shared/blocks.yaml': `locale: nl-NL
blocks:
  - { block: panel, id: blok, title: Privacy, text: Eén twee. }
  - { block: panel, id: ander_blok, title: Privacy, text: Niet getoond. }
`,
    'data/shared/tips.yaml': `locale: nl-NL
tips:
  tip_nl: { text: Eén twee drie., audience: [werknemer], phase: voor }
  tip_be: { text: Niet getoond., audience: [werknemer], phase: voor, land: [be] }
  tip_los: { text: Niet getoond., audience: [werknemer], phase: voor }
`,
  });
  expect(levels(files)[0]).toMatchObject({ words: 5, sentences: 2 });
});

it('measures each language by itself, the base first, and places the longest sentence in its own file', () => {
  const files = project(documentWith(`${textBlock('Kom op tijd.')}\n${textBlock('Bel ons.', 'slot')}`), {
    ...BELGIAN,
    'data/documents/doc.nl-BE.yaml': `locale: nl-BE
texts:
  doc: { same_as: nl-NL }
  tekst: { text: Kom zeker op tijd. }
  slot: { same_as: nl-NL }
`,
  });
  expect(levels(files).map(({ locale, words }) => [locale, words])).toEqual([
    ['nl-NL', 5],
    ['nl-BE', 6],
  ]);
  expect(levels(files)[1]?.longestSentence?.at).toEqual({
    file: 'data/documents/doc.nl-BE.yaml',
    line: 4,
    column: 18,
  });
});

it('warns of a document whose sentences have more than fifteen words on average', () => {
  expect(warnings(project(documentWith(textBlock(`${sentence(15)} ${sentence(15)}`))))).toEqual([]);
  expect(warnings(project(documentWith(textBlock(`${sentence(15)} ${sentence(16)}`))))).toEqual([
    `data/documents/doc.yaml:2:9 warning content/reading-level: the sentences of "doc" have 15.5 words on average; readers manage 15
  hint: begin with the longest: data/documents/doc.yaml:11:133`,
  ]);
});

const HARD_WORDS = {
  'data/shared/hard_words.yaml': `hard_words:
  - { word: teneinde, use: om te }
  - { word: consequentie, use: gevolg }
  - { word: mutualiteit, use: ziekenfonds, locales: [nl-BE] }
  - { word: respectievelijk }
`,
};

it('leaves alone a hard word that a list of definitions explains', () => {
  const definitions = `- block: definitions
  id: woorden
  items: [{ id: woord_consequentie, title: Consequentie, text: Wat er daarna gebeurt. }]
- { block: text, id: tekst, text: Denk aan de consequenties. }`;
  expect(warnings(project(documentWith(definitions), HARD_WORDS))).toEqual([]);
});

it('tells of a hard word in a borrowed text only where it is hard in that language alone', () => {
  const files = project(documentWith(textBlock('Bel teneinde hulp je mutualiteit.')), {
    ...BELGIAN,
    ...HARD_WORDS,
    'data/documents/doc.nl-BE.yaml':
      'locale: nl-BE\ntexts:\n  doc: { same_as: nl-NL }\n  tekst: { same_as: nl-NL }\n',
  });
  expect(warnings(files)).toEqual([
    `data/documents/doc.nl-BE.yaml:4:21 warning content/hard-word: "mutualiteit" is hard for many readers
  hint: write "ziekenfonds"`,
    `data/documents/doc.yaml:11:46 warning content/hard-word: "teneinde" is hard for many readers
  hint: write "om te"`,
  ]);
});
