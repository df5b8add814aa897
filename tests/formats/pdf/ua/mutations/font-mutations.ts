import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { readSfnt } from '../../../../../src/formats/pdf/ua/fonts/sfnt.ts';
import { descendantOf, dictAt, dictOf, embeddedCMap, name, showText, type0Font } from '../mutation-tools.ts';
import { trueTypeFontToBreak } from '../parts-to-break.ts';
import { toUnicode } from '../to-unicode.ts';
import { type1Font } from '../type1-program.ts';
import type { Mutation } from './mutation.ts';

/** What nobody can tell of text whose CMap nobody knows: which glyphs it shows. */
const UNKNOWN_GLYPHS = ['7.21.4.1/2', '7.21.5/1', '7.21.7/1', '7.21.7/2', '7.21.8/1'];

/**
 * A break of the font that fields use. It is done to a copy that shows a letter: what else the file shows in that font, if
 * anything, may break more rules.
 */
const simple = (
  [clause, test]: readonly [string, number],
  rule: string,
  harm: (font: PDFDict, doc: PDFDocument) => void,
  also: readonly string[] = [],
): Mutation => ({
  clause,
  test,
  name: rule,
  also,
  break: async doc => {
    const font = copyOfSimple(await trueTypeFontToBreak(doc), doc);
    harm(font, doc);
    showText(doc, font, '(A)');
  },
});

/** A break of the font of page content. */
const composite = (
  [clause, test]: readonly [string, number],
  rule: string,
  harm: (font: PDFDict, doc: PDFDocument) => void,
): Mutation => ({ clause, test, name: rule, break: doc => harm(type0Font(doc), doc) });

