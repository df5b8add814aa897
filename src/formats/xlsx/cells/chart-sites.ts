import { relationsOf } from '../../ooxml/relations.ts';
import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import type { CellRef, CellValue } from '../cell-value.ts';
import { cellsOf } from '../charts/chart-cache.ts';
import { type OpenWorkbook, textOfPart } from '../open-workbook.ts';
import { type ChartCache, chartCaches, keepsValues, pointsXml } from './chart-caches.ts';
import type { SlottedText } from './template-sites.ts';

/** A chart of a template. */
export interface TemplateChart extends SlottedText {
  /** A slot for each. */
  readonly caches: readonly (ChartCache & { readonly values: readonly CellValue[] })[];
}

/** The most charts of a workbook. */
const MAX_CHARTS = 1000;

export type ValueAt = (cell: CellRef) => CellValue;

/**
 * The charts on a workbook's sheets, with what their cells hold: what the file has kept may be older.
 * @throws UnreadableFile when a part is not well-formed
 */
export function readCharts(workbook: OpenWorkbook, valueAt: ValueAt): readonly TemplateChart[] {
  return chartParts(workbook).map(name => {
    const text = textOfPart(workbook.file, name);
    const old = chartCaches({ name, text });
    const points = old.map(cache => {
      const values = cellsOf(cache.range).map(valueAt);
      const { start, end } = cache.points;
      return keepsValues(cache, values) ? text.slice(start, end) : pointsXml(cache, values);
    });
    const settled = withPoints(text, old, points);
    const part = { name, text: settled };
    const caches = (settled === text ? old : chartCaches(part)).map(cache => ({
      ...cache,
      values: cellsOf(cache.range).map(valueAt),
    }));
    return { part, caches, slots: caches.map(cache => cache.points), isAsInFile: settled === text };
  });
}

/** A chart with other points in its caches. */
function withPoints(text: string, caches: readonly ChartCache[], points: readonly string[]): string {
  let written = '';
  let at = 0;
  for (const [index, cache] of caches.entries()) {
    written += text.slice(at, cache.points.start) + (points[index] ?? '');
    at = cache.points.end;
  }
  return written + text.slice(at);
}

/** Charts stand on drawings of sheets, some of which are nothing else than one chart. */
function chartParts({ file, main, sheets }: OpenWorkbook): readonly string[] {
  // As the file calls them, each once: many sheets of a hostile file may lead to one, and case doesn't count.
  const each = (parts: readonly string[]): ReadonlySet<string> =>
    new Set(parts.map(part => file.packedPart(part)?.name ?? part));
  const partsOfType = (from: string, wanted: string): readonly string[] =>
    relationsOf(file, from).flatMap(({ type, part }) =>
      type === wanted && part !== undefined ? [part] : [],
    );
  const drawn = each([...sheets.map(({ part }) => part), ...partsOfType(main.name, 'chartsheet')]);
  const drawings = each([...drawn].flatMap(part => partsOfType(part, 'drawing')));
  const charts = each([...drawings].flatMap(drawing => partsOfType(drawing, 'chart')));
  if (charts.size > MAX_CHARTS) throw new UnreadableFile(`the file has more than ${MAX_CHARTS} charts`);
  const isChart = (part: string): boolean => part !== main.name && !drawn.has(part);
  return [...charts].filter(part => isChart(part) && file.packedPart(part) !== undefined);
}
