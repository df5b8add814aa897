import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** What stands for a link among the names of {@link tabStops}. */
export const LINK = '(link)';

/** The names of the form fields in the order of their annotations in the file, links among them. */
export async function tabStops(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    return annotations.map(ref => {
      const dict = pdf.context.lookup(ref, PDFDict);
      if (dict.get(PDFName.of('Subtype')) === PDFName.of('Link')) return LINK;
      return dict.lookupMaybe(PDFName.of('T'), PDFString, PDFHexString)?.decodeText() ?? '';
    });
  });
}
