import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import type { FormValue, FormValues } from './form-field.ts';

/** A file whose form can't be read, with the reason in words for people. */
export class UnreadableForm extends Error {}

/**
 * The values of every form field in a file, by full field name; fields that lie in groups are joined with a dot.
 * @throws UnreadableForm when the file isn't a PDF, is encrypted, or has no form
 * @see ISO 32000-1 §12.7.3
 */
export async function readForm(bytes: Uint8Array): Promise<FormValues> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch((error: unknown) => {
    throw new UnreadableForm(error instanceof Error ? error.message : String(error));
  });
  const form = pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  if (!form) throw new UnreadableForm('the file has no form fields');
  const values = new Map<string, FormValue>();
  for (const field of dictsOf(form.lookupMaybe(PDFName.of('Fields'), PDFArray))) {
    readField(field, { name: '', type: undefined, value: undefined }, values);
  }
  return values;
}

/** What a field takes over from its parent (§12.7.3.1). */
interface Inherited {
  readonly name: string;
  readonly type: PDFName | undefined;
  readonly value: PDFObject | undefined;
}

function readField(dict: PDFDict, parent: Inherited, values: Map<string, FormValue>): void {
  const partial = stringOf(dict.lookup(PDFName.of('T')));
  const name = [parent.name, partial].filter(Boolean).join('.');
  const type = dict.lookupMaybe(PDFName.of('FT'), PDFName) ?? parent.type;
  const value = dict.lookup(PDFName.of('V')) ?? parent.value;
  const kids = dictsOf(dict.lookupMaybe(PDFName.of('Kids'), PDFArray));
  const fields = kids.filter(kid => kid.has(PDFName.of('T')));
  for (const kid of fields) readField(kid, { name, type, value }, values);
  if (fields.length > 0 || name === '' || !type) return;
  const read = formValueOf(type.decodeText(), value);
  if (read) values.set(name, read);
}

function formValueOf(type: string, value: PDFObject | undefined): FormValue | undefined {
  switch (type) {
    case 'Tx':
    case 'Ch':
      return { type: 'text', text: stringOf(value) ?? '' };
    case 'Btn':
      return { type: 'state', state: value instanceof PDFName ? value.decodeText() : 'Off' };
    case 'Sig':
      return { type: 'signature', signed: value instanceof PDFDict };
    default:
      return undefined;
  }
}

function stringOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  // Rich and long texts may be kept as a stream (§12.7.4.3).
  if (value instanceof PDFRawStream) {
    return PDFHexString.of(Buffer.from(decodePDFRawStream(value).decode()).toString('hex')).decodeText();
  }
  return undefined;
}

function dictsOf(array: PDFArray | undefined): PDFDict[] {
  if (!array) return [];
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index)).filter(
    (item): item is PDFDict => item instanceof PDFDict,
  );
}
