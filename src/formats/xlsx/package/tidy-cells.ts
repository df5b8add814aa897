import { xmlText } from '../../ooxml/xml-text.ts';
import { TEXT_SIZE } from '../cell-styles.ts';
import type { WorkbookTheme } from '../workbook.ts';
import type { ConditionLooks } from './conditions.ts';

/**
 * `sheetData` in the part that exceljs wrote of a sheet. Every cell gets the number of its style, the first one too,
 * so that all are alike to whoever fills them.
 */
export function sheetDataIn(worksheet: string): string {
  const data = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(worksheet)?.[0];
  if (data === undefined) throw new Error('exceljs wrote a sheet without sheetData.');
  return data.replaceAll(' x14ac:dyDescent="0.25"', '').replace(/(<c r="[A-Z]+\d+")(?! s=)/g, '$1 s="0"');
}

/**
 * `xl/styles.xml` of exceljs: the first font, which cells without a style and the widths of columns go by, is the
 * theme's; what is in a font stands in the order of the standard; looks of conditions; nothing of Excel 2010's slicers,
 * which no workbook of ours has.
 */
export function tidyStyles(styles: string, looks: ConditionLooks, { font }: WorkbookTheme): string {
  const normal =
    `<font><sz val="${TEXT_SIZE}"/><color theme="1"/><name val="${xmlText(font)}"/><family val="2"/>` +
    '<scheme val="minor"/></font>';
  return styles
    .replace(/(<fonts [^>]*>)<font>.*?<\/font>/s, (_, start: string) => start + normal)
    .replace(/(?<=<font>).*?(?=<\/font>)/gs, fontInOrder)
    .replace(/<dxfs [^>]*?\/>|<dxfs.*?<\/dxfs>/s, () => looks.xml())
    .replace(/<extLst>.*<\/extLst>/s, '');
}

/** CT_Font (ISO/IEC 29500-1 §18.8.22), as Excel writes it and its own schema wants it. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

function fontInOrder(font: string): string {
  const place = (element: string): number => FONT_ORDER.indexOf(/\w+/.exec(element)?.[0] ?? '');
  return [...font.matchAll(/<[^>]+>/g)]
    .map(([element]) => element)
    .toSorted((a, b) => place(a) - place(b))
    .join('');
}
