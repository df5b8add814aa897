import { beforeAll, expect, it } from 'vitest';
import { isCellError } from '../../../../src/formats/xlsx/cell-value.ts';
import { prepareCalculation } from '../../../../src/formats/xlsx/formula/calculation.ts';
import { Random } from '../../../support/comparison/random.ts';
import { judge } from '../../../support/judges.ts';
import {
  disagreements,
  recalculateByLibreOffice,
  resultsOf,
  type WorkbookValues,
} from '../../../support/libreoffice-recalculation.ts';
import { CASES } from './cases.ts';
import { fileOf, workbookOf } from './data-sheet.ts';
import { formulaMaker } from './random-formula.ts';

/** Formulas on which both must agree, by what they are about. */
const SUBJECTS: ReadonlyMap<string, readonly string[]> = new Map(
  CASES.map(([subject, cases]) => [
    subject,
    cases.filter(([, , differs]) => differs === undefined).map(([formula]) => formula),
  ]),
);

/** What is longer tells nobody what is wrong. */
const LONGEST = 800;
const makeUp = formulaMaker(new Random(2024));
const madeUp = Array.from({ length: 8000 }, makeUp).filter(({ length }) => length <= LONGEST);

/** Where both sides of an operator fail, LibreOffice tells the error of the right one, Excel that of the left. */
function withOneError(values: WorkbookValues): WorkbookValues {
  const error = { error: '#VALUE!' } as const;
  return new Map(
    [...values].map(([sheet, cells]) => [
      sheet,
      new Map([...cells].map(([cell, value]) => [cell, isCellError(value) ? error : value])),
    ]),
  );
}

judge('soffice')('LibreOffice', () => {
  const theirs = new Map<string, WorkbookValues>();
  beforeAll(async () => {
    const files = [...SUBJECTS, ['made up', madeUp] as const].map(
      async ([subject, formulas]) => [subject, await fileOf(workbookOf(formulas))] as const,
    );
    const results = await recalculateByLibreOffice(new Map(await Promise.all(files)));
    for (const [subject, values] of results) theirs.set(subject, values);
  });
  const theirsOn = (subject: string): WorkbookValues => theirs.get(subject) ?? new Map();
  const oursOn = (formulas: readonly string[]): WorkbookValues =>
    resultsOf(prepareCalculation(workbookOf(formulas)));

  it.each([...SUBJECTS])('agrees on %s', (subject, formulas) => {
    expect(disagreements(oursOn(formulas), theirsOn(subject))).toEqual([]);
  });

  it('agrees on thousands of formulas made up', () => {
    expect(disagreements(withOneError(oursOn(madeUp)), withOneError(theirsOn('made up')))).toEqual([]);
  });
});
