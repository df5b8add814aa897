/** A name operand, so that it differs from a string. */
export interface NameOperand {
  readonly name: string;
}

/** An operand of a content stream or a CMap. Strings are bytes; what they mean depends on the font. */
export type Operand =
  | number
  | boolean
  | null
  | Uint8Array
  | NameOperand
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

/** An operator with the operands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export const nameOf = (operand: Operand | undefined): string | undefined =>
  typeof operand === 'object' && operand !== null && 'name' in operand ? operand.name : undefined;

export const stringOf = (operand: Operand | undefined): Uint8Array | undefined =>
  operand instanceof Uint8Array ? operand : undefined;

export const listOf = (operand: Operand | undefined): readonly Operand[] | undefined =>
  Array.isArray(operand) ? operand : undefined;

export const mapOf = (operand: Operand | undefined): ReadonlyMap<string, Operand> | undefined =>
  operand instanceof Map ? operand : undefined;

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const [OPEN_PAREN, CLOSE_PAREN, LESS, GREATER, OPEN_BRACKET, CLOSE_BRACKET, SLASH, PERCENT, BACKSLASH] =
  Buffer.from('()<>[]/%\\', 'latin1');

/** Arrays and dictionaries in content nest a level or two; more is an attack on the stack. */
const MAX_DEPTH = 100;

type Token = { readonly operand: Operand } | { readonly keyword: string };

/**
 * The operations of a content stream; also reads the PostScript subset of CMaps.
 * Never throws: what can't be read is passed over, as viewers do.
 * @see ISO 32000-1 §7.8.2
 */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if ('operand' in token) {
      operands.push(token.operand);
      continue;
    }
    if (token.keyword === 'BI') reader.skipInlineImage();
    yield { operator: token.keyword, operands };
    operands = [];
  }
}

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(depth = 0): Token | undefined {
    this.skipWhite();
    const byte = this.bytes[this.at];
    switch (byte) {
      case undefined:
        return undefined;
      case OPEN_PAREN:
        return { operand: this.literalString() };
      case SLASH:
        this.at++;
        return { operand: { name: decodeName(this.regular()) } };
      case OPEN_BRACKET:
        this.at++;
        return { operand: this.items(']', depth) };
      case LESS:
        if (this.bytes[this.at + 1] !== LESS) return { operand: this.hexString() };
        this.at += 2;
        return { operand: dictOf(this.items('>>', depth)) };
      case GREATER:
        this.at += this.bytes[this.at + 1] === GREATER ? 2 : 1;
        return { keyword: '>>' };
      case CLOSE_BRACKET:
        this.at++;
        return { keyword: ']' };
      default:
        return this.word();
    }
  }

  /** Leaves the reader behind EI: the end of image data is EI between white space, followed by what looks like text. */
  skipInlineImage(): void {
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if ('keyword' in token && token.keyword === 'ID') break;
    }
    for (; this.at < this.bytes.length; this.at++) {
      const isEnd =
        this.bytes[this.at] === 0x45 &&
        this.bytes[this.at + 1] === 0x49 &&
        WHITE.has(this.bytes[this.at - 1] ?? 32) &&
        WHITE.has(this.bytes[this.at + 2] ?? 32) &&
        this.bytes
          .subarray(this.at + 2, this.at + 12)
          .every(byte => WHITE.has(byte) || (byte > 32 && byte < 127));
      if (!isEnd) continue;
      this.at += 2;
      return;
    }
  }

  private skipWhite(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === PERCENT) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
          this.at++;
      } else if (!WHITE.has(byte)) return;
    }
  }

  private items(end: ']' | '>>', depth: number): Operand[] {
    const items: Operand[] = [];
    if (depth >= MAX_DEPTH) return items;
    for (let token = this.next(depth + 1); token !== undefined; token = this.next(depth + 1)) {
      if ('operand' in token) items.push(token.operand);
      else if (token.keyword === end) break;
    }
    return items;
  }

  private regular(): string {
    const from = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
    }
    return Buffer.from(this.bytes.subarray(from, this.at)).toString('latin1');
  }

  private word(): Token {
    const word = this.regular();
    // A stray delimiter such as } or ): step over it, so that reading goes on.
    if (word === '') {
      this.at++;
      return { keyword: '' };
    }
    if (/^[+-]*(\d+\.?\d*|\.\d+)/.test(word))
      return { operand: Number.parseFloat(word.replace(/^[+-]*-/, '-')) };
    if (word === 'true' || word === 'false') return { operand: word === 'true' };
    return word === 'null' ? { operand: null } : { keyword: word };
  }

  private literalString(): Uint8Array {
    const result: number[] = [];
    let depth = 0;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++] ?? 0;
      if (byte === BACKSLASH) {
        const escaped = this.escape();
        if (escaped !== undefined) result.push(escaped);
        continue;
      }
      if (byte === OPEN_PAREN && depth++ === 0) continue;
      if (byte === CLOSE_PAREN && --depth === 0) break;
      result.push(byte);
    }
    return Uint8Array.from(result);
  }

  private escape(): number | undefined {
    const byte = this.bytes[this.at++] ?? 0;
    const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[String.fromCharCode(byte)];
    if (known !== undefined) return known;
    if (byte === 13 && this.bytes[this.at] === 10) this.at++;
    if (byte === 13 || byte === 10) return undefined;
    if (byte < 0x30 || byte > 0x37) return byte;
    const octal = /^[0-7]{1,3}/.exec(
      Buffer.from(this.bytes.subarray(this.at - 1, this.at + 2)).toString('latin1'),
    );
    const digits = octal?.[0] ?? '0';
    this.at += digits.length - 1;
    return Number.parseInt(digits, 8) & 0xff;
  }

  private hexString(): Uint8Array {
    const from = ++this.at;
    while (this.at < this.bytes.length && this.bytes[this.at] !== GREATER) this.at++;
    const digits = Buffer.from(this.bytes.subarray(from, this.at++))
      .toString('latin1')
      .replace(/[^0-9a-fA-F]/g, '');
    return Uint8Array.from(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }
}

const decodeName = (name: string): string =>
  name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function dictOf(items: readonly Operand[]): ReadonlyMap<string, Operand> {
  const dict = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = nameOf(items[index]);
    const value = items[index + 1];
    if (key !== undefined && value !== undefined) dict.set(key, value);
  }
  return dict;
}
