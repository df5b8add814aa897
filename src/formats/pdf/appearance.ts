import { FONT_NAMES, type FormFont, fontRuns } from './form-font.ts';
import { layoutText, PADDING } from './text-layout.ts';

/** A colour of a content stream, parts from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** `#RRGGBB` as a colour of a content stream. */
export function rgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** A number of a content stream: at most three decimals, no exponent. */
const n = (value: number): string => String(Math.round(value * 1000) / 1000);
const paint = (colour: Rgb, operator: 'rg' | 'RG'): string => `${colour.map(n).join(' ')} ${operator}`;

/** What the text of a field is drawn with; a field dictionary says the same in `DA`. */
export interface TextStyle {
  /** Font size, pt. */
  readonly size: number;
  readonly colour: Rgb;
}

/** The default appearance string, `DA` (ISO 32000-1 §12.7.3.3). */
export function defaultAppearance({ size, colour }: TextStyle): string {
  return `/${FONT_NAMES.simple.decodeText()} ${n(size)} Tf ${paint(colour, 'rg')}`;
}

/** A drawn text: its content stream, whether it needs the composite font, and whether all of it is in the box. */
export interface TextAppearance {
  readonly content: string;
  readonly usesComposite: boolean;
  readonly fits: boolean;
  /** Font size drawn, pt. */
  readonly size: number;
  /** Lines drawn. */
  readonly lines: number;
}

/**
 * The appearance stream of a text field or list.
 * @param box size of the widget, pt; origin lower left
 * @see ISO 32000-1 §12.7.3.3 for the marked content `Tx`
 */
export function textAppearance(
  value: string | null,
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  font: FormFont,
  style: TextStyle,
): TextAppearance {
  if (value === null || value === '') {
    return { content: '/Tx BMC\nEMC', usesComposite: false, fits: true, size: style.size, lines: 0 };
  }
  const { size, leading, lines, fits } = layoutText(value, font, box, style.size);
  const { ascent, descent, unitsPerEm } = font.sfnt;
  const [rise, drop] = [(ascent * size) / unitsPerEm, (descent * size) / unitsPerEm];
  // One line is centred on the font's own height, as viewers do, so that it doesn't jump when a person types.
  const centred = (box.height - rise - drop + (lines.length - 1) * leading) / 2;
  const first = box.multiline ? box.height - PADDING - rise : centred;
  // A line that falls outside would be cut through its letters; the whole value stays in the field.
  const room = Math.max(1, Math.floor((box.height - 2 * PADDING) / leading));
  const drawn = lines.slice(0, fits ? lines.length : room).map(line => fontRuns(line, font));
  const body = drawn.map((runs, index) => {
    const move = index === 0 ? `${n(PADDING)} ${n(first)} Td` : `0 ${n(-leading)} Td`;
    const shown = runs.map(run => `/${FONT_NAMES[run.font].decodeText()} ${n(size)} Tf ${run.operand} Tj`);
    return [move, ...shown].join('\n');
  });
  const content = [
    '/Tx BMC',
    'q',
    `0 0 ${n(box.width)} ${n(box.height)} re W n`,
    'BT',
    paint(style.colour, 'rg'),
    ...body,
    'ET',
    'Q',
    'EMC',
  ].join('\n');
  const usesComposite = drawn.flat().some(run => run.font === 'composite');
  return { content, usesComposite, fits, size, lines: drawn.length };
}

/**
 * A tick as a drawn mark: no symbol font, so every viewer and printer shows the same.
 * @param size side of the box, pt; origin lower left
 */
export function tickAppearance(size: number, colour: Rgb): string {
  const at = (x: number, y: number) => `${n(x * size)} ${n(y * size)}`;
  return [
    'q',
    paint(colour, 'RG'),
    `${n(size * 0.13)} w 1 J 1 j`,
    `${at(0.22, 0.52)} m ${at(0.42, 0.3)} l ${at(0.79, 0.74)} l S`,
    'Q',
  ].join('\n');
}

/**
 * The dot of a chosen radio button.
 * @param size diameter of the button, pt
 */
export function dotAppearance(size: number, colour: Rgb): string {
  const radius = size * 0.26;
  const centre = size / 2;
  const k = radius * 0.5523; // control points of a quarter circle
  const arc = (x1: number, y1: number, x2: number, y2: number, x: number, y: number) =>
    `${[x1, y1, x2, y2, x, y].map(value => n(centre + value)).join(' ')} c`;
  return [
    'q',
    paint(colour, 'rg'),
    `${n(centre + radius)} ${n(centre)} m`,
    arc(radius, k, k, radius, 0, radius),
    arc(-k, radius, -radius, k, -radius, 0),
    arc(-radius, -k, -k, -radius, 0, -radius),
    arc(k, -radius, radius, -k, radius, 0),
    'f',
    'Q',
  ].join('\n');
}
