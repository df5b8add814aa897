import { PdfDict } from './pdf-dict.ts';
import type { ObjectCipher } from './security/object-cipher.ts';

export { PdfDict };

/** A name, without its slash and with `#` escapes resolved (ISO 32000-1 §7.3.5). */
export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What a string stands for, given where its opening sign is. */
export type ReadString = (bytes: Uint8Array, start: number) => { readonly value: Uint8Array };

/** A string object, of either form; what it stands for is read when it is asked for. What its bytes mean depends on where it stands (§7.3.4). */
export class PdfBytes {
  readonly #file: Uint8Array;
  readonly #start: number;
  readonly #read: ReadString;
  /** Bytes it takes in the file, signs around it included: it stands for no more. */
  readonly length: number;

  constructor(file: Uint8Array, { start, end }: { start: number; end: number }, read: ReadString) {
    this.#file = file;
    this.#start = start;
    this.#read = read;
    this.length = end - start;
  }

  get bytes(): Uint8Array {
    return this.#read(this.#file, this.#start).value;
  }
}

/** Where references lead, and where the data of streams are. */
export interface ObjectSource {
  /** The object itself, without the references that lead to it; null when it isn't there. */
  resolve(value: PdfObject | undefined): DirectObject;
  /** The data of a stream behind its filters. */
  dataOf(stream: PdfStream): Uint8Array;
}

/** Is told of the file when it is open: its first references are read before that. */
export interface Home {
  file: ObjectSource | undefined;
}

/** An indirect reference. The generation is left out: of one number, a file has one object at a time (§7.3.10). */
export class PdfReference {
  readonly number: number;
  /** What it leads to, once the file has read it. */
  held: DirectObject | undefined = undefined;
  readonly #home: Home;

  constructor(number: number, home: Home) {
    this.number = number;
    this.#home = home;
  }

  /** The object it leads to; null when it isn't there. */
  get target(): DirectObject {
    return this.held !== undefined ? this.held : (this.#home.file?.resolve(this) ?? null);
  }
}

/** A stream, not yet decoded: where its data begin is known, where they end only with its dictionary (§7.3.8). */
export class PdfStream {
  readonly dict: PdfDict;
  /** Of the first byte of its data, from the start of the file. */
  readonly start: number;
  /** What its data are decrypted by; undefined where they aren't encrypted. */
  readonly cipher: ObjectCipher | undefined;
  readonly #home: Home;

  constructor(dict: PdfDict, start: number, home: Home, cipher?: ObjectCipher) {
    this.dict = dict;
    this.start = start;
    this.cipher = cipher;
    this.#home = home;
  }

  /**
   * Its data behind its filters.
   * @throws BrokenPdf when they are damaged, or have a filter for pictures
   */
  get data(): Uint8Array {
    if (!this.#home.file) throw new BrokenPdf('a stream is in no file');
    return this.#home.file.dataOf(this);
  }
}

export type DirectObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfBytes
  | PdfStream
  | readonly PdfObject[]
  | PdfDict;

export type PdfObject = DirectObject | PdfReference;

export function isDict(value: PdfObject | undefined): value is PdfDict {
  return value instanceof PdfDict;
}

export function isArray(value: PdfObject | undefined): value is readonly PdfObject[] {
  return Array.isArray(value);
}

/** The integer, or undefined when it is none that can be counted with. */
export function integerIn(value: PdfObject | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** A file that isn't as the standard says, in a place where nothing can be read without it. */
export class BrokenPdf extends Error {}

/** A file built to exhaust its reader; the message says what there is too much of. */
export class HostilePdf extends Error {}
