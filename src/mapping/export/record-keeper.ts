import type { Json } from '../mapper.ts';
import type { RecordBlock } from './contract.ts';

const NO_BYTES = new Uint8Array();

/**
 * Keeps parsed records from the first pass for the second, which then reads and parses nothing. An export that is too
 * large for that is let go of as a whole, and read again.
 */
export class RecordKeeper {
  readonly #most: number;
  #bytes = 0;
  #blocks: RecordBlock[] | null;

  /** @param most bytes of the export; 0 keeps nothing */
  constructor(most: number) {
    this.#most = most;
    this.#blocks = most > 0 ? [] : null;
  }

  add({ bytes, offset, count, first }: RecordBlock, records: readonly Json[]): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#most) this.#blocks = null;
    this.#blocks?.push({ bytes: NO_BYTES, offset, count, first, records });
  }

  get blocks(): readonly RecordBlock[] | null {
    return this.#blocks;
  }
}
