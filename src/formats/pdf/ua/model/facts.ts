import type { PdfFacts } from '../report.ts';
import { asDict, textEntry } from './cos.ts';
import type { DocumentModel } from './document-model.ts';
import { PDFUA_ID } from './xmp.ts';

const XMP_BASIC = 'http://ns.adobe.com/xap/1.0/';
const XMP_PDF = 'http://ns.adobe.com/pdf/1.3/';

/** What a file is, as it says itself. Never its title or its author, which may tell what or whom it is about. */
export function readFacts(pdf: DocumentModel): PdfFacts {
  const { pages, fields, structure, opened, xmp = [] } = pdf;
  return {
    pages: pages.length,
    formFields: fields.length,
    isTagged: structure.elements.length > 0,
    claimsUa: xmp.some(({ namespace, local }) => namespace === PDFUA_ID && local === 'part'),
    isEncrypted: opened.encryption !== undefined,
    isRepaired: opened.isRepaired,
    creator: asFact(informationEntry(pdf, 'Creator')) ?? inMetadata(pdf, XMP_BASIC, 'CreatorTool'),
    producer: asFact(informationEntry(pdf, 'Producer')) ?? inMetadata(pdf, XMP_PDF, 'Producer'),
  };
}

/** A text of the information dictionary. @see ISO 32000-1 §14.3.3 */
export function informationEntry({ opened: { file } }: DocumentModel, key: string): string | undefined {
  return textEntry(asDict(file.resolve(file.trailer.get('Info')) ?? undefined), key);
}

function inMetadata({ xmp = [] }: DocumentModel, schema: string, name: string): string | null {
  return asFact(xmp.find(({ namespace, local }) => namespace === schema && local === name)?.value);
}

/** Characters of a program's name; more than that is none. */
const LONGEST = 200;

/** Text of a file as one line that does no harm where it is shown; null when nothing is left. */
function asFact(text: string | undefined): string | null {
  const line = (text ?? '')
    .slice(0, 10 * LONGEST)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, LONGEST).join('');
}
