import { attributeOf } from '../../../src/formats/ooxml/xml-tree.ts';
import { all } from '../docx-rules/word-file.ts';
import { badCells, badSheets, isIn, only, S, type XlsxRule } from './xlsx-file.ts';

/** What Excel calls a function that came after 2007: readers without it show an error. */
const NEWER =
  /_xl(?:fn|ws|udf)|\b(?:LET|XLOOKUP|SORTBY|FILTER|LAMBDA|IFS|TEXTJOIN|CONCAT|MAXIFS|MINIFS|SWITCH)\(/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** Rules of what is in cells. */
export const cellRules: readonly XlsxRule[] = [
  {
    name: 'cells are in order, each once and with a style',
    check: xlsx => [
      ...badSheets(xlsx, (_, { cells }) =>
        cells.every(({ row, column }, index) => {
          const before = cells[index - 1] ?? { row: 0, column: 0 };
          return row > before.row || (row === before.row && column > before.column);
        }),
      ),
      ...badCells(xlsx, ({ element }) => attributeOf(element, 's') !== undefined),
    ],
  },
  {
    name: 'every cell stands in its row',
    check: xlsx =>
      badSheets(xlsx, root =>
        all(root, S('row')).every(row =>
          all(row, S('c')).every(
            cell => attributeOf(cell, 'r')?.replace(/\D+/, '') === attributeOf(row, 'r'),
          ),
        ),
      ),
  },
  {
    name: 'shared texts are there, each once, and counted',
    check(xlsx) {
      const texts = all(xlsx.strings, S('si'));
      const used = xlsx.sheets.flatMap(({ cells }) =>
        cells.filter(({ element }) => attributeOf(element, 't') === 's').map(({ value }) => Number(value)),
      );
      const counts = ['count', 'uniqueCount'].map(name => Number(attributeOf(xlsx.strings, name)));
      return [
        ...badCells(
          xlsx,
          cell => attributeOf(cell.element, 't') !== 's' || texts[Number(cell.value)] !== undefined,
        ),
        ...texts.flatMap((_, index) => (used.includes(index) ? [] : [`text ${index} is nobody's`])),
        ...(counts[0] === used.length && counts[1] === texts.length ? [] : ['the counts are wrong']),
      ];
    },
  },
  {
    name: 'every formula has its result in the file',
    check: xlsx => badCells(xlsx, ({ formula, value }) => formula === undefined || value !== undefined),
  },
  {
    name: 'no cell shows an error',
    check: xlsx =>
      badCells(xlsx, ({ element, text }) => attributeOf(element, 't') !== 'e' && !ERROR.test(text)),
  },
  {
    name: 'formulas are such that every program reads them',
    check: xlsx =>
      badCells(xlsx, ({ formula = 'none' }) => formula !== '' && !/^=/.test(formula) && !NEWER.test(formula)),
  },
  {
    name: 'no formula leads out of the file',
    check: xlsx =>
      badCells(xlsx, ({ formula = '' }) => !/\[\d+\]|\[[^\]]*\.xls|https?:|\bHYPERLINK\(/i.test(formula)),
  },
  {
    name: 'formulas are locked',
    check: xlsx => badCells(xlsx, ({ formula, isLocked }) => formula === undefined || isLocked),
  },
  {
    name: 'every input has a name',
    check: xlsx =>
      badCells(
        xlsx,
        (cell, sheet) =>
          cell.isLocked ||
          xlsx.names.some(
            ({ range, localSheet }) =>
              range && localSheet === undefined && range.sheet === sheet.name && isIn(cell, range),
          ),
      ),
  },
  {
    name: 'an input that holds text is formatted as text',
    // Excel would read a text that begins with = as a formula once someone edits it.
    check(xlsx) {
      const formats = all(only(xlsx.styles, 'cellXfs'), S('xf')).map(xf => attributeOf(xf, 'numFmtId'));
      return badCells(
        xlsx,
        ({ element, isLocked }) =>
          isLocked ||
          attributeOf(element, 't') !== 's' ||
          formats[Number(attributeOf(element, 's'))] === TEXT_FORMAT,
      );
    },
  },
];

/** `@`, one of the formats that every program knows by its number (ISO/IEC 29500-1 §18.8.30). */
const TEXT_FORMAT = '49';
