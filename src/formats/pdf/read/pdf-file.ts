import { type CrossReference, readCrossReference } from './cross-reference.ts';
import { type Budget, decodeStream } from './decode-stream.ts';
import { type HeldObject, headOfObjectStream } from './object-stream.ts';
import { ObjectParser } from './parse-object.ts';
import {
  BrokenPdf,
  HostilePdf,
  isDict,
  type PdfDict,
  type PdfObject,
  PdfReference,
  PdfStream,
} from './pdf-object.ts';
import { scanObjects } from './scan-objects.ts';
import { bufferOf, streamData } from './stream-data.ts';

/** A file whose objects are read one by one, when they are asked for. */
export interface PdfFile {
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  readonly isEncrypted: boolean;
  /** Whether its objects had to be looked for: its cross-reference sections are damaged. */
  readonly isRepaired: boolean;
  /** The object itself, without the references that lead to it; null when it isn't there. */
  resolve(value: PdfObject | undefined): PdfObject;
  /** The data of a stream behind its filters. */
  dataOf(stream: PdfStream): Uint8Array;
}

/** What may come out of the streams of a file at most, bytes. */
const MOST_INFLATED = 256 << 20;

/** Bytes parsed before a file is taken for hostile: each object is parsed once, and none lies in another. */
const parseLimit = (bytes: Uint8Array): number => 4 * bytes.length + MOST_INFLATED;

/**
 * Reads a file with whatever `read` asks of it. Where the file turns out not to be what its cross-reference sections
 * say, it is read again from what is found in it.
 * @throws BrokenPdf when it is no PDF or nothing can be found in it, HostilePdf when it is built to exhaust its reader
 */
export function withPdf<T>(bytes: Uint8Array, read: (file: PdfFile) => T): T {
  const header = bufferOf(bytes.subarray(0, 1024)).indexOf('%PDF-');
  // What mail programs put before the header moves the offsets, or doesn't (ISO 32000-1 annex H, note 13).
  const starts = header > 0 ? [header, 0] : [0];
  for (const start of starts) {
    try {
      return read(openAt(bytes.subarray(start)));
    } catch (error) {
      if (!(error instanceof BrokenPdf)) throw error;
    }
  }
  const budget: Budget = { left: MOST_INFLATED };
  return read(new OpenedFile(bytes, scanObjects(bytes, budget), { budget, isRepaired: true }));
}

function openAt(bytes: Uint8Array): PdfFile {
  const buffer = bufferOf(bytes);
  const last = buffer.lastIndexOf('startxref');
  const start = /^startxref\s+(\d{1,15})/.exec(buffer.toString('latin1', last, last + 60))?.[1];
  if (last < 0 || start === undefined) throw new BrokenPdf('the file has no startxref');
  const budget: Budget = { left: MOST_INFLATED };
  return new OpenedFile(bytes, readCrossReference(bytes, Number(start), budget), {
    budget,
    isRepaired: false,
  });
}

interface ObjectStream {
  readonly data: Uint8Array;
  readonly held: readonly HeldObject[];
}

/** Owns what was read of a file so far. */
class OpenedFile implements PdfFile {
  readonly trailer: PdfDict;
  readonly isEncrypted: boolean;
  readonly isRepaired: boolean;
  readonly #bytes: Uint8Array;
  readonly #entries: CrossReference['entries'];
  readonly #budget: Budget;
  readonly #objects = new Map<number, PdfObject>();
  readonly #streams = new Map<number, ObjectStream>();
  /** Numbers of objects that are being read: one that needs itself isn't there. */
  readonly #underWay = new Set<number>();
  #parsed = 0;

  constructor(
    bytes: Uint8Array,
    { entries, trailer, isEncrypted }: CrossReference,
    { budget, isRepaired }: { readonly budget: Budget; readonly isRepaired: boolean },
  ) {
    this.#bytes = bytes;
    this.#entries = entries;
    this.#budget = budget;
    this.trailer = trailer;
    this.isEncrypted = isEncrypted;
    this.isRepaired = isRepaired;
  }

  get catalog(): PdfDict {
    const catalog = this.resolve(this.trailer.get('Root'));
    if (isDict(catalog)) return catalog;
    throw new BrokenPdf('there is no catalog');
  }

  resolve(value: PdfObject | undefined): PdfObject {
    let object = value ?? null;
    // A reference to a reference is against the standard, and a ring of them has no end.
    for (let hops = 0; object instanceof PdfReference; hops++) {
      if (hops > 8) return null;
      object = this.#objectOf(object.number);
    }
    return object;
  }

  dataOf(stream: PdfStream): Uint8Array {
    this.#spend(stream.start, this.#bytes.length);
    const data = streamData(this.#bytes, stream, this.resolve(stream.dict.get('Length')));
    this.#parsed += stream.start + data.length - this.#bytes.length;
    return decodeStream(stream.dict, data, value => this.resolve(value), this.#budget);
  }

  #objectOf(number: number): PdfObject {
    const held = this.#objects.get(number);
    if (held !== undefined) return held;
    if (this.#underWay.has(number)) return null;
    this.#underWay.add(number);
    try {
      const object = this.#read(number);
      this.#objects.set(number, object);
      return object;
    } finally {
      this.#underWay.delete(number);
    }
  }

  #read(number: number): PdfObject {
    const entry = this.#entries.get(number);
    switch (entry?.type) {
      case 'offset': {
        const found = this.#parse(this.#bytes, entry.offset, parser => parser.indirectObject());
        if (found.number !== number) throw new BrokenPdf(`object ${number} isn't where it should be`);
        return found.value;
      }
      case 'compressed': {
        const { data, held } = this.#objectStream(entry.stream);
        const place =
          held[entry.index]?.number === number ? held[entry.index] : held.find(one => one.number === number);
        if (!place) throw new BrokenPdf(`object ${number} isn't in its stream`);
        return this.#parse(data, place.offset, parser => parser.object());
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
    const stream = this.#objectOf(number);
    if (!(stream instanceof PdfStream)) throw new BrokenPdf('an object stream is none');
    const data = this.dataOf(stream);
    const opened = { data, held: headOfObjectStream(data, stream.dict, value => this.resolve(value)) };
    this.#streams.set(number, opened);
    return opened;
  }

  #parse<T>(bytes: Uint8Array, offset: number, parse: (parser: ObjectParser) => T): T {
    if (offset >= bytes.length) throw new BrokenPdf('an object is outside the file');
    this.#spend(offset, bytes.length);
    const parser = new ObjectParser(bytes, offset);
    const parsed = parse(parser);
    // What parsing cost at most was spent beforehand, since a broken object is read to the end of the file.
    this.#parsed += parser.position - bytes.length;
    return parsed;
  }

  #spend(from: number, to: number): void {
    this.#parsed += to - from;
    if (this.#parsed > parseLimit(this.#bytes)) throw new HostilePdf('objects in the same place');
  }
}
