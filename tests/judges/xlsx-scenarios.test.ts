import { expect, it } from 'vitest';
import { isCellError } from '../../src/formats/xlsx/cell-value.ts';
import { compileWorkbook } from '../../src/formats/xlsx/compiled-workbook.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { workbookOf } from '../support/built-xlsx.ts';
import { scenarios } from '../support/comparison/scenarios.ts';
import { comparisonOf, type Shape, shippedComparison } from '../support/comparison/shapes.ts';
import { judge } from '../support/judges.ts';
import {
  disagreements,
  recalculateByLibreOffice,
  storedResults,
  type WorkbookValues,
} from '../support/libreoffice-recalculation.ts';

const SMALLEST: Shape = { criteria: 2, parties: 2, alternatives: 2, emptyRows: 0 };
const LARGEST: Shape = { criteria: 6, parties: 3, alternatives: 20, emptyRows: 0 };

/** Of each workbook; those of the shipped one are what the promise of 200 is about. */
const SETS = [
  { title: 'the shipped workbook', comparison: () => shippedComparison(), count: 216 },
  { title: 'the least there can be to compare', comparison: () => comparisonOf(SMALLEST), count: 12 },
  { title: 'the most there can be to compare', comparison: () => comparisonOf(LARGEST), count: 12 },
].map(({ title, comparison, count }) => ({
  title,
  count,
  ways: held(() => filledIn(comparison(), count)),
}));

const MINUTES = 60_000;

judge('soffice')('filled in, results are those of LibreOffice', () => {
  it.each(SETS)(
    '$title, in $count ways',
    async ({ ways, count }) => {
      const { files, results } = await ways();
      const theirs = await recalculateByLibreOffice(files);
      const found = [...results].flatMap(([title, ours]) =>
        disagreements(ours, theirs.get(title) ?? new Map()).map(what => `${title}: ${what}`),
      );
      expect(found).toEqual([]);
      expect(theirs.size).toBe(count);
    },
    10 * MINUTES,
  );

  it.each(SETS)(
    '$title: no cell shows an error value',
    async ({ ways }) => {
      const { results } = await ways();
      const errors = [...results].flatMap(([title, sheets]) =>
        [...sheets].flatMap(([sheet, cells]) =>
          [...cells].flatMap(([cell, value]) => (isCellError(value) ? [`${title}: ${sheet}!${cell}`] : [])),
        ),
      );
      expect(errors).toEqual([]);
    },
    3 * MINUTES,
  );

  it(
    'and a wrong one is found',
    async () => {
      const comparison = shippedComparison();
      const template = compileWorkbook(await workbookOf(comparison));
      const right = template.fill([{ name: 'oo_voltijdse_uren', value: 38 }]);
      // Filled without being calculated anew, it keeps the results of an empty workbook.
      const wrong = template.fill([{ name: 'oo_voltijdse_uren', value: 38 }], { recalculate: false });
      const theirs = await recalculateByLibreOffice(
        new Map([
          ['right', right],
          ['wrong', wrong],
        ]),
      );
      expect(disagreements(storedResults(right), theirs.get('right') ?? new Map())).toEqual([]);
      expect(disagreements(storedResults(wrong), theirs.get('wrong') ?? new Map())).not.toEqual([]);
    },
    3 * MINUTES,
  );
});

/** A workbook filled in many ways, by what each is called. */
interface Filled {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What each file says of its formulas. */
  readonly results: ReadonlyMap<string, WorkbookValues>;
}

/** LibreOffice keeps TRUE as the number 1, where Excel, which the formulas are for, does not count it as one. */
async function filledIn(comparison: Comparison, count: number): Promise<Filled> {
  const template = compileWorkbook(await workbookOf(comparison));
  const files = new Map(
    scenarios(comparison, count, { logicals: false }).map(({ title, cells }) => [
      title,
      template.fill([...cells].map(([name, value]) => ({ name, value }))),
    ]),
  );
  return { files, results: new Map([...files].map(([title, xlsx]) => [title, storedResults(xlsx)])) };
}

/** What is made the first time it is asked for, and then held. */
function held<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
