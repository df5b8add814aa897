import { BrokenPdf, integerIn, type PdfObject, type PdfStream } from './pdf-object.ts';

/**
 * The data of a stream as they stand in the file. Where they end its dictionary says; when that is wrong, the word
 * `endstream` does, as in all readers.
 * @param length what stands under Length, no reference
 * @see ISO 32000-1 §7.3.8.1
 */
export function streamData(bytes: Uint8Array, { start }: PdfStream, length: PdfObject): Uint8Array {
  const told = integerIn(length);
  if (told !== undefined && told >= 0 && endsAt(bytes, start + told))
    return bytes.subarray(start, start + told);
  const end = bufferOf(bytes).indexOf('endstream', start, 'latin1');
  if (end < 0) throw new BrokenPdf('a stream has no end');
  return bytes.subarray(start, end);
}

/** The data of a stream without the file's encryption. */
export function decryptedData({ dict, cipher }: PdfStream, stored: Uint8Array): Uint8Array {
  return cipher === undefined ? stored : cipher.stream(stored, dict);
}

/** Whether the word stands here, behind an end of line or none. */
function endsAt(bytes: Uint8Array, at: number): boolean {
  return /^[\r\n ]{0,3}endstream/.test(bufferOf(bytes).toString('latin1', at, at + 12));
}

/** The same bytes, with a Buffer's ways to look through them. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
