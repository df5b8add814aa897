import type { CellValues } from '../../src/formats/xlsx/calculate-workbook.ts';
import type { CellValue } from '../../src/formats/xlsx/cell-value.ts';
import { isCellError } from '../../src/formats/xlsx/cell-value.ts';
import type { Cell, Sheet } from '../../src/formats/xlsx/workbook.ts';

/**
 * What a sheet shows where it is printed, a line for each row: texts as they are, `[inputs]`, `{results}`. Empty inputs
 * are `[]`; empty results are left out.
 */
export function dumpSheet({ name, cells, charts, print }: Sheet, values: CellValues): string {
  const areas = [print.area, ...(print.more ?? [])];
  const blocks = areas.map(({ top, left, bottom, right }) => {
    const inside = cells.filter(
      ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const rows = [...new Set(inside.map(({ row }) => row))].sort((a, b) => a - b);
    return rows.flatMap(row =>
      lineOf(
        name,
        inside.filter(cell => cell.row === row),
        values,
      ),
    );
  });
  const drawn = charts.map(({ title, alt }) => `chart: ${title}: ${alt}`);
  return `${[`# ${name}`, ...blocks.map(lines => lines.join('\n')), ...drawn].join('\n\n')}\n`;
}

function lineOf(sheet: string, cells: readonly Cell[], values: CellValues): readonly string[] {
  const shown = cells
    .toSorted((a, b) => a.column - b.column)
    .map(({ row, column, style, content }) => {
      const value = textOf(values({ sheet, row, column }));
      if (style.isInput) return `[${value}]`;
      return content.type === 'formula' && value !== '' ? `{${value}}` : value;
    })
    .filter(text => text !== '');
  return shown.length === 0 ? [] : [shown.join(' | ')];
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).replaceAll('\n', ' ⏎ ');
}
