import { decodeXml } from '../../../src/formats/ooxml/decode-xml.ts';
import { type OfficePackage, readPackage } from '../../../src/formats/ooxml/package.ts';
import { attributeOf, readXmlTree, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import type { RangeRef } from '../../../src/formats/xlsx/cell-value.ts';
import { readReference } from '../../../src/formats/xlsx/reference.ts';
import { all, childrenOf, relationsIn } from '../docx-rules/word-file.ts';

/** What a workbook should be, as its maker knows. */
export interface XlsxFacts {
  /** Of the edition: `nl-NL`. */
  readonly language: string;
  readonly organisation: string;
}

/** A workbook, opened for judging. */
export interface XlsxFile extends XlsxFacts {
  readonly bytes: Uint8Array;
  readonly file: OfficePackage;
  /** Every part of XML that is well-formed, by name. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly malformed: readonly string[];
  /** The name of the main part. */
  readonly main: string;
  readonly workbook: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  readonly strings: XmlElement | undefined;
  /** In the order of the tabs. */
  readonly sheets: readonly JudgedSheet[];
  readonly names: readonly JudgedName[];
}

export interface JudgedSheet {
  readonly name: string;
  readonly part: string;
  readonly root: XmlElement | undefined;
  readonly isHidden: boolean;
  readonly cells: readonly JudgedCell[];
}

export interface JudgedCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** Without its `=`; undefined when it has none. */
  readonly formula: string | undefined;
  /** What stands in `v`; undefined when there is none. */
  readonly value: string | undefined;
  /** What is read in it. */
  readonly text: string;
  readonly isLocked: boolean;
}

export interface JudgedName {
  readonly name: string;
  readonly meaning: string;
  readonly range: RangeRef | undefined;
  /** Of the sheet it counts on alone. */
  readonly localSheet: number | undefined;
}

/** A rule a workbook must keep, and what is said of a file that doesn't: a sentence for each place. */
export interface XlsxRule {
  readonly name: string;
  readonly check: (xlsx: XlsxFile) => readonly string[];
}

const OPEN_XML = 'http://schemas.openxmlformats.org';
/** An element of a workbook's own parts, of a chart, of what lies on a sheet. */
export const S = (local: string): string => `{${OPEN_XML}/spreadsheetml/2006/main}${local}`;
export const C = (local: string): string => `{${OPEN_XML}/drawingml/2006/chart}${local}`;
export const XDR = (local: string): string => `{${OPEN_XML}/drawingml/2006/spreadsheetDrawing}${local}`;
export const A = (local: string): string => `{${OPEN_XML}/drawingml/2006/main}${local}`;
export const X14 = (local: string): string =>
  `{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}${local}`;

export function openXlsx(bytes: Uint8Array, facts: XlsxFacts): XlsxFile {
  const file = readPackage(bytes);
  const read = file.names
    .filter(name => /\.(?:xml|rels)$/.test(name))
    .map(name => [name, treeOf(file, name)] as const);
  const trees = new Map(read.flatMap(([name, tree]) => (tree ? [[name, tree] as const] : [])));
  const malformed = read.flatMap(([name, tree]) => (tree ? [] : [name]));
  const main = relationsIn(file, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  const relations = relationsIn(file, main);
  const related = (type: string) => trees.get(relations.find(one => one.type === type)?.part ?? '');
  const [workbook, styles, strings] = [trees.get(main), related('styles'), related('sharedStrings')];
  const texts = all(strings, S('si')).map(textIn);
  const locked = all(only(styles, 'cellXfs'), S('xf')).map(isLocked);
  const sheets = all(workbook, S('sheet')).map(element => {
    const id = attributeOf(element, `{${OPEN_XML}/officeDocument/2006/relationships}id`);
    const part = relations.find(one => one.id === id)?.part ?? '';
    const root = trees.get(part);
    const cells = all(root, S('c')).map(cell => judgedCell(cell, texts, locked));
    return {
      name: attributeOf(element, 'name') ?? '',
      part,
      root,
      isHidden: attributeOf(element, 'state') === 'hidden',
      cells,
    };
  });
  const names = all(workbook, S('definedName')).map(judgedName);
  return { ...facts, bytes, file, trees, malformed, main, workbook, styles, strings, sheets, names };
}

function treeOf(file: OfficePackage, name: string): XmlElement | undefined {
  try {
    return readXmlTree(decodeXml(file.part(name) ?? new Uint8Array(), name), name);
  } catch {
    return undefined;
  }
}

/** The first element of this name in a workbook's part. */
export function only(root: XmlElement | undefined, local: string): XmlElement | undefined {
  return all(root, S(local))[0];
}

function isLocked(xf: XmlElement): boolean {
  return attributeOf(only(xf, 'protection'), 'locked') !== '0';
}

function judgedCell(element: XmlElement, texts: readonly string[], locked: readonly boolean[]): JudgedCell {
  const address = attributeOf(element, 'r') ?? '';
  const [formula, value] = [S('f'), S('v')].map(type =>
    childrenOf(element).find(child => child.type === type),
  );
  const held = value && textIn(value);
  const isShared = attributeOf(element, 't') === 's';
  return {
    address,
    ...placeOf(address),
    element,
    formula: formula && textIn(formula),
    value: held,
    text: isShared ? (texts[Number(held)] ?? '') : (held ?? ''),
    isLocked: locked[Number(attributeOf(element, 's'))] ?? true,
  };
}

/** Row and column of an address; 0 and 0 when it is none. */
export function placeOf(address: string): { readonly row: number; readonly column: number } {
  const found = readReference(`s!${address}`);
  return { row: found?.top ?? 0, column: found?.left ?? 0 };
}

function judgedName(element: XmlElement): JudgedName {
  const meaning = textIn(element);
  const local = attributeOf(element, 'localSheetId');
  return {
    name: attributeOf(element, 'name') ?? '',
    meaning,
    range: rangeOf(meaning),
    localSheet: local === undefined ? undefined : Number(local),
  };
}

/** The blocks of a `sqref`. */
export function blocksOf(sqref: string): readonly RangeRef[] {
  return sqref.split(' ').flatMap(block => readReference(`s!${block}`) ?? []);
}

type Place = Pick<JudgedCell, 'row' | 'column'>;

export function isIn({ row, column }: Place, { top, left, bottom, right }: RangeRef): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Cells of all sheets that don't pass, by their places. */
export function badCells(
  { sheets }: XlsxFile,
  passes: (cell: JudgedCell, sheet: JudgedSheet) => boolean,
): readonly string[] {
  return sheets.flatMap(sheet =>
    sheet.cells.filter(cell => !passes(cell, sheet)).map(({ address }) => `${sheet.name}!${address}`),
  );
}

/** Sheets that don't pass, by their names. */
export function badSheets(
  { sheets }: XlsxFile,
  passes: (root: XmlElement | undefined, sheet: JudgedSheet, index: number) => boolean,
): readonly string[] {
  return sheets.filter((sheet, index) => !passes(sheet.root, sheet, index)).map(({ name }) => name);
}

/** What a name stands for; of several blocks on one sheet, as a print area may be, the first. */
function rangeOf(meaning: string): RangeRef | undefined {
  const [first, ...more] = meaning.split(/,(?=')/).map(readReference);
  return more.every(range => range !== undefined && range.sheet === first?.sheet) ? first : undefined;
}
