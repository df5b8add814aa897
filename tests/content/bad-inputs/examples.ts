import { comparisonProject } from '../comparison-file.ts';
import type { BadInput } from './bad-input.ts';

const THIRD = ['empty_rows: 1', '  - { id: derde, label: Derde }\nempty_rows: 1'] as const;

export const wrongExamples: readonly BadInput[] = [
  {
    name: 'an alternative that it gives no points, told of once',
    files: comparisonProject([THIRD]),
    expected: `
data/documents/keuze.yaml:32:3 warning content/example-incomplete: the example lacks 7 inputs that its outcome needs, first "kz_03_deel" of alternative "derde"
  hint: fill in under "values:" of the example what is missing, or "kz_03_mee: nee" to leave the row out
`,
  },
  {
    name: 'a criterion that it gives no points for',
    files: comparisonProject([
      ['  - { id: rust, label: Rust }\n', '  - { id: rust, label: Rust }\n  - { id: tijd, label: Tijd }\n'],
      ['geld: 60', 'tijd: 10, geld: 60'],
      ['geld: 30', 'tijd: 10, geld: 30'],
    ]),
    expected: `
data/documents/keuze.yaml:32:3 warning content/example-incomplete: the example lacks 4 inputs that its outcome needs, first "kz_01_een_tijd" of alternative "snel"
  hint: fill in under "values:" of the example what is missing, or "kz_01_mee: nee" to leave the row out
`,
  },
  {
    name: 'one point too few, of an alternative of its own',
    files: comparisonProject([
      ['kz_functie: Bakker', 'kz_functie: Bakker, kz_optie_03: Eigen idee'],
      [
        'kz_01_een_geld: 4',
        `kz_01_een_geld: 4, kz_03_deel: 50, kz_03_een_geld: 3, kz_03_een_rust: 3, kz_03_kracht: 3,
    kz_03_ander_geld: 3, kz_03_kan: ja`,
      ],
    ]),
    expected: `
data/documents/keuze.yaml:31:3 warning content/example-incomplete: the example lacks "kz_03_ander_rust" of row 3
  hint: fill in under "values:" of the example what is missing, or "kz_03_mee: nee" to leave the row out
`,
  },
  {
    name: 'nothing of an alternative that it leaves out',
    files: comparisonProject([THIRD, ['kz_01_een_geld: 4', 'kz_01_een_geld: 4, kz_03_mee: nee']]),
    expected: '\n\n',
  },
  {
    name: 'values of an alternative that was taken out, told of once',
    files: comparisonProject([['kz_01_een_geld: 4', 'kz_01_een_geld: 4, kz_03_kan: ja, kz_03_kracht: 2']]),
    expected: `
data/documents/keuze.yaml:31:72 warning content/example-astray: the example fills in "kz_03_kan", but row 3 has no alternative
  hint: was an alternative taken out? Then take out the lines of its own number, and lower the numbers below it by one
`,
  },
  {
    name: 'values of a row that is gone',
    files: comparisonProject([
      ['empty_rows: 1', 'empty_rows: 0'],
      ['kz_01_een_geld: 4', 'kz_01_een_geld: 4, kz_03_kan: ja'],
    ]),
    expected: `
data/documents/keuze.yaml:31:72 error content/unknown-reference: the example fills in "kz_03_kan", which is no input
  hint: was an alternative taken out? Then take out the lines of its own number, and lower the numbers below it by one
`,
  },
  {
    name: 'values of a party that is gone, which are like those of no other input or row',
    files: comparisonProject([['kz_01_een_geld: 4', 'kz_01_een_geld: 4, kz_02_team: 3']]),
    expected: `
data/documents/keuze.yaml:31:72 error content/unknown-reference: the example fills in "kz_02_team", which is no input
  hint: remove it
`,
  },
];
