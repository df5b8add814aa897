import { readCrossReference } from './cross-reference.ts';
import { ObjectPool } from './object-pool.ts';
import { OpenedFile, type Source } from './opened-file.ts';
import type { PdfFile } from './pdf-file.ts';
import { BrokenPdf } from './pdf-object.ts';
import { scanObjects } from './scan-objects.ts';
import type { CipherOf } from './security/object-cipher.ts';
import { bufferOf } from './stream-data.ts';

export interface ReadOptions {
  /** What may come out of its streams at most, bytes. */
  readonly mostInflated?: number;
  /** Whether objects that a damaged file has lost are passed over like deleted ones, instead of making it broken. */
  readonly toleratesLoss?: boolean;
  /** Opens an encrypted file; empty for one that opens without. When it isn't given, nothing is decrypted. */
  readonly password?: string;
}

const MOST_INFLATED = 256 << 20;

/**
 * Reads a file with whatever `read` asks of it. Where the file turns out not to be what its cross-reference sections
 * say, it is read again from what is found in it.
 * @throws BrokenPdf when it is no PDF or nothing can be found in it, HostilePdf when it is built to exhaust its reader,
 * LockedPdf when a password is given that doesn't open it
 */
export function withPdf<T>(bytes: Uint8Array, read: (file: PdfFile) => T, options: ReadOptions = {}): T {
  const header = bufferOf(bytes.subarray(0, 1024)).indexOf('%PDF-');
  // What mail programs put before the header moves the offsets, or doesn't (ISO 32000-1 annex H, note 13).
  const starts = header > 0 ? [header, 0] : [0];
  for (const start of starts) {
    try {
      return read(openAt(bytes.subarray(start), options));
    } catch (error) {
      if (!(error instanceof BrokenPdf)) throw error;
    }
  }
  return read(openByScan(bytes, options));
}

/** In an encrypted file, what object streams hold is found when it is clear how to decrypt them: the second time. */
function openByScan(bytes: Uint8Array, options: ReadOptions): PdfFile {
  const { toleratesLoss = false } = options;
  const scanned = (cipherOf: CipherOf | undefined): OpenedFile => {
    const source = sourceOf(bytes, options);
    const found = scanObjects({ ...source, toleratesLoss, cipherOf });
    return new OpenedFile(source, found, { ...options, isRepaired: true });
  };
  const file = scanned(undefined);
  return file.cipherOf ? scanned(file.cipherOf) : file;
}

function openAt(bytes: Uint8Array, options: ReadOptions): PdfFile {
  const buffer = bufferOf(bytes);
  const last = buffer.lastIndexOf('startxref');
  const start = /^startxref\s+(\d{1,15})/.exec(buffer.toString('latin1', last, last + 60))?.[1];
  if (last < 0 || start === undefined) throw new BrokenPdf('the file has no startxref');
  const source = sourceOf(bytes, options);
  return new OpenedFile(source, readCrossReference(source, Number(start)), {
    ...options,
    isRepaired: false,
  });
}

function sourceOf(bytes: Uint8Array, { mostInflated = MOST_INFLATED }: ReadOptions): Source {
  return {
    bytes,
    budget: { left: mostInflated },
    pool: new ObjectPool(),
    mostParsed: 4 * bytes.length + mostInflated,
  };
}
