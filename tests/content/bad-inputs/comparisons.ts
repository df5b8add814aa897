import { comparisonProject, flemishVariant } from '../comparison-file.ts';
import type { BadInput } from './bad-input.ts';

const BRIEF = `id: brief
locale: nl-NL
layout: form
version: "1.0"
date: 2026-03-02
title: Brief
summary: Een brief.
sections:
  - id: kz_01_deel
    blocks:
      - { block: heading, id: kz_eerste_keuze, level: 1, text: Kop }
`;

const TERMS = `terms:
  - id: term_bakker
    words: { nl-NL: [bakker], nl-BE: [broodbakker] }
`;

export const wrongComparisons: readonly BadInput[] = [
  {
    name: 'a layout that is misspelt',
    files: comparisonProject([['layout: comparison', 'layout: comparision']]),
    expected: `
data/documents/keuze.yaml:3:9 error content/unknown-value: "layout" of document "keuze" must be comparison, not "comparision"
  hint: did you mean "comparison"?
`,
  },
  {
    name: 'the layout of a document',
    files: comparisonProject([['layout: comparison', 'layout: form']]),
    expected: `
data/documents/keuze.yaml:3:9 error content/unknown-value: "layout" of document "keuze" must be comparison, not "form"
`,
  },
  {
    name: 'one criterion and four parties',
    files: comparisonProject([
      ['  - { id: rust, label: Rust }\n', ''],
      [
        'alternatives:\n',
        '  - { id: c, label: C, voice: 1 }\n  - { id: d, label: D, voice: 1 }\nalternatives:\n',
      ],
    ]),
    expected: `
data/documents/keuze.yaml:9:1 error content/wrong-count: "criteria" of document "keuze" has 1 member, but needs at least 2
data/documents/keuze.yaml:11:1 error content/wrong-count: "parties" of document "keuze" has 4 members, but needs at most 3
`,
  },
  {
    name: 'weights for what is no criterion, and for none that counts',
    files: comparisonProject([
      ['{ geld: 60, rust: 40 }', '{ gel: 60, rust: 40 }'],
      ['{ geld: 30, rust: 70 }', '{ geld: 0, rust: 0 }'],
    ]),
    expected: `
data/documents/keuze.yaml:13:53 error content/unknown-reference: "weights" of party "een" has "gel", which is no criterion
  hint: did you mean "geld"?
data/documents/keuze.yaml:14:44 error content/wrong-value: no criterion counts for party "ander"
  hint: give one more than 0
`,
  },
  {
    name: 'weights that lack a criterion',
    files: comparisonProject([['{ geld: 60, rust: 40 }', '{ rust: 40 }']]),
    expected: `
data/documents/keuze.yaml:13:42 error content/missing-key: "weights" of party "een" has nothing for criterion "geld"
  hint: add "geld:", with 0 when it doesn't count
`,
  },
  {
    name: 'weights too few and too many',
    files: comparisonProject([
      [', weights: { geld: 60, rust: 40 }', ''],
      ['alternatives:\n', '  - { id: team, label: Team, voice: 20, weights: { geld: 1 } }\nalternatives:\n'],
    ]),
    expected: `
data/documents/keuze.yaml:13:5 error content/missing-key: party "een" has no "weights"
  hint: add "weights:"
data/documents/keuze.yaml:15:41 error content/unknown-key: party "team" gives one score as a whole, so it has no "weights"
  hint: remove them
`,
  },
  {
    name: 'two parties without a voice',
    files: comparisonProject([
      ['voice: 50', 'voice: 0'],
      ['voice: 50', 'voice: 0'],
    ]),
    expected: `
data/documents/keuze.yaml:13:38 error content/wrong-value: neither of the first two parties has a voice
  hint: give one more than 0
`,
  },
  {
    name: 'effects by what is no criterion',
    files: comparisonProject([['geld: { pro: Meteen loon.', 'gled: { pro: Meteen loon.']]),
    expected: `
data/documents/keuze.yaml:20:7 error content/unknown-reference: "effects" of alternative "snel" has "gled", which is no criterion
  hint: did you mean "geld"?
`,
  },
  {
    name: "options that formulas don't know or that are called alike",
    files: comparisonProject([['- { id: samen, label: Samen }\n', '- { id: same, label: Laagste telt }\n']]),
    expected: `
data/documents/keuze.yaml:75:15 error content/unknown-value: "options" of input "kz_methode" has "same", which no formula knows
  hint: did you mean "samen"?
data/documents/keuze.yaml:75:28 error content/same-name: two options are called "Laagste telt"
  hint: give each a label of its own
`,
  },
  {
    name: 'an option given twice, and a start that is none',
    files: comparisonProject([
      [
        'options: [{ id: ja, label: ja }, { id: nee, label: nee }], value: ja',
        'options: [{ id: ja, label: ja }, { id: ja, label: nee }], value: neen',
      ],
    ]),
    expected: `
data/documents/keuze.yaml:37:43 error content/missing-key: "options" of input "mee" has no "nee"
  hint: add "{ id: nee, label: … }"
data/documents/keuze.yaml:37:82 error content/duplicate-id: input "mee" has option "ja" twice
  hint: keep one of the two
data/documents/keuze.yaml:37:108 error content/unknown-value: "value" of input "mee" must be ja, not "neen"
`,
  },
  {
    name: 'bounds the wrong way round',
    files: comparisonProject([['min: 4, max: 104', 'min: 104, max: 4']]),
    expected: `
data/documents/keuze.yaml:85:48 error content/wrong-value: input "kz_periode" has a smallest value, 104, above its largest, 4
  hint: swap "min" and "max"
`,
  },
  {
    name: 'more weeks than the sheets have',
    files: comparisonProject([['min: 4, max: 6', 'min: 2, max: 60']]),
    expected: `
data/documents/keuze.yaml:88:63 error content/wrong-value: "min" of input "kz_weken" must be a whole number from 4 to 16, not 2
data/documents/keuze.yaml:88:71 error content/wrong-value: "max" of input "kz_weken" must be a whole number from 4 to 16, not 60
`,
  },
  {
    name: 'a number as a word',
    files: comparisonProject([['percentage: 100', 'percentage: veel']]),
    expected: `
data/documents/keuze.yaml:18:17 error content/wrong-type: "percentage" of alternative "snel" must be a number, not "veel"
`,
  },
  {
    name: 'starts outside their bounds, with too many decimals, and names of nothing',
    files: comparisonProject([
      ['percentage: 100', 'percentage: 120'],
      ['value: 26', 'value: 26.5'],
      ['decimals: 1, value: 1 ', 'decimals: 1, value: 1.25 '],
      ['value: snel', 'value: sneller'],
      ['follows_plan: ja', 'follows_plan: misschien'],
    ]),
    expected: `
data/documents/keuze.yaml:18:17 error content/wrong-value: "percentage" of alternative "snel" must be from 0 to 100, not 120
data/documents/keuze.yaml:22:57 error content/unknown-value: "follows_plan" of alternative "rustig" must be ja or nee, not "misschien"
data/documents/keuze.yaml:78:89 error content/wrong-value: "value" of input "kz_drempel" must be a number with at most 1 decimal, not 1.25
data/documents/keuze.yaml:85:81 error content/wrong-value: "value" of input "kz_periode" must be a whole number, not 26.5
data/documents/keuze.yaml:86:58 error content/unknown-reference: there is no alternative "sneller"
  hint: known here: snel, rustig
`,
  },
  {
    name: 'texts that are too long, names given twice',
    files: comparisonProject([
      ['pro: Meteen loon.', `pro: "${'lang '.repeat(16)}"`],
      ['label: Rustig beginnen', 'label: SNEL beginnen'],
      ['label: Rust }', 'label: geld }'],
    ]),
    expected: `
data/documents/keuze.yaml:11:24 error content/same-name: two criteria are called "geld"
  hint: give each a label of its own
data/documents/keuze.yaml:20:20 error content/too-long: "pro" of effect "geld" of alternative "snel" has 79 characters; there is room for 75
  hint: make it shorter
data/documents/keuze.yaml:22:26 error content/same-name: two alternatives are called "SNEL beginnen"
  hint: give each a label of its own
`,
  },
  {
    name: "an example that fills in what there isn't, and wrongly",
    files: comparisonProject([
      ['kz_functie: Bakker', 'kz_functie: Bakker, kz_fnctie: x, kz_loon: veel'],
      ['kz_datum: 2027-01-11', 'kz_datum: 2027-02-30'],
      ['kz_keuze: rustig', 'kz_keuze: rust'],
      ['kz_01_een_geld: 4', 'kz_01_een_geld: 7, kz_naam: Jo, kz_01_een_gel: 3'],
    ]),
    expected: `
data/documents/keuze.yaml:30:32 error content/unknown-reference: the example fills in "kz_fnctie", which is no input
  hint: did you mean "kz_functie"?
data/documents/keuze.yaml:30:46 error content/wrong-type: "kz_loon" is no text that people read
  hint: put it under "values:" of the example
data/documents/keuze.yaml:31:23 error content/wrong-value: "kz_datum" of the example must be a day from 2020-01-01 to 2099-12-31, as yyyy-mm-dd, not "2027-02-30"
data/documents/keuze.yaml:31:45 error content/unknown-reference: there is no alternative "rust"
  hint: did you mean "rustig"?
data/documents/keuze.yaml:31:67 error content/wrong-value: "kz_01_een_geld" of the example must be from 1 to 5, not 7
data/documents/keuze.yaml:31:70 error content/wrong-type: "kz_naam" is text that people read
  hint: put it under "texts:" of the example
data/documents/keuze.yaml:31:83 error content/unknown-reference: the example fills in "kz_01_een_gel", which is no input
  hint: did you mean "kz_01_een_geld"?
`,
  },
  {
    name: 'parts that make one name twice, or that of a result',
    files: comparisonProject([
      ['id: inzet,', 'id: geld_plus,'],
      ['id: deel,', 'id: status,'],
    ]),
    expected: `
data/documents/keuze.yaml:10:11 error content/duplicate-id: id "kz_01_geld_plus" is used twice, also at data/documents/keuze.yaml:48:24
  hint: choose another id for one of them
data/documents/keuze.yaml:36:21 error content/reserved-id: "kz_01_status" is the name of a result in the workbook
  hint: choose another id
`,
  },
  {
    name: 'parts whose texts could not be told apart',
    files: comparisonProject([
      ['id: deel,', 'id: geld,'],
      ['kz_keuze: rustig', 'kz_keuze: snel'],
      ['id: rustig', 'id: snel_geld'],
    ]),
    expected: `
data/documents/keuze.yaml:22:11 error content/duplicate-id: "snel_geld" names two things in this file, also at 20:13
  hint: choose another id for one of them
data/documents/keuze.yaml:36:21 error content/duplicate-id: "geld" names two things in this file, also at 10:11
  hint: choose another id for one of them
`,
  },
  {
    name: 'ids of another document among its names',
    files: comparisonProject([], { 'data/documents/brief.yaml': BRIEF }),
    expected: `
data/documents/brief.yaml:11:31 error content/reserved-id: "kz_eerste_keuze" is the name of a result in the workbook
  hint: choose another id
data/documents/keuze.yaml:36:21 error content/duplicate-id: id "kz_01_deel" is used twice, also at data/documents/brief.yaml:9:9
  hint: choose another id for one of them
`,
  },
  {
    name: 'more rows than the sheets have',
    files: comparisonProject([
      ['empty_rows: 1', '  - { id: derde, label: Derde, take_along: nee }\nempty_rows: 18'],
    ]),
    expected: `
data/documents/keuze.yaml:24:13 error content/wrong-count: there are 21 rows with the empty ones; the sheets have room for 20
  hint: at most 17 here
`,
  },
  {
    name: 'names that no sheet can have, and one given twice',
    files: comparisonProject(
      [],
      flemishVariant(
        'kz_blad_start: { same_as: nl-NL, texts: { tab: Scores / punten } }',
        'kz_blad_costs: { same_as: nl-NL, texts: { tab: PLAN } }',
        `kz_blad_scores: { same_as: nl-NL, texts: { tab: "'Punten'" } }`,
        'kz_blad_example: { same_as: nl-NL, texts: { tab: history } }',
        `kz_blad_help: { same_as: nl-NL, texts: { tab: ${'h'.repeat(32)} } }`,
      ),
    ),
    expected: `
data/documents/keuze.nl-BE.yaml:4:50 error content/bad-tab: "Scores / punten" can't name a sheet: Excel has no "/" there
data/documents/keuze.nl-BE.yaml:5:50 error content/same-name: two sheets are called "PLAN"
  hint: give each a name of its own
data/documents/keuze.nl-BE.yaml:6:51 error content/bad-tab: "'Punten'" can't name a sheet: it begins or ends with an apostrophe
data/documents/keuze.nl-BE.yaml:7:52 error content/bad-tab: "history" can't name a sheet: Excel keeps that name for itself
data/documents/keuze.nl-BE.yaml:8:49 error content/bad-tab: "hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh" can't name a sheet: it has 32 characters, and Excel takes 31
`,
  },
  {
    name: 'braces that nothing fills',
    files: comparisonProject([
      ['page: "page {sheet} {page} {total}"', 'page: "{sheet} {pagina} {total}"'],
      ['{privacy_contact}', '{privacy_contct}'],
      ['label: Uur hulp', 'label: "Uur {hulp}"'],
    ]),
    expected: `
data/documents/keuze.yaml:25:45 error content/text-slot: nothing fills "{privacy_contct}"
  hint: did you mean "privacy_contact"?
data/documents/keuze.yaml:84:45 error content/text-slot: "label" of "kz_hulp" has "{hulp}": nothing is filled in there
  hint: write the text without braces
data/documents/keuze.yaml:106:13 error content/text-slot: "page" of "kz_blad_general" has no {page}
  hint: it needs {sheet} and {page} and {total}
data/documents/keuze.yaml:106:22 error content/text-slot: nothing fills "{pagina}"
  hint: known here: sheet, page, total
`,
  },
  {
    name: 'a text of a sheet that is misspelt',
    files: comparisonProject([['      footer: "footer"\n', '      foter: "footer"\n']]),
    expected: `
data/documents/keuze.yaml:105:7 error content/unknown-key: "texts" of sheet "kz_blad_general" has no key "foter"
  hint: did you mean "footer"?
`,
  },
  {
    name: 'inputs that sound alike',
    files: comparisonProject([['label: Inzetbaar', 'label: Percentage']]),
    expected: `
data/documents/keuze.yaml:48:24 error content/same-name: fields "kz_01_deel" and "kz_01_inzet" have the same accessible name, "row 1 percentage"
  hint: give one of them another label, or a heading of its own
`,
  },
  {
    name: 'a file of another name',
    files: comparisonProject([['id: keuze', 'id: keuzes']]),
    expected: `
data/documents/keuze.yaml:1:5 error content/file-name: document "keuzes" stands in the file "keuze.yaml"
  hint: rename the file to "keuzes.yaml"
`,
  },
  {
    name: 'a variant whose texts are too long or not there',
    files: comparisonProject(
      [],
      flemishVariant(
        `snel_geld: { pro: "${'lang '.repeat(16)}", con: Druk. }`,
        'snel: { label: Rustig beginnen }',
        'kz_vorm: { label: Vorm, options: { elke_week: Elke week, eigen: Zelf } }',
      ),
    ),
    expected: `
data/documents/keuze.nl-BE.yaml:4:21 error content/too-long: "pro" of effect "geld" of alternative "snel" has 79 characters; there is room for 75
  hint: make it shorter
data/documents/keuze.nl-BE.yaml:5:18 error content/same-name: two alternatives are called "Rustig beginnen"
  hint: give each a label of its own
data/documents/keuze.yaml:96:39 error content/missing-text: "elke_twee_weken" of "kz_vorm" has no nl-BE text
  hint: add "elke_twee_weken:" under "options:" of "kz_vorm:" in data/documents/keuze.nl-BE.yaml, or "same_as: nl-NL"
`,
  },
  {
    name: "a variant with some of a sheet's texts, one of which nothing asks for",
    files: comparisonProject(
      [],
      flemishVariant(
        'kz_blad_general: { same_as: nl-NL, texts: { footer: Onderaan, foter: x, page: "{sheet}" } }',
      ),
    ),
    expected: `
data/documents/keuze.nl-BE.yaml:4:65 warning content/leftover-text: "kz_blad_general" has no "foter" in data/documents/keuze.yaml
  hint: did you mean "footer"?
data/documents/keuze.nl-BE.yaml:4:81 error content/text-slot: "page" of "kz_blad_general" has no {page}
  hint: it needs {sheet} and {page} and {total}
data/documents/keuze.nl-BE.yaml:4:81 error content/text-slot: "page" of "kz_blad_general" has no {total}
  hint: it needs {sheet} and {page} and {total}
`,
  },
  {
    name: 'a word of the other country in what a variant borrows',
    files: comparisonProject([], { ...flemishVariant(), 'data/shared/terms.yaml': TERMS }),
    expected: `
data/documents/keuze.nl-BE.yaml:14:28 error content/wrong-term: "Bakker" is the word of nl-NL
  hint: in nl-BE write "broodbakker"
`,
  },
  {
    name: 'a mistake in the base of a variant that borrows it, once and where it is',
    files: comparisonProject(
      [
        ['pro: Meteen loon.', `pro: "${'lang '.repeat(16)}"`],
        ['label: Rustig beginnen', 'label: Snel beginnen'],
      ],
      flemishVariant(),
    ),
    expected: `
data/documents/keuze.yaml:20:20 error content/too-long: "pro" of effect "geld" of alternative "snel" has 79 characters; there is room for 75
  hint: make it shorter
data/documents/keuze.yaml:22:26 error content/same-name: two alternatives are called "Snel beginnen"
  hint: give each a label of its own
`,
  },
  {
    name: 'a key misspelt in the base, and not what its variant calls right',
    files: comparisonProject(
      [['    label: Snel beginnen', '    lable: Snel beginnen']],
      flemishVariant('snel: { label: Vlug beginnen }'),
    ),
    expected: `
data/documents/keuze.yaml:17:5 error content/unknown-key: alternative "snel" has no key "lable"
  hint: did you mean "label"?
`,
  },
  {
    name: 'a criterion misspelt in the base, and not what its variant calls right',
    files: comparisonProject(
      [['geld: { pro: Meteen loon.', 'gled: { pro: Meteen loon.']],
      flemishVariant('snel_geld: { pro: Meteen geld., con: Druk. }'),
    ),
    expected: `
data/documents/keuze.yaml:20:7 error content/unknown-reference: "effects" of alternative "snel" has "gled", which is no criterion
  hint: did you mean "geld"?
`,
  },
];
