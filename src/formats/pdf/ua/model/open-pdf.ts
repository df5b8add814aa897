import { type PdfFile, type ReadOptions, withPdf } from '../../read/pdf-file.ts';
import { BrokenPdf, HostilePdf } from '../../read/pdf-object.ts';
import { type CMapLibrary, cmapLibrary, type LoadCMap } from '../fonts/cmap-library.ts';
import { UnreadablePdf } from '../unreadable-pdf.ts';
import { asDict, booleanEntry, bytesOf, type CosDict, integerEntry, nameEntry } from './cos.ts';

/** What the encryption dictionary of a file says, as it was before it was decrypted. */
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
  /** Whether its cross-reference sections are damaged. */
  readonly isRepaired: boolean;
  /** What fonts may name without its being in the file. */
  readonly cmaps: CMapLibrary;
  /** Absent when the file isn't encrypted. */
  readonly encryption?: Encryption;
}

/** A damaged file is judged by what is left of it; the report says that it is damaged. */
const READ: ReadOptions = { toleratesLoss: true, mostInflated: 1 << 30 };

/** A file that has to be decrypted before anything in it can be judged. */
interface Locked {
  readonly isRepaired: boolean;
  readonly encryption: Encryption;
  readonly lacksId: boolean;
  readonly plainMetadata?: (number: number) => Uint8Array | undefined;
}

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
  const judged = reading(bytes, (file): { readonly verdict: T } | Locked => {
    const opened = { file, catalog: file.catalog, header, cmaps, isRepaired: file.isRepaired };
    if (!file.isEncrypted) return { verdict: judge(opened) };
    const dict = asDict(file.resolve(file.trailer.get('Encrypt')) ?? undefined);
    const encryption = { permissions: integerEntry(dict, 'P') };
    return locksAttachmentsOnly(dict)
      ? { verdict: judge({ ...opened, encryption }) }
      : lockedFile(file, dict, encryption);
  });
  if ('verdict' in judged) return judged.verdict;
  // The library is large, and few files are encrypted.
  const { decrypted } = await import('./decrypt-pdf.ts');
  const { plainMetadata, lacksId, ...opened } = judged;
  const plain = await decrypted(bytes, {
    password,
    lacksId,
    ...(plainMetadata === undefined ? {} : { plainMetadata }),
  });
  return reading(plain, file => judge({ file, catalog: file.catalog, header, cmaps, ...opened }));
}

function reading<T>(bytes: Uint8Array, read: (file: PdfFile) => T): T {
  try {
    return withPdf(bytes, read, READ);
  } catch (cause) {
    if (cause instanceof BrokenPdf)
      throw new UnreadablePdf(
        'broken',
        `The file is damaged, or a part of it is missing: ${cause.message}.`,
        { cause },
      );
    if (cause instanceof HostilePdf)
      throw new UnreadablePdf(
        'too-large',
        `The file holds too many ${cause.message}; it may be made to overload its readers.`,
        { cause },
      );
    // Only nesting without end makes what reads a file overflow the stack.
    if (cause instanceof RangeError)
      throw new UnreadablePdf('broken', 'The file is nested too deeply to be read.', { cause });
    throw cause;
  }
}

/**
 * Whether all but embedded files stands there as it is: strings and streams have the crypt filter Identity, which is
 * that of those that have none (ISO 32000-1 table 20, StmF and StrF). No rule asks what is in an embedded file.
 */
const locksAttachmentsOnly = (dict: CosDict | undefined): boolean =>
  (integerEntry(dict, 'V') ?? 0) >= 4 &&
  ['StmF', 'StrF'].every(key => (nameEntry(dict, key) ?? 'Identity') === 'Identity');

function lockedFile(file: PdfFile, dict: CosDict | undefined, encryption: Encryption): Locked {
  if (nameEntry(dict, 'Filter') !== 'Standard')
    throw new UnreadablePdf(
      'encrypted',
      'The file is encrypted by something else than a password, such as certificates: it can’t be opened here.',
    );
  return {
    isRepaired: file.isRepaired,
    encryption,
    lacksId: file.resolve(file.trailer.get('ID')) === null,
    ...(booleanEntry(dict, 'EncryptMetadata') === false
      ? { plainMetadata: number => bytesOf(file.objectOf(number) ?? undefined) }
      : {}),
  };
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
