import {
  decodePDFRawStream,
  EncryptedPDFError,
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
 * The file may come from anywhere: what isn't as the standard says is passed over.
 * @throws UnreadableForm when the file isn't a PDF, is encrypted, or has no form
 * @see ISO 32000-1 §12.7.3
 */
export async function readForm(bytes: Uint8Array): Promise<FormValues> {
  const catalog = await openCatalog(bytes);
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) throw new UnreadableForm('the file has no form fields');
  const values = new Map<string, FormValue>();
  const known = new Set<PDFDict>();
  for (const field of dictsAt(form, 'Fields')) {
    readField(field, { name: '', type: undefined, value: undefined }, { values, known });
  }
  return values;
}

async function openCatalog(bytes: Uint8Array): Promise<PDFDict> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch((error: unknown) => {
    if (error instanceof EncryptedPDFError) throw new UnreadableForm('the file is locked with a password');
    throw new UnreadableForm('the file is not a PDF, or it is damaged');
  });
  const catalog: unknown = pdf.catalog;
  if (catalog instanceof PDFDict) return catalog;
  throw new UnreadableForm('the file is not a PDF, or it is damaged');
}

/** What a field takes over from its parent (§12.7.3.1). */
interface Inherited {
  readonly name: string;
  readonly type: PDFName | undefined;
  readonly value: PDFObject | undefined;
}

/** What was read so far; a field that is its own ancestor is read once. */
interface Reading {
  readonly values: Map<string, FormValue>;
  readonly known: Set<PDFDict>;
}

function readField(dict: PDFDict, parent: Inherited, reading: Reading): void {
  if (reading.known.has(dict)) return;
  reading.known.add(dict);
  const partial = stringOf(dict.lookup(PDFName.of('T')));
  const name = [parent.name, partial].filter(Boolean).join('.');
  const own = dict.lookup(PDFName.of('FT'));
  const type = own instanceof PDFName ? own : parent.type;
  const value = dict.lookup(PDFName.of('V')) ?? parent.value;
  const fields = dictsAt(dict, 'Kids').filter(kid => kid.has(PDFName.of('T')));
  for (const kid of fields) readField(kid, { name, type, value }, reading);
  if (fields.length > 0 || name === '' || !type) return;
  const read = formValueOf(type.decodeText(), value);
  if (read) reading.values.set(name, read);
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

function dictsAt(dict: PDFDict, key: string): PDFDict[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index)).filter(
    (item): item is PDFDict => item instanceof PDFDict,
  );
}
