import { decodeXml } from '../../src/formats/ooxml/decode-xml.ts';
import { type OfficePackage, readPackage, writePackage } from '../../src/formats/ooxml/package.ts';
import { relationsOf } from '../../src/formats/ooxml/relations.ts';
import type { Span } from '../../src/formats/ooxml/scan-xml.ts';
import {
  attributeOf,
  attributeSpan,
  elementsIn,
  readXmlTree,
  textIn,
  type XmlElement,
} from '../../src/formats/ooxml/xml-tree.ts';
import { address } from '../../src/formats/xlsx/address.ts';
import { type CellError, type CellValue, isCellError } from '../../src/formats/xlsx/cell-value.ts';
import type { Calculation } from '../../src/formats/xlsx/formula/calculation.ts';
import { savedByLibreOffice } from './libreoffice.ts';

/** Values of cells, by sheet and then by address: `B4`. */
export type WorkbookValues = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/**
 * What LibreOffice itself calculates for each formula. It shows stored results as they are and calculates only what has
 * none, so all are taken out first: a comparison with results that we stored could not fail.
 * @param files workbooks by name; one process opens them all
 * @returns what their cells with a formula hold; numbers have 15 digits, LibreOffice saves no more
 * @throws Error when it could not open one
 */
export function recalculateByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, WorkbookValues>> {
  return resultsInLibreOffice(new Map([...files].map(([name, xlsx]) => [name, withoutResults(xlsx)])));
}

/** From how many files on the work is shared. */
const MANY = 40;

/** What LibreOffice shows for each formula: the stored result, if there is one. @throws Error when it could not open one */
export async function resultsInLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, WorkbookValues>> {
  const all = [...files.values()];
  const half = Math.ceil(all.length / 2);
  // Two processes: of hundreds of files, one would keep all others waiting.
  const halves = all.length < MANY ? [all] : [all.slice(0, half), all.slice(half)];
  const saved = (await Promise.all(halves.map(savedByLibreOffice))).flat();
  const results = [...files].map(([name, xlsx], index) => {
    const theirs = storedResults(saved[index] ?? new Uint8Array());
    return [name, onlyCellsOf(storedResults(xlsx), theirs)] as const;
  });
  return new Map(results);
}

/** LibreOffice saves TRUE in an input as the formula TRUE(). */
function onlyCellsOf(asked: WorkbookValues, values: WorkbookValues): WorkbookValues {
  return new Map(
    [...values].map(([sheet, cells]) => [
      sheet,
      new Map([...cells].filter(([cell]) => asked.get(sheet)?.has(cell))),
    ]),
  );
}

/** The results of a calculation, in the shape that LibreOffice's have. @param changes what `recalculate` gave */
export function resultsOf(
  { formulas, initial }: Calculation,
  changes: ReturnType<Calculation['recalculate']> = [],
): WorkbookValues {
  const changed = new Map(changes);
  const sheets = new Map<string, Map<string, CellValue>>();
  for (const [index, { sheet, row, column }] of formulas.entries()) {
    const cells = sheets.get(sheet) ?? new Map<string, CellValue>();
    sheets.set(sheet, cells.set(address(row, column), changed.get(index) ?? initial[index] ?? null));
  }
  return sheets;
}

/** Where two calculations of the same formulas differ, in words; a formula that only one of them has counts too. */
export function disagreements(ours: WorkbookValues, theirs: WorkbookValues): readonly string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap(sheet => {
    const [ourCells, theirCells] = [ours.get(sheet), theirs.get(sheet)];
    const cells = new Set([...(ourCells?.keys() ?? []), ...(theirCells?.keys() ?? [])]);
    return [...cells].flatMap(cell => {
      const [our, their] = [ourCells?.get(cell), theirCells?.get(cell)];
      return isSameResult(our, their) ? [] : [`${sheet}!${cell}: ${shown(our)}, LibreOffice ${shown(their)}`];
    });
  });
}

/** Whether values are the same; of numbers the 15 digits that LibreOffice saves, the last of which it may round otherwise. */
export function isSameResult(our: CellValue | undefined, their: CellValue | undefined): boolean {
  if (typeof our === 'number' && typeof their === 'number') {
    return Math.abs(our - their) <= 1e-14 * Math.max(Math.abs(our), Math.abs(their));
  }
  return shown(our) === shown(their);
}

function shown(value: CellValue | undefined): string {
  if (value === undefined) return 'no formula';
  return value !== null && isCellError(value) ? value.error : JSON.stringify(value);
}

/**
 * A workbook without the stored result of any formula, and without the order Excel calculated them in. What only looks is
 * left out too: it takes LibreOffice as long as all the rest.
 */
