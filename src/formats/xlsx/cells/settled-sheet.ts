import type { CellValue } from '../cell-value.ts';
import type { Calculation } from '../formula/calculation.ts';
import { placeKey } from '../reference.ts';
import { resultPlaces } from './cell-places.ts';
import { cellXml, frameOf } from './cell-xml.ts';
import { heldValue, type ValueSources } from './held-value.ts';
import type { TemplateSheet } from './read-sheets.ts';
import { scanSheet } from './scan-sheet.ts';

/**
 * Sheets with the first results of their formulas, each written so that its type and its value are all that changes. The
 * file may lack results, or have others: some programs write formulas alone.
 */
export function settledSheets(
  sheets: readonly TemplateSheet[],
  calculation: Calculation,
  sources: ValueSources,
): readonly TemplateSheet[] {
  const results = resultsBySheet(calculation, sheets);
  return sheets.map((sheet, index) => settledSheet(sheet, results[index] ?? new Map(), sources));
}

function settledSheet(
  sheet: TemplateSheet,
  results: ReadonlyMap<number, CellValue>,
  sources: ValueSources,
): TemplateSheet {
  const { part, cells } = sheet;
  const changes = cells.flatMap(cell => {
    const result = cell.formula && results.get(placeKey(cell));
    if (result === undefined) return [];
    const isSettled = heldValue(cell, sources) === result && resultPlaces(part.text, cell) !== undefined;
    return isSettled ? [] : [{ cell, xml: cellXml(frameOf(part.text, cell), result) }];
  });
  if (changes.length === 0) return sheet;
  let text = '';
  let at = 0;
  for (const { cell, xml } of changes) {
    text += part.text.slice(at, cell.open.start) + xml;
    at = cell.close.end;
  }
  const settled = { ...part, text: text + part.text.slice(at) };
  return { ...sheet, part: settled, isAsInFile: false, cells: scanSheet(settled).cells };
}

/** First results by `placeKey`, for each of some sheets. */
function resultsBySheet(
  { formulas, initial }: Calculation,
  sheets: readonly TemplateSheet[],
): readonly ReadonlyMap<number, CellValue>[] {
  const results = new Map(sheets.map(({ name }) => [name, new Map<number, CellValue>()]));
  for (const [index, cell] of formulas.entries()) {
    results.get(cell.sheet)?.set(placeKey(cell), initial[index] ?? null);
  }
  return [...results.values()];
}
