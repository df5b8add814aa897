import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib';
import type { TemplateField } from '../template-fields.ts';
import { readTextLook } from '../template-font.ts';
import type { TemplateWidget } from '../template-widgets.ts';

/** How a border is drawn: solid, dashed, beveled, inset or underline (ISO 32000-1 table 166). */
export type BorderStyle = 'S' | 'D' | 'B' | 'I' | 'U';

/** What a widget annotation says of its looks (ISO 32000-1 §12.5.4, §12.5.6.19, §12.7.3.3). */
export interface WidgetLook {
  /** Parts of a colour: one, three or four; none means transparent. */
  readonly background: readonly number[];
  readonly border: {
    readonly colour: readonly number[];
    /** pt */
    readonly width: number;
    readonly style: BorderStyle;
    /** Lengths of dashes and gaps, pt. */
    readonly dash: readonly number[];
  };
  /** Turned counterclockwise by so many degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Size of letters, pt; 0 means: as large as fits. */
  readonly size: number;
  readonly colour: readonly number[];
  /** 0 left, 1 centred, 2 right. */
  readonly quadding: number;
}

/** Reads how a field's text and box look in one place. What a widget says itself goes before what its field says. */
export function readWidgetLook(field: TemplateField, { dict }: TemplateWidget): WidgetLook {
  const marks = dictAt(dict, 'MK');
  const text = readTextLook(textAt(dict, 'DA') ?? field.defaultAppearance ?? '');
  const quadding = dict.lookup(PDFName.of('Q'));
  return {
    background: colourAt(marks, 'BG'),
    border: { colour: colourAt(marks, 'BC'), ...borderOf(dict) },
    rotation: rotationOf(marks),
    size: finite(text?.size ?? 0),
    colour: textColour(text?.paint ?? ''),
    quadding: quadding instanceof PDFNumber ? quadding.asNumber() : field.quadding,
  };
}

/** Black where a field doesn't say, or says it in no colour space there is. */
function textColour(paint: string): readonly number[] {
  const parts = paint.split(/\s+/).slice(0, -1);
  return [1, 3, 4].includes(parts.length) ? parts.map(part => finite(Number(part))) : [0];
}

/** `BS`, else the `Border` of older programs; a border nobody describes is solid and 1 pt wide. */
function borderOf(dict: PDFDict): Pick<WidgetLook['border'], 'width' | 'style' | 'dash'> {
  const style = dictAt(dict, 'BS');
  const [, , width, dash] = itemsAt(dict, 'Border');
  if (!style) {
    const dashes = dash instanceof PDFArray ? dash.asArray().map(numberOf) : [];
    return { width: widthOf(width), style: dashes.length > 0 ? 'D' : 'S', dash: dashes };
  }
  const name = style.lookup(PDFName.of('S'));
  const held = STYLES.find(known => name === PDFName.of(known)) ?? 'S';
  const dashes = itemsAt(style, 'D').map(numberOf);
  return { width: widthOf(style.lookup(PDFName.of('W'))), style: held, dash: dashes };
}

const STYLES: readonly BorderStyle[] = ['S', 'D', 'B', 'I', 'U'];

/** Wider borders than any program draws would leave no room for text. */
const WIDEST = 12;
const widthOf = (held: PDFObject | undefined): number =>
  held instanceof PDFNumber ? Math.min(WIDEST, Math.max(0, finite(held.asNumber()))) : 1;

function rotationOf(marks: PDFDict | undefined): WidgetLook['rotation'] {
  const held = marks?.lookup(PDFName.of('R'));
  const turned = held instanceof PDFNumber ? ((held.asNumber() % 360) + 360) % 360 : 0;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

function colourAt(marks: PDFDict | undefined, key: string): readonly number[] {
  const parts = marks ? itemsAt(marks, key).map(numberOf) : [];
  return [1, 3, 4].includes(parts.length) ? parts : [];
}

function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const held = dict.lookup(PDFName.of(key));
  return held instanceof PDFDict ? held : undefined;
}

function textAt(dict: PDFDict, key: string): string | undefined {
  const held = dict.lookup(PDFName.of(key));
  return held instanceof PDFString || held instanceof PDFHexString ? held.decodeText() : undefined;
}

function itemsAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const held = dict.lookup(PDFName.of(key));
  return held instanceof PDFArray ? held.asArray().flatMap(item => dict.context.lookup(item) ?? []) : [];
}

const numberOf = (held: PDFObject): number => (held instanceof PDFNumber ? finite(held.asNumber()) : 0);
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
