import type { PdfFile } from '../../read/pdf-file.ts';
import { BrokenPdf, HostilePdf } from '../../read/pdf-object.ts';
import { type Lock, LockedPdf } from '../../read/security/locked-pdf.ts';
import { type ReadOptions, withPdf } from '../../read/with-pdf.ts';
import { type CMapLibrary, cmapLibrary, type LoadCMap } from '../fonts/cmap-library.ts';
import { UnreadablePdf } from '../unreadable-pdf.ts';
import { type CosDict, integerEntry } from './cos.ts';

/** What the encryption dictionary of a file says. */
export interface Encryption {
  /** Its permission bits, P (ISO 32000-1 table 22). */
  readonly permissions: number | undefined;
}

export interface OpenOptions {
  /** Opens an encrypted file; without one, the empty password is tried. */
  readonly password?: string;
  /** Gives CMaps that files only name. Without it, the rules about glyphs of fonts with such a CMap stay undecided. */
  readonly predefinedCMap?: LoadCMap;
}

/** A file as opened: its objects, its catalog, and what the objects don't tell. */
export interface OpenedPdf {
  readonly file: PdfFile;
  readonly catalog: CosDict;
  /** The header line from `%PDF` (or the first line when there is none) up to its end-of-line marker. */
  readonly header: string;
  /** Whether its objects were looked for, since its cross-reference sections are damaged or its page tree is lost. */
  readonly isRepaired: boolean;
  /** What fonts may name without its being in the file. */
  readonly cmaps: CMapLibrary;
  /** Absent when the file isn't encrypted. */
  readonly encryption?: Encryption;
}

/** A damaged file is judged by what is left of it; the report says that it is damaged. */
const READ: ReadOptions = { toleratesLoss: true, mostInflated: 1 << 30 };

/**
 * Judges a file with whatever `judge` asks of it. Objects are read when they are asked for, so what is damaged may show
 * only then: the judging begins anew, with objects that were looked for.
 * @throws UnreadablePdf when the file is damaged, needs a password, or is made to overload its reader
 */
export async function openPdf<T extends object>(
  bytes: Uint8Array,
  { password = '', predefinedCMap }: OpenOptions,
  judge: (opened: OpenedPdf) => T,
): Promise<T> {
  const header = headerOf(bytes);
  const cmaps = cmapLibrary(predefinedCMap);
  try {
    return withPdf(
      bytes,
      file => {
        const { catalog, isRepaired, isEncrypted, encryption: dict } = file;
        const encryption = { permissions: integerEntry(dict, 'P') };
        return judge({ file, catalog, header, cmaps, isRepaired, ...(isEncrypted ? { encryption } : {}) });
      },
      { ...READ, password },
    );
  } catch (cause) {
    throw unreadable(cause, password);
  }
}

/** Why a file can't be judged; what isn't about the file goes on as it is. */
function unreadable(cause: unknown, password: string): unknown {
  if (cause instanceof BrokenPdf)
    return new UnreadablePdf('broken', `The file is damaged, or a part of it is missing: ${cause.message}.`, {
      cause,
    });
  if (cause instanceof HostilePdf)
    return new UnreadablePdf(
      'too-large',
      `The file holds too many ${cause.message}; it may be made to overload its readers.`,
      { cause },
    );
  if (cause instanceof LockedPdf)
    return new UnreadablePdf('encrypted', lockedMessage(cause.lock, password), { cause });
  // Only nesting without end makes what reads a file overflow the stack.
  if (cause instanceof RangeError)
    return new UnreadablePdf('broken', 'The file is nested too deeply to be read.', { cause });
  return cause;
}

function lockedMessage(lock: Lock, password: string): string {
  switch (lock) {
    case 'password':
      return password === ''
        ? 'The file is encrypted and needs a password to open.'
        : 'The file is encrypted, and the password doesn’t open it.';
    case 'handler':
      return 'The file is encrypted by something else than a password, such as certificates: it can’t be opened here.';
    case 'method':
      return 'The file is encrypted, in a way that can’t be undone here.';
  }
}

/** ISO 32000-1 §7.5.2: the header is the first line; readers look for it in the first 1024 bytes (Annex H). */
function headerOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadablePdf('not-a-pdf', 'The file is empty.');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const at = start.indexOf('%PDF-');
  if (at < 0) throw new UnreadablePdf('not-a-pdf', 'The file is not a PDF: it has no %PDF- header.');
  // What precedes it on the same line belongs to the header line too, and breaks it.
  const lineStart = Math.max(start.lastIndexOf('\n', at), start.lastIndexOf('\r', at)) + 1;
  return /^[^\r\n]*/.exec(start.slice(lineStart))?.[0] ?? '';
}
