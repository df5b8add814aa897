import { documentWith, documentWithFields, project, STRINGS } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

export const wrongIds: readonly BadInput[] = [
  {
    name: 'an id with capitals and spaces',
    files: project(documentWithFields('- { id: Mijn Naam, kind: text, label: Naam }')),
    expected: `
data/documents/doc.yaml:13:15 error content/bad-id: "Mijn Naam" can't be an id
  hint: use lower-case letters, digits and _, beginning with a letter: "mijn_naam"
`,
  },
  {
    name: 'an id twice in one document',
    files: project(
      documentWithFields(
        '- { id: naam, kind: text, label: Naam }\n- { id: naam, kind: text, label: Voornaam }',
      ),
    ),
    expected: `
data/documents/doc.yaml:14:19 error content/duplicate-id: id "naam" is used twice, also at data/documents/doc.yaml:13:19
  hint: choose another id for one of them
`,
  },
  {
    name: 'an id twice in two files',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam }'), {
      'data/shared/blocks.yaml': 'locale: nl-NL\nblocks:\n  - { block: contact, id: naam, title: Vragen? }\n',
    }),
    expected: `
data/shared/blocks.yaml:3:27 error content/duplicate-id: id "naam" is used twice, also at data/documents/doc.yaml:13:19
  hint: choose another id for one of them
`,
  },
  {
    name: 'an id that a free line takes',
    files: project(
      documentWith(`- block: checklist
  id: lijst
  items:
    - { id: eigen, kind: free_check, label: Eigen punt }
    - { id: eigen_vink, kind: check_item, label: Ander punt }`),
    ),
    expected: `
data/documents/doc.yaml:15:19 error content/duplicate-id: id "eigen_vink" belongs to a part of field "eigen", also at data/documents/doc.yaml:14:19
  hint: choose another id for one of them
`,
  },
  {
    name: 'an id that the printed name of a signature takes',
    files: project(
      documentWith(`- block: signatures
  id: tekenen
  places:
    - signature: { id: teken, kind: signature, label: Handtekening }
- block: questions
  fields:
    - { id: teken_naam, kind: text, label: Naam }`),
    ),
    expected: `
data/documents/doc.yaml:17:19 error content/duplicate-id: id "teken_naam" belongs to a part of field "teken", also at data/documents/doc.yaml:14:30
  hint: choose another id for one of them
`,
  },
  {
    name: 'an option id twice',
    files: project(
      documentWithFields(
        '- id: keuze\n  kind: choice\n  label: Kies\n  options:\n    - { id: ja, label: Ja }\n    - { id: ja, label: Zeker }',
      ),
    ),
    expected: `
data/documents/doc.yaml:18:23 error content/duplicate-id: field "keuze" has option "ja" twice
  hint: rename one of them
`,
  },
  {
    name: 'a field id that Excel takes for a cell',
    files: project(documentWithFields('- { id: ab12, kind: text, label: Naam }')),
    expected: `
data/documents/doc.yaml:13:19 error content/bad-id: "ab12" can't be a field's id: Excel reads it as a cell
  hint: give it the prefix of its document, such as "wf_"
`,
  },
  {
    name: 'an id too long for Word',
    files: project(documentWithFields(`- { id: ${'naam_'.repeat(12)}x, kind: text, label: Naam }`)),
    expected: `
data/documents/doc.yaml:13:19 error content/bad-id: id "naam_naam_naam_naam_…" has 61 characters; Word takes 58
  hint: choose a shorter one
`,
  },
  {
    name: 'a file that is named otherwise than its document',
    files: {
      'data/documents/dok.yaml': documentWith('- { block: version, id: versie }'),
      'data/shared/strings.yaml': STRINGS,
    },
    expected: `
data/documents/dok.yaml:1:5 error content/file-name: document "doc" stands in the file "dok.yaml"
  hint: rename the file to "doc.yaml"
`,
  },
  {
    name: 'two fields that are announced alike',
    files: project(
      documentWithFields(
        '- { id: naam, kind: text, label: Naam }\n- { id: naam_2, kind: text, label: Naam }',
      ),
    ),
    expected: `
data/documents/doc.yaml:14:19 error content/same-name: fields "naam" and "naam_2" have the same accessible name, "Titel: Naam"
  hint: give one of them another label, or a heading of its own
`,
  },
];
