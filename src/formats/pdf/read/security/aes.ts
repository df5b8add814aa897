import { createDecipheriv } from 'node:crypto';
import { BrokenPdf } from '../pdf-object.ts';

/** Bytes of a block, and of the initialisation vector that stands before the data. */
const BLOCK = 16;
const EMPTY = new Uint8Array();

/**
 * AES in CBC mode, of data behind their initialisation vector. As all readers do, what is damaged is read as far as
 * it goes: a block that isn't whole is left out, and padding that is none is left where it is.
 * @param key 16 or 32 bytes
 * @see ISO 32000-1 §7.6.2, ISO 32000-2 §7.6.3
 */
export function fromAesCbc(key: Uint8Array, data: Uint8Array): Uint8Array {
  const end = data.length - (data.length % BLOCK);
  if (end < 2 * BLOCK) return EMPTY;
  return unpadded(blocksFromAesCbc(key, data.subarray(0, BLOCK), data.subarray(BLOCK, end)));
}

/** Whole blocks without padding. */
export function blocksFromAesCbc(key: Uint8Array, vector: Uint8Array, blocks: Uint8Array): Uint8Array {
  return createDecipheriv(`aes-${key.length * 8}-cbc`, key, vector)
    .setAutoPadding(false)
    .update(blocks);
}

/** The padding is as many bytes as each of its bytes tells (RFC 8018 §6.1.1). */
function unpadded(data: Uint8Array): Uint8Array {
  const count = data.at(-1) ?? 0;
  const isPadded = count >= 1 && count <= BLOCK && data.subarray(-count).every(byte => byte === count);
  return isPadded ? data.subarray(0, data.length - count) : data;
}

/** Bytes of the initialisation vector before data in GCM, and of the tag behind them. */
const GCM_VECTOR = 12;
const GCM_TAG = 16;

/**
 * AES in Galois/counter mode. It tells data that were changed, so those are not read.
 * @param key 32 bytes
 * @throws BrokenPdf
 * @see ISO/TS 32003
 */
export function fromAesGcm(key: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length < GCM_VECTOR + GCM_TAG) throw new BrokenPdf('encrypted data are cut off');
  const end = data.length - GCM_TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, GCM_VECTOR), {
    authTagLength: GCM_TAG,
  }).setAuthTag(data.subarray(end));
  const plain = decipher.update(data.subarray(GCM_VECTOR, end));
  try {
    decipher.final();
  } catch (cause) {
    throw new BrokenPdf('encrypted data were changed', { cause });
  }
  return plain;
}
