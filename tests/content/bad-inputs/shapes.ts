import { kindsOfShape } from '../../../src/fields/kinds.ts';
import { documentWith, documentWithFields, HEAD, project } from '../../support/content-files.ts';
import type { BadInput } from './bad-input.ts';

/** What a question may be of. */
const ASKABLE = kindsOfShape('line', 'short', 'lines', 'options', 'tick');

export const wrongShapes: readonly BadInput[] = [
  {
    name: 'a misspelt field kind',
    files: project(documentWithFields('- { id: paid, kind: chekbox, label: Betaald }')),
    expected: `
data/documents/doc.yaml:13:31 error content/unknown-kind: field "paid" has kind "chekbox"
  hint: did you mean "checkbox"?
`,
  },
  {
    name: 'a field kind that is nothing like any',
    files: project(documentWithFields('- { id: paid, kind: hologram, label: Betaald }')),
    expected: `
data/documents/doc.yaml:13:31 error content/unknown-kind: field "paid" has kind "hologram"
  hint: known here: ${ASKABLE.join(', ')}
`,
  },
  {
    name: 'a field without a kind',
    files: project(documentWithFields('- { id: paid, label: Betaald }')),
    expected: `
data/documents/doc.yaml:13:13 error content/missing-key: field "paid" has no "kind"
  hint: add "kind:"
`,
  },
  {
    name: 'a kind that a checklist does not take',
    files: project(
      documentWith('- block: checklist\n  id: lijst\n  items:\n    - { id: naam, kind: text, label: Naam }'),
    ),
    expected: `
data/documents/doc.yaml:14:31 error content/unknown-kind: field "naam" has kind "text"
  hint: only check_item or free_check can stand here
`,
  },
  {
    name: 'a kind that a place to sign does not take',
    files: project(
      documentWith(
        '- block: signatures\n  id: h\n  places:\n    - signature: { id: naam, kind: text, label: Naam }',
      ),
    ),
    expected: `
data/documents/doc.yaml:14:42 error content/unknown-kind: field "naam" has kind "text"
  hint: only signature can stand here
`,
  },
  {
    name: 'kinds that a question and a table have no place for',
    files: project(
      documentWith(`- block: questions
  fields:
    - { id: eigen, kind: free_check, label: Eigen punt }
- block: question_table
  id: vragen
  heads: [{ id: vragen_a, label: Vraag }, { id: vragen_b, label: Antwoord }]
  fields:
    - { id: klaar, kind: checkbox, label: Klaar }`),
    ),
    expected: `
data/documents/doc.yaml:13:32 error content/unknown-kind: field "eigen" has kind "free_check"
  hint: only text, multiline, date, number, checkbox, check_item or choice can stand here
data/documents/doc.yaml:18:32 error content/unknown-kind: field "klaar" has kind "checkbox"
  hint: only text, multiline, date, number or choice can stand here
`,
  },
  {
    name: 'a misspelt block',
    files: project(documentWith('- block: headng\n  id: kop\n  level: 1\n  text: Kop')),
    expected: `
data/documents/doc.yaml:11:16 error content/unknown-block: section "deel" has a block "headng"
  hint: did you mean "heading"?
`,
  },
  {
    name: 'a block without its name',
    files: project(documentWith('- id: kop\n  level: 1\n  text: Kop')),
    expected: `
data/documents/doc.yaml:11:9 error content/missing-key: block "kop" has no "block"
  hint: add "block:"
`,
  },
  {
    name: 'a misspelt key',
    files: project(documentWithFields('- { id: naam, kind: text, lable: Naam }')),
    expected: `
data/documents/doc.yaml:13:37 error content/unknown-key: field "naam" has no key "lable"
  hint: did you mean "label"?
`,
  },
  {
    name: 'a key of another kind',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam, lines: 3 }')),
    expected: `
data/documents/doc.yaml:13:50 error content/unknown-key: field "naam" has no key "lines"
  hint: "lines" is a key of multiline
`,
  },
  {
    name: 'a key that nothing has',
    files: project(documentWith('- block: contact\n  id: contact\n  title: Vragen?\n  colour: red')),
    expected: `
data/documents/doc.yaml:14:9 error content/unknown-key: contact "contact" has no key "colour"
  hint: known here: block, id, title, optional
`,
  },
  {
    name: 'a label in a table cell',
    files: project(
      documentWith(`- block: field_table
  id: tabel
  row_head: { id: rij, label: Gesprek }
  columns:
    - { id: kolom, label: Datum }
  rows:
    - id: rij_1
      label: Gesprek 1
      fields:
        - { id: datum_1, kind: date, label: Datum }`),
    ),
    expected: `
data/documents/doc.yaml:20:44 error content/unknown-key: field "datum_1" has no key "label"
  hint: known here: kind, id, help, required, prefill, on_request
`,
  },
  {
    name: 'a missing label, pointing at the field',
    files: project(documentWithFields('- id: naam\n  kind: text')),
    expected: `
data/documents/doc.yaml:13:13 error content/missing-key: field "naam" has no "label"
  hint: add "label:"
`,
  },
  {
    name: 'missing keys of the document',
    files: project('id: doc\nlocale: nl-NL\n'),
    expected: `
data/documents/doc.yaml:1:1 error content/missing-key: document "doc" has no "layout"
  hint: add "layout:"
data/documents/doc.yaml:1:1 error content/missing-key: document "doc" has no "version"
  hint: add "version:"
data/documents/doc.yaml:1:1 error content/missing-key: document "doc" has no "date"
  hint: add "date:"
data/documents/doc.yaml:1:1 error content/missing-key: document "doc" has no "title"
  hint: add "title:"
data/documents/doc.yaml:1:1 error content/missing-key: document "doc" has no "summary"
  hint: add "summary:"
data/documents/doc.yaml:1:1 error content/missing-key: document "doc" has no "sections"
  hint: add "sections:"
`,
  },
  {
    name: 'an empty file',
    files: project(''),
    expected: `
data/documents/doc.yaml:1:1 error content/missing-key: the file is empty
  hint: begin with the keys of an example file
`,
  },
  {
    name: 'a file that is a list',
    files: project('- id: doc\n'),
    expected: `
data/documents/doc.yaml:1:1 error content/wrong-type: the file must be a mapping (key: value), not a list
`,
  },
  {
    name: 'a version without quotes',
    files: project(documentWith('- { block: version, id: versie }').replace('"1.0"', '1.0')),
    expected: `
data/documents/doc.yaml:4:10 error content/wrong-type: "version" of document "doc" must be text, not the number 1
  hint: put it in double quotes: "1.0"
`,
  },
  {
    name: 'a version in words',
    files: project(documentWith('- { block: version, id: versie }').replace('"1.0"', 'eerste')),
    expected: `
data/documents/doc.yaml:4:10 error content/wrong-value: "version" of document "doc" must be a number such as "1.0", not "eerste"
`,
  },
  {
    name: 'a day that does not exist',
    files: project(documentWith('- { block: version, id: versie }').replace('2026-03-02', '2026-02-30')),
    expected: `
data/documents/doc.yaml:5:7 error content/wrong-value: "date" of document "doc" must be a day that exists, as yyyy-mm-dd, not "2026-02-30"
`,
  },
  {
    name: 'a misspelt layout and an unknown locale',
    files: project(
      documentWith('- { block: version, id: versie }').replace('form', 'fom').replace('nl-NL', 'nl'),
    ),
    expected: `
data/documents/doc.yaml:2:9 error content/unknown-value: "locale" of document "doc" must be nl-NL, nl-BE or en, not "nl"
  hint: did you mean "nl-NL"?
data/documents/doc.yaml:3:9 error content/unknown-value: "layout" of document "doc" must be form, guide, sheet, workbook or comparison, not "fom"
  hint: did you mean "form"?
`,
  },
  {
    name: 'a heading level that does not exist',
    files: project(documentWith('- { block: heading, id: kop, level: 4, text: Kop }')),
    expected: `
data/documents/doc.yaml:11:43 error content/unknown-value: "level" of heading "kop" must be 1, 2 or 3, not 4
`,
  },
  {
    name: 'a yes where true is meant',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam, required: ja }')),
    expected: `
data/documents/doc.yaml:13:60 error content/wrong-type: "required" of field "naam" must be true or false, not "ja"
`,
  },
  {
    name: 'numbers out of bounds and not whole',
    files: project(
      documentWithFields(
        '- { id: a_1, kind: multiline, label: A, lines: 0 }\n- { id: b_1, kind: multiline, label: B, lines: 1.5 }',
      ),
    ),
    expected: `
data/documents/doc.yaml:13:58 error content/wrong-value: "lines" of field "a_1" must be at least 1, not 0
data/documents/doc.yaml:14:58 error content/wrong-type: "lines" of field "b_1" must be a whole number, not 1.5
`,
  },
  {
    name: 'a number as text',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam, max: "12" }')),
    expected: `
data/documents/doc.yaml:13:55 error content/wrong-type: "max" of field "naam" must be a number, not "12"
`,
  },
  {
    name: 'a number where text is expected',
    files: project(documentWithFields('- { id: naam, kind: text, label: 2026 }')),
    expected: `
data/documents/doc.yaml:13:44 error content/wrong-type: "label" of field "naam" must be text, not the number 2026
  hint: put it in double quotes: "2026"
`,
  },
  {
    name: 'a field that is only a text',
    files: project(documentWithFields('- naam')),
    expected: `
data/documents/doc.yaml:13:13 error content/wrong-type: field 1 must be a mapping (key: value), not "naam"
`,
  },
  {
    name: 'a list where one mapping is expected',
    files: project(documentWith('- block: questions\n  fields: { id: naam, kind: text, label: Naam }')),
    expected: `
data/documents/doc.yaml:12:17 error content/wrong-type: "fields" of block 1 (questions) must be a list, not a mapping
`,
  },
  {
    name: 'a section without blocks',
    files: project(HEAD.replace('blocks:', 'blocks: []')),
    expected: `
data/documents/doc.yaml:10:5 error content/wrong-count: "blocks" of section "deel" has 0 members, but needs at least 1
`,
  },
  {
    name: 'a table with one head',
    files: project(
      documentWith(`- block: question_table
  id: tabel
  heads:
    - { id: kop_1, label: Vraag }
  fields:
    - { id: naam, kind: text, label: Naam }`),
    ),
    expected: `
data/documents/doc.yaml:13:9 error content/wrong-count: "heads" of question_table "tabel" has 1 member, but needs exactly 2
`,
  },
  {
    name: 'a choice with one option',
    files: project(
      documentWithFields('- { id: keuze, kind: choice, label: Kies, options: [{ id: ja, label: Ja }] }'),
    ),
    expected: `
data/documents/doc.yaml:13:53 error content/wrong-count: "options" of field "keuze" has 1 member, but needs at least 2
`,
  },
  {
    name: "a field prefilled with what its kind can't hold",
    files: project(documentWithFields('- { id: naam, kind: date, label: Naam, prefill: employee.name }')),
    expected: `
data/documents/doc.yaml:13:59 error content/prefill-kind: field "naam" has kind "date", which can't hold employee.name
  hint: kinds that can: text, multiline, signature
`,
  },
  {
    name: 'a field filled on request with nothing',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam, on_request: true }')),
    expected: `
data/documents/doc.yaml:13:50 error content/nothing-to-fill: field "naam" is filled on request, but "prefill" doesn't say from what
`,
  },
  {
    name: 'a prefill path that no record has',
    files: project(documentWithFields('- { id: naam, kind: text, label: Naam, prefill: employee.nam }')),
    expected: `
data/documents/doc.yaml:13:59 error content/unknown-value: "prefill" of field "naam" must be employee.name, employee.job_title, employee.department, employee.hours_per_week, employee.fulltime_hours, employee.percent, employer.name, manager.name, conversation.date, conversation.in_4_weeks, conversation.in_8_weeks, conversation.in_12_weeks or conversation.hr_adviser, not "employee.nam"
  hint: did you mean "employee.name"?
`,
  },
  {
    name: 'an optional block of questions without an id',
    files: project(
      documentWith(
        '- block: questions\n  optional: true\n  fields:\n    - { id: naam, kind: text, label: Naam }',
      ),
    ),
    expected: `
data/documents/doc.yaml:11:9 error content/missing-key: an optional block of questions has no "id" to ask for it by
  hint: add "id:"
`,
  },
  {
    name: 'a row with too few fields',
    files: project(
      documentWith(`- block: field_table
  id: tabel
  row_head: { id: rij, label: Gesprek }
  columns:
    - { id: kolom_1, label: Doel }
    - { id: kolom_2, label: Datum }
  rows:
    - id: rij_1
      label: Gesprek 1
      fields:
        - { id: datum_1, kind: date }`),
    ),
    expected: `
data/documents/doc.yaml:20:13 error content/wrong-count: row "rij_1" has 1 field for 2 columns
  hint: give one field a column
`,
  },
  {
    name: 'a skipped heading level',
    files: project(documentWith('- { block: heading, id: kop, level: 3, text: Kop }')),
    expected: `
data/documents/doc.yaml:11:43 error content/heading-level: heading "kop" has level 3 under a heading of level 1
  hint: no level may be skipped
`,
  },
  {
    name: 'bounds the wrong way round',
    files: project(documentWithFields('- { id: uren, kind: number, label: Uren, min: 40, max: 0 }')),
    expected: `
data/documents/doc.yaml:13:57 error content/wrong-value: field "uren" has a smallest value, 40, above its largest, 0
  hint: swap "min" and "max"
`,
  },
];