/** Breaks in font dictionaries, programs, encodings and Unicode. */
export const fontMutations: readonly Mutation[] = [
  {
    ...composite(['7.21.3.1', 1], 'a CIDFont and its CMap are of one character collection', font =>
      font.set(name('Encoding'), name('H')),
    ),
    // Text by a predefined CMap needs no ToUnicode, whatever its codes are.
    undecided: UNKNOWN_GLYPHS.filter(rule => rule !== '7.21.7/1'),
  },
  composite(['7.21.3.2', 1], 'a CIDFont says how CIDs become glyphs', font =>
    descendantOf(font).delete(name('CIDToGIDMap')),
  ),
  {
    ...composite(['7.21.3.3', 1], 'a CMap is embedded or predefined', font =>
      font.set(name('Encoding'), name('Onbekend-H')),
    ),
    also: ['7.21.3.1/1'],
    undecided: UNKNOWN_GLYPHS,
  },
  composite(['7.21.3.3', 2], 'an embedded CMap and its dictionary agree on WMode', (font, doc) =>
    font.set(name('Encoding'), embeddedCMap(doc, font, { inText: '/WMode 1 def' })),
  ),
  {
    ...composite(['7.21.3.3', 3], 'an embedded CMap builds on predefined ones', (font, doc) =>
      font.set(name('Encoding'), embeddedCMap(doc, font, { entries: { UseCMap: name('Onbekend') } })),
    ),
    undecided: UNKNOWN_GLYPHS,
  },
  composite(['7.21.4.1', 1], 'a font is embedded', font =>
    dictAt(descendantOf(font), 'FontDescriptor').delete(name('FontFile2')),
  ),
  composite(['7.21.4.1', 1], 'the program of a font can be read', (font, doc) => {
    const noProgram = doc.context.register(doc.context.stream('geen lettertype'));
    dictAt(descendantOf(font), 'FontDescriptor').set(name('FontFile2'), noProgram);
  }),
  {
    ...composite(['7.21.4.1', 2], 'the program of a CIDFont draws the CIDs shown', (font, doc) =>
      showText(doc, knowing(0xffff, font, doc), '<ffff>'),
    ),
    // What a program doesn't draw is its .notdef glyph.
    also: ['7.21.8/1'],
  },
  simple(
    ['7.21.4.1', 2],
    'the program of a TrueType font draws the glyphs shown',
    (font, doc) => font.set(name('Encoding'), differing(doc, 'Aacutesmall')),
    ['7.21.5/1'],
  ),
  {
    clause: '7.21.4.2',
    test: 1,
    name: 'CharSet lists the glyphs of a Type 1 program',
    break: doc => showText(doc, type1Font(doc, { charSet: '/A/B' }), '(A)'),
  },
  composite(['7.21.4.2', 2], 'CIDSet marks the CIDs of a program', (font, doc) => {
    const set = doc.context.stream(Uint8Array.of(0x80));
    dictAt(descendantOf(font), 'FontDescriptor').set(name('CIDSet'), doc.context.register(set));
  }),
  composite(['7.21.5', 1], 'widths agree with the program', font => {
    descendantOf(font).delete(name('W'));
    descendantOf(font).set(name('DW'), PDFNumber.of(3));
  }),
  simple(
    ['7.21.6', 1],
    'the program of a nonsymbolic font has a cmap',
    (font, doc) => {
      const bytes = Buffer.from(programOf(font));
      bytes.write('pamc', bytes.indexOf('cmap'), 'latin1');
      const program = doc.context.register(doc.context.stream(bytes));
      dictAt(font, 'FontDescriptor').set(name('FontFile2'), program);
    },
    ['7.21.4.1/2', '7.21.5/1'],
  ),
  simple(['7.21.6', 2], 'a nonsymbolic font is encoded in MacRoman or WinAnsi', (font, doc) =>
    font.set(name('Encoding'), dictOf(doc, {})),
  ),
  simple(
    ['7.21.6', 2],
    'differences of a nonsymbolic font are names of the Adobe Glyph List',
    (font, doc) => {
      const old = font.lookup(name('Encoding'));
      const encoding = old instanceof PDFDict ? old : dictOf(doc, { BaseEncoding: name('WinAnsiEncoding') });
      const differences = encoding.lookupMaybe(name('Differences'), PDFArray)?.asArray() ?? [];
      const none = [PDFNumber.of(1), name('eigenteken')];
      encoding.set(name('Differences'), doc.context.obj([...differences, ...none]));
      font.set(name('Encoding'), encoding);
    },
  ),
  simple(
    ['7.21.6', 3],
    'a symbolic font has no Encoding',
    font => dictAt(font, 'FontDescriptor').set(name('Flags'), PDFNumber.of(4)),
    ['7.21.4.1/2', '7.21.6/4'],
  ),
  simple(
    ['7.21.6', 4],
    'the program of a symbolic font has one cmap, or the Microsoft Symbol one',
    font => {
      dictAt(font, 'FontDescriptor').set(name('Flags'), PDFNumber.of(4));
      font.delete(name('Encoding'));
    },
    ['7.21.4.1/2'],
  ),
  composite(['7.21.7', 1], 'all text can be turned into Unicode', font => font.delete(name('ToUnicode'))),
  composite(['7.21.7', 2], 'no text is mapped to U+FEFF', (font, doc) => {
    const codes = Array.from({ length: 5000 }, (_, code) => code.toString(16).padStart(4, '0'));
    const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange
      ${codes.length} beginbfchar ${codes.map(code => `<${code}> <feff>`).join('\n')} endbfchar`;
    font.set(name('ToUnicode'), doc.context.register(doc.context.stream(cmap)));
  }),
  {
    clause: '7.21.8',
    test: 1,
    name: 'no text shows .notdef',
    also: ['7.21.7/1'],
    break: doc => showText(doc, type0Font(doc), '<0000>'),
  },
];

const differing = (doc: PDFDocument, glyph: string): PDFDict =>
  dictOf(doc, {
    BaseEncoding: name('WinAnsiEncoding'),
    Differences: doc.context.obj([PDFNumber.of(65), PDFName.of(glyph)]),
  });

function copyOfSimple(font: PDFDict, doc: PDFDocument): PDFDict {
  const copy = font.clone(doc.context);
  const descriptor = dictAt(font, 'FontDescriptor').clone(doc.context);
  copy.set(name('FontDescriptor'), doc.context.register(descriptor));
  return copy;
}

/** A copy of a composite font that says of a code of its own which letter it is, and as the program does how wide. */
function knowing(code: number, font: PDFDict, doc: PDFDocument): PDFDict {
  const program = readSfnt(programOf(descendantOf(font)));
  const descendant = descendantOf(font).clone(doc.context);
  descendant.set(name('W'), doc.context.obj([code, [program?.width(code) ?? 0]]));
  const copy = font.clone(doc.context);
  copy.set(name('DescendantFonts'), doc.context.obj([descendant]));
  copy.set(name('ToUnicode'), toUnicode(doc, [[code, 'A']], 4));
  return copy;
}

/** The TrueType program that a font embeds. */
function programOf(font: PDFDict): Uint8Array {
  const file = dictAt(font, 'FontDescriptor').lookup(name('FontFile2'));
  if (!(file instanceof PDFRawStream)) throw new Error('The font has no TrueType program');
  return decodePDFRawStream(file).decode();
}
