import type { Resolve } from '../decode-stream.ts';
import { BrokenPdf, integerIn, isArray, isDict, PdfBytes, type PdfDict } from '../pdf-object.ts';

/** What keys are made of, as it stands in the encryption dictionary. @see ISO 32000-2 tables 20 and 21 */
export interface EncryptionEntries {
  readonly revision: number;
  /** Lengths that the key may have, bytes, likeliest first: programs tell it wrong, and only the right one opens. */
  readonly keyLengths: readonly number[];
  readonly O: Uint8Array;
  readonly U: Uint8Array;
  readonly OE: Uint8Array;
  readonly UE: Uint8Array;
  /** P. */
  readonly permissions: number;
  readonly encryptsMetadata: boolean;
  /** The first of the two strings of the file's ID; empty when it has none. */
  readonly id: Uint8Array;
}

/** @throws BrokenPdf when one is lacking that no key can be made without */
export function encryptionEntries(dict: PdfDict, id: Uint8Array, resolve: Resolve): EncryptionEntries {
  const revision = integerIn(resolve(dict.get('R'))) ?? 0;
  const text = (key: string, least: number): Uint8Array => {
    const value = resolve(dict.get(key));
    const bytes = value instanceof PdfBytes ? value.bytes : undefined;
    if (bytes === undefined ? least > 0 : bytes.length < least)
      throw new BrokenPdf(`the encryption dictionary has no whole ${key}`);
    return bytes ?? new Uint8Array();
  };
  const [check, locked] = revision >= 5 ? [48, 32] : [32, 0];
  const permissions = resolve(dict.get('P'));
  return {
    revision,
    keyLengths: keyLengths(dict, revision, resolve),
    O: text('O', check),
    U: text('U', check),
    OE: text('OE', locked),
    UE: text('UE', locked),
    permissions: typeof permissions === 'number' ? permissions : 0,
    encryptsMetadata: encryptsMetadata(dict, resolve),
    id,
  };
}

/** Whether metadata are encrypted too; only handlers with crypt filters can leave them plain (ISO 32000-1 table 21). */
export function encryptsMetadata(dict: PdfDict, resolve: Resolve): boolean {
  return (integerIn(resolve(dict.get('V'))) ?? 0) < 4 || resolve(dict.get('EncryptMetadata')) !== false;
}

/** The first string of a file's ID, which readers take for empty where it is lacking. */
export function idOf(value: ReturnType<Resolve>, resolve: Resolve): Uint8Array {
  const first = isArray(value) ? resolve(value[0]) : null;
  return first instanceof PdfBytes ? first.bytes : new Uint8Array();
}

/** Length is in bits; in a crypt filter, and by mistake elsewhere, in bytes. */
function keyLengths(dict: PdfDict, revision: number, resolve: Resolve): readonly number[] {
  if (revision === 2) return [5];
  const filters = resolve(dict.get('CF'));
  const named = resolve(isDict(filters) ? filters.get('StdCF') : undefined);
  const told = [dict, named].flatMap(holder => {
    const length = isDict(holder) ? integerIn(resolve(holder.get('Length'))) : undefined;
    return length === undefined ? [] : [length >= 40 ? length >> 3 : length];
  });
  return [...new Set([...told, 16, 5])].filter(bytes => bytes >= 5 && bytes <= 16);
}
