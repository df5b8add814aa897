import { BACKSLASH, isSpace, QUOTE, SPACE } from './bytes.ts';

/** Where JSON stops being JSON. */
export interface SyntaxFault {
  /** Bytes from the start; the length when the end came too early. */
  readonly offset: number;
  readonly message: string;
}

/**
 * The first place where bytes aren't JSON, or null when they are. `JSON.parse` is what reads exports; it is asked
 * where it stopped only through this, since its own messages quote the text.
 */
export function findFault(bytes: Uint8Array): SyntaxFault | null {
  try {
    new Recogniser(bytes).document();
    return null;
  } catch (error) {
    if (error instanceof Stop) return { offset: error.offset, message: error.message };
    throw error;
  }
}

class Stop extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** RFC 8259, one function a rule. Nesting is kept in a list, since the stack would overflow on a hostile file. */
class Recogniser {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  document(): void {
    this.space();
    this.value();
    this.space();
    if (this.at < this.bytes.length) this.stop('here more follows, but the value above is complete');
  }

  private value(): void {
    const open: ('{' | '[')[] = [];
    do {
      const c = this.char();
      if (c === '{' || c === '[') {
        this.at++;
        this.space();
        if (this.char() !== (c === '{' ? '}' : ']')) {
          if (c === '{') this.key();
          open.push(c);
          continue;
        }
        this.at++;
      } else this.scalar(c);
      this.afterValue(open);
    } while (open.length > 0);
  }

  /** Closes what ends here, up to where the next value begins. */
  private afterValue(open: ('{' | '[')[]): void {
    for (;;) {
      const inside = open.at(-1);
      if (inside === undefined) return;
      this.space();
      const c = this.char();
      if (c === ',') {
        this.at++;
        this.space();
        if (inside === '{') this.key();
        return;
      }
      if (c !== (inside === '{' ? '}' : ']'))
        this.stop(`a comma or "${inside === '{' ? '}' : ']'}" is missing`);
      this.at++;
      open.pop();
    }
  }

  private key(): void {
    if (this.char() !== '"') this.stop('a key in quotes is missing');
    this.string();
    this.space();
    if (this.char() !== ':') this.stop('a colon is missing behind a key');
    this.at++;
    this.space();
  }

  private scalar(c: string): void {
    if (c === '"') this.string();
    else if (c === 't') this.word('true');
    else if (c === 'f') this.word('false');
    else if (c === 'n') this.word('null');
    else if (c === '-' || isDigit(c)) this.number();
    else this.stop('a value is missing');
  }

  private word(word: string): void {
    for (const letter of word) {
      if (this.char() !== letter) this.stop('this is not a value; texts stand in double quotes');
      this.at++;
    }
  }

  private number(): void {
    if (this.char() === '-') this.at++;
    if (this.char() === '0') this.at++;
    else this.digits();
    if (this.char() === '.') {
      this.at++;
      this.digits();
    }
    if (this.char().toLowerCase() === 'e') {
      this.at++;
      if (this.char() === '+' || this.char() === '-') this.at++;
      this.digits();
    }
  }

  private digits(): void {
    if (!isDigit(this.char())) this.stop('a digit is missing in a number');
    while (isDigit(this.char())) this.at++;
  }

  private string(): void {
    for (this.at++; this.bytes[this.at] !== QUOTE; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) this.stop('the file ends inside a text');
      else if (byte < SPACE) this.stop('a line end or control character stands inside a text');
      else if (byte === BACKSLASH) this.escape();
      else if (byte >= 0x80) this.letter();
    }
    this.at++;
  }

  private escape(): void {
    this.at++;
    if (this.char() === 'u') {
      for (let i = 0; i < 4; i++) {
        this.at++;
        if (!/^[0-9a-fA-F]$/.test(this.char())) this.stop('an escape \\u has no four hexadecimal digits');
      }
    } else if (!'"\\/bfnrt'.includes(this.char() || '?')) this.stop('an escape is unknown');
  }

  /** A character of two to four bytes (RFC 3629 §4): no overlong forms, no halves of pairs. */
  private letter(): void {
    const [lead = 0, second = 0] = this.bytes.subarray(this.at, this.at + 2);
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    const rest = this.bytes.subarray(this.at + 2, this.at + 1 + more);
    const isWhole = rest.length === more - 1 && rest.every(byte => byte >> 6 === 2);
    if (more === 0 || second < least || second > most || !isWhole) this.stop(NOT_UTF8);
    this.at += more;
  }

  private space(): void {
    while (isSpace(this.bytes[this.at])) this.at++;
  }

  /** The character here; empty at the end. */
  private char(): string {
    const byte = this.bytes[this.at];
    return byte === undefined ? '' : String.fromCharCode(byte);
  }

  private stop(message: string): never {
    throw new Stop(this.at, this.at >= this.bytes.length ? 'the file ends too early' : message);
  }
}

/** What a byte that isn't UTF-8 gives. */
export const NOT_UTF8 = 'this letter is not written in UTF-8';

const isDigit = (c: string): boolean => c >= '0' && c <= '9' && c.length === 1;
