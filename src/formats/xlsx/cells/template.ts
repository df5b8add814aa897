import { packPart } from '../../ooxml/package.ts';
import type { CellRef, CellValue } from '../cell-value.ts';
import { cellsOf } from '../charts/chart-cache.ts';
import type { Calculation } from '../formula/calculation.ts';
import type { OpenWorkbook } from '../open-workbook.ts';
import { placeKey } from '../reference.ts';
import { pointsXml } from './chart-caches.ts';
import { readCharts, type TemplateChart, type ValueAt } from './chart-sites.ts';
import { heldValue, type ValueSources } from './held-value.ts';
import { preparePart } from './prepared-part.ts';
import { readSheets, type TemplateSheet } from './read-sheets.ts';
import { settledSheets } from './settled-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { ChangingPart } from './started-file.ts';
import { type SheetSites, type Site, type SlottedText, sheetSites } from './template-sites.ts';
import { prepareFormulas } from './workbook-formulas.ts';

/** What of a workbook changes when it is filled, and how. */
export interface Template {
  /** Sheets with inputs or formulas, and charts. */
  readonly parts: readonly ChangingPart[];
  /** Why formulas can't be calculated; null when they can. */
  readonly notCalculated: string | null;
  /** Undefined where nothing can change. */
  siteAt(cell: CellRef): Site | undefined;
  /** The results that other inputs change. */
  resultsOf(inputs: Changes): Changes;
  /** What charts keep of cells with other values. */
  chartsOf(changes: Changes): readonly ChartChange[];
}

/** Other values of cells. */
export type Changes = readonly (readonly [site: Site, value: CellValue])[];

export interface ChartChange {
  readonly part: number;
  readonly slot: number;
  readonly xml: string;
}

/** @param named cells that have names; they are added where the file has none */
export function readTemplate(workbook: OpenWorkbook, named: readonly CellRef[], level: number): Template {
  const read = readSheets(workbook, named);
  const sources = { strings: readSharedStrings(workbook.sharedStrings), date1904: workbook.date1904 };
  const { calculation, problem } = prepareFormulas({ ...sources, sheets: read, names: workbook.names });
  const sheets = calculation ? settledSheets(read, calculation, sources) : read;
  const isCalculated = calculation !== null;
  const bySheet = sheets.map((sheet, part) => sheetSites(sheet, { ...sources, part, isCalculated }));
  const siteAt = siteFinder(sheets, bySheet);
  const charts = readCharts(workbook, valueFinder(sheets, siteAt, sources));
  return {
    parts: [...bySheet, ...charts].map(slotted => changingPart(slotted, workbook, level)),
    notCalculated: problem,
    siteAt,
    resultsOf: resultFinder(calculation, siteAt),
    chartsOf: chartFinder(charts, sheets.length, siteAt),
  };
}

type SiteAt = Template['siteAt'];

function siteFinder(sheets: readonly TemplateSheet[], bySheet: readonly SheetSites[]): SiteAt {
  const sites = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), bySheet[index]?.sites]));
  return cell => sites.get(cell.sheet.toLowerCase())?.get(placeKey(cell));
}

/** What each cell of the template holds or gives. */
function valueFinder(sheets: readonly TemplateSheet[], siteAt: SiteAt, sources: ValueSources): ValueAt {
  const cells = new Map(
    sheets.map(sheet => [sheet.name.toLowerCase(), new Map(sheet.cells.map(cell => [placeKey(cell), cell]))]),
  );
  return place => {
    const site = siteAt(place);
    if (site) return site.base;
    const cell = cells.get(place.sheet.toLowerCase())?.get(placeKey(place));
    return cell ? heldValue(cell, sources) : null;
  };
}

function changingPart(
  { part: { name, text }, slots, isAsInFile }: SlottedText,
  { file }: OpenWorkbook,
  level: number,
): ChangingPart {
  const entry = file.packedPart(name);
  if (!entry) throw new Error(`the package has no part ${name}`);
  const asIs = isAsInFile ? entry : packPart(entry.name, Buffer.from(text), level);
  return { asIs, part: preparePart(text, slots, level) };
}

function resultFinder(calculation: Calculation | null, siteAt: SiteAt): Template['resultsOf'] {
  if (!calculation) return () => [];
  const sites = calculation.formulas.map(siteAt);
  return inputs =>
    calculation.recalculate(inputs.map(([{ cell }, value]) => [cell, value])).flatMap(([index, value]) => {
      const site = sites[index];
      return site ? [[site, value] as const] : [];
    });
}

/** Where a chart keeps a cell. */
interface KeptAt {
  readonly cache: number;
  readonly index: number;
}

function chartFinder(
  charts: readonly TemplateChart[],
  firstPart: number,
  siteAt: SiteAt,
): Template['chartsOf'] {
  const caches = charts.flatMap(({ caches: own }, chart) =>
    own.map((cache, slot) => ({ ...cache, part: firstPart + chart, slot })),
  );
  const keptAt = new Map<Site, KeptAt[]>();
  for (const [cache, { range }] of caches.entries()) {
    for (const [index, cell] of cellsOf(range).entries()) {
      const site = siteAt(cell);
      if (site) keptAt.set(site, [...(keptAt.get(site) ?? []), { cache, index }]);
    }
  }
  return changes => {
    const changed = new Map<number, CellValue[]>();
    for (const [site, value] of changes) {
      for (const { cache, index } of keptAt.get(site) ?? []) {
        const values = changed.get(cache) ?? [...(caches[cache]?.values ?? [])];
        values[index] = value;
        changed.set(cache, values);
      }
    }
    return [...changed].flatMap(([index, values]) => {
      const cache = caches[index];
      return cache ? [{ part: cache.part, slot: cache.slot, xml: pointsXml(cache, values) }] : [];
    });
  };
}
