import { n } from '../flat/show-text.ts';
import type { WidgetLook } from './widget-look.ts';

/** The size of a widget in its own, unturned space, pt; origin lower left. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The operators that draw a widget's background and border, as viewers do when they draw a field anew.
 * @param cells of a comb, which a border divides; null for other fields
 * @see ISO 32000-1 tables 166, 189
 */
export function drawFrame({ background, border }: WidgetLook, size: FrameSize, cells: number | null): string {
  const { width, height } = size;
  const fill = background.length > 0 ? `${paint(background, FILL)}\n0 0 ${n(width)} ${n(height)} re f\n` : '';
  const line = border.colour.length > 0 && border.width > 0 ? drawBorder(border, size, cells) : '';
  return fill + line === '' ? '' : `q\n${fill}${line}Q\n`;
}

/** How far a border reaches into its box, pt: the light and the shade of a beveled one lie within its line. */
export function edgeOf({ border }: WidgetLook): number {
  const isDeep = border.style === 'B' || border.style === 'I';
  if (border.width === 0) return 0;
  return isDeep ? 2 * border.width : border.width;
}

function drawBorder(border: WidgetLook['border'], size: FrameSize, cells: number | null): string {
  const { width: line, style, colour } = border;
  const stroke = `${paint(colour, STROKE)}\n${n(line)} w\n`;
  if (style === 'U') return `${stroke}0 ${n(line / 2)} m ${n(size.width)} ${n(line / 2)} l S\n`;
  const [width, height] = [Math.max(0, size.width - line), Math.max(0, size.height - line)];
  const box = `${n(line / 2)} ${n(line / 2)} ${n(width)} ${n(height)} re S\n`;
  const shade = style === 'B' || style === 'I' ? drawDepth(line, size, style) : '';
  return `${shade}${stroke}${style === 'D' ? dashes(border.dash) : ''}${box}${drawCells(size, cells)}`;
}

/** A dash nobody describes is 3 pt, as the standard has it; one of only zeroes would draw nothing. */
function dashes(dash: readonly number[]): string {
  const usable = dash.length > 0 && dash.every(part => part >= 0) && dash.some(part => part > 0);
  return `[${(usable ? dash : [3]).map(n).join(' ')}] 0 d\n`;
}

/** The light of a beveled border is at the upper left, that of an inset one at the lower right. */
function drawDepth(line: number, { width, height }: FrameSize, style: 'B' | 'I'): string {
  const [outer, inner] = [line, 2 * line];
  const [right, top] = [width - outer, height - outer];
  const corner = [
    [outer, outer],
    [outer, top],
    [right, top],
    [right - line, top - line],
    [inner, top - line],
    [inner, inner],
  ] as const;
  const opposite = corner.map(([x, y]) => [width - x, height - y] as const);
  const [light, shade] = style === 'B' ? ['1 g', '0.5 g'] : ['0.5 g', '0.75 g'];
  return `${light}\n${polygon(corner)}${shade}\n${polygon(opposite)}`;
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `${points.map(([x, y], index) => `${n(x)} ${n(y)} ${index === 0 ? 'm' : 'l'}`).join(' ')} f\n`;
}

function drawCells({ width, height }: FrameSize, cells: number | null): string {
  const between = Array.from({ length: Math.max(0, (cells ?? 1) - 1) }, (_, index) => {
    const x = n((width * (index + 1)) / (cells ?? 1));
    return `${x} 0 m ${x} ${n(height)} l S\n`;
  });
  return between.join('');
}

const FILL: Readonly<Record<number, string>> = { 1: 'g', 3: 'rg', 4: 'k' };
const STROKE: Readonly<Record<number, string>> = { 1: 'G', 3: 'RG', 4: 'K' };

/** The operator that sets a colour, by the number of its parts (§8.6.8). */
function paint(colour: readonly number[], operators: Readonly<Record<number, string>>): string {
  return `${colour.map(n).join(' ')} ${operators[colour.length] ?? operators[1]}`;
}
