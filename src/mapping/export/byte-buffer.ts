/** Bytes that come in pieces, in one array that grows. */
export class ByteBuffer {
  private bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  append(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.bytes.length));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    this.bytes.set(piece, this.length);
    this.length = length;
  }

  /** A view of what it holds, valid until the next append. */
  view(from = 0, to: number = this.length): Uint8Array {
    return this.bytes.subarray(from, to);
  }
}
