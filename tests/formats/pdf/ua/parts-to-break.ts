import { PDFArray, PDFDict, type PDFDocument } from 'pdf-lib';
import { readSfnt } from '../../../../src/formats/pdf/ua/fonts/sfnt.ts';
import {
  addAnnotation,
  allDicts,
  dictOf,
  findAnnotation,
  findFormOfWidget,
  name,
  nameAt,
  text,
  trueTypeFont,
  widgetOf,
} from './mutation-tools.ts';
import { publicSans } from './public-sans.ts';
import { toUnicode } from './to-unicode.ts';

// What a mutation breaks is the file's own; to a file that has none, one that keeps all rules is added first. So each
// rule is broken in each file.

const has = (doc: PDFDocument, subtype: string): boolean =>
  allDicts(doc).some(({ dict }) => nameAt(dict, 'Subtype') === subtype);

/** The Form element of a widget. */
export function formToBreak(doc: PDFDocument): PDFDict {
  if (!has(doc, 'Widget')) {
    const field = { FT: name('Tx'), T: text('naam'), TU: text('Uw naam') };
    addAnnotation(doc, { Subtype: name('Widget'), ...field }, 'Form');
    addToForm(doc, widgetOf(findFormOfWidget(doc)));
  }
  return findFormOfWidget(doc);
}

/** A link annotation that lies in a Link. */
export function linkToBreak(doc: PDFDocument): PDFDict {
  if (!has(doc, 'Link'))
    addAnnotation(doc, { Subtype: name('Link'), Contents: text('Naar het voorbeeld') }, 'Link');
  return findAnnotation(doc, 'Link');
}

/** A nonsymbolic TrueType font that has the letter A. */
export async function trueTypeFontToBreak(doc: PDFDocument): Promise<PDFDict> {
  return has(doc, 'TrueType') ? trueTypeFont(doc) : newTrueTypeFont(doc, await publicSans('A'));
}

function addToForm(doc: PDFDocument, field: PDFDict): void {
  const form = doc.catalog.lookupMaybe(name('AcroForm'), PDFDict) ?? dictOf(doc, {});
  const fields = form.lookupMaybe(name('Fields'), PDFArray)?.asArray() ?? [];
  const ref = doc.context.getObjectRef(field);
  form.set(name('Fields'), doc.context.obj([...fields, ...(ref ? [ref] : [])]));
  doc.catalog.set(name('AcroForm'), form);
}

function newTrueTypeFont(doc: PDFDocument, program: Uint8Array): PDFDict {
  const { context } = doc;
  const sfnt = readSfnt(program);
  const width = sfnt?.width(sfnt.cmap(3, 1)?.glyph(65) ?? 0) ?? 0;
  const font = context.obj({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: 'PublicSans',
    FirstChar: 65,
    LastChar: 65,
    Widths: [width],
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: {
      Type: 'FontDescriptor',
      FontName: 'PublicSans',
      Flags: 32,
      FontBBox: [-200, -250, 1200, 950],
      ItalicAngle: 0,
      Ascent: 950,
      Descent: -225,
      CapHeight: 700,
      StemV: 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    },
    ToUnicode: toUnicode(doc, [[65, 'A']], 2),
  });
  context.register(font);
  return font;
}
