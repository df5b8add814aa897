import { contentTypeOf } from '../ooxml/content-type.ts';
import { decodeXml } from '../ooxml/decode-xml.ts';
import { type OfficePackage, readPackage } from '../ooxml/package.ts';
import { type Relation, relationsOf } from '../ooxml/relations.ts';
import { UnreadableFile } from '../ooxml/unreadable-file.ts';
import { attributeOf, childElements, readXmlTree, textIn, type XmlElement } from '../ooxml/xml-tree.ts';
import { isSpreadsheet, localName } from './spreadsheet-xml.ts';

/** An XML part as text. */
export interface TextPart {
  readonly name: string;
  readonly text: string;
}

/** A workbook, as far as its main part tells. */
export interface OpenWorkbook {
  readonly file: OfficePackage;
  readonly main: TextPart & { readonly root: XmlElement };
  /** The content type of the main part. */
  readonly mainType: string;
  /** In the order of the file. Sheets that are one chart, or a dialogue of Excel 5, hold no cells and aren't here. */
  readonly sheets: readonly OpenSheet[];
  readonly names: readonly DefinedName[];
  /** Whether day 0 is 1 January 1904, as on old Macs (ISO/IEC 29500-1 §18.17.4.1). */
  readonly date1904: boolean;
  /** Undefined when no cell has a shared text. */
  readonly sharedStrings: TextPart | undefined;
}

export interface OpenSheet {
  readonly name: string;
  readonly part: string;
}

/** A defined name (ISO/IEC 29500-1 §18.2.5). */
export interface DefinedName {
  readonly name: string;
  /** What it stands for: a formula, mostly `'Scores'!$B$4`. */
  readonly meaning: string;
  /** The sheet that it counts on alone; undefined when it counts everywhere. */
  readonly sheet: string | undefined;
}

/**
 * Opens a workbook; it may come from anywhere.
 * @throws UnreadableFile when it isn't one, is damaged, locked or hostile
 */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  const file = readPackage(bytes);
  const target = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.part;
  const mainName = target === undefined ? undefined : file.packedPart(target)?.name;
  const mainType = mainName === undefined ? '' : contentTypeOf(file, mainName);
  if (/binary/i.test(mainType)) throw new UnreadableFile('the file is a binary workbook: save it as .xlsx');
  if (mainName === undefined || !/spreadsheet|excel/i.test(mainType)) {
    throw new UnreadableFile('the file is an Office file, but not an Excel workbook');
  }
  const text = textOfPart(file, mainName);
  const root = readXmlTree(text, mainName);
  const relations = relationsOf(file, mainName);
  const sheetElements = childrenOf(childOf(root, 'sheets'), 'sheet');
  const sheetNames = sheetElements.map(element => attributeOf(element, 'name') ?? '');
  if (new Set(sheetNames.map(name => name.toLowerCase())).size < sheetNames.length) {
    throw new UnreadableFile('the file is damaged: two sheets have one name');
  }
  const byId = new Map(relations.map(relation => [relation.id, relation]));
  const sheets = sheetElements.flatMap((element, index) => sheetOf(sheetNames[index] ?? '', element, byId));
  if (new Set(sheets.map(({ part }) => part.toLowerCase())).size < sheets.length) {
    throw new UnreadableFile('the file is damaged: two sheets are one part of it');
  }
  return {
    file,
    main: { name: mainName, text, root },
    mainType,
    sheets,
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map(element => {
      const place = attributeOf(element, 'localSheetId');
      return {
        name: attributeOf(element, 'name') ?? '',
        meaning: textIn(element),
        sheet: place === undefined ? undefined : (sheetNames[Number(place)] ?? ''),
      };
    }),
    date1904: isTrue(attributeOf(childOf(root, 'workbookPr'), 'date1904')),
    sharedStrings: sharedStringsOf(file, relations),
  };
}

/** @throws UnreadableFile when the part isn't there, or isn't text */
export function textOfPart(file: OfficePackage, name: string): string {
  const bytes = file.part(name);
  if (!bytes) throw new UnreadableFile(`the file is damaged: the part ${name} is missing`);
  return decodeXml(bytes, name);
}

/** The first element of this name in one of the workbook's own namespaces. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!element) return [];
  return childElements(element).filter(child => isSpreadsheet(child.uri) && localName(child.name) === name);
}

/** @throws UnreadableFile when the sheet's part is missing */
function sheetOf(
  name: string,
  element: XmlElement,
  relations: ReadonlyMap<string, Relation>,
): readonly OpenSheet[] {
  const id = element.attributes.find(
    ({ local, uri }) => local === 'id' && /\/relationships$/.test(uri),
  )?.value;
  const relation = relations.get(id ?? '');
  if (relation && relation.type !== 'worksheet') return [];
  if (relation?.part === undefined) throw new UnreadableFile('the file is damaged: a sheet is missing');
  return [{ name, part: relation.part }];
}

/** Some programs name the part and leave it out when no cell has a text. */
function sharedStringsOf(file: OfficePackage, relations: readonly Relation[]): TextPart | undefined {
  const name = relations.find(({ type }) => type === 'sharedStrings')?.part;
  return name === undefined || !file.packedPart(name) ? undefined : { name, text: textOfPart(file, name) };
}

/** A boolean attribute (ISO/IEC 29500-1 §22.9.2.1, XML Schema §3.2.2). */
const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
