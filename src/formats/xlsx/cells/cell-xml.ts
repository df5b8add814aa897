import { xmlText } from '../../ooxml/xml-text.ts';
import { legalText, readText } from '../cell-text.ts';
import { type CellValue, isCellError } from '../cell-value.ts';
import { cleanValue } from '../formula/error-value.ts';
import { prefixOf } from '../spreadsheet-xml.ts';
import type { SheetCell } from './scan-sheet.ts';

/** What stays of a cell when its value changes. */
export interface CellFrame {
  /** Its start tag without `t` and the end of the tag. */
  readonly open: string;
  /** The end tag. */
  readonly close: string;
  /** Prefix of the elements in it, with its colon. */
  readonly prefix: string;
  /** The formula, as written; empty when there is none. */
  readonly formula: string;
  /** What follows the value. */
  readonly rest: string;
}

/** `t` says what kind of value there is; the others, of values with pictures and the like, hold no longer. */
const OF_THE_VALUE: ReadonlySet<string> = new Set(['t', 'cm', 'vm']);

/** @param text of the part the cell stands in */
export function frameOf(text: string, { tag, formula, rest }: SheetCell): CellFrame {
  const attributes = tag.attributes
    .filter(({ name }) => !OF_THE_VALUE.has(name))
    .map(({ name, value }) => ` ${name}="${xmlText(value)}"`);
  return {
    open: `<${tag.name}${attributes.join('')}`,
    close: `</${tag.name}>`,
    prefix: prefixOf(tag.name),
    formula: formula ? text.slice(formula.span.start, formula.span.end) : '',
    rest: text.slice(rest.start, rest.end),
  };
}

/**
 * A cell with a value. Text is written in the cell itself, as text: whatever it begins with, it is no formula.
 * @see ISO/IEC 29500-1 §18.3.1.4
 */
export function cellXml(frame: CellFrame, value: CellValue): string {
  const { open, close, formula, rest } = frame;
  if (formula !== '') {
    const { type, text } = resultTexts(value);
    const [before, after] = aroundResult(frame);
    return `${open}${type}${before}${text}${after}`;
  }
  const type = typeof value === 'string' ? ' t="inlineStr"' : typeOf(value);
  const content = contentXml(value, frame) + rest;
  return content === '' ? `${open}/>` : `${open}${type}>${content}${close}`;
}

/** What stands before and behind the text of a result: with its type before these, all of the cell. */
export function aroundResult({ close, prefix, formula, rest }: CellFrame): readonly [string, string] {
  return [`>${formula}<${prefix}v>`, `</${prefix}v>${rest}${close}`];
}

/** The two places in a formula's cell that change with its result: the type, and the text of its value. */
export function resultTexts(value: CellValue): { readonly type: string; readonly text: string } {
  return { type: typeOf(value), text: valueText(value) };
}

/**
 * A value as it will be read again: of a text without what no cell can hold; an empty one is no value.
 * @throws Error when a number isn't finite: no cell can hold it
 */
export function heldAs(value: CellValue): CellValue {
  if (typeof value !== 'string') return cleanValue(value);
  return value === '' ? null : readText(legalText(value));
}

function contentXml(value: CellValue, { prefix }: CellFrame): string {
  if (value === null) return '';
  const text = valueText(value);
  if (typeof value !== 'string') return `<${prefix}v>${text}</${prefix}v>`;
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`;
}

/** `t` of a cell with a formula; numbers need none (§18.18.11). */
function typeOf(value: CellValue): string {
  if (value === null || typeof value === 'number') return '';
  if (typeof value === 'boolean') return ' t="b"';
  return isCellError(value) ? ' t="e"' : ' t="str"';
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return xmlText(legalText(value));
  if (isCellError(value)) return value.error;
  return String(Number(value));
}