export function withoutResults(xlsx: Uint8Array): Uint8Array {
  const file = readPackage(xlsx);
  const sheets = new Set(worksheets(file).map(({ part }) => part));
  const parts = file.names.filter(name => !name.endsWith('calcChain.xml'));
  return writePackage(
    parts.map(name => {
      const bytes = file.part(name) ?? new Uint8Array();
      if (sheets.has(name)) return [name, Buffer.from(withoutSpans(textOf(file, name), resultSpans))];
      const namesParts = name === '[Content_Types].xml' || name.endsWith('.rels');
      return [name, namesParts ? Buffer.from(withoutSpans(textOf(file, name), calcChainSpans)) : bytes];
    }),
  );
}

type Spans = (root: XmlElement, text: string) => readonly Span[];

function withoutSpans(text: string, spansIn: Spans): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of spansIn(readXmlTree(text, 'part'), text)) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}

/** The result of each cell with a formula, and the type it had. */
const resultSpans: Spans = (root, text) =>
  [
    ...formulaCells(root).flatMap(cell => {
      const type = attributeSpan(text, cell, 't');
      return [...(type ? [type] : []), ...named(cell, 'v').map(wholeSpan)];
    }),
    ...LOOKS.flatMap(name => named(root, name)).map(wholeSpan),
  ].toSorted((a, b) => a.start - b.start);

const LOOKS = ['conditionalFormatting', 'dataValidations', 'drawing'] as const;

const calcChainSpans: Spans = root =>
  [...elementsIn(root)]
    .filter(({ attributes }) => attributes.some(({ value }) => value.endsWith('calcChain.xml')))
    .map(wholeSpan);

const wholeSpan = ({ open, close }: XmlElement): Span => ({ start: open.start, end: close.end });

/** The stored results of a workbook's formulas. */
export function storedResults(xlsx: Uint8Array): WorkbookValues {
  const file = readPackage(xlsx);
  const texts = sharedTexts(file);
  return new Map(
    worksheets(file).map(({ name, part }) => {
      const text = textOf(file, part);
      const cells = FORMULA.test(text) ? formulaCells(readXmlTree(text, part)) : [];
      return [name, new Map(cells.map(cell => [attributeOf(cell, 'r') ?? '', cellValue(cell, texts)]))];
    }),
  );
}

/** @see ISO/IEC 29500-1 §18.3.1.4 (c), §18.18.11 (ST_CellType) */
function cellValue(cell: XmlElement, texts: readonly string[]): CellValue {
  const [value] = named(cell, 'v');
  if (!value) return null;
  const text = textIn(value);
  switch (attributeOf(cell, 't') ?? 'n') {
    case 'n':
      return Number(text);
    case 'b':
      return text === '1';
    case 'e':
      return { error: text as CellError['error'] };
    case 's':
      return texts[Number(text)] ?? '';
    default:
      return text;
  }
}

/** Where a workbook has its sheets, by the names people see. */
function worksheets(file: OfficePackage): readonly { readonly name: string; readonly part: string }[] {
  const workbook = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  const parts = new Map(relationsOf(file, workbook).map(({ id, part }) => [id, part]));
  return named(readXmlTree(textOf(file, workbook), workbook), 'sheet').flatMap(sheet => {
    const part = parts.get(
      sheet.attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value ?? '',
    );
    return part === undefined ? [] : [{ name: attributeOf(sheet, 'name') ?? '', part }];
  });
}

/** Texts that cells refer to by number. Formatted texts come in runs; how Japanese is read aloud is no part of them. */
function sharedTexts(file: OfficePackage): readonly string[] {
  const part = file.names.find(name => name.endsWith('sharedStrings.xml'));
  if (!part) return [];
  return named(readXmlTree(textOf(file, part), part), 'si').map(item =>
    [item, ...named(item, 'r')]
      .flatMap(run => run.children.filter(child => typeof child !== 'string' && localName(child) === 't'))
      .map(text => (typeof text === 'string' ? '' : textIn(text)))
      .join(''),
  );
}

const textOf = (file: OfficePackage, part: string): string =>
  decodeXml(file.part(part) ?? new Uint8Array(), part);

const formulaCells = (root: XmlElement): readonly XmlElement[] =>
  named(root, 'c').filter(cell => cell.children.some(child => isNamed(child, 'f')));

/** Elements with a local name, whatever their prefix. Hundreds of sheets are read: `elementsIn` would take twice as long. */
function named(element: XmlElement, local: string, found: XmlElement[] = []): readonly XmlElement[] {
  if (isNamed(element, local)) found.push(element);
  for (const child of element.children) if (typeof child !== 'string') named(child, local, found);
  return found;
}

const isNamed = (node: XmlElement | string, local: string): boolean =>
  typeof node !== 'string' && localName(node) === local;

/** Start of a formula, whatever its prefix. */
const FORMULA = /<(\w+:)?f[\s/>]/;

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
