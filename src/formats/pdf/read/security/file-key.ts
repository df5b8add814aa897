import { createCipheriv, createHash } from 'node:crypto';
import { blocksFromAesCbc } from './aes.ts';
import type { EncryptionEntries } from './encryption-entries.ts';
import { passwordBytes } from './password-bytes.ts';

const NO_VECTOR = new Uint8Array(16);
const NOTHING = new Uint8Array();

/**
 * The key of a file whose handler is of revision 5 or later, by the user's password or the owner's.
 * Perms isn't held against P, as in other readers: P is what they go by.
 * @returns 32 bytes; undefined when the password opens nothing
 * @see ISO 32000-2 §7.6.4.3.3 algorithm 2.A
 */
export function fileKey(entries: EncryptionEntries, password: string): Uint8Array | undefined {
  const { O, U, OE, UE } = entries;
  for (const bytes of passwordBytes(password)) {
    const key =
      keyIn(entries.revision, { password: bytes, check: O, locked: OE, user: U.subarray(0, 48) }) ??
      keyIn(entries.revision, { password: bytes, check: U, locked: UE, user: NOTHING });
    if (key) return key;
  }
  return undefined;
}

interface LockedKey {
  readonly password: Uint8Array;
  /** O or U: a hash of 32 bytes, and 8 bytes of salt for it and for the key's own. */
  readonly check: Uint8Array;
  /** OE or UE. */
  readonly locked: Uint8Array;
  /** What the owner's hashes have of the user's. */
  readonly user: Uint8Array;
}

function keyIn(revision: number, { password, check, locked, user }: LockedKey): Uint8Array | undefined {
  const hash = revision === 5 ? sha256 : hardenedHash;
  const validation = hash(password, check.subarray(32, 40), user);
  if (Buffer.compare(validation, check.subarray(0, 32)) !== 0) return undefined;
  const key = hash(password, check.subarray(40, 48), user);
  return blocksFromAesCbc(key, NO_VECTOR, locked.subarray(0, 32));
}

type PasswordHash = (password: Uint8Array, salt: Uint8Array, user: Uint8Array) => Uint8Array;

/** Of revision 5, which Adobe's supplement to ISO 32000 (extension level 3) had, and no standard. */
const sha256: PasswordHash = (password, salt, user) => sha(256, Buffer.concat([password, salt, user]));

/** Rounds there are at least; afterwards the last byte of a round's data decides. */
const LEAST_ROUNDS = 64;

/**
 * Algorithm 2.B. Whatever the file says, it ends: after 287 rounds no last byte is too large any more, and a round is
 * of some 15 kB.
 */
const hardenedHash: PasswordHash = (password, salt, user) => {
  let key = sha256(password, salt, user);
  for (let round = 1; ; round++) {
    const once = Buffer.concat([password, key, user]);
    const data = Buffer.concat(Array.from({ length: 64 }, () => once));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    const locked = cipher.setAutoPadding(false).update(data);
    key = sha(SHA_BY_REMAINDER[remainderOf3(locked)] ?? 256, locked);
    if (round >= LEAST_ROUNDS && (locked.at(-1) ?? 0) <= round - 32) return key.subarray(0, 32);
  }
};

const SHA_BY_REMAINDER = [256, 384, 512] as const;

/** Of the first 16 bytes as one number: 256 leaves 1 when divided by 3, so their sum leaves the same. */
const remainderOf3 = (data: Uint8Array): number =>
  data.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;

const sha = (bits: 256 | 384 | 512, data: Uint8Array): Uint8Array =>
  createHash(`sha${bits}`).update(data).digest();
