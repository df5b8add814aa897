import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

/** What a widget shows, in words that don't depend on object numbers. */
export interface Shown {
  readonly name: string;
  readonly rect: string;
  readonly flags: string;
  readonly annotationFlags: string;
  readonly look: string;
  readonly state: string;
  readonly box: string;
  readonly fonts: readonly string[];
  readonly content: string;
}

/** Each widget of a file with its normal appearance, sorted by name and place. */
export async function appearancesIn(bytes: Uint8Array): Promise<readonly Shown[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const widgets = pdf.getPages().flatMap(({ node }) => {
    const annotations = node.lookup(PDFName.of('Annots'));
    return annotations instanceof PDFArray ? annotations.asArray().map(held => pdf.context.lookup(held)) : [];
  });
  return widgets
    .filter((dict): dict is PDFDict => dict instanceof PDFDict)
    .filter(dict => dict.get(PDFName.of('Subtype')) === PDFName.of('Widget'))
    .map(shownBy)
    .sort((a, b) => (a.name + a.rect < b.name + b.rect ? -1 : 1));
}

function shownBy(dict: PDFDict): Shown {
  const parent = dict.lookup(PDFName.of('Parent'));
  const at = (key: string) => String(dict.lookup(PDFName.of(key)) ?? '');
  const stream = normalOf(dict);
  const resources = stream?.dict.lookup(PDFName.of('Resources'));
  const fonts = resources instanceof PDFDict ? resources.lookup(PDFName.of('Font')) : undefined;
  return {
    name: nameOf(dict) ?? (parent instanceof PDFDict ? nameOf(parent) : undefined) ?? '',
    rect: at('Rect'),
    flags: at('Ff'),
    annotationFlags: at('F'),
    look: textAt(dict, 'DA') ?? '',
    state: at('AS'),
    box: String(stream?.dict.lookup(PDFName.of('BBox')) ?? ''),
    fonts: fonts instanceof PDFDict ? fonts.keys().map(String).sort() : [],
    content: stream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
  };
}

const nameOf = (dict: PDFDict): string | undefined => textAt(dict, 'T');

function textAt(dict: PDFDict, key: string): string | undefined {
  const held = dict.lookup(PDFName.of(key));
  return held instanceof PDFString || held instanceof PDFHexString ? held.decodeText() : undefined;
}

function normalOf(dict: PDFDict): PDFRawStream | undefined {
  const appearance = dict.lookupMaybe(PDFName.of('AP'), PDFDict)?.lookup(PDFName.of('N'));
  if (appearance instanceof PDFRawStream) return appearance;
  const state = dict.lookup(PDFName.of('AS'));
  const held =
    appearance instanceof PDFDict && state instanceof PDFName ? appearance.lookup(state) : undefined;
  return held instanceof PDFRawStream ? held : undefined;
}
