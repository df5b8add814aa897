import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRef } from 'pdf-lib';

/** A page of a file. */
export interface PageObject {
  readonly number: number;
  readonly dict: PDFDict;
}

/**
 * The pages of a file, in order. A tree that is its own branch is read once.
 * @see ISO 32000-1 §7.7.3
 */
export function readPages(context: PDFContext, catalog: PDFDict): readonly PageObject[] {
  const pages: PageObject[] = [];
  const known = new Set<PDFRef>();
  const waiting = [catalog.get(PDFName.of('Pages'))];
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (!(ref instanceof PDFRef) || known.has(ref)) continue;
    known.add(ref);
    const dict = context.lookup(ref);
    if (!(dict instanceof PDFDict)) continue;
    const kids = dict.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray().reverse());
    else pages.push({ number: ref.objectNumber, dict });
  }
  return pages;
}
