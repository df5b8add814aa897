import type { DocumentIdentity } from '../identity.ts';
import type { FormValues } from './form-field.ts';
import { readPdfIdentity } from './identity.ts';
import { dictsIn, readFormTree } from './read/form-tree.ts';
import { fieldsOnPages, isScan } from './read/page-tree.ts';
import type { PdfFile } from './read/pdf-file.ts';
import { BrokenPdf, HostilePdf, isDict, PdfBytes, type PdfDict, PdfReference } from './read/pdf-object.ts';
import { type PdfSignature, readSignatures } from './read/signatures.ts';
import { bufferOf } from './read/stream-data.ts';
import { decodeTextString } from './read/text-string.ts';
import { withPdf } from './read/with-pdf.ts';
import { UnreadableForm } from './unreadable-form.ts';

/** What a filled form holds. */
export interface FilledForm {
  /** Which document the file says it is; null when it doesn't say. */
  readonly identity: DocumentIdentity | null;
  /** Language tag of the file; null when it has none. */
  readonly language: string | null;
  /** By full field name, in the order of the form; fields that lie in groups are joined with a dot. */
  readonly values: FormValues;
  /** Names of fields that stand in the file more than once, with different values; the first is taken. */
  readonly conflicts: readonly string[];
  /** The signature fields that are signed. */
  readonly signatures: readonly PdfSignature[];
  /** Whether the file is damaged, and its objects had to be looked for. */
  readonly isRepaired: boolean;
}

/**
 * Reads a form, whichever program saved it. The file may come from anywhere: what isn't as the standard says is passed
 * over.
 * @throws UnreadableForm when the file isn't a PDF, is cut off, damaged, locked or hostile, or has no form fields
 * @see ISO 32000-1 §12.7
 */
export function readFilledForm(bytes: Uint8Array): FilledForm {
  return refusing(() => {
    refuseUnfinished(bytes);
    return withPdf(bytes, file => {
      const tree = readFormTree(file, formRoots(file));
      const readRevision = (end: number) => valuesOfRevision(bytes.subarray(0, end));
      const { values, conflicts } = tree;
      const signatures = readSignatures(file, tree, { bytes, readRevision });
      return {
        identity: readPdfIdentity(file),
        language: languageOf(file),
        values,
        conflicts,
        signatures,
        isRepaired: file.isRepaired,
      };
    });
  });
}

/**
 * The values of every form field in a file, by full field name.
 * @throws UnreadableForm as {@link readFilledForm}
 */
export async function readForm(bytes: Uint8Array): Promise<FormValues> {
  return readFilledForm(bytes).values;
}

/** The fields at the top of the form; of a form that was lost, those its widgets on the pages belong to. */
function formRoots(file: PdfFile): readonly PdfDict[] {
  if (file.isEncrypted) throw new UnreadableForm('the file is locked with a password', 'locked');
  const held = file.catalog.get('AcroForm');
  const form = file.resolve(held);
  if (form === null && held instanceof PdfReference) throw new BrokenPdf('the form is lost');
  if (isDict(form) && file.resolve(form.get('XFA')) !== null) {
    throw new UnreadableForm('the file has an XFA form, which only Adobe’s programs know', 'xfa');
  }
  const fields = isDict(form) ? dictsIn(file, form.get('Fields')) : [];
  if (fields.length > 0) return fields;
  const lost = fieldsOnPages(file);
  if (lost.length === 0 && !isDict(form)) throw withoutForm(file);
  return lost;
}

function languageOf(file: PdfFile): string | null {
  const tag = file.resolve(file.catalog.get('Lang'));
  return tag instanceof PdfBytes ? decodeTextString(tag.bytes) : null;
}

function withoutForm(file: PdfFile): UnreadableForm {
  if (readPdfIdentity(file) !== null) {
    return new UnreadableForm(
      'the file was made to be printed: its answers stand on the pages, it has no form fields to read',
      'printed-flat',
    );
  }
  return isScan(file)
    ? new UnreadableForm('the file is a scan: its pages are pictures, it has no form fields to read', 'scan')
    : new UnreadableForm('the file has no form fields', 'no-form');
}

/** The values of a file as it was before it was saved again; undefined when it was none. */
function valuesOfRevision(bytes: Uint8Array): FormValues | undefined {
  try {
    return withPdf(bytes, file => readFormTree(file, formRoots(file)).values);
  } catch (error) {
    if (error instanceof BrokenPdf || error instanceof UnreadableForm) return undefined;
    throw error;
  }
}

/**
 * Refuses what is no PDF, and one that was cut off while it was sent or saved: objects stand behind its last end. Read as
 * it is, it would give the answers of an earlier time.
 */
function refuseUnfinished(bytes: Uint8Array): void {
  const buffer = bufferOf(bytes);
  // Headers may stand behind up to 1024 bytes of something else (annex H, note 13).
  if (!buffer.subarray(0, 1024 + 5).includes('%PDF-')) throw notPdf();
  const end = Math.max(buffer.lastIndexOf('startxref'), buffer.lastIndexOf('%%EOF'));
  if (end >= 0 && !/\s\d{1,5}\s+obj\b/.test(buffer.toString('latin1', end, end + LONGEST_LOOK))) return;
  if (end < 0 && bytes.length < SHORTEST) throw notPdf();
  throw new UnreadableForm('the file is cut off: its end is missing', 'cut-off');
}

/** What stands behind a file's end at most, when it is none: the first object, or what a mail program put there. */
const LONGEST_LOOK = 4096;
/** Bytes of the smallest file that has a page. */
const SHORTEST = 64;

function notPdf(): UnreadableForm {
  return new UnreadableForm('the file is not a PDF, or it is damaged', 'not-pdf');
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenPdf) throw new UnreadableForm('the file is not a PDF, or it is damaged');
    if (error instanceof HostilePdf)
      throw new UnreadableForm(
        `the file is built to exhaust its reader: too many ${error.message}`,
        'hostile',
      );
    throw error;
  }
}
