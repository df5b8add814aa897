import type { FileOutput } from '../file-output.ts';
import type { ArchiveFormat } from './archive-format.ts';

const FIRST_BYTES = 1 << 20;

/** Bytes being gathered in a buffer that is handed on when it is full of a block's files, and comes back. */
export class Packed {
  at = 0;
  #buffer: Buffer<ArrayBuffer> = Buffer.from(new ArrayBuffer(0));
  readonly #spare: ArrayBuffer[] = [];

  /** The buffer, with room for more bytes from `at` on; until the next call, as it may be replaced. */
  reserve(bytes: number): Buffer<ArrayBuffer> {
    const needed = this.at + bytes;
    if (needed <= this.#buffer.length) return this.#buffer;
    const spare = this.#buffer.length === 0 ? this.#spare.pop() : undefined;
    if (spare && spare.byteLength >= needed) {
      this.#buffer = Buffer.from(spare);
      return this.#buffer;
    }
    const larger = Buffer.from(new ArrayBuffer(Math.max(needed, FIRST_BYTES, this.#buffer.length * 2)));
    larger.set(this.#buffer.subarray(0, this.at));
    this.#buffer = larger;
    return larger;
  }

  /** What was gathered, in a buffer of its own from here on. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#buffer.buffer, 0, this.at);
    this.#buffer = Buffer.from(new ArrayBuffer(0));
    this.at = 0;
    return taken;
  }

  reuse(buffer: ArrayBuffer): void {
    this.#spare.push(buffer);
  }
}

/** Files as entries of an archive, for the main thread to write. */
export function archiveOutput(format: ArchiveFormat): FileOutput {
  const packed = new Packed();
  return {
    put: (_batch, path, bytes) => format.pack(packed, path, bytes),
    get size() {
      return packed.at;
    },
    take: () => packed.take(),
    reuse: buffer => packed.reuse(buffer),
  };
}
