import type { Brand } from '../../brand/brand.ts';
import type { RangeRef } from '../../formats/xlsx/cell-value.ts';
import type { Sheet, Workbook } from '../../formats/xlsx/workbook.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { BrandPictures } from '../pictures/brand-pictures.ts';
import type { Drafting } from './draft.ts';
import { exampleResults } from './example-results.ts';
import { listNames, listSheet } from './lists.ts';
import { lookOf, WORKBOOK_FONT } from './look.ts';
import { comparisonSheet } from './sheets/comparison.ts';
import { costsSheet } from './sheets/costs.ts';
import { exampleSheet } from './sheets/example.ts';
import { helpSheet } from './sheets/help.ts';
import { planSheet } from './sheets/plan.ts';
import { scoresSheet } from './sheets/scores.ts';
import { sensitivitySheet } from './sheets/sensitivity.ts';
import { startSheet } from './sheets/start.ts';

/** What a comparison's workbook holds: its sheets with inputs, formulas, charts and names, in a brand's look. */
export function draftWorkbook(comparison: Comparison, brand: Brand, pictures: BrandPictures): Workbook {
  const look = lookOf(brand, comparison.locale);
  const names = new Map<string, RangeRef>();
  const drafting: Drafting = { comparison, look, lists: listNames(comparison), names };
  const calculating = (draft: Drafting): readonly Sheet[] => calculatingSheets(draft, pictures);
  const { ink, soft, key, line, cover, pattern } = look.colours;
  const sheets = [
    ...calculating(drafting).map(withTab(key)),
    ...[exampleSheet(drafting, exampleResults(drafting, calculating)), helpSheet(drafting)].map(
      withTab(line),
    ),
    listSheet(drafting),
  ];
  const { id, version, locale, title, summary, date } = comparison;
  return {
    properties: {
      title,
      description: summary,
      organisation: brand.organisation,
      language: locale,
      date,
      identity: { document: id, version, locale },
    },
    sheets,
    names,
    theme: {
      name: brand.organisation,
      font: WORKBOOK_FONT,
      ink,
      soft,
      accents: [key, line, ...pattern, cover].slice(0, 6),
    },
  };
}

/** The sheets that people fill in, with all their formulas. */
function calculatingSheets(drafting: Drafting, pictures: BrandPictures): readonly Sheet[] {
  return [
    startSheet(drafting, pictures),
    comparisonSheet(drafting),
    scoresSheet(drafting),
    costsSheet(drafting),
    planSheet(drafting),
    sensitivitySheet(drafting),
  ];
}

/** The tabs of sheets that people fill in stand out from those that they only read. */
function withTab(tabColour: string): (sheet: Sheet) => Sheet {
  return sheet => ({ ...sheet, tabColour });
}
