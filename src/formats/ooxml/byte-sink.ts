const FIRST_SIZE = 4096;

/** Bytes being gathered, in one buffer that grows; it may be rewound and used again. */
export class ByteSink {
  /** Where the next byte goes. */
  at = 0;
  #buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);

  /** The buffer, with room for more bytes from `at` on; until the next call, as it may be replaced. */
  reserve(bytes: number): Buffer {
    const needed = this.at + bytes;
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, this.at);
      this.#buffer = larger;
    }
    return this.#buffer;
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length).set(bytes, this.at);
    this.at += bytes.length;
  }

  /** A copy of what was gathered, from an offset on. */
  copy(from = 0): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow(this.at - from);
    this.#buffer.copy(bytes, 0, from, this.at);
    return new Uint8Array(bytes.buffer);
  }
}
