import { HEAD, project } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

/** A document with these retired fields, which begin on line 9; its own fields are `naam` and `klaar`. */
function withRetired(...retired: readonly string[]): BadInput['files'] {
  const list = retired.map(entry => `  - { ${entry} }\n`).join('');
  const fields = `      - block: questions
        fields:
          - { id: naam, kind: text, label: Naam }
          - { id: klaar, kind: checkbox, label: Klaar }
`;
  return project(`${HEAD.replace('sections:', `retired:\n${list}sections:`)}${fields}`);
}

export const wrongRetired: readonly BadInput[] = [
  {
    name: 'an id that is in use again',
    files: withRetired('id: naam, since: "1.0"'),
    expected: `
data/documents/doc.yaml:15:19 error content/retired-id: id "naam" is retired, at data/documents/doc.yaml:9:11: files of earlier versions hold something else there
  hint: choose another id
`,
  },
  {
    name: 'an id that is retired twice',
    files: withRetired('id: oud, since: "1.0"', 'id: oud, since: "1.0"'),
    expected: `
data/documents/doc.yaml:10:11 error content/duplicate-id: id "oud" is used twice, also at data/documents/doc.yaml:9:11
  hint: choose another id for one of them
`,
  },
  {
    name: 'a value that goes to no field',
    files: withRetired('id: oud, to: naan, since: "1.0"'),
    expected: `
data/documents/doc.yaml:9:20 error content/unknown-reference: what was filled in in "oud" goes to "naan", which is no field of this document
  hint: did you mean "naam"?
`,
  },
  {
    name: 'a value that goes to a field that can’t hold it',
    files: withRetired('id: oud, to: klaar, kind: date, since: "1.0"'),
    expected: `
data/documents/doc.yaml:9:33 error content/retired-kind: field "klaar" has kind "checkbox", which can't take what "oud", a date, held
  hint: leave out "to": its value is told of, but goes nowhere
`,
  },
  {
    name: 'a version that is yet to come',
    files: withRetired('id: oud, since: "1.10"'),
    expected: `
data/documents/doc.yaml:9:23 error content/retired-since: field "oud" is retired since version 1.10, but this is version 1.0
  hint: name the first version without it
`,
  },
  {
    name: 'none, when a value goes to a field of a kind like its own',
    files: withRetired('id: oud, to: naam, kind: multiline, since: "1.0"', 'id: weg, since: "0.9"'),
    expected: '\n\n',
  },
];
