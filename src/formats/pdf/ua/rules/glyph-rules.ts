import type { GlyphFacts } from '../fonts/pdf-font.ts';
import type { FontUse, UaDocument } from '../model/document.ts';
import { placeAt, type UaFinding, type UaUndecided } from '../report.ts';
import { fontTitle, INVISIBLE } from './font-rules.ts';
import type { UaRule } from './rule.ts';

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
  }),
  glyphRule('7.21.7', 1, 'All text can be turned into Unicode.', {
    keeps: ({ unicode }) => unicode !== undefined,
    message: () => 'nothing says which Unicode character it is',
  }),
  glyphRule('7.21.7', 2, 'No text is mapped to U+0000, U+FEFF or U+FFFE.', {
    keeps: ({ unicode }) => typeof unicode !== 'string' || !/[\0\uFEFF\uFFFE]/.test(unicode),
    message: () => 'ToUnicode maps it to U+0000, U+FEFF or U+FFFE',
  }),
  glyphRule('7.21.8', 1, 'No text shows the .notdef glyph.', {
    keeps: ({ isNotdef }) => !isNotdef,
    message: () => 'it is the .notdef glyph',
  }),
];

interface GlyphCheck {
  readonly keeps: (glyph: GlyphFacts, use: FontUse) => boolean;
  readonly message: (glyph: GlyphFacts) => string;
}

function glyphRule(
  clause: string,
  test: number,
  description: string,
  { keeps, message }: GlyphCheck,
): UaRule {
  return {
    clause,
    test,
    description,
    check: function* (pdf): Generator<UaFinding> {
      for (const use of pdf.fonts) {
        for (const [code, page] of use.codes) {
          const glyph = use.font.glyph(code);
          if (keeps(glyph, use)) continue;
          yield {
            message: `${fontTitle(use.font)}, code ${code}: ${message(glyph)}.`,
            ...placeAt({ page, path: undefined, object: pdf.nameOf(use.font.dict) }),
          };
        }
      }
    },
  };
}

/** Glyph rules that this file leaves open, because a predefined CMap's data would be needed. */
export function undecidedGlyphs({ fonts }: UaDocument): UaUndecided[] {
  const uncut = fonts.filter(({ isUncut }) => isUncut);
  const unmapped = fonts.flatMap(({ font, codes }) =>
    [...codes.keys()].flatMap(code => {
      const { unicode } = font.glyph(code);
      return typeof unicode === 'object' ? [`${fontTitle(font)}: ${unicode.unknown}`] : [];
    }),
  );
  const byFont = [
    ...new Set(uncut.map(({ font }) => `${fontTitle(font)}: its predefined CMap is not at hand`)),
  ];
  return [
    ...glyphRules.flatMap(({ clause, test }) => byFont.map(reason => ({ clause, test, reason }))),
    ...[...new Set(unmapped)].map(reason => ({ clause: '7.21.7', test: 1, reason })),
  ];
}
