import { type PDFContext, PDFDict, PDFDocument, type PDFObject } from 'pdf-lib';
import { UnreadablePdf } from '../unreadable-pdf.ts';
import { integerEntry } from './cos.ts';

/** A file as opened: its objects, its catalog, and what the objects don't tell. */
export interface OpenedPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** The header line from `%PDF` (or the first line when there is none) up to its end-of-line marker. */
  readonly header: string;
  /** The permission bits of the encryption dictionary; absent when the file isn't encrypted. */
  readonly encryption?: { readonly permissions: number | undefined };
}

const LOAD = { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: Number.POSITIVE_INFINITY };

/** Opens a file; one that is encrypted with a password, which is empty when none is given. Throws UnreadablePdf. */
export async function openPdf(bytes: Uint8Array, password = ''): Promise<OpenedPdf> {
  const header = headerOf(bytes);
  const asWritten = await load(bytes);
  const encrypt = asWritten.context.trailerInfo.Encrypt;
  const encryptDict = encrypt === undefined ? undefined : asWritten.context.lookup(encrypt);
  const document = encryptDict === undefined ? asWritten : await decrypt(bytes, password);
  const catalog: PDFObject | undefined = document.context.lookup(document.context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new UnreadablePdf('broken', 'The file has no document catalog.');
  return {
    context: document.context,
    catalog,
    header,
    ...(encryptDict === undefined ? {} : { encryption: { permissions: integerEntry(encryptDict, 'P') } }),
  };
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { ...LOAD, ignoreEncryption: true });
  } catch (cause) {
    throw new UnreadablePdf('broken', 'The file is damaged: its objects can’t be read.', { cause });
  }
}

async function decrypt(bytes: Uint8Array, password: string): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { ...LOAD, password });
  } catch (cause) {
    throw new UnreadablePdf('encrypted', 'The file is encrypted and needs a password to open.', { cause });
  }
}

/** ISO 32000-1 §7.5.2: the header is the first line; readers look for it in the first 1024 bytes (Annex H). */
function headerOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const at = start.indexOf('%PDF-');
  if (at < 0) throw new UnreadablePdf('not-a-pdf', 'The file is not a PDF: it has no %PDF- header.');
  // What precedes it on the same line belongs to the header line too, and breaks it.
  const lineStart = Math.max(start.lastIndexOf('\n', at), start.lastIndexOf('\r', at)) + 1;
  return /^[^\r\n]*/.exec(start.slice(lineStart))?.[0] ?? '';
}
