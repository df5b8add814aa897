import type { CrossReference } from './cross-reference.ts';
import { type Budget, decodeStream } from './decode-stream.ts';
import type { ObjectPool } from './object-pool.ts';
import { headOfObjectStream, type ObjectStream, openedStream } from './object-stream.ts';
import { ObjectParser } from './parse-object.ts';
import { PdfDict } from './pdf-dict.ts';
import type { PdfFile } from './pdf-file.ts';
import {
  BrokenPdf,
  type DirectObject,
  HostilePdf,
  isDict,
  type PdfObject,
  PdfReference,
  PdfStream,
} from './pdf-object.ts';
import type { CipherOf } from './security/object-cipher.ts';
import { openSecurity } from './security/security-handler.ts';
import { decryptedData, streamData } from './stream-data.ts';
import { StringStore } from './string-store.ts';

/** What a file is read from, and with. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  readonly pool: ObjectPool;
  /** Bytes parsed before the file is taken for hostile: each object is parsed once, and none lies in another. */
  readonly mostParsed: number;
}

interface FileOptions {
  readonly isRepaired: boolean;
  readonly toleratesLoss?: boolean;
  readonly password?: string;
}

/** A file that is being read; owns what was read of it so far. */
export class OpenedFile implements PdfFile {
  readonly trailer: PdfDict;
  readonly isEncrypted: boolean;
  readonly encryption: PdfDict | undefined;
  readonly isRepaired: boolean;
  /** What decrypts its objects; undefined until it is known how, and in a file that isn't encrypted. */
  readonly cipherOf: CipherOf | undefined;
  readonly #source: Source;
  readonly #entries: CrossReference['entries'];
  readonly #toleratesLoss: boolean;
  /** Those with objects that were not read yet. */
  readonly #streams = new Map<number, ObjectStream>();
  readonly #strings = new StringStore();
  /** Numbers of objects that are being read: one that needs itself isn't there. */
  readonly #underWay = new Set<number>();
  #parsed = 0;

  constructor(
    source: Source,
    { entries, trailer, encrypt }: CrossReference,
    { isRepaired, toleratesLoss = false, password }: FileOptions,
  ) {
    this.#source = source;
    this.#entries = entries;
    this.#toleratesLoss = toleratesLoss;
    this.trailer = trailer;
    this.isEncrypted = encrypt !== undefined;
    this.isRepaired = isRepaired;
    source.pool.file = this;
    // What is read here is kept as it is: neither the encryption dictionary nor the ID is encrypted (§7.6.1).
    const dict = this.resolve(encrypt);
    this.encryption = isDict(dict) ? dict : undefined;
    this.cipherOf = password === undefined ? undefined : this.#cipherWith(password);
  }

