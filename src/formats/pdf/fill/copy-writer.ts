import { hash } from 'node:crypto';
import type { ObjectSink } from './contract.ts';
import {
  ROW,
  type UpdatedObject,
  updatedObjects,
  updateSections,
  updateTable,
  writeRow,
} from './xref-rows.ts';

/** What all copies of a file begin with, and what their ends are made from. */
export interface FileBase {
  readonly prefix: Uint8Array;
  /** The trailer's `Size`: numbers from here on are free. */
  readonly size: number;
  /** Generations of the template's objects other than 0. */
  readonly generations: ReadonlyMap<number, number>;
  /** Entries of the trailer that all copies share: `Root`, `Info`. */
  readonly trailer: string;
  /** Objects of the template that aren't in the prefix; `end` adds those that a copy hasn't put itself. */
  readonly leftOut: readonly { readonly number: number; readonly source: string }[];
  /** First part of the file identifier, hexadecimal; null: made from the prefix. */
  readonly id: string | null;
  readonly xref:
    | {
        /** One revision: rows of 7 bytes (`W [1 4 2]`) for all numbers below `size`. */
        readonly kind: 'whole';
        readonly rows: Uint8Array;
      }
    | {
        /** An incremental update, in the form the template has (ISO 32000-1 §7.5.6). */
        readonly kind: 'stream' | 'table';
        /** The template's own `startxref`. */
        readonly previous: number;
        /** Bytes before `%PDF` that the template's offsets don't count. */
        readonly shift: number;
        /** The template's own `Size`: numbers that a copy didn't use in the end don't count. */
        readonly least?: number;
      };
}

/**
 * Writes one copy after the other behind the same prefix, in a buffer that is kept: the prefix is copied once, and what is put
 * goes straight to its place. Use: `begin`, objects, `end`. What `end` gives is valid until the next `begin`.
 */
export class CopyWriter implements ObjectSink {
  readonly #base: FileBase;
  readonly #id: string;
  #buffer: Buffer;
  /** Where the next byte goes. */
  #end: number;
  #next: number;
  /** Numbers and offsets of this copy's objects, in the order they were put; the first `#count` count. */
  readonly #numbers: number[] = [];
  readonly #offsets: number[] = [];
  #count = 0;

  constructor(base: FileBase) {
    this.#base = base;
    this.#id = base.id ?? identifier(base.prefix);
    this.#next = base.size;
    this.#end = base.prefix.length;
    this.#buffer = Buffer.allocUnsafeSlow(base.prefix.length + 131_072);
    this.#buffer.set(base.prefix);
  }

  begin(): void {
    this.#end = this.#base.prefix.length;
    this.#next = this.#base.size;
    this.#count = 0;
  }

  fresh(): number {
    return this.#next++;
  }

  reference(number: number): string {
    return `${number} ${this.#generation(number)} R`;
  }

  put(number: number, body: string): void {
    this.#note(number);
    this.#write(`${number} ${this.#generation(number)} obj\n${body}\nendobj\n`);
  }

  putStream(number: number, entries: string, data: string): void {
    this.#note(number);
    const head = `${number} ${this.#generation(number)} obj\n<<${entries}`;
    this.#write(`${head}/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`);
  }

  #note(number: number): void {
    this.#numbers[this.#count] = number;
    this.#offsets[this.#count] = this.#end;
    this.#count++;
  }

  #write(latin1: string): void {
    this.#reserve(latin1.length);
    this.#end += this.#buffer.write(latin1, this.#end, 'latin1');
  }

  #reserve(bytes: number): void {
    if (this.#end + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#end + bytes));
    larger.set(this.#buffer.subarray(0, this.#end));
    this.#buffer = larger;
  }

  #generation(number: number): number {
    return this.#base.generations.size === 0 ? 0 : (this.#base.generations.get(number) ?? 0);
  }

  /** The finished file; valid until the next `begin`. */
  end(): Uint8Array {
    const { leftOut, prefix, xref } = this.#base;
    for (const { number, source } of leftOut) {
      if (!this.#isPut(number)) this.put(number, source);
    }
    // Tells copies apart, and gives equal copies the same identifier (§14.4).
    const own = identifier(this.#buffer.subarray(prefix.length, this.#end));
    const entries = `${this.#base.trailer}/ID[<${this.#id}><${own}>]`;
    switch (xref.kind) {
      case 'whole':
        this.#endWhole(xref.rows, entries);
        break;
      case 'stream':
        this.#endStream(xref, entries);
        break;
      case 'table':
        this.#endTable(xref, entries);
        break;
    }
    return this.#buffer.subarray(0, this.#end);
  }

  #isPut(number: number): boolean {
    for (let place = 0; place < this.#count; place++) if (this.#numbers[place] === number) return true;
    return false;
  }

  #endWhole(held: Uint8Array, entries: string): void {
    const start = this.#end;
    const own = this.fresh();
    this.#note(own);
    const length = ROW * this.#next;
    this.#write(
      `${own} 0 obj\n<</Type/XRef/Size ${this.#next}/W[1 4 2]${entries}/Length ${length}>>\nstream\n`,
    );
    this.#reserve(length);
    const rows = this.#end;
    this.#buffer.set(held, rows);
    // Numbers of this copy that it didn't use in the end are free.
    this.#buffer.fill(0, rows + held.length, rows + length);
    for (let place = 0; place < this.#count; place++) {
      const number = this.#numbers[place] ?? 0;
      const generation = this.#generation(number);
      writeRow(this.#buffer, rows + ROW * number, { offset: this.#offsets[place] ?? 0, generation });
    }
    this.#end += length;
    this.#write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  }

  #endStream({ previous, shift }: Update, entries: string): void {
    const start = this.#end;
    const own = this.fresh();
    this.#note(own);
    const objects = this.#objects(shift);
    const length = ROW * objects.length;
    const shape = `/Size ${this.#next}/W[1 4 2]/Index[${updateSections(objects)}]/Prev ${previous}`;
    this.#write(`${own} 0 obj\n<</Type/XRef${shape}${entries}/Length ${length}>>\nstream\n`);
    this.#reserve(length);
    objects.forEach((object, row) => {
      writeRow(this.#buffer, this.#end + ROW * row, object);
    });
    this.#end += length;
    this.#write(`\nendstream\nendobj\nstartxref\n${start - shift}\n%%EOF\n`);
  }

  #endTable({ previous, shift, least = this.#next }: Update, entries: string): void {
    const start = this.#end - shift;
    const objects = this.#objects(shift);
    const size = Math.max(least, (objects.at(-1)?.number ?? 0) + 1);
    const trailer = `trailer\n<</Size ${size}/Prev ${previous}${entries}>>`;
    this.#write(`${updateTable(objects)}${trailer}\nstartxref\n${start}\n%%EOF\n`);
  }

  #objects(shift: number): readonly UpdatedObject[] {
    return updatedObjects(
      Array.from({ length: this.#count }, (_, place) => {
        const number = this.#numbers[place] ?? 0;
        const offset = (this.#offsets[place] ?? 0) - shift;
        return { number, offset, generation: this.#generation(number) };
      }),
    );
  }
}

type Update = Exclude<FileBase['xref'], { readonly kind: 'whole' }>;

/** 32 hexadecimal digits that depend on the bytes alone. */
const identifier = (bytes: Uint8Array): string => hash('sha1', bytes).slice(0, 32).toUpperCase();
