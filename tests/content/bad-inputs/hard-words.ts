import { documentWith, project } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

const DOCUMENT = documentWith('- { block: version, id: versie }');

function withList(entries: string, document = DOCUMENT): BadInput['files'] {
  return project(document, { 'data/shared/hard_words.yaml': `hard_words:\n${entries}` });
}

export const wrongHardWords: readonly BadInput[] = [
  {
    name: 'hard words in texts, with a capital, as plurals and over two lines, as warnings',
    files: withList(
      `  - { word: teneinde, use: om te }
  - { word: consequentie, use: gevolg }
  - { word: ten behoeve van, use: voor }
  - { word: respectievelijk }
`,
      documentWith(`- block: questions
  fields:
    - { id: naam, kind: text, label: Naam, help: "Teneinde je te bellen, respectievelijk te mailen." }
    - { id: doel, kind: text, label: Consequenties voor je werk }
- block: text
  id: tekst
  text: |
    Vul dit in ten behoeve
    van het gesprek. Het heet ook *teneinde*.`),
    ),
    expected: `
data/documents/doc.yaml:13:57 warning content/hard-word: "Teneinde" is hard for many readers
  hint: write "om te"
data/documents/doc.yaml:13:80 warning content/hard-word: "respectievelijk" is hard for many readers
  hint: say it in everyday words, or explain it in a list of definitions
data/documents/doc.yaml:14:44 warning content/hard-word: "Consequenties" is hard for many readers
  hint: write "gevolg"
data/documents/doc.yaml:18:22 warning content/hard-word: "ten behoeve van" is hard for many readers
  hint: write "voor"
`,
  },
  {
    name: 'a hard word without a word, with a strange key, and in an unknown language',
    files: withList(`  - { use: al }
  - { word: reeds, instead: al }
  - { word: indien, use: als, locales: [nl] }
  - { word: tevens, use: }
`),
    expected: `
data/shared/hard_words.yaml:2:5 error content/missing-key: hard word 1 has no "word"
  hint: add "word:"
data/shared/hard_words.yaml:3:20 error content/unknown-key: hard word 2 has no key "instead"
  hint: known here: word, use, locales
data/shared/hard_words.yaml:4:41 error content/unknown-value: "0" of "locales" of hard word 3 must be nl-NL, nl-BE or en, not "nl"
  hint: did you mean "nl-NL"?
data/shared/hard_words.yaml:5:21 error content/empty: "use" of hard word 4 is empty
  hint: fill it in
`,
  },
  {
    name: 'a hard word twice in one language, and hard words to write instead',
    files: withList(`  - { word: reeds, use: al }
  - { word: tevens, use: Eveneens }
  - { word: eveneens, use: ook }
  - { word: Reeds, use: nu, locales: [nl-BE] }
  - { word: reeds, use: eveneens, locales: [en] }
`),
    expected: `
data/shared/hard_words.yaml:3:26 error content/wrong-value: "Eveneens", to be written instead of "tevens", is a hard word itself
  hint: choose an everyday word
data/shared/hard_words.yaml:5:13 error content/duplicate-word: "Reeds" stands twice in this list, first at 2:13
  hint: keep one of the two
`,
  },
  {
    name: 'a list in place of the mapping, and a variant of the list',
    files: project(DOCUMENT, {
      'data/shared/hard_words.yaml': '- { word: reeds, use: al }\n',
      'data/shared/hard_words.en.yaml': 'hard_words: []\n',
    }),
    expected: `
data/shared/hard_words.en.yaml:1:1 error content/file-name: hard_words have no variants
  hint: hard_words.yaml says of each word in which languages it is hard
data/shared/hard_words.yaml:1:1 error content/wrong-type: the file must be a mapping (key: value), not a list
`,
  },
];
