import { isDelimiter, isSpace, parseHexString, parseLiteralString } from './parse-string.ts';
import {
  BrokenPdf,
  HostilePdf,
  PdfBytes,
  type PdfDict,
  PdfName,
  type PdfObject,
  PdfReference,
  PdfStream,
} from './pdf-object.ts';

/** Arrays and dictionaries in each other; forms have some six. */
const DEEPEST = 100;

/** What stands in a file between objects: `obj`, `endobj`, `R`, `>>`. */
class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}
type Token = PdfObject | Keyword;

/** Parses one object after another; owns the place it has come to. */
export class ObjectParser {
  /** Of the next byte to be read. */
  position: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes;
    this.position = position;
  }

  /**
   * The object that begins here.
   * @throws BrokenPdf where none begins
   * @see ISO 32000-1 §7.3
   */
  object(depth = 0): PdfObject {
    const token = this.#token(depth);
    if (token instanceof Keyword) throw new BrokenPdf(`no object at ${this.position}`);
    return typeof token === 'number' ? this.#orReference(token) : token;
  }

  /** The object that begins here with its number: `12 0 obj …`. A stream is one of those. */
  indirectObject(): { readonly number: number; readonly value: PdfObject } {
    const [number, generation] = [this.#token(0), this.#token(0)];
    if (typeof number !== 'number' || typeof generation !== 'number' || !this.skipWord('obj')) {
      throw new BrokenPdf(`no indirect object at ${this.position}`);
    }
    const value = this.object();
    return { number, value: value instanceof Map && this.skipWord('stream') ? this.streamOf(value) : value };
  }

  /** Goes behind a word when it is the next, and says whether it was. */
  skipWord(word: string): boolean {
    this.skipSpace();
    const end = this.position + word.length;
    for (let index = 0; index < word.length; index++) {
      if (this.#bytes[this.position + index] !== word.charCodeAt(index)) return false;
    }
    this.position = end;
    return true;
  }

  /** White space and comments (§7.2.3). */
  skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.position];
      if (byte === 0x25) this.#skipLine();
      else if (byte !== undefined && isSpace(byte)) this.position++;
      else return;
    }
  }

  #skipLine(): void {
    for (let byte = this.#bytes[this.position]; byte !== undefined; byte = this.#bytes[++this.position]) {
      if (byte === 0x0a || byte === 0x0d) return;
    }
  }

  #token(depth: number): Token {
    this.skipSpace();
    const bytes = this.#bytes;
    switch (bytes[this.position]) {
      case undefined:
        throw new BrokenPdf('the file ends within an object');
      case 0x2f: // /
        return this.#name();
      case 0x28: // (
        return this.#stringBy(parseLiteralString);
      case 0x5b: // [
        this.position++;
        return this.#array(depth);
      case 0x3c: // <
        if (bytes[this.position + 1] !== 0x3c) return this.#stringBy(parseHexString);
        this.position += 2;
        return this.#dictionary(depth);
      case 0x3e: // >
        this.position += bytes[this.position + 1] === 0x3e ? 2 : 1;
        return new Keyword('>>');
      case 0x5d: // ]
        this.position++;
        return new Keyword(']');
      default:
        return this.#numberOrWord();
    }
  }

  #stringBy(parse: typeof parseHexString): PdfBytes {
    const { value, end } = parse(this.#bytes, this.position);
    this.position = end;
    return new PdfBytes(value);
  }

  #name(): PdfName {
    this.position++;
    const raw = this.#regular();
    return new PdfName(
      raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  /** Regular characters up to the next delimiter or white space, as latin1. */
  #regular(): string {
    const start = this.position;
    for (let byte = this.#bytes[start]; byte !== undefined; byte = this.#bytes[++this.position]) {
      if (isSpace(byte) || isDelimiter(byte)) break;
    }
    return String.fromCharCode(...this.#bytes.subarray(start, Math.min(this.position, start + LONGEST_WORD)));
  }

  #numberOrWord(): Token {
    const word = this.#regular();
    if (word === '') {
      this.position++;
      return new Keyword('');
    }
    if (/^[-+]?\d+$/.test(word) || /^[-+]?(?:\d+\.\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : new Keyword(word);
  }

  /** `12 0 R` is a reference, `12 0` two numbers: only what follows tells. */
  #orReference(number: number): PdfObject {
    const start = this.position;
    const bytes = this.#bytes;
    this.skipSpace();
    const first = bytes[this.position];
    if (first !== undefined && first >= 0x30 && first <= 0x39 && Number.isInteger(number) && number >= 0) {
      const generation = this.#regular();
      this.skipSpace();
      if (/^\d{1,5}$/.test(generation) && bytes[this.position] === 0x52) {
        const next = bytes[this.position + 1];
        if (next === undefined || isSpace(next) || isDelimiter(next)) {
          this.position++;
          return new PdfReference(number);
        }
      }
    }
    this.position = start;
    return number;
  }

  #array(depth: number): PdfObject {
    if (depth >= DEEPEST) throw new HostilePdf('objects in each other');
    const items: PdfObject[] = [];
    for (;;) {
      const token = this.#token(depth + 1);
      if (!(token instanceof Keyword))
        items.push(typeof token === 'number' ? this.#orReference(token) : token);
      else if (token.word === ']') return items;
      else if (ENDS.has(token.word)) throw new BrokenPdf('an array has no end');
    }
  }

  #dictionary(depth: number): PdfDict {
    if (depth >= DEEPEST) throw new HostilePdf('objects in each other');
    const entries = new Map<string, PdfObject>();
    for (;;) {
      const key = this.#token(depth + 1);
      if (key instanceof Keyword && key.word === '>>') return entries;
      if (key instanceof Keyword && ENDS.has(key.word)) throw new BrokenPdf('a dictionary has no end');
      // What is no key is passed over, as all readers do.
      if (!(key instanceof PdfName)) continue;
      const value = this.#token(depth + 1);
      if (value instanceof Keyword) {
        if (value.word === '>>') return entries;
        continue;
      }
      entries.set(key.name, typeof value === 'number' ? this.#orReference(value) : value);
    }
  }

  /** The stream of a dictionary, behind whose word `stream` the parser is. The data begin behind one end-of-line marker (§7.3.8.1); some writers end the line with CR alone. */
  streamOf(dict: PdfDict): PdfStream {
    let start = this.position;
    if (this.#bytes[start] === 0x0d) start++;
    if (this.#bytes[start] === 0x0a) start++;
    return new PdfStream(dict, start);
  }
}

/** Longer words than any that means something are cut: they are passed over anyway. */
const LONGEST_WORD = 4096;

/** Words that end an object, whatever it lacks. */
const ENDS: ReadonlySet<string> = new Set([
  'endobj',
  'obj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
]);
