import { writePng } from '../../src/formats/png.ts';
import type { RangeRef } from '../../src/formats/xlsx/cell-value.ts';
import type {
  Cell,
  CellContent,
  Chart,
  Picture,
  Sheet,
  Style,
  Workbook,
} from '../../src/formats/xlsx/workbook.ts';

const INK = '1F2A37';
const KEY = '1D4E5F';
const GOLD = 'B38600';
const line = { line: 'thin', colour: GOLD } as const;
const rule = { line: 'thin', colour: 'C9CED6' } as const;

const text: Style = { font: { size: 10, colour: INK }, align: { vertical: 'middle' } };
const title: Style = { font: { size: 18, bold: true, colour: KEY } };
const head: Style = {
  font: { size: 10, bold: true, colour: 'FFFFFF' },
  fill: KEY,
  align: { horizontal: 'center', wrap: true },
};
const input: Style = {
  ...text,
  fill: 'FFF9E0',
  borders: { top: line, right: line, bottom: line, left: line },
  isInput: true,
};
const inputText: Style = { ...input, format: '@', align: { wrap: true, indent: 1 } };
const result: Style = {
  ...text,
  fill: 'F1F3F5',
  borders: { top: rule, right: rule, bottom: rule, left: rule },
  align: { horizontal: 'center' },
  format: '0.00',
};
const link: Style = { font: { size: 10, underline: true, colour: KEY } };

const cell = (row: number, column: number, style: Style, content: CellContent): Cell => ({
  row,
  column,
  style,
  content,
});
const put = (row: number, column: number, style: Style, value: string | number | boolean): Cell =>
  cell(row, column, style, { type: 'value', value });
const empty = (row: number, column: number, style: Style): Cell =>
  cell(row, column, style, { type: 'empty' });
const formula = (row: number, column: number, style: Style, source: string): Cell =>
  cell(row, column, style, { type: 'formula', formula: source });
const range = (sheet: string, top: number, left: number, bottom = top, right = left): RangeRef => ({
  sheet,
  top,
  left,
  bottom,
  right,
});

const FOOTER = {
  left: 'Proefdocument R&D',
  centre: '100 % vertrouwelijk',
  right: '{sheet} – blad {page} van {total}',
};
const NOTHING = { validations: [], conditions: [], charts: [], pictures: [] } as const;

/** A square in one colour. */
const logo: Picture = {
  name: 'Logo',
  alt: 'Logo van R&D "Werk"',
  png: writePng({
    width: 2,
    height: 2,
    rgba: Uint8Array.from({ length: 16 }, (_, i) => [29, 78, 95, 255][i % 4] ?? 0),
  }),
  at: { row: 1, column: 4 },
  width: 90,
  height: 30,
};

const OPTIONS = [
  ['Voltijds, na een opbouwperiode', 4, 4, 3.5],
  ['Deeltijds 80 %', 3.3, 4.4, 3],
  ['Aangepast takenpakket', 3.5, 2.7, 4],
  ['Telewerk of hybride', 2.1, 3.6, null],
  ['Nog niet hervatten', 1.7, 1.4, 2],
] as const;
const FIRST = 5;
const LAST = FIRST + OPTIONS.length - 1;

const start: Sheet = {
  ...NOTHING,
  name: 'Start',
  tabColour: KEY,
  columns: [3, 24, 30, 9, 30],
  heights: new Map([
    [1, 34],
    [8, 45],
  ]),
  cells: [
    put(1, 2, title, 'Wat past het best?'),
    put(3, 2, text, 'Naam'),
    empty(3, 3, inputText),
    put(4, 2, text, 'Datum'),
    empty(4, 3, { ...input, format: 'dd\\-mm\\-yyyy' }),
    put(5, 2, text, 'Uren per week'),
    put(5, 3, { ...input, format: '0.0' }, 38),
    put(6, 2, text, 'Let op'),
    put(6, 3, inputText, '=1+1 blijft tekst'),
    cell(7, 2, link, {
      type: 'link',
      text: 'Naar de scores',
      to: { sheet: 'Scores & keuze', row: FIRST, column: 3 },
      tip: 'Vul hier de punten in',
    }),
    formula(
      8,
      2,
      { ...result, align: { wrap: true }, format: '@' },
      `"Samen: "&COUNT('Scores & keuze'!E5:E9)&" opties"`,
    ),
    formula(9, 2, result, 'C5/38*100'),
    formula(10, 2, { ...result, format: 'General' }, 'C5>30'),
    formula(11, 2, result, 'C3&""'),
  ],
  validations: [
    {
      range: range('Start', 3, 3),
      rule: { type: 'textLength', max: 80 },
      prompt: { title: 'Naam', text: 'Van wie gaat het over?\nTwee regels "mag".' },
      error: { title: 'Dat past niet', text: 'Hoogstens 80 tekens.' },
    },
    {
      range: range('Start', 6, 3),
      rule: { type: 'textLength', max: 80 },
      prompt: { title: 'Naam', text: 'Van wie gaat het over?\nTwee regels "mag".' },
      error: { title: 'Dat past niet', text: 'Hoogstens 80 tekens.' },
    },
    {
      range: range('Start', 4, 3),
      rule: { type: 'date', min: '2020-01-01', max: '2099-12-31' },
      error: { title: 'Dat past niet', text: 'Een dag vanaf 2020.' },
    },
    {
      range: range('Start', 5, 3),
      rule: { type: 'decimal', min: 0.5, max: 48 },
      error: { title: 'Dat past niet', text: 'Een getal van 0,5 tot 48.' },
    },
  ],
  pictures: [logo],
  activeCell: { row: 3, column: 3 },
  print: {
    orientation: 'portrait',
    area: range('Start', 1, 1, 12, 5),
    fit: { across: 1, down: 1 },
    footer: FOOTER,
  },
};

