/** Bits that a sink takes at once. */
export const MOST_BITS = 16;

/** Bytes being gathered bit by bit, the lowest bit of a byte first (RFC 1951 §3.1.1). */
export class BitSink {
  #bytes = new Uint8Array(65_536);
  #at = 0;
  /** Bits that aren't written yet, and how many: fewer than 16 between calls. */
  #rest = 0;
  #count = 0;

  /** Begins anew, with room for so many bytes. */
  start(bytes: number): void {
    if (bytes > this.#bytes.length) this.#bytes = new Uint8Array(bytes);
    this.#at = 0;
    this.#rest = 0;
    this.#count = 0;
  }

  /** @param count at most `MOST_BITS` */
  put(bits: number, count: number): void {
    const rest = this.#rest | (bits << this.#count);
    const left = this.#count + count;
    if (left < 16) {
      this.#rest = rest;
      this.#count = left;
      return;
    }
    this.#bytes[this.#at] = rest;
    this.#bytes[this.#at + 1] = rest >>> 8;
    this.#at += 2;
    this.#rest = rest >>> 16;
    this.#count = left - 16;
  }

  /** All bytes, the last one filled up with zeros; until the next start. */
  finish(): Uint8Array {
    for (; this.#count > 0; this.#count -= 8) {
      this.#bytes[this.#at] = this.#rest;
      this.#rest >>>= 8;
      this.#at++;
    }
    return this.#bytes.subarray(0, this.#at);
  }
}
