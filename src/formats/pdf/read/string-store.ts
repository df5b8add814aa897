/** Bytes that are set aside for strings at a time. */
const CHUNK = 1 << 16;

/** Owns the strings of object streams as they stand there: what else such a stream holds can be forgotten once its objects are read. */
export class StringStore {
  #chunk = new Uint8Array(0);
  #used = 0;

  /** Copies a string. @returns where the copy is */
  kept(
    bytes: Uint8Array,
    start: number,
    end: number,
  ): { readonly bytes: Uint8Array; readonly start: number } {
    const length = end - start;
    if (this.#chunk.length - this.#used < length) {
      this.#chunk = new Uint8Array(Math.max(CHUNK, length));
      this.#used = 0;
    }
    const at = this.#used;
    this.#chunk.set(bytes.subarray(start, end), at);
    this.#used += length;
    return { bytes: this.#chunk, start: at };
  }
}
