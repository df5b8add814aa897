import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/formats/xlsx/cell-value.ts';
import {
  type CellContent,
  prepareCalculation,
  type WorkbookCells,
} from '../../../../src/formats/xlsx/formula/calculation.ts';
import { FormulaError } from '../../../../src/formats/xlsx/formula/formula-error.ts';

/** A sheet of one column, A, from row 1 down: text that starts with `=` is a formula. */
function column(values: readonly CellValue[]): readonly CellContent[] {
  return values.map((value, index) => {
    const cell = { row: index + 1, column: 1 };
    return typeof value === 'string' && value.startsWith('=')
      ? { ...cell, formula: value.slice(1) }
      : { ...cell, value };
  });
}

function workbook(
  sheets: Readonly<Record<string, readonly CellValue[]>>,
  names: Readonly<Record<string, string>> = {},
): WorkbookCells {
  return {
    sheets: Object.entries(sheets).map(([name, values]) => ({ name, cells: column(values) })),
    names: new Map(Object.entries(names)),
  };
}

const cell = (row: number, sheet = 'Blad') => ({ sheet, row, column: 1 });

/** Results by row, of a workbook with one sheet. */
function byRow(
  { formulas, initial }: ReturnType<typeof prepareCalculation>,
  changes: readonly (readonly [number, CellValue])[] = [...initial.entries()],
): Readonly<Record<number, CellValue>> {
  return Object.fromEntries(changes.map(([index, value]) => [formulas[index]?.row ?? 0, value]));
}

describe('a prepared calculation', () => {
  it('has each formula after those it reads, and otherwise in the order of the sheets', () => {
    const { formulas } = prepareCalculation(
      workbook({ Een: ['=A2+Twee!A1', '=A3', 5, '=1'], Twee: ['=Een!A4', '=2'] }),
    );
    expect(formulas.map(({ sheet, row }) => `${sheet}${row}`)).toEqual([
      'Een2',
      'Een4',
      'Twee1',
      'Een1',
      'Twee2',
    ]);
  });

  it('has the results with the values of the workbook', () => {
    const calculation = prepareCalculation(
      workbook({ Blad: [2, '=A1*10', '=A2&" euro"', '=A2>15', '=1/0'] }),
    );
    expect(byRow(calculation)).toEqual({ 2: 20, 3: '20 euro', 4: true, 5: { error: '#DIV/0!' } });
  });

  it('reads cells of other sheets, in any case, and defined names, in any case', () => {
    const { initial } = prepareCalculation(
      workbook(
        { 'Mijn scores': [3, 4], Blad: ["='mijn SCORES'!A2", '=oo_Score+1', '=SUM(alles)'] },
        { oo_score: "'Mijn scores'!$A$1", Alles: "'Mijn scores'!$A$1:$A$2" },
      ),
    );
    expect(initial).toEqual([4, 4, 7]);
  });

  it('does not look at names that no formula uses', () => {
    const names = { '_xlnm.Print_Titles': 'Blad!$1:$3' };
    expect(prepareCalculation(workbook({ Blad: ['=1'] }, names)).initial).toEqual([1]);
  });

  it('gives 0 for a formula that gives an empty cell, and never a zero with a sign', () => {
    expect(prepareCalculation(workbook({ Blad: ['=B1', '=-B1', '=0*-1'] })).initial).toEqual([0, 0, 0]);
  });

  it('takes a column of 50,000 running totals', () => {
    const totals = Array.from({ length: 50_000 }, (_, index) => `=A${index + 2}+1`);
    expect(prepareCalculation(workbook({ Blad: [...totals, 1] })).initial.at(-1)).toBe(50_001);
  });
});

