import { XML_HEAD, xmlText } from '../../ooxml/xml-text.ts';
import { address, quotedSheet, rangeAddress } from '../address.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { RELATIONS, SPREADSHEET } from './package-names.ts';

/** The relation of the workbook to a sheet, by its place. */
export const sheetRelation = (index: number): string => `rId${index + 1}`;

/**
 * `xl/workbook.xml`, in the order of CT_Workbook (ISO/IEC 29500-1 §18.2.27). Sheets can't be renamed or thrown away
 * unless someone lifts the protection, which has no password: links lead to them by their names. Whatever the file says
 * a formula gives, Excel calculates it anew when it opens the file.
 */
export function workbookXml({ sheets, names }: Workbook): string {
  return (
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">` +
    '<workbookPr defaultThemeVersion="166925"/><workbookProtection lockStructure="1"/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" ' +
    'tabRatio="800" firstSheet="0" activeTab="0"/></bookViews>' +
    `<sheets>${sheets.map(sheetXml).join('')}</sheets>` +
    `<definedNames>${[...sheets.flatMap(printNames), ...tableNames(sheets), ...[...names].map(nameXml)].join('')}</definedNames>` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function sheetXml({ name, isHidden }: Sheet, index: number): string {
  return (
    `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} ` +
    `r:id="${sheetRelation(index)}"/>`
  );
}

/**
 * What is printed of a sheet, and the rows at the top of every page, as Excel and LibreOffice both want them.
 * LibreOffice prints a hidden sheet that has something to print.
 */
function printNames({ name, isHidden, print }: Sheet, index: number): readonly string[] {
  if (isHidden) return [];
  const local = (kind: string, place: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${xmlText(place)}</definedName>`;
  const rows = print.titleRows;
  return [
    local('Print_Area', [print.area, ...(print.more ?? [])].map(rangeAddress).join(',')),
    ...(rows ? [local('Print_Titles', `${quotedSheet(name)}!$${rows[0]}:$${rows[1]}`)] : []),
  ];
}

/** `TitleRegion1.C16.V28.3`: a table by the corner of its heads, its last cell and the number of its sheet. */
function tableNames(sheets: readonly Sheet[]): readonly string[] {
  const tables = sheets.flatMap(({ tables = [] }, index) =>
    tables.map(table => ({ ...table, sheet: index + 1 })),
  );
  return tables.map(({ corner, bottom, right, sheet }, index) => {
    const cells = [address(corner.top, corner.left), address(bottom, right)];
    return nameXml([`TitleRegion${index + 1}.${cells.join('.')}.${sheet}`, corner]);
  });
}

function nameXml([name, range]: readonly [string, Parameters<typeof rangeAddress>[0]]): string {
  return `<definedName name="${xmlText(name)}">${xmlText(rangeAddress(range))}</definedName>`;
}
