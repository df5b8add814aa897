import { apply, type Matrix, transformedBounds } from './matrix.ts';
import type { FontMetrics, PaintedText, TextPlace } from './paint-sink.ts';
import { runsRightToLeft } from './right-to-left.ts';

/** What the text state says of how a string is set; lengths in text space. @see ISO 32000-1 §9.3 */
export interface Typesetting {
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  readonly scale: number;
  readonly rise: number;
}

/** Letters kept of one string; no line is as long. */
const MOST_LETTERS = 10_000;

/**
 * A string as it is painted, and how far it goes on along its line, in text space before it is scaled.
 * @param at with the matrix from text space, where the string begins, to the page as shown
 */
export function paintedString(
  bytes: Uint8Array,
  font: FontMetrics,
  at: Typesetting & { readonly matrix: Matrix },
): { readonly painted: PaintedText; readonly length: number } {
  const { matrix, fontSize, characterSpacing, wordSpacing, scale, rise } = at;
  let text = '';
  let length = 0;
  const codes = font.split(bytes);
  for (const code of codes) {
    const { unicode, advance } = font.glyph(code);
    if (text.length < MOST_LETTERS) text += unicode;
    const spacing = characterSpacing + (font.isSimple && code === 32 ? wordSpacing : 0);
    length += (font.isVertical ? -advance : advance) * fontSize + spacing;
  }
  // Glyphs of vertical text stand centred on their line, an em wide.
  const half = (fontSize * scale) / 2;
  const bounds = transformedBounds(
    matrix,
    font.isVertical
      ? [-half, length, half, 0]
      : [0, rise + font.descent * fontSize, length * scale, rise + font.ascent * fontSize],
  );
  const painted = { text, place: placeOf(length, font, at), bounds };
  if (!runsRightToLeft(text)) return { painted, length };
  const glyphs = codes.slice(0, MOST_LETTERS).map(code => font.glyph(code).unicode);
  return { painted: { ...painted, glyphs }, length };
}

function placeOf(
  length: number,
  font: FontMetrics,
  { matrix, fontSize, scale, rise }: Typesetting & { readonly matrix: Matrix },
): TextPlace {
  const [x, y] = font.isVertical ? [0, length] : [length * scale, 0];
  const [, , c, d] = matrix;
  return {
    start: apply(matrix, 0, rise),
    end: apply(matrix, x, y + rise),
    direction: directionOf(matrix, font, fontSize * scale),
    em: Math.hypot(c, d) * Math.abs(fontSize),
  };
}

/** Which way text runs on the page: along the x axis of text space, or against its y axis. */
function directionOf([a, b, c, d]: Matrix, font: FontMetrics, size: number): TextPlace['direction'] {
  const sign = size < 0 ? -1 : 1;
  const [x, y] = font.isVertical ? [-c, -d] : [a * sign, b * sign];
  const length = Math.hypot(x, y);
  return length > 0 ? { x: x / length, y: y / length } : { x: 1, y: 0 };
}
