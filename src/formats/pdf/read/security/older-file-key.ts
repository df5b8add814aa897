import { createHash } from 'node:crypto';
import type { EncryptionEntries } from './encryption-entries.ts';
import { olderPasswordBytes } from './password-bytes.ts';
import { rc4 } from './rc4.ts';

/** What a password is filled up with to 32 bytes (algorithm 2, step a). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * The key of a file whose handler is of revision 2, 3 or 4, by the user's password or the owner's.
 * @returns 5 to 16 bytes; undefined when the password opens nothing
 * @see ISO 32000-1 §7.6.3.3 and §7.6.3.4
 */
export function olderFileKey(entries: EncryptionEntries, password: string): Uint8Array | undefined {
  for (const bytes of olderPasswordBytes(password)) {
    const padded = paddedPassword(bytes);
    for (const length of entries.keyLengths) {
      const key =
        keyByUser(entries, padded, length) ??
        keyByUser(entries, userPassword(entries, padded, length), length);
      if (key) return key;
    }
  }
  return undefined;
}

const paddedPassword = (password: Uint8Array): Uint8Array =>
  Buffer.concat([password, PADDING]).subarray(0, PADDING.length);

/** Algorithm 6: the key made of the password is the right one when it makes U. */
function keyByUser(entries: EncryptionEntries, padded: Uint8Array, length: number): Uint8Array | undefined {
  const key = keyOf(entries, padded, length);
  const compared = entries.revision === 2 ? 32 : 16;
  return Buffer.compare(userEntry(entries, key).subarray(0, compared), entries.U.subarray(0, compared)) === 0
    ? key
    : undefined;
}

/** Algorithm 2. */
function keyOf(entries: EncryptionEntries, padded: Uint8Array, length: number): Uint8Array {
  const { revision, O, permissions, id, encryptsMetadata } = entries;
  const bits = Buffer.alloc(4);
  bits.writeInt32LE(permissions | 0);
  const metadata = Buffer.alloc(revision >= 4 && !encryptsMetadata ? 4 : 0, 0xff);
  let digest = md5(Buffer.concat([padded, O.subarray(0, 32), bits, id, metadata]));
  for (let round = 0; round < (revision >= 3 ? 50 : 0); round++) digest = md5(digest.subarray(0, length));
  return digest.subarray(0, length);
}

/** What U begins with when the key is right: algorithms 4 (revision 2) and 5. */
function userEntry({ revision, id }: EncryptionEntries, key: Uint8Array): Uint8Array {
  if (revision === 2) return rc4(key, PADDING);
  let user: Uint8Array = md5(Buffer.concat([PADDING, id]));
  for (let round = 0; round < 20; round++) user = rc4(mixed(key, round), user);
  return user;
}

/** The user's password that the owner's one unlocks, padded: algorithm 7. */
function userPassword({ revision, O }: EncryptionEntries, owner: Uint8Array, length: number): Uint8Array {
  let digest = md5(owner);
  for (let round = 0; round < (revision >= 3 ? 50 : 0); round++) digest = md5(digest);
  const key = digest.subarray(0, length);
  let user = O.subarray(0, 32);
  for (let round = revision === 2 ? 0 : 19; round >= 0; round--) user = rc4(mixed(key, round), user);
  return user;
}

const mixed = (key: Uint8Array, round: number): Uint8Array => key.map(byte => byte ^ round);

const md5 = (data: Uint8Array): Uint8Array => createHash('md5').update(data).digest();
