import { encodePdfDoc } from '../text-string.ts';

/** Bytes of a password that count, at most, for keys of 256 bits. */
const MOST_BYTES = 127;

/** Spaces of other scripts, which stand for a space; and what stands for nothing (RFC 3454 tables C.1.2 and B.1). */
const SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/gu;
const NOTHING = /\u034f|\u200d|[\u00ad\u1806\u200c\u2060\ufeff]|[\u180b-\u180d\ufe00-\ufe0f]/gu;

/**
 * The bytes that a password may have been turned into, likeliest first.
 * Before PDF 2.0 it is in PDFDocEncoding; programs write what that can't hold as UTF-8.
 * @see ISO 32000-1 §7.6.3.3 algorithm 2, step a
 */
export function olderPasswordBytes(password: string): readonly Uint8Array[] {
  const utf8 = Buffer.from(password);
  const encoded = encodePdfDoc(password);
  return encoded === undefined || utf8.equals(encoded) ? [utf8] : [encoded, utf8];
}

/**
 * As UTF-8, prepared by SASLprep (RFC 4013), which some programs leave out. What it forbids isn't refused here: either
 * the password opens the file or it doesn't.
 * @see ISO 32000-2 §7.6.4.3.3 algorithm 2.A, step a
 */
export function passwordBytes(password: string): readonly Uint8Array[] {
  const plain = Buffer.from(password);
  const prepared = Buffer.from(password.replace(SPACES, ' ').replace(NOTHING, '').normalize('NFKC'));
  const ways = plain.equals(prepared) ? [plain] : [prepared, plain];
  return ways.map(bytes => bytes.subarray(0, MOST_BYTES));
}
