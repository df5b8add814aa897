import { describe, expect, it } from 'vitest';
import type { CellRef, CellValue } from '../../../../src/formats/xlsx/cell-value.ts';
import { prepareCalculation, type WorkbookCells } from '../../../../src/formats/xlsx/formula/calculation.ts';
import { Random } from '../../../support/comparison/random.ts';
import { resultsOf } from '../../../support/libreoffice-recalculation.ts';
import { DATA, workbookOf } from './data-sheet.ts';
import { formulaMaker } from './random-formula.ts';

const random = new Random(7);
const makeUp = formulaMaker(random);
const workbook = workbookOf(Array.from({ length: 1500 }, makeUp));
const calculation = prepareCalculation(workbook);
const inputs = [...DATA.cells].filter(({ formula }) => formula === undefined);
const VALUES: readonly CellValue[] = [
  null,
  0,
  1,
  -3,
  2.5,
  0.1,
  40,
  45_000,
  '',
  'aap',
  '5',
  'tekst',
  true,
  { error: '#N/A' },
];

/** Some inputs with other values. */
function someChanges(): readonly (readonly [CellRef, CellValue])[] {
  return Array.from({ length: random.whole(1, 20) }, () => {
    const { row, column } = random.pick(inputs);
    return [{ sheet: 'D', row, column }, random.pick(VALUES)];
  });
}

/** The same workbook as if it had held these values all along. */
function changed(
  { sheets: [data = DATA, ...others], names }: WorkbookCells,
  changes: ReturnType<typeof someChanges>,
): WorkbookCells {
  const values = new Map(changes.map(([{ row, column }, value]) => [`${row} ${column}`, value]));
  const cells = [...data.cells].map(cell => {
    const value = values.get(`${cell.row} ${cell.column}`);
    return value === undefined ? cell : { ...cell, value };
  });
  return { sheets: [{ ...data, cells }, ...others], names };
}

describe('thousands of formulas', () => {
  it.each(Array.from({ length: 25 }, (_, index) => [index + 1, someChanges()] as const))(
    'have the results of a fresh calculation after change %i',
    (_, changes) => {
      const fresh = resultsOf(prepareCalculation(changed(workbook, changes)));
      expect(resultsOf(calculation, calculation.recalculate(changes))).toEqual(fresh);
    },
  );
});
