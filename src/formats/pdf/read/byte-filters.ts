import { digitOf, isSpace } from './parse-string.ts';
import { BrokenPdf } from './pdf-object.ts';

/** Collects bytes of which no more may come than a limit. */
class Output {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there was still room. */
  push(bytes: Uint8Array): boolean {
    const length = this.#length + bytes.length;
    if (length > this.#most) return false;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.#bytes.length, length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = length;
    return true;
  }

  get value(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** What a filter makes of data; undefined when it would be more than `most` bytes. */
export type ByteFilter = (data: Uint8Array, most: number) => Uint8Array | undefined;

/** ASCIIHexDecode; a lacking last digit is 0. What is no digit ends the data. @see ISO 32000-1 §7.4.2 */
export const fromHex: ByteFilter = (data, most) => {
  const out = new Uint8Array(Math.min(Math.ceil(data.length / 2), most + 1));
  let digits = 0;
  for (const byte of data) {
    if (isSpace(byte)) continue;
    const digit = digitOf(byte);
    if (digit < 0) break;
    const index = digits++ >> 1;
    if (index >= most) return undefined;
    out[index] = digits % 2 === 1 ? digit << 4 : (out[index] ?? 0) | digit;
  }
  return out.subarray(0, Math.ceil(digits / 2));
};

/** ASCII85Decode: five digits of base 85 are four bytes, `z` is four zeros. @see ISO 32000-1 §7.4.3 */
export const fromBase85: ByteFilter = (data, most) => {
  const out = new Uint8Array(Math.min(4 * data.length, most) + 4);
  let length = 0;
  let value = 0;
  let count = 0;
  for (const byte of data) {
    if (isSpace(byte)) continue;
    if (byte === 0x7e) break;
    if (length > most) return undefined;
    if (byte === 0x7a && count === 0) {
      length += 4;
      continue;
    }
    if (byte < 0x21 || byte > 0x75) throw new BrokenPdf('a stream is damaged');
    value = value * 85 + byte - 0x21;
    if (++count < 5) continue;
    for (let shift = 3; shift >= 0; shift--) out[length++] = Math.floor(value / 256 ** shift);
    [value, count] = [0, 0];
  }
  // A last group of n digits is n − 1 bytes: as if `u` were written behind it.
  for (let digit = count; count > 0 && digit < 5; digit++) value = value * 85 + 84;
  for (let byte = 1; byte < count; byte++) out[length++] = Math.floor(value / 256 ** (4 - byte));
  return length > most ? undefined : out.subarray(0, length);
};

/** RunLengthDecode. @see ISO 32000-1 §7.4.5 */
export const fromRuns: ByteFilter = (data, most) => {
  const output = new Output(most);
  for (let at = 0; at < data.length; ) {
    const length = data[at++] ?? 0;
    if (length === 128) break;
    const run =
      length < 128 ? data.subarray(at, at + length + 1) : new Uint8Array(257 - length).fill(data[at] ?? 0);
    at += length < 128 ? length + 1 : 1;
    if (!output.push(run)) return undefined;
  }
  return output.value;
};

const CLEAR = 256;
const END = 257;

/**
 * LZWDecode: codes of 9 to 12 bits, each for bytes that were met before.
 * @param early whether codes grow longer one code before they must; they do unless EarlyChange is 0
 * @see ISO 32000-1 §7.4.4.2
 */
export const fromLzw =
  (early: boolean): ByteFilter =>
  (data, most) => {
    const output = new Output(most);
    const singles: readonly Uint8Array[] = Array.from({ length: 258 }, (_, code) => Uint8Array.of(code));
    let table = [...singles];
    let last: Uint8Array | undefined;
    let width = 9;
    let held = 0;
    let bits = 0;
    for (const byte of data) {
      held = (held << 8) | byte;
      bits += 8;
      if (bits < width) continue;
      bits -= width;
      const code = held >> bits;
      held &= (1 << bits) - 1;
      if (code === END) break;
      if (code === CLEAR) {
        table = [...singles];
        last = undefined;
        width = 9;
        continue;
      }
      const word: Uint8Array | undefined = table[code] ?? (last && followed(last, last));
      if (word === undefined || code > table.length) throw new BrokenPdf('a stream is damaged');
      if (!output.push(word)) return undefined;
      if (last && table.length < 4096) table.push(followed(last, word));
      last = word;
      const next = table.length + (early ? 1 : 0);
      width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
    }
    return output.value;
  };

/** Bytes with the first of others behind them. */
function followed(bytes: Uint8Array, by: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer[bytes.length] = by[0] ?? 0;
  return longer;
}
