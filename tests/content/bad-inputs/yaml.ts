import { kindsOfShape } from '../../../src/fields/kinds.ts';
import { documentWithFields, project } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

/** What a question may be of. */
const ASKABLE = kindsOfShape('line', 'short', 'lines', 'options', 'tick');

export const wrongYaml: readonly BadInput[] = [
  {
    name: 'a missing quote',
    files: project('id: doc\ntitle: "Titel\n'),
    expected: `
data/documents/doc.yaml:2:8 error content/yaml: this text begins with a quote that is not closed
  hint: close it
`,
  },
  {
    name: 'a missing quote, with quoted texts after it',
    files: project('id: doc\ntitle: "Titel\nsummary: "Kort"\nversion: "1.0"\n'),
    expected: `
data/documents/doc.yaml:2:8 error content/yaml: this text begins with a quote that is not closed
  hint: close it
`,
  },
  {
    name: 'a colon in a text',
    files: project('id: doc\ntitle: Let op: lees dit\n'),
    expected: `
data/documents/doc.yaml:2:8 error content/yaml: a ": " in this text makes it a mapping
  hint: put the text in double quotes
`,
  },
  {
    name: 'a line that is indented too far',
    files: project('id: doc\ntitle: Titel\n  summary: Kort\n'),
    expected: `
data/documents/doc.yaml:3:3 error content/yaml: this line is indented too far: it goes on with the text above it
  hint: begin "summary" in the column of the key above it; when it is text, put the whole text in double quotes
`,
  },
  {
    name: 'a # in a text',
    files: project(
      documentWithFields(
        '- { id: naam, kind: text, label: Naam }\n- { id: kamer, kind: text,\n    label: Kamer #3\n  }',
      ),
    ),
    expected: `
data/documents/doc.yaml:15:28 warning content/comment-in-text: the text ends before "#3": an unquoted " #" begins a comment
  hint: put the whole text in double quotes; a comment that is meant goes on a line of its own
`,
  },
  {
    name: 'a tab as indentation',
    files: project('id: doc\nsections:\n\t- id: deel\n'),
    expected: `
data/documents/doc.yaml:3:1 error content/yaml: a tab indents this line
  hint: indent with spaces
`,
  },
  {
    name: 'a key twice',
    files: project(documentWithFields('- { id: naam, label: Nam, kind: text, label: Naam }')),
    expected: `
data/documents/doc.yaml:13:49 error content/duplicate-key: the key "label" stands twice in one mapping, first at 13:25
  hint: keep one of the two
`,
  },
  {
    name: 'lines that do not line up',
    files: project('id: doc\nsections:\n  - id: deel\n   nav: Deel\n'),
    expected: `
data/documents/doc.yaml:4:1 error content/yaml: this line is indented neither as the list nor as its items
  hint: line it up with one of them
`,
  },
  {
    name: 'an alias without anchor',
    files: project('id: *niets\n'),
    expected: `
data/documents/doc.yaml:1:5 error content/yaml: the alias *niets has no anchor above it
  hint: put the text in quotes, or add &niets above it
`,
  },
  {
    name: 'two YAML documents',
    files: project('id: doc\n---\nid: dok\n'),
    expected: `
data/documents/doc.yaml:2:1 error content/yaml: a second document begins here; a file holds one
  hint: remove the line "---" or "..."
`,
  },
  {
    name: 'an unknown tag',
    files: project('id: !env NAAM\n'),
    expected: `
data/documents/doc.yaml:1:5 error content/yaml: this tag (!name) is not known
  hint: leave it out, or put the text in quotes
`,
  },
  {
    name: 'text that is not UTF-8',
    files: project(bytes(0x69, 0x64, 0x3a, 0x20, 0xe9)),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file is not UTF-8 text
  hint: save it with the encoding UTF-8
`,
  },
  {
    name: 'UTF-16',
    files: project(bytes(0xff, 0xfe, 0x69, 0x00)),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file is not UTF-8 text
  hint: save it with the encoding UTF-8
`,
  },
  {
    name: 'a file of ten megabytes',
    files: project('a'.repeat(10_000_000)),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file has 10000 kB; a content file has at most 500 kB
  hint: split the document
`,
  },
  {
    name: 'a thousand levels',
    files: project(`id: ${'['.repeat(1000)}${']'.repeat(1000)}`),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file nests more than 40 levels deep
  hint: check brackets and indentation
`,
  },
  {
    name: 'a hundred thousand levels',
    files: project(`id: ${'['.repeat(100_000)}`),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file nests more than 40 levels deep
  hint: check brackets and indentation
`,
  },
  {
    name: 'an alias bomb',
    files: project(
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...'bcdefghij'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`)}]`),
      ].join('\n'),
    ),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file grows too large when its aliases (*name) are written out
  hint: use fewer aliases
`,
  },
  {
    name: 'an alias that holds itself',
    files: project('id: &a [*a]\n'),
    expected: `
data/documents/doc.yaml:1:1 error content/yaml: the file nests more than 40 levels deep
  hint: check brackets and indentation
`,
  },
  {
    name: 'a key that every object inherits',
    files: project(
      documentWithFields('- { id: naam, kind: constructor, label: Naam, __proto__: x, toString: y }'),
    ),
    expected: `
data/documents/doc.yaml:13:31 error content/unknown-kind: field "naam" has kind "constructor"
  hint: known here: ${ASKABLE.join(', ')}
`,
  },
];
