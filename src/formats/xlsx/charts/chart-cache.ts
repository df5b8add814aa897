import { xmlText } from '../../ooxml/xml-text.ts';
import { rangeAddress } from '../address.ts';
import type { CellValues } from '../calculate-workbook.ts';
import { legalText } from '../cell-text.ts';
import type { CellRef, CellValue, RangeRef } from '../cell-value.ts';

/** The cells of a range, row by row. */
export function cellsOf({ sheet, top, left, bottom, right }: RangeRef): readonly CellRef[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    sheet,
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

/** Texts of cells, with what they hold now (ISO/IEC 29500-1 §21.2.2.201). */
export function stringReference(range: RangeRef, values: CellValues): string {
  const points = cellsOf(range).map(cell => pointText(values(cell)));
  return `<c:strRef><c:f>${xmlText(rangeAddress(range))}</c:f><c:strCache>${pointsXml(points)}</c:strCache></c:strRef>`;
}

/** Numbers of cells, with what they hold now (§21.2.2.123). What is no number is left out, and leaves a gap. */
export function numberReference(range: RangeRef, values: CellValues, format: string): string {
  const points = cellsOf(range)
    .map(values)
    .map(value => (typeof value === 'number' ? String(value) : undefined));
  return (
    `<c:numRef><c:f>${xmlText(rangeAddress(range))}</c:f><c:numCache>` +
    `<c:formatCode>${xmlText(format)}</c:formatCode>${pointsXml(points)}</c:numCache></c:numRef>`
  );
}

/** Categories: numbers when all that there is are numbers, else texts. */
export function categoryReference(range: RangeRef, values: CellValues): string {
  const held = cellsOf(range)
    .map(values)
    .filter(value => value !== null && value !== '');
  const areNumbers = held.length > 0 && held.every(value => typeof value === 'number');
  return areNumbers ? numberReference(range, values, 'General') : stringReference(range, values);
}

function pointText(value: CellValue): string | undefined {
  if (value === null) return undefined;
  return typeof value === 'object' ? value.error : String(value);
}

function pointsXml(points: readonly (string | undefined)[]): string {
  const all = points.map((point, index) =>
    point === undefined || point === ''
      ? ''
      : `<c:pt idx="${index}"><c:v>${xmlText(legalText(point))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${all.join('')}`;
}