  #cipherWith(password: string): CipherOf | undefined {
    if (!this.isEncrypted) return undefined;
    if (!this.encryption) throw new BrokenPdf('the encryption dictionary is lost');
    const [id, resolve] = [this.trailer.get('ID'), (value: PdfObject | undefined) => this.resolve(value)];
    return openSecurity({ dict: this.encryption, id, password, resolve });
  }

  get catalog(): PdfDict {
    const catalog = this.resolve(this.trailer.get('Root'));
    if (isDict(catalog)) return catalog;
    throw new BrokenPdf('there is no catalog');
  }

  *numbers(): Generator<number> {
    for (const [number, { type }] of this.#entries) if (type !== 'free') yield number;
  }

  generationOf(number: number): number {
    const entry = this.#entries.get(number);
    return entry?.type === 'offset' ? entry.generation : 0;
  }

  resolve(value: PdfObject | undefined): DirectObject {
    if (value === undefined) return null;
    if (!(value instanceof PdfReference)) return value;
    return value.held !== undefined ? value.held : this.#held(value);
  }

  dataOf(stream: PdfStream): Uint8Array {
    const { bytes, budget } = this.#source;
    this.#spend(stream.start, bytes.length);
    const data = streamData(bytes, stream, this.resolve(stream.dict.get('Length')));
    this.#parsed += stream.start + data.length - bytes.length;
    return decodeStream(stream.dict, decryptedData(stream, data), value => this.resolve(value), budget);
  }

  objectOf(number: number): DirectObject {
    return this.resolve(this.#source.pool.reference(number));
  }

  #held(reference: PdfReference): DirectObject {
    const { number } = reference;
    if (this.#underWay.has(number)) return null;
    this.#underWay.add(number);
    try {
      reference.held = this.#found(reference);
      return reference.held;
    } finally {
      this.#underWay.delete(number);
    }
  }

  /** A reference to a reference is against the standard, and a ring of them has no end. */
  #found(reference: PdfReference): DirectObject {
    let last = reference;
    let object = this.#read(last.number);
    for (let hops = 0; object instanceof PdfReference; hops++) {
      if (hops === 8) return null;
      last = object;
      object = last.held !== undefined ? last.held : this.#read(last.number);
    }
    const dict = object instanceof PdfStream ? object.dict : object;
    if (dict instanceof PdfDict) dict.number = last.number;
    last.held = object;
    return object;
  }

  #read(number: number): PdfObject {
    if (!(this.isRepaired && this.#toleratesLoss)) return this.#readEntry(number);
    try {
      return this.#readEntry(number);
    } catch (error) {
      if (error instanceof BrokenPdf) return null;
      throw error;
    }
  }

  #readEntry(number: number): PdfObject {
    const entry = this.#entries.get(number);
    switch (entry?.type) {
      case 'offset': {
        const found = this.#parse(this.#source.bytes, entry.offset, parser =>
          parser.indirectObject(this.cipherOf),
        );
        if (found.number !== number) throw new BrokenPdf(`object ${number} isn't where it should be`);
        return found.value;
      }
      case 'compressed': {
        const stream = this.#objectStream(entry.stream);
        const offset = stream.offsetOf(number, entry.index);
        if (offset === undefined) throw new BrokenPdf(`object ${number} isn't in its stream`);
        const object = this.#parse(stream.data, offset, parser => parser.object(), this.#strings);
        // Objects are read once. The streams of a print file hold more than the file has bytes.
        if (--stream.left === 0) this.#streams.delete(entry.stream);
        return object;
      }
      default:
        // Where objects were looked for, one that wasn't found is lost, and with it maybe what someone wrote.
        if (this.isRepaired && !entry) throw new BrokenPdf(`object ${number} is lost`);
        // Deleted, or never there: the null object (§7.3.10).
        return null;
    }
  }

  #objectStream(number: number): ObjectStream {
    const known = this.#streams.get(number);
    if (known) return known;
    // One in another would be a ring sooner or later (§7.5.7 forbids it).
    if (this.#entries.get(number)?.type === 'compressed') throw new BrokenPdf('an object stream in another');
    const stream = this.objectOf(number);
    if (!(stream instanceof PdfStream)) throw new BrokenPdf('an object stream is none');
    const data = this.dataOf(stream);
    const { pool } = this.#source;
    const resolve = (value: PdfObject | undefined) => this.resolve(value);
    const held = headOfObjectStream(data, stream.dict, { resolve, pool });
    const opened = openedStream(data, held, held.numbers.filter(one => this.#isIn(one, number)).length);
    this.#streams.set(number, opened);
    return opened;
  }

  #isIn(number: number, stream: number): boolean {
    const entry = this.#entries.get(number);
    return entry?.type === 'compressed' && entry.stream === stream;
  }

  #parse<T>(bytes: Uint8Array, offset: number, parse: (parser: ObjectParser) => T, strings?: StringStore): T {
    if (offset >= bytes.length) throw new BrokenPdf('an object is outside the file');
    this.#spend(offset, bytes.length);
    const parser = new ObjectParser(bytes, offset, this.#source.pool, strings);
    const parsed = parse(parser);
    // What parsing cost at most was spent beforehand, since a broken object is read to the end of the file.
    this.#parsed += parser.position - bytes.length;
    return parsed;
  }

  #spend(from: number, to: number): void {
    this.#parsed += to - from;
    if (this.#parsed > this.#source.mostParsed) throw new HostilePdf('objects in the same place');
  }
}
