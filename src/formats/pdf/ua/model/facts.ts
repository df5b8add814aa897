import type { PdfFacts } from '../report.ts';
import type { UaDocument } from './document.ts';
import { PDFUA_ID } from './xmp.ts';

/** What a file is, as it says itself. */
export function readFacts({ pages, fields, structure, opened, xmp = [] }: UaDocument): PdfFacts {
  return {
    pages: pages.length,
    formFields: fields.length,
    isTagged: structure.elements.length > 0,
    claimsUa: xmp.some(({ namespace, local }) => namespace === PDFUA_ID && local === 'part'),
    isEncrypted: opened.encryption !== undefined,
    isRepaired: false,
    creator: null,
    producer: null,
  };
}
