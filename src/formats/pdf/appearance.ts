import { layoutText, PADDING } from './text-layout.ts';
import { FONT_RESOURCES, type FontRole, type FontRun, type TypedFont } from './typed-font.ts';

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
  /** Grey, red green blue, or cyan magenta yellow black: as many parts as the colour space has, from 0 to 1. */
  readonly colour: readonly number[];
}

/** The operators that set the colour of text, by the number of its parts (§8.6.8). */
const TEXT_PAINT: Readonly<Record<number, string>> = { 1: 'g', 3: 'rg', 4: 'k' };
const textPaint = (colour: readonly number[]): string =>
  `${colour.map(n).join(' ')} ${TEXT_PAINT[colour.length] ?? 'rg'}`;

/** The default appearance string, `DA` (ISO 32000-1 §12.7.3.3). @param font its name among resources */
export function defaultAppearance({ size, colour }: TextStyle, font: string = FONT_RESOURCES.simple): string {
  return `/${font} ${n(size)} Tf ${textPaint(colour)}`;
}

/** A drawn text: its content stream, what it is drawn with, and whether all of it is in the box. */
export interface TextAppearance {
  readonly content: string;
  /** The fonts it names, besides the simple one. */
  readonly fonts: readonly Exclude<FontRole, 'simple'>[];
  readonly fits: boolean;
  /** Font size drawn, pt. */
  readonly size: number;
  /** Lines drawn. */
  readonly lines: number;
}

/** A box that text is drawn in: its size in pt; origin lower left. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly multiline: boolean;
}

/**
 * The appearance stream of a text field or list.
 * @see ISO 32000-1 §12.7.3.3 for the marked content `Tx`
 */
export function textAppearance(
  value: string | null,
  box: TextBox,
  font: TypedFont,
  style: TextStyle,
): TextAppearance {
  return textDrawer(box, font, style)(value);
}

/** Draws the values of boxes of one shape; what all of them share is made once. */
export function textDrawer(
  box: TextBox,
  font: TypedFont,
  style: TextStyle,
): (value: string | null) => TextAppearance {
  const edge = `0 0 ${n(box.width)} ${n(box.height)} re W n`;
  const head = `/Tx BMC\nq\n${edge}\nBT\n${textPaint(style.colour)}`;
  const blank = { content: '/Tx BMC\nEMC', fonts: NO_FONTS, fits: true, size: style.size, lines: 0 };
  return value => {
    if (value === null || value === '') return blank;
    const drawn = textLines(value, box, font, style.size);
    const content = `${head}${drawnLines(drawn, font)}\nET\nQ\nEMC`;
    const { fits, size } = drawn;
    return { content, fonts: fontsOf(drawn.lines), fits, size, lines: drawn.lines.length };
  };
}

const NO_FONTS: TextAppearance['fonts'] = [];

/** A value set in a box: runs of each line that is in sight, and where the first of them stands. */
export interface TextLines {
  readonly lines: readonly (readonly FontRun[])[];
  /** Font size and distance of baselines, pt. */
  readonly size: number;
  readonly leading: number;
  /** Where the first line begins, pt from the box's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly fits: boolean;
}

/** Sets a value in a box as {@link textAppearance} draws it. */
export function textLines(value: string, box: TextBox, font: TypedFont, largest: number): TextLines {
  const { size, leading, lines, fits } = layoutText(composed(value), font, box, largest);
  const { ascent, descent, unitsPerEm } = font;
  const [rise, drop] = [(ascent * size) / unitsPerEm, (descent * size) / unitsPerEm];
  // One line is centred on the font's own height, as viewers do, so that it doesn't jump when a person types.
  const centred = (box.height - rise - drop + (lines.length - 1) * leading) / 2;
  const y = box.multiline ? box.height - PADDING - rise : centred;
  // A line that falls outside would be cut through its letters; the whole value stays in the field.
  const room = Math.max(1, Math.floor((box.height - 2 * PADDING) / leading));
  const inSight = fits ? lines : lines.slice(0, room);
  return { lines: inSight.map(line => font.runs(line)), size, leading, x: PADDING, y, fits };
}

/** The operators that show lines, inside `BT` and `ET`; each begins with a line end. */
export function drawnLines({ lines, size, leading, x, y }: TextLines, font: TypedFont): string {
  const down = `\n0 ${n(-leading)} Td`;
  const height = ` ${n(size)} Tf `;
  let body = `\n${n(x)} ${n(y)} Td`;
  lines.forEach((runs, index) => {
    if (index > 0) body += down;
    for (const run of runs) body += `\n/${font.names[run.font]}${height}${run.operand} Tj`;
  });
  return body;
}

function fontsOf(lines: TextLines['lines']): TextAppearance['fonts'] {
  let [composite, fallback] = [false, false];
  for (const runs of lines) {
    for (const { font } of runs) {
      composite ||= font === 'composite';
      fallback ||= font === 'fallback';
    }
  }
  // Nearly every value needs the simple font only.
  if (!composite && !fallback) return NO_FONTS;
  return [...(composite ? (['composite'] as const) : []), ...(fallback ? (['fallback'] as const) : [])];
}

/**
 * A text with each letter and its marks as one letter where Unicode has it (NFC): fonts have glyphs for those, and marks of
 * their own are set in the wrong place without shaping.
 */
export function composed(text: string): string {
  return MARKS.test(text) ? text.normalize('NFC') : text;
}

/** The marks of Latin, Greek and Cyrillic. A class of its own: `\p{M}` takes ten times as long. */
const MARKS = /[\u0300-\u036f]|[\u0483-\u0487]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/;

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