const SCORES = 'Scores & keuze';
const bars: Chart = {
  name: 'Scores per optie',
  alt: 'Staafdiagram: voor elke optie de score van werknemer en werkgever, van 0 tot 5.',
  title: 'Scores per optie',
  type: 'bar',
  from: { row: 12, column: 2 },
  to: { row: 32, column: 8 },
  categories: range(SCORES, FIRST, 2, LAST),
  series: [
    {
      name: range(SCORES, 4, 3),
      values: range(SCORES, FIRST, 3, LAST),
      colour: KEY,
      pattern: 'solid',
      hasLabels: true,
    },
    {
      name: range(SCORES, 4, 4),
      values: range(SCORES, FIRST, 4, LAST),
      colour: GOLD,
      pattern: 'ltUpDiag',
      hasLabels: true,
    },
  ],
  valueAxis: { title: 'Score (0 tot 5)', min: 0, max: 5, step: 1, format: '0' },
  categoryAxis: { title: '', isReversed: true },
  format: '0.0;;',
};

const scores: Sheet = {
  ...NOTHING,
  name: SCORES,
  columns: [3, 34, 9, 9, 11, 12, 12, 10],
  heights: new Map([[4, 32]]),
  cells: [
    put(1, 2, title, 'Scores'),
    put(2, 2, text, 'Lijst met _x0041_ tekens, een tab\u0007 en < & > "'),
    ...['Optie', 'Werk-nemer', 'Werk-gever', 'Samen', 'Verschil', 'Meenemen'].map((label, index) =>
      put(4, 2 + index, head, label),
    ),
    ...OPTIONS.flatMap(([name, one, two], index) => {
      const row = FIRST + index;
      return [
        put(row, 2, inputText, name),
        put(row, 3, { ...input, format: '0.0' }, one),
        put(row, 4, { ...input, format: '0.0' }, two),
        formula(row, 5, result, `IF(COUNT(C${row}:D${row})=2,AVERAGE(C${row}:D${row}),"")`),
        formula(row, 6, result, `ABS(C${row}-D${row})`),
        put(row, 7, { ...input, format: '@' }, 'ja'),
      ];
    }),
  ],
  validations: [
    {
      range: range(SCORES, FIRST, 3, LAST, 4),
      rule: { type: 'decimal', min: 1, max: 5 },
      prompt: { title: 'Score', text: '1 = erg ongunstig, 5 = erg gunstig.' },
      error: { title: 'Dat past niet', text: 'Kies een getal van 1 tot 5.' },
    },
    {
      range: range(SCORES, FIRST, 7, LAST, 7),
      rule: { type: 'list', source: 'lijst_ja_nee' },
      error: { title: 'Dat past niet', text: 'Kies ja of nee.' },
    },
    { range: range(SCORES, FIRST, 2, LAST, 2), rule: { type: 'list', source: 'lijst_opties' }, error: null },
  ],
  conditions: [
    {
      range: range(SCORES, FIRST, 2, LAST, 7),
      rule: {
        type: 'expression',
        formula: '$G5="nee"',
        look: { fill: 'F9D9D9', colour: '7A1F1F', strike: true },
      },
    },
    {
      range: range(SCORES, FIRST, 3, LAST, 4),
      rule: {
        type: 'colourScale',
        points: [
          { at: 1, colour: 'F8D3D3' },
          { at: 3, colour: 'FFFFFF' },
          { at: 5, colour: 'BFE5D3' },
        ],
      },
    },
    {
      range: range(SCORES, FIRST, 5, LAST, 5),
      rule: { type: 'dataBar', min: 0, max: 5, colour: '9CCFC4' },
    },
    {
      range: range(SCORES, FIRST, 6, LAST, 6),
      rule: {
        type: 'expression',
        formula: '$F5>=1',
        look: { fill: 'FDE8CC', bold: true, border: GOLD, format: '0.0" <"' },
      },
    },
  ],
  charts: [bars],
  freeze: { rows: 4, columns: 2 },
  activeCell: { row: FIRST, column: 3 },
  zoom: 90,
  print: {
    orientation: 'landscape',
    area: range(SCORES, 1, 1, 10, 8),
    more: [range(SCORES, 11, 1, 33, 8)],
    titleRows: [4, 4],
    fit: { across: 1, down: 0 },
    footer: FOOTER,
  },
};

