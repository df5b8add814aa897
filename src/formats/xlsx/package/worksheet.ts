import { XML_HEAD, xmlText } from '../../ooxml/xml-text.ts';
import { address, quotedSheet, rangeReference } from '../address.ts';
import { legalText } from '../cell-text.ts';
import type { Sheet } from '../workbook.ts';
import { type ConditionLooks, conditionParts } from './conditions.ts';
import { RELATIONS, SPREADSHEET } from './package-names.ts';
import { printXml } from './print-setup.ts';
import { validationsXml } from './validations.ts';

export interface WorksheetOptions {
  /** `sheetData` as exceljs wrote it. */
  readonly sheetData: string;
  readonly isFirst: boolean;
  readonly looks: ConditionLooks;
  /** Whether charts or pictures lie on it. */
  readonly hasDrawing: boolean;
}

/**
 * The part of a sheet, in the order of CT_Worksheet (ISO/IEC 29500-1 §18.3.1.99). Everything but the cells is written
 * here: exceljs drops columns that are 9 wide, writes links in the file as links out of it, and leaves data bars half
 * described.
 */
export function worksheetXml(
  sheet: Sheet,
  { sheetData, isFirst, looks, hasDrawing }: WorksheetOptions,
): string {
  const { formats, extension } = conditionParts(sheet.name, sheet.conditions, looks);
  return (
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">` +
    `<sheetPr>${sheet.tabColour === undefined ? '' : `<tabColor rgb="FF${sheet.tabColour}"/>`}` +
    `<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${dimension(sheet)}"/>` +
    `${viewXml(sheet, isFirst)}<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>${columnsXml(sheet)}${sheetData}` +
    `${PROTECTION}${formats}${validationsXml(sheet.validations)}${linksXml(sheet)}${printXml(sheet.print)}${noWarnings(sheet)}` +
    `${hasDrawing ? '<drawing r:id="rId1"/>' : ''}` +
    `${extension === '' ? '' : `<extLst>${extension}</extLst>`}</worksheet>`
  );
}

/** pt; of rows without a height, as high as Excel makes lines of 11 pt. */
const ROW_HEIGHT = 15;

/**
 * No password: whoever wants to, may. Tab goes from input to input. Locked cells can be chosen all the same: a screen
 * reader reads only cells that can, and links in others can't be followed. Columns and rows may be made wider.
 * An attribute that is 1 forbids (§18.3.1.85).
 */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

/** The block that all cells stand in. */
function dimension({ name, cells }: Sheet): string {
  if (cells.length === 0) return 'A1';
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return rangeReference({ sheet: name, top, left, bottom, right });
}

/**
 * No green corners that ask whether a formula is right because the one beside it is another, or whether a number may be
 * text: people would think that they did something wrong (§18.3.1.50).
 */
function noWarnings(sheet: Sheet): string {
  return (
    `<ignoredErrors><ignoredError sqref="${dimension(sheet)}" twoDigitTextYear="1" numberStoredAsText="1" ` +
    'formula="1" formulaRange="1"/></ignoredErrors>'
  );
}

function viewXml({ freeze, activeCell, zoom }: Sheet, isFirst: boolean): string {
  const active = activeCell && address(activeCell.row, activeCell.column);
  const chosen = active === undefined ? '' : ` activeCell="${active}" sqref="${active}"`;
  const size = zoom === undefined ? '' : ` zoomScale="${zoom}" zoomScaleNormal="${zoom}"`;
  return (
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''}${size} workbookViewId="0">` +
    `${freeze && freeze.rows + freeze.columns > 0 ? paneXml(freeze, chosen) : `<selection${chosen}/>`}</sheetView></sheetViews>`
  );
}

/** Every pane has a chosen cell; the one in the pane that scrolls counts (§18.3.1.66, §18.3.1.78). */
function paneXml({ rows, columns }: NonNullable<Sheet['freeze']>, chosen: string): string {
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const [above, beside] = [address(1, columns + 1), address(rows + 1, 1)];
  const others =
    `<selection pane="topRight" activeCell="${above}" sqref="${above}"/>` +
    `<selection pane="bottomLeft" activeCell="${beside}" sqref="${beside}"/>`;
  const pane = paneOf(rows, columns);
  return (
    `<pane${split} topLeftCell="${address(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>` +
    `${pane === 'bottomRight' ? others : ''}<selection pane="${pane}"${chosen}/>`
  );
}

/** The pane that scrolls. */
function paneOf(rows: number, columns: number): 'bottomRight' | 'bottomLeft' | 'topRight' {
  if (rows > 0 && columns > 0) return 'bottomRight';
  return rows > 0 ? 'bottomLeft' : 'topRight';
}

function columnsXml({ columns }: Sheet): string {
  const all = columns.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return all.length === 0 ? '' : `<cols>${all.join('')}</cols>`;
}

/** Links to cells of this workbook (§18.3.1.47). */
function linksXml({ cells }: Sheet): string {
  const links = cells.flatMap(({ row, column, content }) => {
    if (content.type !== 'link') return [];
    const place = `${quotedSheet(content.to.sheet)}!${address(content.to.row, content.to.column)}`;
    return [
      `<hyperlink ref="${address(row, column)}" location="${xmlText(place)}" ` +
        `tooltip="${xmlText(legalText(content.tip))}" display="${xmlText(legalText(content.text))}"/>`,
    ];
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
