import { attributeOf, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import type { RangeRef } from '../../../src/formats/xlsx/cell-value.ts';
import { readReference } from '../../../src/formats/xlsx/reference.ts';
import { all, childrenOf } from '../docx-rules/word-file.ts';
import {
  badSheets,
  blocksOf,
  isIn,
  type JudgedSheet,
  only,
  S,
  type XlsxFile,
  type XlsxRule,
} from './xlsx-file.ts';

/** The most characters of a message (Excel's limits); UTF-16 code units, as it counts. */
const LONGEST = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 };

/** Rules of data validations (ISO/IEC 29500-1 §18.3.1.32). */
export const inputRules: readonly XlsxRule[] = [
  {
    name: 'messages about inputs fit',
    check: xlsx =>
      validations(xlsx, element =>
        Object.entries(LONGEST).every(([name, most]) => (attributeOf(element, name) ?? '').length <= most),
      ),
  },
  {
    name: 'a message that is there is shown',
    check: xlsx =>
      validations(xlsx, element => {
        const has = (name: string): boolean => (attributeOf(element, name) ?? '') !== '';
        const isOn = (name: string): boolean => attributeOf(element, name) === '1';
        return has('prompt') === isOn('showInputMessage') && has('error') === isOn('showErrorMessage');
      }),
  },
  {
    name: 'no cell has two validations',
    check: xlsx =>
      badSheets(xlsx, root => {
        const blocks = all(root, S('dataValidation')).flatMap(blocksIn);
        return blocks.every((one, index) => blocks.slice(index + 1).every(other => !overlap(one, other)));
      }),
  },
  {
    name: 'validations are counted',
    check: xlsx =>
      badSheets(xlsx, root => {
        const parent = only(root, 'dataValidations');
        return Number(attributeOf(parent, 'count') ?? 0) === childrenOf(parent).length;
      }),
  },
  {
    name: 'only inputs have validations',
    check: xlsx =>
      validations(xlsx, (element, { cells }) => {
        const blocks = blocksIn(element);
        const inputs = cells.filter(cell => !cell.isLocked && blocks.some(block => isIn(cell, block)));
        return blocks.length > 0 && inputs.length === blocks.reduce((sum, block) => sum + sizeOf(block), 0);
      }),
  },
  {
    name: 'lists to choose from exist, and empty cells in them let nothing else in',
    check: xlsx =>
      validations(xlsx, element => {
        if (attributeOf(element, 'type') !== 'list') return true;
        const source = formulas(element)[0] ?? '';
        const range = xlsx.names.find(({ name }) => name === source)?.range ?? readReference(source);
        const sheet = xlsx.sheets.find(({ name }) => name === range?.sheet);
        const held = sheet?.cells.filter(cell => range && isIn(cell, range) && cell.text !== '') ?? [];
        if (range === undefined) return false;
        // Where blanks are allowed, one in the list makes Excel take whatever is typed.
        return attributeOf(element, 'allowBlank') === '1' ? held.length === sizeOf(range) : held.length > 0;
      }),
  },
  {
    name: 'limits of numbers and dates are numbers, the lower first',
    check: xlsx =>
      validations(xlsx, element => {
        if (!['whole', 'decimal', 'date'].includes(attributeOf(element, 'type') ?? '')) return true;
        const [low = Number.NaN, high = Number.NaN] = formulas(element).map(Number);
        return low <= high;
      }),
  },
];

const blocksIn = (element: XmlElement): readonly RangeRef[] => blocksOf(attributeOf(element, 'sqref') ?? '');

const formulas = (element: XmlElement): readonly string[] => childrenOf(element).map(textIn);

function overlap(one: RangeRef, other: RangeRef): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

const sizeOf = ({ top, left, bottom, right }: RangeRef): number => (bottom - top + 1) * (right - left + 1);

/** Validations that don't pass, by sheet and cells. */
function validations(
  { sheets }: XlsxFile,
  passes: (element: XmlElement, sheet: JudgedSheet) => boolean,
): readonly string[] {
  return sheets.flatMap(sheet =>
    all(sheet.root, S('dataValidation'))
      .filter(element => !passes(element, sheet))
      .map(element => `${sheet.name}!${attributeOf(element, 'sqref')}`),
  );
}