const WEEKS = [8, 12, 16, 20, 24, 28];
const plan: Sheet = {
  ...NOTHING,
  name: "Plan '26",
  columns: [3, 9, 12, 12, 9, 9, 9, 9],
  heights: new Map(),
  cells: [
    put(1, 2, title, 'Opbouw'),
    ...['Week', 'Voorstel', 'Eigen keuze'].map((label, index) => put(3, 2 + index, head, label)),
    ...WEEKS.flatMap((hours, index) => {
      const row = 4 + index;
      const own = { ...input, format: '0.0' };
      return [
        put(row, 2, text, index + 1),
        formula(row, 3, result, index === 0 ? '8' : `C${row - 1}+4`),
        index === 2 ? empty(row, 4, own) : put(row, 4, own, hours - 2),
      ];
    }),
  ],
  charts: [
    {
      ...bars,
      name: 'Uren per week',
      alt: 'Lijndiagram: uren per week, van 8 in week 1 tot 28 in week 6.',
      title: 'Uren per week',
      type: 'line',
      from: { row: 11, column: 2 },
      to: { row: 27, column: 9 },
      categories: range("Plan '26", 4, 2, 9),
      series: [
        {
          name: range("Plan '26", 3, 3),
          values: range("Plan '26", 4, 3, 9),
          colour: KEY,
          pattern: 'solid',
          hasLabels: true,
        },
        {
          name: range("Plan '26", 3, 4),
          values: range("Plan '26", 4, 4, 9),
          colour: GOLD,
          pattern: 'ltUpDiag',
          hasLabels: false,
        },
      ],
      valueAxis: { title: 'Uren', min: 0 },
      categoryAxis: { title: 'Week' },
    },
    {
      ...bars,
      name: 'Eén reeks',
      alt: 'Staafdiagram: voorgestelde uren per week.',
      title: 'Voorstel',
      type: 'column',
      from: { row: 28, column: 2 },
      to: { row: 42, column: 9 },
      categories: range("Plan '26", 4, 2, 9),
      series: [
        {
          name: range("Plan '26", 3, 3),
          values: range("Plan '26", 4, 3, 9),
          colour: KEY,
          pattern: 'narHorz',
          hasLabels: true,
        },
      ],
      valueAxis: { title: 'Uren', min: 0, step: 10 },
      categoryAxis: { title: 'Week' },
      format: '0;;',
    },
  ],
  pictures: [{ ...logo, at: { row: 1, column: 6 } }],
  freeze: { rows: 3, columns: 0 },
  activeCell: { row: 4, column: 4 },
  print: {
    orientation: 'portrait',
    area: range("Plan '26", 1, 1, 43, 9),
    fit: { across: 1, down: 1 },
    footer: FOOTER,
  },
};

const lists: Sheet = {
  ...NOTHING,
  name: 'Lijsten',
  isHidden: true,
  columns: [20, 40],
  heights: new Map(),
  cells: [
    put(1, 1, {}, 'ja'),
    put(2, 1, {}, 'nee'),
    ...OPTIONS.map(([name], index) => put(1 + index, 2, {}, name)),
  ],
  print: {
    orientation: 'portrait',
    area: range('Lijsten', 1, 1, 5, 2),
    fit: { across: 1, down: 0 },
    footer: FOOTER,
  },
};

/** A small workbook in which everything that a workbook can hold stands once at least. */
export const sampleWorkbook: Workbook = {
  properties: {
    title: 'Wat past het best? Proef & toets',
    description: 'Een <kleine> werkmap',
    organisation: 'R&D "Werk"',
    language: 'nl-BE',
    date: '2026-11-22',
    identity: { document: 'proef', version: '1.0', locale: 'nl-BE' },
  },
  sheets: [start, scores, plan, lists],
  names: new Map([
    ['oo_naam', range('Start', 3, 3)],
    ['oo_datum', range('Start', 4, 3)],
    ['oo_uren', range('Start', 5, 3)],
    ['oo_let_op', range('Start', 6, 3)],
    ['oo_opties', range(SCORES, FIRST, 2, LAST)],
    ['oo_mee', range(SCORES, FIRST, 7, LAST)],
    ['oo_eigen_uren', range("Plan '26", 4, 4, 9)],
    ['oo_scores', range(SCORES, FIRST, 3, LAST, 4)],
    ['lijst_ja_nee', range('Lijsten', 1, 1, 2)],
    ['lijst_opties', range('Lijsten', 1, 2, 5)],
  ]),
  theme: {
    name: 'R&D',
    font: 'Arial',
    ink: INK,
    soft: 'F1F3F5',
    accents: [KEY, GOLD, '9CCFC4', '7A1F1F', '5B6B7B', '3E7CB1'],
  },
};

/** What the sample says of itself, for the rules. */
export const sampleFacts = { language: 'nl-BE', organisation: 'R&D "Werk"' };
