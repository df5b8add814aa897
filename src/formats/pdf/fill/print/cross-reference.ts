import { deflateSync } from 'node:zlib';

/** Where an object is: at an offset of the file, or the how-manieth in which object stream. */
type Place = readonly [type: 1 | 2, first: number, second: number];

const FREE = 0;

/**
 * Places of all objects of a file, by number. It is what has to stay in memory until the end of a file of any size, so
 * it lies in typed arrays: 13 bytes an object.
 * @see ISO 32000-1 §7.5.8
 */
export class CrossReference {
  #types = new Uint8Array(1024);
  #first = new Float64Array(1024);
  #second = new Uint32Array(1024);
  /** One more than the largest number. */
  size = 1;

  /** Notes where an object is. @param offset bytes from the start of the file */
  at(number: number, offset: number): void {
    this.#set(number, [1, offset, 0]);
  }

  /** Notes that an object is the one at `index` (from 0) of an object stream. */
  inStream(number: number, stream: number, index: number): void {
    this.#set(number, [2, stream, index]);
  }

  #set(number: number, [type, first, second]: Place): void {
    if (number >= this.#types.length) this.#grow(number);
    if (this.#types[number] !== FREE) throw new Error(`Object ${number} was written before.`);
    this.#types[number] = type;
    this.#first[number] = first;
    this.#second[number] = second;
    this.size = Math.max(this.size, number + 1);
  }

  #grow(number: number): void {
    const length = Math.max(number + 1, this.#types.length * 2);
    const [types, first, second] = [this.#types, this.#first, this.#second];
    this.#types = new Uint8Array(length);
    this.#first = new Float64Array(length);
    this.#second = new Uint32Array(length);
    this.#types.set(types);
    this.#first.set(first);
    this.#second.set(second);
  }

  /**
   * The data of a cross-reference stream, with the entries of its dictionary that say how to read it. Each row is
   * written as the difference from the one above (predictor Up): neighbours differ little, so that deflates to next to
   * nothing.
   * @see ISO 32000-1 §7.4.4.4, table 17
   */
  encode(): { readonly entries: string; readonly data: Uint8Array } {
    const widths = [1, this.#bytesOf(this.#first), this.#bytesOf(this.#second)] as const;
    const columns = widths[0] + widths[1] + widths[2];
    const rows = Buffer.alloc(this.size * (columns + 1));
    const held = new Uint8Array(columns);
    const row = Buffer.alloc(columns);
    for (let number = 0; number < this.size; number++) {
      row[0] = this.#types[number] ?? FREE;
      row.writeUIntBE(this.#first[number] ?? 0, 1, widths[1]);
      // Object 0 heads the list of free objects and is never used again (table 18).
      row.writeUIntBE(number === 0 ? 0xff : (this.#second[number] ?? 0), 1 + widths[1], widths[2]);
      const start = number * (columns + 1);
      rows[start] = 2;
      for (let at = 0; at < columns; at++) rows[start + 1 + at] = ((row[at] ?? 0) - (held[at] ?? 0)) & 0xff;
      held.set(row);
    }
    const parameters = `/DecodeParms <</Predictor 12 /Columns ${columns}>>`;
    return {
      entries: `/Size ${this.size} /W [${widths.join(' ')}] /Filter /FlateDecode ${parameters}`,
      data: deflateSync(rows),
    };
  }

  /** Bytes that hold every number of a column; 1 at least. */
  #bytesOf(column: Float64Array | Uint32Array): number {
    let largest = 0;
    for (let number = 0; number < this.size; number++) largest = Math.max(largest, column[number] ?? 0);
    return Math.max(1, Math.ceil(Math.log2(largest + 1) / 8));
  }
}
