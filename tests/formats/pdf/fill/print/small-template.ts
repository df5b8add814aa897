import { PDFDocument } from 'pdf-lib';
import type { FillOutcome, ObjectSink } from '../../../../../src/formats/pdf/fill/contract.ts';
import type { CopySource } from '../../../../../src/formats/pdf/fill/print/copy-source.ts';
import { PrintFile } from '../../../../../src/formats/pdf/fill/print/print-file.ts';
import { readPrintTemplate } from '../../../../../src/formats/pdf/fill/print/read-print-template.ts';
import { typedFont } from '../../../../../src/formats/pdf/typed-font.ts';
import { bytesOf, type RawObjects, rawPdf, rawStream } from '../../raw-pdf.ts';

/** A page with a text field, a link to the page by name, and a font that is shared; untagged. */
export const SMALL: RawObjects = {
  1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[10 0 R]>>/Names<</Dests<</Names[(here)[3 0 R /Fit]]>>>>/OpenAction 9 0 R>>',
  2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>>>',
  3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[10 0 R 11 0 R 12 0 R]>>',
  4: rawStream('BT ET'),
  5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  9: '<</S/GoTo/D[3 0 R /Fit]>>',
  10: '<</Type/Annot/Subtype/Widget/FT/Tx/T(naam)/Rect[0 0 9 9]/P 3 0 R>>',
  11: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(here)>>',
  12: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D(here)>>>>',
};

const NOTHING: FillOutcome = { overflow: [], missing: [], tooLong: [], unfilled: [] };

/** A template of handwritten objects. @param write what each copy writes */
export async function smallSource(
  objects: RawObjects = SMALL,
  write: (sink: ObjectSink) => void = () => {},
): Promise<CopySource> {
  const pdf = await PDFDocument.load(bytesOf(rawPdf(objects)), { updateMetadata: false });
  const measures = { unitsPerEm: 1000, ascent: 800, descent: -200, glyphs: new Map(), advance: () => 500 };
  const font = { number: 5, objects: [] };
  return {
    template: readPrintTemplate(pdf),
    rewritten: new Set(),
    ink: '0 g',
    answerSize: 11,
    font: typedFont(measures),
    fonts: { simple: font, composite: font, fallback: null },
    begin: () => {},
    write: (_, sink) => {
      write(sink);
      return NOTHING;
    },
  };
}

/** A file of that many copies, as pdf-lib opens it. */
export async function printed(source: CopySource, copies: number): Promise<PDFDocument> {
  const chunks: Uint8Array[] = [];
  const file = new PrintFile(source, chunk => chunks.push(chunk));
  for (let copy = 1; copy <= copies; copy++) file.add({ title: `Kopie ${copy}`, values: new Map() });
  file.end();
  return PDFDocument.load(Buffer.concat(chunks), { updateMetadata: false });
}
