import type { Border, Style, WorkbookTheme } from './workbook.ts';

/** A colour as exceljs takes it: opaque. */
const argb = (rgb: string) => ({ argb: `FF${rgb}` });

/** Size of text that names no other, pt. */
export const TEXT_SIZE = 11;

/** A style in exceljs' words. */
type CellStyle = ReturnType<typeof cellStyle>;

/**
 * A function from styles to those of exceljs. Equal styles give one and the same object, by which exceljs knows them.
 */
export function cellStyles(theme: WorkbookTheme): (style: Style) => CellStyle {
  const known = new Map<string, CellStyle>();
  const seen = new WeakMap<Style, CellStyle>();
  return style => {
    const before = seen.get(style);
    if (before) return before;
    const key = JSON.stringify(style);
    const made = known.get(key) ?? cellStyle(style, theme);
    known.set(key, made);
    seen.set(style, made);
    return made;
  };
}

function cellStyle({ font, fill, borders, align, format, isInput }: Style, theme: WorkbookTheme) {
  return {
    ...(font ? { font: fontOf(font, theme) } : {}),
    ...(align ? { alignment: alignmentOf(align) } : {}),
    ...(isInput ? { protection: { locked: false } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: argb(fill) } }),
    ...(borders ? { border: bordersOf(borders) } : {}),
  };
}

function fontOf(font: NonNullable<Style['font']>, theme: WorkbookTheme) {
  const { size = TEXT_SIZE, colour, bold, italic, underline } = font;
  return {
    size,
    name: theme.font,
    family: 2,
    scheme: 'minor' as const,
    color: colour === undefined ? { theme: 1 } : argb(colour),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
  };
}

/** Excel indents only what is aligned to a side. */
function alignmentOf({ horizontal, vertical, wrap, indent = 0, shrink }: NonNullable<Style['align']>) {
  const side = horizontal ?? (indent > 0 ? 'left' : undefined);
  return {
    ...(side === undefined ? {} : { horizontal: side }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap ? { wrapText: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(shrink ? { shrinkToFit: true } : {}),
  };
}

function bordersOf({ left, right, top, bottom }: NonNullable<Style['borders']>) {
  const side = (border: Border) => ({ style: border.line, color: argb(border.colour) });
  return {
    ...(left ? { left: side(left) } : {}),
    ...(right ? { right: side(right) } : {}),
    ...(top ? { top: side(top) } : {}),
    ...(bottom ? { bottom: side(bottom) } : {}),
  };
}
