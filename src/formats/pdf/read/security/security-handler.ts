import type { Resolve } from '../decode-stream.ts';
import { BrokenPdf, integerIn, isArray, isDict, type PdfDict, type PdfObject } from '../pdf-object.ts';
import { type CryptFilters, cryptFilters, decrypted, type Method, nameIn, takesKey } from './crypt-filter.ts';
import { encryptionEntries, encryptsMetadata, idOf } from './encryption-entries.ts';
import { fileKey } from './file-key.ts';
import { LockedPdf } from './locked-pdf.ts';
import type { CipherOf } from './object-cipher.ts';
import { olderFileKey } from './older-file-key.ts';

/** What a file says of its encryption, and the password to try. */
export interface Locked {
  /** Encrypt. */
  readonly dict: PdfDict;
  /** ID. */
  readonly id: PdfObject | undefined;
  /** The user's or the owner's; empty for a file that opens without. */
  readonly password: string;
  readonly resolve: Resolve;
}

/**
 * Opens an encrypted file: gives what decrypts its objects as they are read.
 * @throws LockedPdf when it can't be opened, BrokenPdf when its encryption dictionary is damaged
 * @see ISO 32000-2 §7.6.4 standard security handler
 */
export function openSecurity(locked: Locked): CipherOf {
  const { dict, resolve } = locked;
  const filters = cryptFilters(dict, resolve);
  const key = keyOf(locked, filters);
  const hasPlainMetadata = !encryptsMetadata(dict, resolve);
  return (number, generation) => {
    const of = { number, generation };
    const plain = (method: Method | undefined, data: Uint8Array): Uint8Array => {
      if (method === 'Identity') return data;
      if (method === undefined || key === undefined || !takesKey(method, key.length))
        throw new BrokenPdf('a stream is encrypted in a way that can’t be undone');
      return decrypted(method, { key, of, data });
    };
    return {
      string: data => plain(filters.strings, data),
      stream: (data, held) => plain(methodOfStream(held, { filters, hasPlainMetadata, resolve }), data),
    };
  };
}

/** Undefined where all but embedded files, and streams that say so, stands there as it is: no rule asks for those. */
function keyOf({ dict, id, password, resolve }: Locked, filters: CryptFilters): Uint8Array | undefined {
  const needed = [filters.streams, filters.strings].filter(method => method !== 'Identity');
  const isStandard = nameIn(resolve(dict.get('Filter'))) === 'Standard';
  if (needed.length === 0 && !isStandard) return undefined;
  if (!isStandard) throw new LockedPdf('handler');
  if (needed.includes(undefined)) throw new LockedPdf('method');
  const key = tryPassword({ dict, id, password, resolve }, needed.length > 0);
  if (needed.length === 0) return key;
  if (key === undefined) throw new LockedPdf('password');
  if (needed.some(method => method !== undefined && !takesKey(method, key.length)))
    throw new LockedPdf('method');
  return key;
}

function tryPassword({ dict, id, password, resolve }: Locked, isNeeded: boolean): Uint8Array | undefined {
  const revision = integerIn(resolve(dict.get('R'))) ?? 0;
  if (revision < 2 || revision > 7) {
    if (isNeeded) throw new LockedPdf('method');
    return undefined;
  }
  try {
    const entries = encryptionEntries(dict, idOf(resolve(id), resolve), resolve);
    return revision <= 4 ? olderFileKey(entries, password) : fileKey(entries, password);
  } catch (error) {
    if (error instanceof BrokenPdf && !isNeeded) return undefined;
    throw error;
  }
}

interface StreamRules {
  readonly filters: CryptFilters;
  readonly hasPlainMetadata: boolean;
  readonly resolve: Resolve;
}

/** Which method a stream has: a crypt filter of its own goes before all others (ISO 32000-1 §7.4.10, §7.6.5). */
function methodOfStream(
  dict: PdfDict,
  { filters, hasPlainMetadata, resolve }: StreamRules,
): Method | undefined {
  const type = nameIn(resolve(dict.get('Type')));
  if (type === 'XRef') return 'Identity';
  const own = ownFilter(dict, resolve);
  if (own !== undefined) return filters.named(own);
  if (type === 'Metadata' && hasPlainMetadata) return 'Identity';
  return type === 'EmbeddedFile' ? filters.embeddedFiles : filters.streams;
}

/** The crypt filter that a stream names; Identity when it only has one (ISO 32000-1 table 14). */
function ownFilter(dict: PdfDict, resolve: Resolve): string | undefined {
  const [names, parameters] = ['Filter', 'DecodeParms'].map(key => {
    const value = resolve(dict.get(key));
    return isArray(value) ? value : [value];
  });
  const at = (names ?? []).findIndex(name => nameIn(resolve(name)) === 'Crypt');
  if (at < 0) return undefined;
  const named = resolve(parameters?.[at]);
  return (isDict(named) ? nameIn(resolve(named.get('Name'))) : undefined) ?? 'Identity';
}
