import { CONTENT_TYPES, PACKAGE_RELATIONS, readPackage, writePackage } from '../ooxml/package.ts';
import { relationsPart } from '../ooxml/relations.ts';
import { brandTheme } from '../ooxml/theme.ts';
import type { CellValues } from './calculate-workbook.ts';
import { ConditionLooks } from './package/conditions.ts';
import { drawnParts } from './package/drawing-parts.ts';
import { propertyParts } from './package/properties.ts';
import { contentTypesXml, type RelationTo, ROOT_RELATIONS, relationsXml } from './package/relations-part.ts';
import { sheetDataIn, tidyStyles } from './package/tidy-cells.ts';
import { workbookXml } from './package/workbook-part.ts';
import { worksheetXml } from './package/worksheet.ts';
import type { Workbook, WorkbookTheme } from './workbook.ts';

/**
 * The package of a workbook around the cells, styles and texts that exceljs packed; all other parts are written here.
 * Equal bytes for equal input.
 */
export function finishWorkbook(packed: Uint8Array, workbook: Workbook, values: CellValues): Uint8Array {
  const library = libraryParts(packed);
  const parts = new Map<string, string | Uint8Array>();
  const put = (name: string, content: string | Uint8Array, relations: readonly RelationTo[] = []): void => {
    parts.set(name, content);
    if (relations.length > 0) parts.set(relationsPart(name), relationsXml(relations));
  };
  const strings = library.get(STRINGS);
  parts.set(PACKAGE_RELATIONS, relationsXml(ROOT_RELATIONS));
  for (const [name, xml] of propertyParts(workbook.properties)) put(name, xml);
  put('xl/workbook.xml', workbookXml(workbook), workbookRelations(workbook, strings !== undefined));
  const drawn = drawnParts(workbook, values);
  const looks = new ConditionLooks();
  for (const [index, sheet] of workbook.sheets.entries()) {
    const drawing = drawn.drawingOf(sheet);
    const sheetData = sheetDataIn(library.get(sheetPart(index)) ?? '');
    const xml = worksheetXml(sheet, {
      sheetData,
      isFirst: index === 0,
      looks,
      hasDrawing: drawing !== undefined,
    });
    put(sheetPart(index), xml, drawing === undefined ? [] : [{ type: 'drawing', target: `../${drawing}` }]);
  }
  for (const { name, content, relations } of drawn.parts) put(`xl/${name}`, content, relations);
  put('xl/styles.xml', tidyStyles(library.get('xl/styles.xml') ?? '', looks, workbook.theme));
  if (strings !== undefined) put(STRINGS, strings);
  put(THEME, themeXml(library.get(THEME) ?? '', workbook.theme));
  put(CONTENT_TYPES, contentTypesXml([...parts.keys()]));
  return writePackage([...parts].map(([name, content]) => [name, bytesOf(content)] as const));
}

const STRINGS = 'xl/sharedStrings.xml';
const THEME = 'xl/theme/theme1.xml';
/** As exceljs calls them. */
const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function libraryParts(packed: Uint8Array): ReadonlyMap<string, string> {
  const opened = readPackage(packed);
  return new Map(opened.names.map(name => [name, new TextDecoder().decode(opened.part(name))]));
}

/** The sheets come first: `sheetRelation` counts on it. */
function workbookRelations({ sheets }: Workbook, hasStrings: boolean): readonly RelationTo[] {
  return [
    ...sheets.map((_, index) => ({ type: 'worksheet', target: sheetPart(index).slice('xl/'.length) })),
    { type: 'styles', target: 'styles.xml' },
    { type: 'theme', target: 'theme/theme1.xml' },
    ...(hasStrings ? [{ type: 'sharedStrings', target: 'sharedStrings.xml' }] : []),
  ];
}

/**
 * Text and headings have one font, links the first colour of the brand. Fonts of other scripts and shapes of 2008 that
 * exceljs brings along are left out.
 */
function themeXml(xml: string, { name, font, ink, soft, accents }: WorkbookTheme): string {
  const bare = xml
    .replace(/>\s+</g, '><')
    .replace(/<a:font script="[^>]*\/>/g, '')
    .replace(/<a:objectDefaults>.*<\/a:objectDefaults>/s, '<a:objectDefaults/>');
  const key = accents[0] ?? ink;
  return brandTheme(bare, { name, headingFont: font, textFont: font, ink, soft, key, accents });
}
