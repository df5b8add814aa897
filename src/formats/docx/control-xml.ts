import { createHash } from 'node:crypto';
import { unhandled } from '../../core/diagnostics.ts';
import { xmlText } from '../ooxml/xml-text.ts';
import { bindingXml } from './binding.ts';
import { type ContentControl, linesOf } from './content-control.ts';

/** The character style of placeholders, by its id. */
export const PLACEHOLDER_STYLE = 'PlaceholderText';

const TICK_FONT = 'MS Gothic';
const TICKED = { code: '2612', sign: '\u2612' };
const UNTICKED = { code: '2610', sign: '\u2610' };

export interface ControlOptions {
  /** `w:storeItemID` of the bound part. */
  readonly itemId: string;
  /** Run properties of what is typed, as XML without `w:rPr` around it; the paragraph's without. */
  readonly run?: string;
}

/**
 * A run-level content control, with a paragraph's other runs beside it.
 * @see ISO/IEC 29500-1 §17.5.2.31 (`w:sdt`), §17.5.2.38 (the order in `w:sdtPr`)
 */
export function controlXml(control: ContentControl, { itemId, run = '' }: ControlOptions): string {
  const { tag, alias, placeholder } = control;
  const properties = [
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    `<w:alias w:val="${xmlText(alias)}"/><w:tag w:val="${tag}"/><w:id w:val="${controlId(tag)}"/>`,
    `<w:lock w:val="sdtLocked"/>`,
    placeholder === ''
      ? ''
      : `<w:placeholder><w:docPart w:val="${placeholderName(placeholder)}"/></w:placeholder>`,
    isShowingPlaceholder(control) ? '<w:showingPlcHdr/>' : '',
    control.type === 'signature' ? '' : bindingXml(tag, itemId),
    kindXml(control),
  ];
  return `<w:sdt><w:sdtPr>${properties.join('')}</w:sdtPr><w:sdtContent>${contentXml(control, run)}</w:sdtContent></w:sdt>`;
}

/** Whether a control stands empty, with its placeholder in place of a value. */
export function isShowingPlaceholder(control: ContentControl): boolean {
  if (control.type === 'tick') return false;
  return control.type === 'signature' || (control.value ?? '') === '';
}

/**
 * What stands in `w:sdtContent`: runs.
 * @param run properties of what is typed, as XML without `w:rPr` around it
 */
export function contentXml(control: ContentControl, run = ''): string {
  if (control.type === 'tick') return tickXml(control.value, run);
  if (control.type === 'signature' || isShowingPlaceholder(control)) {
    return `<w:r><w:rPr><w:rStyle w:val="${PLACEHOLDER_STYLE}"/></w:rPr>${textXml(control.placeholder)}</w:r>`;
  }
  const properties = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:r>${properties}${textXml(shownText(control))}</w:r>`;
}

/** What a person sees of a value. */
export function shownText(control: Exclude<ContentControl, { type: 'tick' | 'signature' }>): string {
  switch (control.type) {
    case 'text':
      return linesOf(control);
    case 'date':
      return control.shown;
    case 'list':
      return control.items.find(({ id }) => id === control.value)?.label ?? control.value ?? '';
    default:
      return unhandled(control);
  }
}

/** A text as the children of a run: lines are parted by `w:br`, tabs are `w:tab`. */
export function textXml(text: string): string {
  return xmlText(text)
    .split(/([\n\t])/)
    .map(part => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${part}</w:t>`;
    })
    .join('');
}

/** What a tick box shows in one of its states. */
export interface TickState {
  /** One character; of a symbol font at U+F000 and up. */
  readonly sign: string;
  readonly font: string;
  /** Whether the font is a symbol font, whose signs stand in a file as `w:sym`. */
  readonly isSymbol: boolean;
}

/** The run of a tick box, in the font that has its sign: our own, or one that a file has chosen. */
export function tickXml(
  ticked: boolean,
  run = '',
  state: TickState = { sign: (ticked ? TICKED : UNTICKED).sign, font: TICK_FONT, isSymbol: false },
): string {
  const { sign, isSymbol } = state;
  const font = xmlText(state.font);
  const fonts = `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:hint="eastAsia"/>`;
  if (!isSymbol) return `<w:r><w:rPr>${inOrder(run, fonts)}</w:rPr><w:t>${xmlText(sign)}</w:t></w:r>`;
  const code = sign.charCodeAt(0).toString(16).toUpperCase();
  const symbol = `<w:sym w:font="${font}" w:char="${code}"/>`;
  return `<w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}${symbol}</w:r>`;
}

/** `w:rStyle` comes first among run properties, `w:rFonts` second (ISO/IEC 29500-1 §17.3.2.28). */
function inOrder(run: string, fonts: string): string {
  const style = /^<w:rStyle [^>]*>/.exec(run)?.[0] ?? '';
  return style + fonts + run.slice(style.length);
}

/** The element that says what kind of control it is; the last in `w:sdtPr`. */
function kindXml(control: ContentControl): string {
  switch (control.type) {
    case 'text':
      return control.multiline ? '<w:text w:multiLine="1"/>' : '<w:text/>';
    case 'date': {
      const day = control.value === null ? '' : ` w:fullDate="${control.value}T00:00:00Z"`;
      return (
        `<w:date${day}><w:dateFormat w:val="${control.format}"/><w:lid w:val="${control.language}"/>` +
        `<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>`
      );
    }
    case 'tick':
      return (
        `<w14:checkbox><w14:checked w14:val="${Number(control.value)}"/>` +
        `<w14:checkedState w14:val="${TICKED.code}" w14:font="${TICK_FONT}"/>` +
        `<w14:uncheckedState w14:val="${UNTICKED.code}" w14:font="${TICK_FONT}"/></w14:checkbox>`
      );
    case 'list': {
      const items = control.items.map(
        ({ id, label }) => `<w:listItem w:displayText="${xmlText(label)}" w:value="${xmlText(id)}"/>`,
      );
      return `<w:dropDownList>${items.join('')}</w:dropDownList>`;
    }
    case 'signature':
      return '<w:richText/>';
    default:
      return unhandled(control);
  }
}

/** `w:id`: always the same for a tag, positive, and without a collision among a document's few hundred controls. */
function controlId(tag: string): number {
  return createHash('sha256').update(tag).digest().readUInt32BE(0) & 0x7fffffff || 1;
}

/** The name of a placeholder's text in the glossary document. */
export function placeholderName(placeholder: string): string {
  return `PH_${placeholder.replace(/[^\p{L}\p{N}]+/gu, '_')}`;
}
