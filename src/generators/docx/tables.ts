import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { mmToTwip, ptToEighth } from '../../formats/docx/units.ts';
import { TEXT_WIDTH } from './look.ts';
import type { Writing } from './writing.ts';

/** A cell's look: `box` is where one writes, `plain` what says so. */
export interface Cell {
  readonly look: 'box' | 'plain';
  readonly children: readonly Paragraph[];
  readonly align?: 'top' | 'centre';
}

export interface Row {
  /** Least height, mm. */
  readonly height: number;
  /** The height that its texts are likely to take, mm, when that may be more. */
  readonly texts?: number;
  readonly cells: readonly Cell[];
}

export interface Head {
  readonly label: string;
  /** How the values below are written. */
  readonly hint?: string | null;
}

export interface TableOptions {
  readonly heads: readonly Head[];
  /** Widths of the columns, mm; those that are null share what is left. */
  readonly widths: readonly (number | null)[];
}

/** A table of this height, mm, moves to the next page without leaving half of one empty, also when answers make it grow. */
const MOST_WHOLE = 90;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A table of answers: a head that repeats on each page, and rows that never split. */
export function writeTable(writing: Writing, rows: readonly Row[], { heads, widths }: TableOptions): Table {
  const columns = twipsOf(widths);
  writing.nameTable(heads.map(({ label }) => label));
  // LibreOffice loses rows of a table that stays with the heading above it and is parted all the same.
  const staysWhole =
    rows.reduce((sum, { height, texts = 0 }) => sum + Math.max(height, texts), 0) < MOST_WHOLE;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(
      ({ label, hint = null }, index) =>
        new TableCell({
          children: [
            writing.paragraph('ColumnHead', label),
            ...(hint === null ? [] : [writing.paragraph('ColumnHint', hint)]),
          ],
          width: { size: columns[index] ?? 0, type: WidthType.DXA },
          margins: index === 0 ? { left: 0 } : {},
          borders: { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
          verticalAlign: VerticalAlignTable.BOTTOM,
        }),
    ),
  });
  const table = new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { top: mmToTwip(0.8), bottom: mmToTwip(0.8), left: mmToTwip(2), right: mmToTwip(2) },
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      head,
      ...rows.map(
        ({ height, cells }, index) =>
          new TableRow({
            cantSplit: true,
            keepNext: staysWhole && index < rows.length - 1,
            height: { value: mmToTwip(height), rule: HeightRule.ATLEAST },
            children: cells.map((cell, index) =>
              writeCell(writing, cell, { width: columns[index] ?? 0, isFirst: index === 0 }),
            ),
          }),
      ),
    ],
  });
  writing.endTable();
  return table;
}

function writeCell(
  { look }: Writing,
  { look: kind, children, align = 'top' }: Cell,
  { width, isFirst }: { readonly width: number; readonly isFirst: boolean },
): TableCell {
  const { line, key, fill } = look.colours;
  const thin = { style: BorderStyle.SINGLE, size: ptToEighth(0.5), color: line };
  const base = { style: BorderStyle.SINGLE, size: ptToEighth(1.5), color: key };
  const own: Omit<ITableCellOptions, 'children'> =
    kind === 'box'
      ? {
          shading: { type: ShadingType.CLEAR, color: 'auto', fill },
          borders: { top: thin, left: thin, right: thin, bottom: base },
        }
      : {
          borders: { top: thin, left: NO_BORDER, right: NO_BORDER, bottom: NO_BORDER },
          ...(isFirst ? { margins: { left: 0 } } : {}),
        };
  return new TableCell({
    ...own,
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: align === 'centre' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
  });
}

function twipsOf(widths: readonly (number | null)[]): readonly number[] {
  const fixed = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const share = (TEXT_WIDTH - fixed) / Math.max(1, widths.filter(width => width === null).length);
  return widths.map(width => mmToTwip(width ?? share));
}
