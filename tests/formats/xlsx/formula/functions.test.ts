import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/formats/xlsx/cell-value.ts';
import { prepareCalculation } from '../../../../src/formats/xlsx/formula/calculation.ts';
import { CASES } from './cases.ts';
import { workbookOf } from './data-sheet.ts';

/** What a formula gives, numbers to 15 digits. */
function resultOf(formula: string): CellValue {
  const { formulas, initial } = prepareCalculation(workbookOf([formula]));
  const result = initial[formulas.findIndex(({ sheet }) => sheet === 'F')] ?? null;
  return typeof result === 'number' ? Number(result.toPrecision(15)) : result;
}

describe.each(CASES)('%s', (_, cases) => {
  it.each(cases.map(([formula, expected]) => [formula, expected] as const))(
    '=%s gives %j',
    (formula, expected) => {
      expect(resultOf(formula)).toEqual(expected);
    },
  );
});
