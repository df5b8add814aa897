import { loadBrand } from '../../../src/brand/load-brand.ts';
import { rangeAddress } from '../../../src/formats/xlsx/address.ts';
import type { CellRef, CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { prepareCalculation } from '../../../src/formats/xlsx/formula/calculation.ts';
import type { CellContent, Workbook } from '../../../src/formats/xlsx/workbook.ts';
import type { BrandPictures } from '../../../src/generators/pictures/brand-pictures.ts';
import { draftWorkbook } from '../../../src/generators/xlsx/draft-workbook.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { diskHost } from '../disk-host.ts';
import { must } from '../must.ts';

/** What is typed or pasted into inputs, by name; null empties one. */
export type Typed = Readonly<Record<string, CellValue>>;

/** What a named cell holds. @param index of a name for a column: which of its cells, from 0 */
export type ReadNamed = (name: string, index?: number) => CellValue;

/** The workbook of a comparison, to fill in as people do and read what it then shows. */
export function filledWorkbook(comparison: Comparison): (typed: Typed) => ReadNamed {
  const brand = must(loadBrand(diskHost, 'naast'));
  return fillable(draftWorkbook(comparison, brand, PICTURES));
}

const LOGO = { png: new Uint8Array(), svg: null, width: 300, height: 100, ratio: 3, alt: 'Logo' };
/** Pictures that nobody looks at. */
export const PICTURES: BrandPictures = { logo: LOGO, logoOnCover: LOGO, partnerLogo: null, pattern: LOGO };

function fillable({ sheets, names }: Workbook): (typed: Typed) => ReadNamed {
  const calculation = prepareCalculation({
    names: new Map([...names].map(([name, range]) => [name, rangeAddress(range)])),
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ row, column, content }) => ({ row, column, ...calculated(content) })),
    })),
  });
  const held = new Map(
    sheets.flatMap(({ name: sheet, cells }) =>
      cells.map(({ row, column, content }) => [keyOf({ sheet, row, column }), heldBy(content)] as const),
    ),
  );
  const formulas = calculation.formulas.map(keyOf);
  const initial = new Map(formulas.map((key, index) => [key, calculation.initial[index] ?? null]));
  const cellOf = (name: string, index = 0): CellRef => {
    const range = names.get(name);
    if (!range) throw new Error(`there is no name ${name}`);
    return { sheet: range.sheet, row: range.top + index, column: range.left };
  };
  return typed => {
    const cells = Object.entries(typed).map(([name, value]) => [cellOf(name), value] as const);
    const changed = calculation.recalculate(cells).map(([index, value]) => [formulas[index], value] as const);
    const now = new Map([
      ...held,
      ...initial,
      ...cells.map(([cell, value]) => [keyOf(cell), value] as const),
    ]);
    for (const [key = '', value] of changed) now.set(key, value);
    return (name, index) => now.get(keyOf(cellOf(name, index))) ?? null;
  };
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${row},${column}`;

function calculated(content: CellContent): { readonly formula: string } | { readonly value: CellValue } {
  return content.type === 'formula' ? { formula: content.formula } : { value: heldBy(content) };
}

function heldBy(content: CellContent): CellValue {
  if (content.type === 'value') return content.value;
  return content.type === 'link' ? content.text : null;
}
