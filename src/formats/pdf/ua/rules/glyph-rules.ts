import type { GlyphFacts, PdfFont } from '../fonts/pdf-font.ts';
import { hasEntry } from '../model/cos.ts';
import type { FontUse, UaDocument } from '../model/document.ts';
import type { UaFinding } from '../report.ts';
import {
  fontPlace,
  fontTitle,
  INVISIBLE,
  unknownFonts,
  unreadCMaps,
  unreadPrograms,
} from './font-findings.ts';
import type { UaRule } from './rule.ts';
import { shown } from './shown.ts';

/** The parts of 7.21 about the glyphs that text shows. Each code of a font is reported once per rule. */
export const glyphRules: readonly UaRule[] = [
  glyphRule('7.21.4.1', 2, 'Embedded programs draw all the glyphs shown.', {
    keeps: ({ present }, { renderingMode }) => renderingMode === INVISIBLE || present !== false,
    message: () => 'the font’s program has no glyph for it',
  }),
  glyphRule('7.21.5', 1, 'Widths in the font dictionary and in the program agree to a thousandth of an em.', {
    keeps: ({ widthInDictionary, widthInProgram }, { renderingMode }) =>
      renderingMode === INVISIBLE ||
      widthInDictionary === undefined ||
      widthInProgram === undefined ||
      Math.abs(widthInDictionary - widthInProgram) <= 1,
    message: ({ widthInDictionary, widthInProgram = 0 }) =>
      `its width is ${widthInDictionary} in the font dictionary and ${Math.round(widthInProgram * 10) / 10} in the program`,
    undecided: undecidedWidths,
  }),
  glyphRule('7.21.7', 1, 'All text can be turned into Unicode.', {
    keeps: ({ unicode }) => unicode !== undefined,
    message: () => 'nothing says which Unicode character it is',
    undecided: undecidedUnicode,
  }),
  glyphRule('7.21.7', 2, 'No text is mapped to U+0000, U+FEFF or U+FFFE.', {
    keeps: ({ unicode }) => typeof unicode !== 'string' || !/[\0\uFEFF\uFFFE]/.test(unicode),
    message: () => 'it is mapped to U+0000, U+FEFF or U+FFFE',
    // A collection of Adobe maps nothing to those.
    undecided: pdf =>
      undecidedGlyphs(pdf, ({ dict, collection }) => collection === undefined || hasEntry(dict, 'ToUnicode')),
  }),
  glyphRule('7.21.8', 1, 'No text shows the .notdef glyph.', {
    keeps: ({ isNotdef }) => !isNotdef,
    message: () => 'it is the .notdef glyph',
  }),
];

interface GlyphCheck {
  readonly keeps: (glyph: GlyphFacts, use: FontUse) => boolean;
  readonly message: (glyph: GlyphFacts) => string;
  readonly undecided?: (pdf: UaDocument) => Iterable<string>;
}

function glyphRule(
  clause: string,
  test: number,
  description: string,
  { keeps, message, undecided = pdf => undecidedGlyphs(pdf) }: GlyphCheck,
): UaRule {
  return {
    clause,
    test,
    description,
    check: function* (pdf): Generator<UaFinding> {
      for (const use of pdf.fonts) {
        for (const [code, page] of use.codes) {
          const glyph = glyphOf(use.font, code);
          if (keeps(glyph, use)) continue;
          yield {
            message: `${fontTitle(use.font)}, code ${code}: ${message(glyph)}.`,
            ...fontPlace(use.font, page, pdf),
          };
        }
      }
    },
    undecided,
  };
}

/** What is known of codes already: five rules ask for the same, and CMaps can take long to search. */
const KNOWN = new WeakMap<PdfFont, Map<number, GlyphFacts>>();

function glyphOf(font: PdfFont, code: number): GlyphFacts {
  const codes = KNOWN.get(font) ?? new Map<number, GlyphFacts>();
  KNOWN.set(font, codes);
  const glyph = codes.get(code) ?? font.glyph(code);
  codes.set(code, glyph);
  return glyph;
}

/** Why glyphs can't be judged: the strings can't be cut into codes, or the glyphs can't be looked up. */
function* undecidedGlyphs(
  pdf: UaDocument,
  // Without a program, no glyph is drawn that could be judged.
  asksForCodes: (font: PdfFont) => boolean = ({ hasProgram }) => hasProgram,
): Generator<string> {
  yield* unknownFonts(pdf);
  yield* unreadCMaps(pdf);
  yield* unreadPrograms(pdf);
  for (const { font, isUncut } of pdf.fonts)
    if (isUncut && asksForCodes(font)) yield `${fontTitle(font)}: its predefined CMap is not at hand.`;
}

/** Why widths can't be judged. */
function* undecidedWidths(pdf: UaDocument): Generator<string> {
  yield* undecidedGlyphs(pdf);
  for (const { font, codes, renderingMode } of pdf.fonts) {
    if (renderingMode === INVISIBLE) continue;
    for (const code of codes.keys()) {
      const { present, widthInProgram } = glyphOf(font, code);
      if (present === true && widthInProgram === undefined)
        yield `${fontTitle(font)}, code ${code}: its width in the program can’t be found.`;
    }
  }
}

/** Why it can't be told whether text can be turned into Unicode. */
function* undecidedUnicode(pdf: UaDocument): Generator<string> {
  // Of a font of a known collection it's told whatever its codes are.
  yield* undecidedGlyphs(pdf, ({ collection }) => collection === undefined);
  for (const { font, codes } of pdf.fonts) {
    for (const code of codes.keys()) {
      const { unicode } = glyphOf(font, code);
      if (typeof unicode === 'object' && 'unknown' in unicode)
        yield `${fontTitle(font)}: ${shown(unicode.unknown)}.`;
    }
  }
}
