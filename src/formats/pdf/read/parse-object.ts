import { latin1, type ObjectPool } from './object-pool.ts';
import {
  endOfHex,
  endOfLiteral,
  endOfRegular,
  isDelimiter,
  isSpace,
  parseHexString,
  parseLiteralString,
} from './parse-string.ts';
import { PdfDict } from './pdf-dict.ts';
import {
  BrokenPdf,
  HostilePdf,
  PdfBytes,
  PdfName,
  type PdfObject,
  PdfStream,
  type ReadString,
} from './pdf-object.ts';
import type { CipherOf, ObjectCipher } from './security/object-cipher.ts';
import type { StringStore } from './string-store.ts';

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

const END_OF_DICT = new Keyword('>>');
const END_OF_ARRAY = new Keyword(']');

/** Parses one object after another; owns the place it has come to. */
export class ObjectParser {
  /** Of the next byte to be read. */
  position: number;
  readonly #bytes: Uint8Array;
  readonly #pool: ObjectPool;
  /** Where strings are kept, when the bytes won’t be. */
  readonly #strings: StringStore | undefined;
  /** Of the object that is being parsed, in a file that is encrypted. */
  #cipher: ObjectCipher | undefined = undefined;

  constructor(bytes: Uint8Array, position: number, pool: ObjectPool, strings?: StringStore) {
    this.#bytes = bytes;
    this.position = position;
    this.#pool = pool;
    this.#strings = strings;
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

  /**
   * The object that begins here with its number: `12 0 obj …`. A stream is one of those.
   * @param cipherOf what its strings and its stream are decrypted by, when they are asked for
   */
  indirectObject(cipherOf?: CipherOf): { readonly number: number; readonly value: PdfObject } {
    const [number, generation] = [this.#token(0), this.#token(0)];
    if (typeof number !== 'number' || typeof generation !== 'number' || !this.skipWord('obj')) {
      throw new BrokenPdf(`no indirect object at ${this.position}`);
    }
    this.#cipher = cipherOf?.(number, generation);
    const value = this.object();
    return {
      number,
      value: value instanceof PdfDict && this.skipWord('stream') ? this.streamOf(value) : value,
    };
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
        return this.#stringTo(endOfLiteral(bytes, this.position), parseLiteralString);
      case 0x5b: // [
        this.position++;
        return this.#array(depth);
      case 0x3c: // <
        if (bytes[this.position + 1] !== 0x3c)
          return this.#stringTo(endOfHex(bytes, this.position), parseHexString);
        this.position += 2;
        return this.#dictionary(depth);
      case 0x3e: // >
        this.position += bytes[this.position + 1] === 0x3e ? 2 : 1;
        return END_OF_DICT;
      case 0x5d: // ]
        this.position++;
        return END_OF_ARRAY;
      default:
        return this.#numberOrWord();
    }
  }

  #stringTo(end: number, parse: typeof parseHexString): PdfBytes {
    const from = this.position;
    this.position = end;
    const { bytes, start } = this.#strings?.kept(this.#bytes, from, end) ?? {
      bytes: this.#bytes,
      start: from,
    };
    return new PdfBytes(bytes, { start, end: start + end - from }, this.#decrypting(parse));
  }

  #decrypting(parse: ReadString): ReadString {
    const cipher = this.#cipher;
    if (!cipher) return parse;
    return (bytes, start) => ({ value: cipher.string(parse(bytes, start).value) });
  }

  #name(): PdfName {
    const start = this.position + 1;
    const end = endOfRegular(this.#bytes, start);
    this.position = end;
    return this.#pool.name(this.#bytes, start, Math.min(end, start + LONGEST_WORD));
  }

  #numberOrWord(): Token {
    const start = this.position;
    const end = endOfRegular(this.#bytes, start);
    if (end === start) {
      this.position++;
      return new Keyword('');
    }
    this.position = end;
    const integer = integerBetween(this.#bytes, start, end);
    if (integer !== undefined) return integer;
    const word = latin1(this.#bytes, start, Math.min(end, start + LONGEST_WORD));
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
    const generation = this.position;
    if (isDigit(bytes[generation]) && Number.isInteger(number) && number >= 0) {
      const end = endOfRegular(bytes, generation);
      this.position = end;
      this.skipSpace();
      if (
        bytes[this.position] === 0x52 &&
        end - generation <= 5 &&
        integerBetween(bytes, generation, end) !== undefined
      ) {
        const next = bytes[this.position + 1];
        if (next === undefined || isSpace(next) || isDelimiter(next)) {
          this.position++;
          return this.#pool.reference(number);
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
      else if (token === END_OF_ARRAY) return items.slice();
      else if (ENDS.has(token.word)) throw new BrokenPdf('an array has no end');
    }
  }

  #dictionary(depth: number): PdfDict {
    if (depth >= DEEPEST) throw new HostilePdf('objects in each other');
    let path = this.#pool.keys;
    // Of a dictionary with so many keys that it shares their order with no other.
    let own: Map<string, number> | undefined;
    const values: PdfObject[] = [];
    for (let key = this.#key(depth); key !== undefined; key = this.#key(depth)) {
      const token = this.#token(depth + 1);
      if (token instanceof Keyword) {
        if (token === END_OF_DICT) break;
        continue;
      }
      const value = typeof token === 'number' ? this.#orReference(token) : token;
      const step = own ? undefined : path.step(key.name);
      if (step) {
        values[step.at] = value;
        path = step.path;
      } else {
        own ??= new Map(path.index);
        const at = own.get(key.name) ?? own.size;
        own.set(key.name, at);
        values[at] = value;
      }
    }
    // An array that has grown has room for more; its copy has not, and a file has hundreds of thousands.
    return new PdfDict(own ?? path.index, values.slice());
  }

  /** The next key of a dictionary; undefined at its end. What is no key is passed over, as all readers do. */
  #key(depth: number): PdfName | undefined {
    for (;;) {
      const key = this.#token(depth + 1);
      if (key === END_OF_DICT) return undefined;
      if (key instanceof PdfName) return key;
      if (key instanceof Keyword && ENDS.has(key.word)) throw new BrokenPdf('a dictionary has no end');
    }
  }

  /** The stream of a dictionary, behind whose word `stream` the parser is. The data begin behind one end-of-line marker (§7.3.8.1); some writers end the line with CR alone. */
  streamOf(dict: PdfDict, cipher = this.#cipher): PdfStream {
    let start = this.position;
    if (this.#bytes[start] === 0x0d) start++;
    if (this.#bytes[start] === 0x0a) start++;
    return new PdfStream(dict, start, this.#pool, cipher);
  }
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The integer that stands here without a sign; undefined when it is something else, or too long to be exact. */
function integerBetween(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (end - start > 15) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
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
