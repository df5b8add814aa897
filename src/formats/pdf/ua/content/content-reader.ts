import { parseContentString, parseHexDigits } from './content-strings.ts';
import { nameOf, type Operand, type Operation } from './operations.ts';

/** Classes of bytes. @see ISO 32000-1 §7.2.2 */
const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) CLASS[byte] = DELIMITER;

/** Arrays and dictionaries in content nest a level or two; more is an attack on the stack. */
const MAX_DEPTH = 100;

/** Operands before an operator: six, or one for each ink of a colour; CMaps of others have up to some thousands. */
const MAX_OPERANDS = 1_000_000;

/** What stands between operands. */
class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

const END_OF_ARRAY = new Keyword(']');
const END_OF_DICTIONARY = new Keyword('>>');
const STRAY = new Keyword('');

/** Operators by their letters, so that each is made once: a page has thousands of them. */
const OPERATORS = new Map<number, Keyword>();

/** Reads one operation after another; owns the place it has come to. */
export class ContentReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    // Strings are views of it: those of a Buffer would be Buffers.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** The next operation; nothing at the end. */
  next(): Operation | undefined {
    const operands: Operand[] = [];
    for (;;) {
      const token = this.token(0);
      if (token === undefined) return undefined;
      if (!(token instanceof Keyword)) {
        if (operands.length < MAX_OPERANDS) operands.push(token);
        continue;
      }
      if (token.word === 'BI') this.skipInlineImage();
      return { operator: token.word, operands };
    }
  }

  private token(depth: number): Operand | Keyword | undefined {
    this.skipSpace();
    const { bytes } = this;
    if (this.at >= bytes.length) return undefined;
    switch (bytes[this.at]) {
      case 0x28: // (
        return this.string(parseContentString);
      case 0x2f: // /
        this.at++;
        return { name: decodeName(this.regular()) };
      case 0x5b: // [
        this.at++;
        return this.items(END_OF_ARRAY, depth);
      case 0x3c: // <
        if (bytes[this.at + 1] !== 0x3c) return this.string(parseHexDigits);
        this.at += 2;
        return dictOf(this.items(END_OF_DICTIONARY, depth));
      case 0x3e: // >
        this.at += bytes[this.at + 1] === 0x3e ? 2 : 1;
        return END_OF_DICTIONARY;
      case 0x5d: // ]
        this.at++;
        return END_OF_ARRAY;
      default:
        return this.number() ?? this.word();
    }
  }

  private string(parse: typeof parseHexDigits): Uint8Array {
    const { value, end } = parse(this.bytes, this.at);
    this.at = end;
    return value;
  }

  private items(end: Keyword, depth: number): Operand[] {
    const items: Operand[] = [];
    if (depth >= MAX_DEPTH) return items;
    for (;;) {
      const token = this.token(depth + 1);
      if (token === undefined || token === end) return items;
      if (!(token instanceof Keyword)) items.push(token);
    }
  }

  /** Leaves the reader behind EI: the end of image data is EI between white space, followed by what looks like text. */
  private skipInlineImage(): void {
    for (let token = this.token(0); token !== undefined; token = this.token(0)) {
      if (token instanceof Keyword && token.word === 'ID') break;
    }
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      if (bytes[this.at] !== 0x45 || bytes[this.at + 1] !== 0x49) continue;
      const isEnd =
        isSpace(bytes[this.at - 1]) &&
        isSpace(bytes[this.at + 2]) &&
        bytes.subarray(this.at + 2, this.at + 12).every(byte => isSpace(byte) || (byte > 32 && byte < 127));
      if (!isEnd) continue;
      this.at += 2;
      return;
    }
  }

  /** White space and comments. */
  private skipSpace(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte === 0x25) this.skipComment();
      else if (CLASS[byte] !== SPACE) return;
    }
  }

  private skipComment(): void {
    const { bytes } = this;
    while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
  }

  /** A number; nothing, and nothing read, when none begins here. Signs that writers repeat are one. */
  private number(): number | undefined {
    const { bytes } = this;
    let at = this.at;
    let isNegative = false;
    for (let byte = bytes[at]; byte === 0x2b || byte === 0x2d; byte = bytes[++at])
      isNegative ||= byte === 0x2d;
    let [value, digits, scale] = [0, 0, 0];
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x2e && scale === 0) {
        scale = 1;
        continue;
      }
      if (byte < 0x30 || byte > 0x39) break;
      digits++;
      // Digits past the sixteenth are below what a number holds; before the point they still count.
      if (digits > 16 && scale > 0) continue;
      value = value * 10 + byte - 0x30;
      scale *= 10;
    }
    if (digits === 0) return undefined;
    // Whatever is stuck to a number belongs to it for readers.
    while (at < bytes.length && CLASS[bytes[at] ?? 0] === REGULAR) at++;
    this.at = at;
    const size = scale > 1 ? value / scale : value;
    return isNegative ? -size : size;
  }

  private word(): Operand | Keyword {
    const { bytes, at } = this;
    let [end, key] = [at, 0];
    for (; end < bytes.length && CLASS[bytes[end] ?? 0] === REGULAR; end++)
      key = (key << 8) | (bytes[end] ?? 0);
    if (end === at) {
      // A stray delimiter such as } or ): step over it, so that reading goes on.
      this.at++;
      return STRAY;
    }
    this.at = end;
    if (end - at > 3) return wordOf(this.latin1(at, end));
    const known = OPERATORS.get(key) ?? new Keyword(this.latin1(at, end));
    // As many as three letters make: what a hostile file can add is bounded by room for real ones.
    if (OPERATORS.size < 1000) OPERATORS.set(key, known);
    return known;
  }

  private regular(): string {
    const { bytes, at } = this;
    while (this.at < bytes.length && CLASS[bytes[this.at] ?? 0] === REGULAR) this.at++;
    return this.latin1(at, this.at);
  }

  private latin1(start: number, end: number): string {
    const { buffer, byteOffset } = this.bytes;
    return Buffer.from(buffer, byteOffset + start, end - start).toString('latin1');
  }
}

const isSpace = (byte = 32): boolean => CLASS[byte] === SPACE;

function wordOf(word: string): Operand | Keyword {
  switch (word) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return new Keyword(word);
  }
}

const decodeName = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

function dictOf(items: readonly Operand[]): ReadonlyMap<string, Operand> {
  const dict = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = nameOf(items[index]);
    const value = items[index + 1];
    if (key !== undefined && value !== undefined) dict.set(key, value);
  }
  return dict;
}
