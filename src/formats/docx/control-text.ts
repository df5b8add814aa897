import { attributeOf, childElements, childOf, type XmlElement } from '../ooxml/xml-tree.ts';

/** What stands for one character or none. Word shows a soft hyphen only where a line ends there. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

/**
 * What isn't the text a person reads: properties (tab stops look like tabs), what was deleted or moved away while
 * changes were tracked, codes of fields, pictures with what stands in them, and how Japanese text is pronounced.
 */
const PASSED_OVER = new Set([
  'w:rPr',
  'w:pPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tcPr',
  'w:trPr',
  'w:tblPr',
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:rt',
]);

/** What a signature or a stamp may be. */
const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);

export interface TextOptions {
  /**
   * Whether texts side by side in a run are lines: so LibreOffice writes the line breaks of a control for more lines.
   */
  readonly linesInRuns?: boolean;
}

/**
 * The text of a part of a document as a person reads it, changes accepted. Paragraphs and rows are parted by `\n`,
 * cells by `\t`.
 * @see ISO/IEC 29500-1 §17.3 (runs), §17.13.5 (tracked changes), §17.16 (fields)
 */
export function textOfContent(content: XmlElement, { linesInRuns = false }: TextOptions = {}): string {
  const reading: Reading = { parts: [], owed: '', codes: 0, fields: [], linesInRuns };
  readText(content, reading);
  return reading.parts.join('');
}

/** Whether there is a picture, a drawing or an embedded object. */
export function hasPicture(content: XmlElement): boolean {
  return childElements(content).some(child => PICTURES.has(child.type) || hasPicture(child));
}

interface Reading {
  readonly parts: string[];
  /** What parts the text so far from the next paragraph, row or cell. */
  owed: string;
  /** How many fields we are in the code of; their results are text again. */
  codes: number;
  /** Of each field we are in, whether its code is over. */
  readonly fields: boolean[];
  readonly linesInRuns: boolean;
}

function readText(element: XmlElement, reading: Reading): void {
  let previous = '';
  for (const child of branchesOf(element)) {
    if (PASSED_OVER.has(child.type)) continue;
    if (reading.linesInRuns && previous === 'w:t' && child.type === 'w:t') put('\n', reading);
    readElement(child, reading);
    previous = child.type;
  }
}

function readElement(element: XmlElement, reading: Reading): void {
  const text = ownText(element);
  if (text !== undefined) {
    put(text, reading);
    return;
  }
  if (element.type === 'w:fldChar') enterField(attributeOf(element, 'w:fldCharType'), reading);
  readText(element, reading);
  if (element.type === 'w:p' && !isMarkDeleted(element)) reading.owed += '\n';
  // After the last paragraph of a cell, and the last cell of a row, only the outer one counts.
  if (element.type === 'w:tc') reading.owed = `${reading.owed.slice(0, -1)}\t`;
  if (element.type === 'w:tr') reading.owed = `${reading.owed.slice(0, -1)}\n`;
}

/** The text of an element that holds some itself; undefined when that is in those inside it. */
function ownText(element: XmlElement): string | undefined {
  if (element.type === 'w:t' || element.type === 'm:t') return writtenText(element);
  return element.type === 'w:sym' ? symbol(element) : SIGNS.get(element.type);
}

function put(text: string, reading: Reading): void {
  if (text === '' || reading.codes > 0) return;
  reading.parts.push(reading.owed, text);
  reading.owed = '';
}

/** One of the renderings between which programs choose: the first (ISO/IEC 29500-3 §7.6). */
function branchesOf(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap(child => {
    if (child.type !== 'mc:AlternateContent') return [child];
    const branch = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
    return branch ? branchesOf(branch) : [];
  });
}

/** Without `xml:space="preserve"` Word drops space at both ends (ISO/IEC 29500-1 §17.3.3.31). */
function writtenText(element: XmlElement): string {
  const text = element.children.filter(child => typeof child === 'string').join('');
  return attributeOf(element, 'xml:space') === 'preserve' ? text : withoutOuterSpace(text);
}

/** As a pattern, the end would take time by the square of the spaces. */
function withoutOuterSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\n'.includes(text[start] ?? '')) start++;
  while (end > start && ' \t\n'.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** A sign of a symbol font, which mostly has them at U+F000 and up (ISO/IEC 29500-1 §17.3.3.30). */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}

function enterField(type: string | undefined, reading: Reading): void {
  if (type === 'begin') {
    reading.fields.push(false);
    reading.codes++;
  } else if (type === 'separate' && reading.fields.at(-1) === false) {
    reading.fields[reading.fields.length - 1] = true;
    reading.codes--;
  } else if (type === 'end' && reading.fields.pop() === false) {
    reading.codes--;
  }
}

/** Whether the end of a paragraph was deleted while changes were tracked: it then runs on in the next one. */
function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}
