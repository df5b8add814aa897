import { createHash } from 'node:crypto';
import type { Resolve } from '../decode-stream.ts';
import { integerIn, isDict, type PdfDict, PdfName } from '../pdf-object.ts';
import { fromAesCbc, fromAesGcm } from './aes.ts';
import { rc4 } from './rc4.ts';

/** How data are encrypted: CFM of a crypt filter (ISO 32000-2 table 25, ISO/TS 32003), or not at all. */
export type Method = 'Identity' | 'V2' | 'AESV2' | 'AESV3' | 'AESV4';

/** The methods of a file, by what they are for. */
export interface CryptFilters {
  readonly streams: Method | undefined;
  readonly strings: Method | undefined;
  readonly embeddedFiles: Method | undefined;
  /** Of a filter that a stream names; undefined when it is unknown. */
  named(name: string): Method | undefined;
}

/** @see ISO 32000-1 §7.6.5; before crypt filters there was RC4 alone (table 20, V) */
export function cryptFilters(dict: PdfDict, resolve: Resolve): CryptFilters {
  const version = integerIn(resolve(dict.get('V'))) ?? 0;
  if (version < 4) {
    const only = version === 1 || version === 2 ? 'V2' : undefined;
    return { streams: only, strings: only, embeddedFiles: only, named: () => only };
  }
  const filters = resolve(dict.get('CF'));
  const named = (name: string): Method | undefined => {
    if (name === 'Identity') return 'Identity';
    const filter = resolve(isDict(filters) ? filters.get(name) : undefined);
    return isDict(filter) ? methodOf(nameIn(resolve(filter.get('CFM'))) ?? 'None') : undefined;
  };
  const streams = nameIn(resolve(dict.get('StmF'))) ?? 'Identity';
  return {
    streams: named(streams),
    strings: named(nameIn(resolve(dict.get('StrF'))) ?? 'Identity'),
    embeddedFiles: named(nameIn(resolve(dict.get('EFF'))) ?? streams),
    named,
  };
}

export const nameIn = (value: ReturnType<Resolve>): string | undefined =>
  value instanceof PdfName ? value.name : undefined;

function methodOf(name: string): Method | undefined {
  switch (name) {
    case 'None':
      return 'Identity';
    case 'V2':
    case 'AESV2':
    case 'AESV3':
    case 'AESV4':
      return name;
    default:
      return undefined;
  }
}

/** An object, as its key is made of it. */
export interface ObjectIdentifier {
  readonly number: number;
  readonly generation: number;
}

/** Whether a method can be used with a key of this length, bytes. */
export const takesKey = (method: Method, length: number): boolean =>
  (method !== 'AESV3' && method !== 'AESV4') || length === 32;

/** Data of an object as they were before they were encrypted. */
export function decrypted(
  method: Method,
  { key, of, data }: { readonly key: Uint8Array; readonly of: ObjectIdentifier; readonly data: Uint8Array },
): Uint8Array {
  switch (method) {
    case 'Identity':
      return data;
    case 'V2':
      return rc4(objectKey(key, of, ''), data);
    case 'AESV2':
      return fromAesCbc(objectKey(key, of, 'sAlT'), data);
    case 'AESV3':
      return fromAesCbc(key, data);
    case 'AESV4':
      return fromAesGcm(key, data);
  }
}

/** Algorithm 1: each object has a key of its own, of five bytes more than the file's and of 16 at most. */
function objectKey(key: Uint8Array, { number, generation }: ObjectIdentifier, salt: string): Uint8Array {
  const identifier = Buffer.alloc(5);
  identifier.writeUIntLE(number & 0xffffff, 0, 3);
  identifier.writeUIntLE(generation & 0xffff, 3, 2);
  const digest = createHash('md5').update(key).update(identifier).update(salt, 'latin1').digest();
  // AES takes keys of 16 bytes and no others.
  return salt === '' ? digest.subarray(0, Math.min(key.length + 5, 16)) : digest;
}
