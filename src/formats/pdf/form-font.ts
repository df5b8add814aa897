import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { readSfnt, type Sfnt } from '../sfnt/read-sfnt.ts';
import { FONT_RESOURCES, type TypedFont, typedFont } from './typed-font.ts';
import { WIN_ANSI } from './win-ansi.ts';

/** The font of typed answers: a subset TrueType program with the measures a layout needs. */
export interface FormFont extends TypedFont {
  /** Size of the program, bytes. */
  readonly length: number;
  /** The program, deflated as it goes into every file. */
  readonly deflated: Uint8Array;
  readonly sfnt: Sfnt;
}

/** Letters of the form font: WinAnsi, Latin Extended-A, the Dutch ligatures, and signs people paste. */
export const FORM_REPERTOIRE: string = (() => {
  const codes = [...WIN_ANSI.values()];
  for (let code = 0x100; code <= 0x17f; code++) codes.push(code);
  codes.push(
    0x218,
    0x219,
    0x21a,
    0x21b,
    0x1e9e,
    0x2010,
    0x2011,
    0x2012,
    0x2015,
    0x2032,
    0x2033,
    0x2212,
    0x2260,
  );
  codes.push(0x2264, 0x2265, 0x2192);
  return String.fromCodePoint(...codes);
})();

const loaded = new WeakMap<Uint8Array, FormFont>();

/** Reads a subset program made of {@link FORM_REPERTOIRE}; once for all documents that share it. */
export function loadFormFont(program: Uint8Array): FormFont {
  const font = loaded.get(program) ?? readFormFont(program);
  loaded.set(program, font);
  return font;
}

function readFormFont(program: Uint8Array): FormFont {
  const sfnt = readSfnt(program);
  let deflated: Uint8Array | undefined;
  return {
    ...typedFont(sfnt),
    length: program.length,
    sfnt,
    // Only who embeds it needs it: a form that is filled has it already.
    get deflated() {
      deflated ??= deflateSync(program, { level: 9 });
      return deflated;
    },
  };
}

/** The two font dictionaries over one embedded program; the composite one only when something needs it. */
export interface EmbeddedFormFont {
  readonly simple: PDFRef;
  composite(): PDFRef;
}

/**
 * Embeds the form font as a simple TrueType font with WinAnsiEncoding (what viewers type with) and, on demand, as a
 * Type0 font with Identity-H on the same program.
 * @see ISO 32000-1 §9.6.3, §9.7.4, §9.8; ISO 14289-1 §7.21
 */
export function embedFormFont(context: PDFContext, font: FormFont): EmbeddedFormFont {
  const { sfnt } = font;
  const scale = scaleOf(sfnt);
  const descriptor = embedDescriptor(context, font, NON_SYMBOLIC);
  const codes = Array.from({ length: 224 }, (_, index) => index + 32);
  const glyphOf = (code: number) => sfnt.glyphs.get(WIN_ANSI.get(code) ?? -1);
  const simple = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: sfnt.family,
      Encoding: 'WinAnsiEncoding',
      FirstChar: 32,
      LastChar: 255,
      Widths: codes.map(code => scale(sfnt.advance(glyphOf(code) ?? 0))),
      FontDescriptor: descriptor,
      ToUnicode: context.register(
        context.flateStream(
          toUnicode(
            [...WIN_ANSI].filter(([code]) => glyphOf(code) !== undefined),
            1,
          ),
        ),
      ),
    }),
  );
  let composite: PDFRef | undefined;
  return {
    simple,
    composite() {
      composite ??= embedComposite(context, sfnt, descriptor);
      return composite;
    },
  };
}

/** Descriptor flags (ISO 32000-1 table 123): whether the font keeps to the letters of Standard Latin. */
const NON_SYMBOLIC = 32;
const SYMBOLIC = 4;

/** Thousandths of the font size, as dictionaries of PDF fonts have them. */
const scaleOf =
  ({ unitsPerEm }: Sfnt) =>
  (units: number): number =>
    Math.round((units * 1000) / unitsPerEm);

/** Embeds a program with its descriptor. */
function embedDescriptor(context: PDFContext, { sfnt, deflated, length }: FormFont, flags: number): PDFRef {
  const scale = scaleOf(sfnt);
  const fontFile = context.register(context.stream(deflated, { Filter: 'FlateDecode', Length1: length }));
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: sfnt.family,
      Flags: flags,
      FontBBox: sfnt.bbox.map(scale),
      ItalicAngle: sfnt.italicAngle,
      Ascent: scale(sfnt.ascent),
      Descent: scale(sfnt.descent),
      CapHeight: scale(sfnt.capHeight),
      StemV: sfnt.weight >= 600 ? 120 : 80,
      FontFile2: fontFile,
    }),
  );
}

/** Embeds a font for letters another one lacks: only as a Type0 font with Identity-H, since nobody types with it. */
export function embedFallbackFont(context: PDFContext, font: FormFont): PDFRef {
  return embedComposite(context, font.sfnt, embedDescriptor(context, font, SYMBOLIC));
}

/** Adds a Type0 font with Identity-H on a program that is embedded. */
export function embedComposite(context: PDFContext, sfnt: Sfnt, descriptor: PDFRef): PDFRef {
  const scale = scaleOf(sfnt);
  const advances = Array.from({ length: sfnt.glyphCount }, (_, glyph) => scale(sfnt.advance(glyph)));
  // One glyph may serve several letters; the first, plainest one is its meaning.
  const meaning = new Map([...sfnt.glyphs].reverse().map(([codePoint, glyph]) => [glyph, codePoint]));
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: sfnt.family,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: [0, advances],
    FontDescriptor: descriptor,
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: sfnt.family,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(
        context.flateStream(
          toUnicode(
            [...meaning].sort((a, b) => a[0] - b[0]),
            2,
          ),
        ),
      ),
    }),
  );
}

/** A CMap from character codes of `bytes` bytes to Unicode (ISO 32000-1 §9.10.3). */
function toUnicode(pairs: readonly (readonly [number, number])[], bytes: 1 | 2): string {
  const code = (value: number) =>
    value
      .toString(16)
      .padStart(2 * bytes, '0')
      .toUpperCase();
  const lines = pairs.map(([from, to]) => `<${code(from)}> <${utf16(to)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const part = lines.slice(100 * index, 100 * index + 100);
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${'00'.repeat(bytes)}> <${'FF'.repeat(bytes)}>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  return [...String.fromCodePoint(codePoint)]
    .flatMap(letter => Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i)))
    .map(unit => unit.toString(16).padStart(4, '0').toUpperCase())
    .join('');
}

/** The names fonts have in a form's default resources. */
export const FONT_NAMES = {
  simple: PDFName.of(FONT_RESOURCES.simple),
  composite: PDFName.of(FONT_RESOURCES.composite),
} as const;
