import { type Span, scanXml } from '../../ooxml/scan-xml.ts';
import { xmlText } from '../../ooxml/xml-text.ts';
import { legalText, readText } from '../cell-text.ts';
import { type CellValue, isCellError, type RangeRef } from '../cell-value.ts';
import type { TextPart } from '../open-workbook.ts';
import { readReference } from '../reference.ts';
import { isChart, localName, prefixOf } from '../spreadsheet-xml.ts';
import { attribute } from './scan-sheet.ts';

/** What a chart keeps of the cells it shows, so that it can be drawn without them (ISO/IEC 29500-1 §21.2.2.122, §21.2.2.201). */
export interface ChartCache {
  /** The cells: one block. */
  readonly range: RangeRef;
  readonly holds: 'numbers' | 'texts';
  /** Where its points stand, with their number. */
  readonly points: Span;
  /** What it keeps, by the number of the cell in its block. */
  readonly kept: ReadonlyMap<number, string>;
  /** Prefix of the chart's elements, with its colon. */
  readonly prefix: string;
}

const CACHES: ReadonlyMap<string, ChartCache['holds']> = new Map([
  ['numCache', 'numbers'],
  ['strCache', 'texts'],
]);
/** The most cells of a chart that are looked at; one in a workbook that people fill in shows some dozens. */
const MAX_POINTS = 20_000;

/**
 * The caches of a chart whose cells are one block. Others, of several blocks or of texts in levels, stay as they are.
 * @throws UnreadableFile when the part is not well-formed
 */
export function chartCaches({ text, name }: TextPart): readonly ChartCache[] {
  const found: ChartCache[] = [];
  let range: RangeRef | undefined;
  let cache: OpenCache | undefined;
  let point = 0;
  let size = 0;
  /** The text of the element that the scan is in: `f` or `v`. */
  let content: string | undefined;
  scanXml(text, name, {
    startTag(tag, span) {
      if (!isChart(tag.uri)) return;
      const holds = tag.isEmpty ? undefined : CACHES.get(tag.local);
      if (holds) cache = { kept: new Map(), start: span.end, holds };
      if (tag.local === 'pt') point = Number(attribute(tag, 'idx'));
      content = tag.local === 'f' || tag.local === 'v' ? '' : undefined;
    },
    text(part) {
      if (content !== undefined) content += part;
    },
    endTag(written, span) {
      const local = localName(written);
      if (local === 'f') range = readReference(content ?? '');
      if (local === 'v') cache?.kept.set(point, readText(content ?? ''));
      // Points come last: what stands before them is their format.
      if (local === 'formatCode' && cache) cache.start = span.end;
      if (CACHES.has(local) && cache) {
        const { start, ...rest } = cache;
        const points = { start, end: span.start };
        size += range ? sizeOf(range) : 0;
        if (range && size <= MAX_POINTS) {
          found.push({ ...rest, range, points, prefix: prefixOf(written) });
        }
        cache = undefined;
        range = undefined;
      }
      content = undefined;
    },
  });
  return found;
}

interface OpenCache extends Pick<ChartCache, 'holds'> {
  readonly kept: Map<number, string>;
  start: number;
}

const sizeOf = ({ top, left, bottom, right }: RangeRef): number => (bottom - top + 1) * (right - left + 1);

/** Whether a cache keeps just these values. */
export function keepsValues(cache: ChartCache, values: readonly CellValue[]): boolean {
  const points = pointsOf(cache, values);
  return (
    points.size === cache.kept.size && [...points].every(([index, text]) => cache.kept.get(index) === text)
  );
}

/** The points of a cache with other values, row by row. What is no number leaves a gap among numbers. */
export function pointsXml(cache: ChartCache, values: readonly CellValue[]): string {
  const { prefix } = cache;
  const points = [...pointsOf(cache, values)].map(
    ([index, text]) =>
      `<${prefix}pt idx="${index}"><${prefix}v>${xmlText(legalText(text))}</${prefix}v></${prefix}pt>`,
  );
  return `<${prefix}ptCount val="${values.length}"/>${points.join('')}`;
}

function pointsOf({ holds }: ChartCache, values: readonly CellValue[]): ReadonlyMap<number, string> {
  const points = new Map<number, string>();
  for (const [index, value] of values.entries()) {
    const text = holds === 'texts' ? textOf(value) : typeof value === 'number' ? String(value) : '';
    if (text !== '') points.set(index, text);
  }
  return points;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
