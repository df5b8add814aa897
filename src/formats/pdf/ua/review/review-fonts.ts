import type { FontMetrics, PlacedGlyph } from '../content/paint-sink.ts';
import type { CMapLibrary } from '../fonts/cmap-library.ts';
import type { PdfFont } from '../fonts/pdf-font.ts';
import { readFont } from '../fonts/read-font.ts';
import { simpleWidths } from '../fonts/simple-font.ts';
import {
  asNumber,
  type CosDict,
  dictEntry,
  hasEntry,
  itemsEntry,
  nameEntry,
  numberEntry,
} from '../model/cos.ts';
import { standardSymbol } from './standard-symbols.ts';

/** What a code is read as when the font doesn't tell: it shows that something is there. */
const UNKNOWN = '\ufffd';

/** A ligature stands for a few letters; a file can say that it stands for a book. */
const MOST_LETTERS_OF_GLYPH = 50;

/** em; where a font tells nothing. Sensible for most. */
const USUAL = { ascent: 0.8, descent: -0.2, advance: 0.5 };

/** Reads each font once: what its codes say in Unicode, and how wide they are. */
export function readFontMetrics(cmaps: CMapLibrary): (dict: CosDict) => FontMetrics {
  const known = new Map<CosDict, FontMetrics>();
  return dict => {
    const metrics = known.get(dict) ?? metricsOf(readFont(dict, cmaps));
    known.set(dict, metrics);
    return metrics;
  };
}

function metricsOf(font: PdfFont): FontMetrics {
  const glyphs = new Map<number, PlacedGlyph>();
  const unit = font.subtype === 'Type3' ? (matrixNumber(font.dict, 0) ?? 0.001) : 0.001;
  const isSimple = font.subtype !== 'Type0';
  // Of a simple font that isn't embedded, the dictionary still tells the widths.
  const isStated = isSimple && hasEntry(font.dict, 'Widths');
  const widths = { unit, stated: isStated ? simpleWidths(font.dict) : () => undefined };
  return {
    ...heights(font),
    isSimple,
    isVertical: !isSimple && /^(.*-)?V$/.test(nameEntry(font.dict, 'Encoding') ?? ''),
    // Without data of their own, readers take the codes of composite fonts for two bytes.
    split: bytes => font.split(bytes) ?? pairs(bytes),
    glyph(code) {
      const glyph = glyphs.get(code) ?? readGlyph(font, code, widths);
      glyphs.set(code, glyph);
      return glyph;
    },
  };
}

interface Widths {
  /** Of the font's widths, em. */
  readonly unit: number;
  readonly stated: (code: number) => number | undefined;
}

function readGlyph(font: PdfFont, code: number, { unit, stated }: Widths): PlacedGlyph {
  const { unicode, widthInDictionary, widthInProgram, isNotdef } = font.glyph(code);
  const isUnknown =
    typeof unicode !== 'string' || unicode === '' || unicode === '\0' || (isNotdef && unicode === ' ');
  const isSpace = unicode === ' ';
  const symbol = isUnknown || isSpace ? standardSymbol(font.dict, code) : undefined;
  const width = widthInDictionary ?? widthInProgram ?? stated(code);
  return {
    unicode: symbol ?? (isUnknown ? UNKNOWN : unicode.slice(0, MOST_LETTERS_OF_GLYPH)),
    advance: width === undefined ? unmeasured(font) : width * unit,
  };
}

/** Fonts that aren't embedded and tell no widths: those every reader has. */
function unmeasured({ descendant, subtype }: PdfFont): number {
  return subtype === 'Type0' ? (numberEntry(descendant, 'DW') ?? 1000) / 1000 : USUAL.advance;
}

function pairs(bytes: Uint8Array): number[] {
  return Array.from(
    { length: Math.ceil(bytes.length / 2) },
    (_, index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0),
  );
}

/** Above and below the baseline, by the descriptor where that is sensible. */
function heights({ dict, descendant, subtype }: PdfFont): Pick<FontMetrics, 'ascent' | 'descent'> {
  if (subtype === 'Type3') {
    const [, bottom, , top] = itemsEntry(dict, 'FontBBox').map(asNumber);
    const unit = Math.abs(matrixNumber(dict, 3) ?? 0.001);
    return sensible((top ?? 0) * unit, (bottom ?? 0) * unit);
  }
  const descriptor = dictEntry(descendant ?? dict, 'FontDescriptor');
  const [ascent, descent] = [numberEntry(descriptor, 'Ascent'), numberEntry(descriptor, 'Descent')];
  // Some writers forget the sign.
  return sensible((ascent ?? 0) / 1000, -Math.abs(descent ?? 0) / 1000);
}

const sensible = (ascent: number, descent: number): Pick<FontMetrics, 'ascent' | 'descent'> => ({
  ascent: ascent > 0 && ascent <= 1.5 ? ascent : USUAL.ascent,
  descent: descent < 0 && descent >= -1 ? descent : USUAL.descent,
});

const matrixNumber = (dict: CosDict, index: number): number | undefined =>
  asNumber(itemsEntry(dict, 'FontMatrix')[index]);
