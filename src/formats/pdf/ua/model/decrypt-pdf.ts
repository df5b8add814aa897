import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { UnreadablePdf } from '../unreadable-pdf.ts';

const LOAD = { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: Number.POSITIVE_INFINITY };

/** The library takes entries of the trailer from wherever one stands. */
const EMPTY_ID = Buffer.from('\ntrailer\n<</ID[<><>]>>\n');

export interface DecryptOptions {
  /** The user's or the owner's; empty for a file that opens without. */
  readonly password: string;
  /** Whether the trailer has no ID, which an encrypted file needs (ISO 32000-1 table 15). Readers take it for empty. */
  readonly lacksId: boolean;
  /** The data of a metadata stream that isn't encrypted in a file that is, by object number (ISO 32000-1 table 20, EncryptMetadata). */
  readonly plainMetadata?: (number: number) => Uint8Array | undefined;
}

/**
 * An encrypted file, written anew as a plain one.
 * @throws UnreadablePdf
 */
export async function decrypted(bytes: Uint8Array, options: DecryptOptions): Promise<Uint8Array> {
  try {
    const file = options.lacksId ? Buffer.concat([bytes, EMPTY_ID]) : bytes;
    const document = await PDFDocument.load(file, { ...LOAD, password: options.password });
    putBackMetadata(document, options);
    return await document.save({ updateFieldAppearances: false, addDefaultPage: false });
  } catch (cause) {
    throw new UnreadablePdf('encrypted', messageOf(cause, options), { cause });
  }
}

function messageOf(cause: unknown, { password }: DecryptOptions): string {
  // The library has no class of error for it.
  if (!(cause instanceof Error && /password/i.test(cause.message)))
    return 'The file is encrypted, in a way that can’t be undone here.';
  return password === ''
    ? 'The file is encrypted and needs a password to open.'
    : 'The file is encrypted, and the password doesn’t open it.';
}

/** The library decrypts plain metadata too, which leaves nothing of them. */
function putBackMetadata({ context }: PDFDocument, { plainMetadata }: DecryptOptions): void {
  if (plainMetadata === undefined) return;
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Type')) !== PDFName.of('Metadata'))
      continue;
    const data = plainMetadata(reference.objectNumber);
    if (data === undefined) continue;
    for (const key of ['Filter', 'DecodeParms']) object.dict.delete(PDFName.of(key));
    context.assign(reference, PDFRawStream.of(object.dict, data));
  }
}
