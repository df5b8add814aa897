import type { PdfDict } from '../pdf-dict.ts';

/** Undoes the encryption of what stands in one object. */
export interface ObjectCipher {
  string(data: Uint8Array): Uint8Array;
  /** @throws BrokenPdf when it can't be undone */
  stream(data: Uint8Array, dict: PdfDict): Uint8Array;
}

/**
 * The cipher of an object by its number and generation. Objects in an object stream have none: their stream is
 * encrypted (ISO 32000-1 §7.5.7), and neither have trailers and the encryption dictionary (§7.6.1).
 */
export type CipherOf = (number: number, generation: number) => ObjectCipher;