describe('recalculating', () => {
  const values = [1, 10, '=A1+1', '=A2+1', '=A3+A4', '=IF(A1>5,A2,0)', '=A1*0', '="vast"'];
  const calculation = prepareCalculation(workbook({ Blad: values }));

  it('gives what differs from the initial results', () => {
    expect(byRow(calculation, calculation.recalculate([[cell(1), 6]]))).toEqual({ 3: 7, 5: 18, 6: 10 });
  });

  it('starts from the workbook as it was prepared, each time', () => {
    calculation.recalculate([[cell(1), 100]]);
    expect(byRow(calculation, calculation.recalculate([[cell(2), 20]]))).toEqual({ 4: 21, 5: 23 });
  });

  it('starts from it also after a call that was refused', () => {
    expect(() =>
      calculation.recalculate([
        [cell(1), 100],
        [cell(3), 1],
      ]),
    ).toThrow("'Blad'!$A$3 holds a formula");
    expect(calculation.recalculate([])).toEqual([]);
  });

  it('gives nothing for values that change nothing', () => {
    expect(
      calculation.recalculate([
        [cell(1), 1],
        [cell(2), 10],
      ]),
    ).toEqual([]);
  });

  it('takes the last of two values for one cell', () => {
    expect(
      calculation.recalculate([
        [cell(1), 9],
        [cell(1), 1],
      ]),
    ).toEqual([]);
  });

  it('passes over cells that no formula reads', () => {
    expect(calculation.recalculate([[{ sheet: 'Blad', row: 99, column: 9 }, 'tekst']])).toEqual([]);
  });

  it('takes texts, logical values, errors and empty cells', () => {
    const changes: readonly CellValue[] = ['abc', true, { error: '#N/A' }, null];
    expect(changes.map(value => byRow(calculation, calculation.recalculate([[cell(2), value]]))[4])).toEqual([
      { error: '#VALUE!' },
      2,
      { error: '#N/A' },
      1,
    ]);
  });

  it('has the results in the order of the formulas', () => {
    const indices = calculation
      .recalculate([
        [cell(2), 5],
        [cell(1), 7],
      ])
      .map(([index]) => index);
    expect(indices).toEqual(indices.toSorted((a, b) => a - b));
  });

  it('reaches a cell that the workbook has no value for', () => {
    const sparse = prepareCalculation(workbook({ Blad: ['=SUM(B1:B9)'] }));
    expect(sparse.recalculate([[{ sheet: 'Blad', row: 5, column: 2 }, 4]])).toEqual([[0, 4]]);
  });

  it.each([
    ['of a sheet that is not there', cell(1, 'Ander'), 1, 'there is no sheet Ander'],
    ['that is no number', cell(1), Number.NaN, 'no cell can hold NaN'],
  ])('refuses a value %s', (_, changed, value, message) => {
    expect(() => calculation.recalculate([[changed, value]])).toThrow(message);
  });
});

describe('what people typed', () => {
  it.each([
    ['*😀?', 'hoi 😀!', 1],
    ['*?', '😀', 1],
    ['??', '😀', 0],
    ['a~?', 'a?', 1],
    ['a~?', 'ab', 0],
    ['~~*', '~x', 1],
    ['a~', 'A~', 1],
    ['*b*', 'abc', 1],
    ['b*', 'abc', 0],
  ])('as a pattern: %s on %s', (pattern, text, count) => {
    expect(prepareCalculation(workbook({ Blad: [text, pattern, '=COUNTIF(A1:A1,A2)'] })).initial).toEqual([
      count,
    ]);
  });

  it.each([
    ['a pattern that would hold a regular expression for ever', '*a'.repeat(150), 0],
    ['a pattern that is one', '^(a+)+$', 0],
    ['a pattern that fits', `${'*a'.repeat(150)}*`, 1],
  ])('takes no time: %s', (_, pattern, count) => {
    const { initial } = prepareCalculation(
      workbook({ Blad: [`${'a'.repeat(300)}b`, pattern, '=COUNTIF(A1:A1,A2)'] }),
    );
    expect(initial).toEqual([count]);
  });

  it('grows no longer than a cell can hold', () => {
    const twice = Array.from({ length: 40 }, (_, index) => `=A${index + 1}&A${index + 1}`);
    expect(prepareCalculation(workbook({ Blad: ['ab', ...twice] })).initial.at(-1)).toEqual({
      error: '#VALUE!',
    });
  });
});

