/** Only so many bytes of a font are hidden. */
const HIDDEN_BYTES = 32;
const KEY_BYTES = 16;

/**
 * A font as it stands in a Word file, so that no program mistakes it for one to install; the same again gives the
 * font back. The key (`w:fontKey`, a GUID), read from its end, is laid over the first 32 bytes twice (exclusive or).
 * @see ISO/IEC 29500-1 §17.8.1
 */
export function obfuscateFont(program: Uint8Array, key: string): Uint8Array {
  const mask = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  if (mask.length !== KEY_BYTES) throw new Error(`${key} is not a key for a font.`);
  const hidden = Uint8Array.from(program);
  for (let at = 0; at < Math.min(HIDDEN_BYTES, hidden.length); at++) {
    hidden[at] = (hidden[at] ?? 0) ^ (mask[at % KEY_BYTES] ?? 0);
  }
  return hidden;
}
