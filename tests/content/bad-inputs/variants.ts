import { documentWith, documentWithFields, project, STRINGS } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

const VARIANT_HEAD = 'locale: nl-BE\ntexts:\n  doc: { title: Titel, summary: Korte uitleg. }\n';
const STRINGS_BE = { 'data/shared/strings.nl-BE.yaml': STRINGS.replace('nl-NL', 'nl-BE') };

export const wrongVariants: readonly BadInput[] = [
  {
    name: 'a text that a variant lacks, at the place of the base text',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam, help: Voluit. }'), {
      ...STRINGS_BE,
      'data/documents/doc.nl-BE.yaml': `${VARIANT_HEAD}  naam: { label: Naam }\n`,
    }),
    expected: `
data/documents/doc.yaml:13:56 error content/missing-text: "help" of "naam" has no nl-BE text
  hint: add "help:" under "naam:" in data/documents/doc.nl-BE.yaml, or "same_as: nl-NL"
`,
  },
  {
    name: 'texts in a variant that belong to nothing, as warnings',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam }'), {
      ...STRINGS_BE,
      'data/documents/doc.nl-BE.yaml': `${VARIANT_HEAD}  naam: { label: Naam, help: Voluit. }\n  nam: { label: Naam }\n  oud: { text: Weg. }\n`,
    }),
    expected: `
data/documents/doc.nl-BE.yaml:4:24 warning content/leftover-text: "naam" has no "help" in data/documents/doc.yaml
  hint: remove it
data/documents/doc.nl-BE.yaml:5:3 warning content/leftover-text: "nam" has no texts in data/documents/doc.yaml
  hint: did you mean "naam"?
data/documents/doc.nl-BE.yaml:6:3 warning content/leftover-text: "oud" has no texts in data/documents/doc.yaml
  hint: remove it
`,
  },
  {
    name: 'an option label that a variant lacks',
    files: project(
      documentWithFields(
        '- { id: keuze, kind: choice, label: Kies, options: [{ id: ja, label: Ja }, { id: nee, label: Nee }] }',
      ),
      {
        ...STRINGS_BE,
        'data/documents/doc.nl-BE.yaml': `${VARIANT_HEAD}  keuze: { label: Kies, options: { ja: Ja, neen: Neen } }\n`,
      },
    ),
    expected: `
data/documents/doc.nl-BE.yaml:4:44 warning content/leftover-text: "keuze" has no "neen" in data/documents/doc.yaml
  hint: did you mean "nee"?
data/documents/doc.yaml:13:104 error content/missing-text: "nee" of "keuze" has no nl-BE text
  hint: add "nee:" under "options:" of "keuze:" in data/documents/doc.nl-BE.yaml, or "same_as: nl-NL"
`,
  },
  {
    name: 'a same_as with a text, and one that leads nowhere',
    files: project(
      documentWithFields(
        '- { id: naam, kind: text, label: Naam }\n- { id: plaats, kind: text, label: Plaats }',
      ),
      {
        ...STRINGS_BE,
        'data/documents/doc.nl-BE.yaml': `${VARIANT_HEAD}  naam: { same_as: nl-NL, label: Naam }\n  plaats: { same_as: en }\n`,
      },
    ),
    expected: `
data/documents/doc.nl-BE.yaml:4:3 error content/wrong-type: "naam" has same_as and texts of its own
  hint: keep one of the two
data/documents/doc.nl-BE.yaml:5:22 error content/unknown-reference: there is no en text of "plaats" to be the same as
  hint: the base language is nl-NL
`,
  },
  {
    name: 'a borrowed text with a word of the other country',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam van je bedrijfsarts }'), {
      ...STRINGS_BE,
      'data/documents/doc.nl-BE.yaml': `${VARIANT_HEAD}  naam: { same_as: nl-NL }\n`,
      'data/shared/terms.yaml': `terms:
  - id: term_arts
    words: { nl-NL: [bedrijfsarts], nl-BE: [arbeidsarts] }
`,
    }),
    expected: `
data/documents/doc.nl-BE.yaml:4:20 error content/wrong-term: "bedrijfsarts" is the word of nl-NL
  hint: in nl-BE write "arbeidsarts"
`,
  },
  {
    name: 'structure in a variant',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam }'), {
      ...STRINGS_BE,
      'data/documents/doc.nl-BE.yaml': `${VARIANT_HEAD}  naam: { label: Naam, kind: date }\nsections: []\n`,
    }),
    expected: `
data/documents/doc.nl-BE.yaml:4:24 error content/unknown-key: texts of "naam" has no key "kind"
  hint: known here: same_as, title, subtitle, summary, nav, text, word, label, help, pro, con, texts, options
data/documents/doc.nl-BE.yaml:5:1 error content/unknown-key: the file has no key "sections"
  hint: known here: locale, texts
`,
  },
  {
    name: 'a locale that is not that of the file name',
    files: project(documentWith('- { block: version, id: versie }'), {
      ...STRINGS_BE,
      'data/documents/doc.nl-BE.yaml': VARIANT_HEAD.replace('nl-BE', 'en'),
    }),
    expected: `
data/documents/doc.nl-BE.yaml:1:9 error content/file-name: the file's name says nl-BE, its "locale" says en
  hint: make them the same
`,
  },
  {
    name: 'a language without strings',
    files: project(documentWith('- { block: version, id: versie }'), {
      'data/documents/doc.nl-BE.yaml': VARIANT_HEAD,
    }),
    expected: `
data/documents/doc.nl-BE.yaml:1:9 error content/missing-strings: there are no strings in nl-BE, the fixed words of the layouts
  hint: add data/shared/strings.yaml, and data/shared/strings.nl-BE.yaml when that is in another language
`,
  },
  {
    name: 'file names that fit nothing',
    files: project(documentWith('- { block: version, id: versie }'), {
      'data/documents/dok.en.yaml': VARIANT_HEAD,
      'data/documents/doc.nl_BE.yaml': VARIANT_HEAD,
      'data/documents/ander.yml': VARIANT_HEAD,
      'data/shared/tip.yaml': 'locale: nl-NL\n',
    }),
    expected: `
data/documents/ander.yml:1:1 error content/file-name: the name does not end in .yaml
  hint: rename the file
data/documents/doc.nl_BE.yaml:1:1 error content/file-name: "nl_BE" is not a locale
  hint: did you mean "nl-BE"?
data/documents/dok.en.yaml:1:1 error content/file-name: this variant has no base file "dok.yaml"
  hint: rename it, or add "dok.yaml"
data/shared/tip.yaml:1:1 error content/file-name: "tip.yaml" is not a shared file
  hint: did you mean "tips.yaml"?
`,
  },
  {
    name: 'a string without its slot, with a strange one, and one that is missing',
    files: project(documentWith('- { block: version, id: versie }'), {
      'data/shared/strings.yaml': STRINGS.replace('{total}', '{totaal}').replace('  tip: Tip\n', ''),
      'data/shared/strings.nl-BE.yaml': STRINGS.replace('nl-NL', 'nl-BE').replace(
        'Vraag {number}',
        'Vraag {nummer}',
      ),
    }),
    expected: `
data/shared/strings.nl-BE.yaml:11:13 error content/string-slot: string "question" has no {number}
  hint: it needs {number}
data/shared/strings.nl-BE.yaml:11:13 error content/string-slot: string "question" has {nummer}, which nothing fills
  hint: it needs {number}
data/shared/strings.yaml:3:3 error content/missing-key: "strings" has no "tip"
  hint: add "tip:"
`,
  },
];