describe('a workbook that cannot be calculated', () => {
  it.each([
    ['a syntax error', '1+', 'it ends too early'],
    ['an unknown function', 'TODAY()', 'there is no function TODAY here'],
    ['a function of newer programs', '_xlfn.XLOOKUP(1,A1,A1)', 'there is no function _XLFN.XLOOKUP here'],
    [
      'what only looks like a function of JavaScript',
      'constructor(1)',
      'there is no function CONSTRUCTOR here',
    ],
    ['an unknown name', 'oo_weg+1', 'there is no name oo_weg'],
    ['a name for a number', 'vast', 'the name vast stands for 5, which is no cell or block of a sheet'],
    ['a name without a sheet', 'los', 'the name los stands for $A$1, which is no cell or block of a sheet'],
    ['a name for a sheet that is gone', 'oud', 'there is no sheet Oud'],
    ['an unknown sheet', 'Weg!A1', 'there is no sheet Weg'],
    ['too few arguments', 'ROUND(1)', 'ROUND takes 2 arguments, not 1'],
    ['too many arguments', 'IF(1,2,3,4)', 'IF takes 2 to 3 arguments, not 4'],
    ['a whole sheet', 'SUM(A1:XFD1048576)', 'a block of 17179869184 cells is too large'],
    ['a whole column', 'SUM(B1:B1048576)', 'a block of 1048576 cells is too large'],
    [
      'a row and a column that make a sheet',
      'SUMPRODUCT(C1:ZZ1*B1:B700)',
      'a block of 490000 cells is too large',
    ],
    ['a block as a value', 'B1:B3+1', 'a block of cells stands where one value belongs'],
    ['a block as a result', 'B1:B3', 'a block of cells stands where one value belongs'],
    ['an array in IF', 'SUMPRODUCT(IF(B1:B3>1,1,0))', 'a block of cells stands where one value belongs'],
    ['an array in SUM', 'SUM(B1:B3*2)', 'a block of cells stands where one value belongs'],
    ['a value as a block', 'COUNTIF(5,">1")', 'a value stands where a block of cells belongs'],
    ['blocks of two sizes', 'SUMPRODUCT(B1:B3*B1:B4)', 'it combines blocks of different sizes'],
    ['arguments of two sizes', 'SUMPRODUCT(B1:B3,B1:B4)', 'the arguments of SUMPRODUCT differ in size'],
    [
      'logical values added up',
      'SUMPRODUCT(B1:B3>1)',
      'SUMPRODUCT adds up numbers, not TRUE and FALSE: write --(…)',
    ],
    ['two sizes in SUMIF', 'SUMIF(B1:B3,1,B1:B4)', 'the two blocks of SUMIF differ in size'],
    [
      'INDEX without a column',
      'INDEX(B1:D3,2)',
      'INDEX needs a row and a column: without the latter programs differ',
    ],
    ['MATCH in a block', 'MATCH(1,B1:C2,0)', 'MATCH looks in one row or one column'],
    ['MATCH that descends', 'MATCH(1,B1:B3,-1)', 'MATCH takes 0 or 1 as its third argument, written as such'],
    ['ROW of a block', 'ROW(B1:B3)', 'ROW and COLUMN of a block have no one value'],
    ['itself', 'A2+1', "it depends on itself: 'Blad'!$A$2 → 'Blad'!$A$2"],
    [
      'itself by way of others',
      'A3',
      "it depends on itself: 'Blad'!$A$2 → 'Blad'!$A$3 → 'Blad'!$A$4 → 'Blad'!$A$2",
    ],
    ['itself in a block', 'SUM(A1:A2)', "it depends on itself: 'Blad'!$A$2 → 'Blad'!$A$2"],
  ])('is refused for %s', (_, formula, reason) => {
    const names = { vast: '5', los: '$A$1', oud: "'Oud'!$A$1" };
    const prepare = () =>
      prepareCalculation(workbook({ Blad: [1, `=${formula}`, '=A4', '=SUM(A2:A2)'] }, names));
    expect(prepare).toThrow(
      expect.objectContaining({ cell: { sheet: 'Blad', row: 2, column: 1 }, formula, reason }),
    );
  });

  it('is refused for a circle of 50,000, of which it shows the start', () => {
    const circle = Array.from({ length: 50_000 }, (_, index) => `=A${index + 2}`);
    expect(() => prepareCalculation(workbook({ Blad: [...circle, '=A1'] }))).toThrow(
      /: it depends on itself: 'Blad'!\$A\$1 → .* → 'Blad'!\$A\$8 → … → 'Blad'!\$A\$1, in =A2$/,
    );
  });

  it('is refused when its formulas read more than any of ours would', () => {
    const formulas = Array.from({ length: 600 }, () => '=SUMPRODUCT(B1:B10000)');
    expect(() => prepareCalculation(workbook({ Blad: formulas }))).toThrow(
      "'Blad'!A500: the formulas up to this one read too many cells, in =SUMPRODUCT(B1:B10000)",
    );
  });

  it('tells where, why and which formula', () => {
    expect(() => prepareCalculation(workbook({ "Anna's": [0, '=FOO(1)'] }))).toThrow(
      new FormulaError({ sheet: "Anna's", row: 2, column: 1 }, 'FOO(1)', 'there is no function FOO here')
        .message,
    );
  });

  it('shows no more of a long formula than helps', () => {
    expect(() => prepareCalculation(workbook({ Blad: [`=${'1+'.repeat(3000)}`] }))).toThrow(/^.{100,200}…$/);
  });
});
