import { BrokenPdf } from './pdf-object.ts';

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

/** What each byte is. */
const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) =>
  isSpace(byte) ? SPACE : isDelimiter(byte) ? DELIMITER : REGULAR,
);

/** Where the regular characters end that begin here (§7.2.2). */
export function endOfRegular(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && CLASSES[bytes[at] ?? 0] === REGULAR) at++;
  return at;
}

/** White space (ISO 32000-1 table 1): NUL, tab, LF, FF, CR, space. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0;
}

/** `( ) < > [ ] { } / %` (table 2). */
export function isDelimiter(byte: number): boolean {
  switch (byte) {
    case 0x28:
    case 0x29:
    case 0x3c:
    case 0x3e:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x2f:
    case 0x25:
      return true;
    default:
      return false;
  }
}

interface ParsedString {
  readonly value: Uint8Array;
  /** Behind its closing sign. */
  readonly end: number;
}

/** What follows a backslash and stands for another byte (table 3). */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

/**
 * A string between parentheses. Line ends within it count as LF; behind a backslash they count as nothing.
 * @param start of its opening parenthesis
 * @see ISO 32000-1 §7.3.4.2
 */
export function parseLiteralString(bytes: Uint8Array, start: number): ParsedString {
  const close = endedLiteral(bytes, start);
  const value = new Uint8Array(close - start - 1);
  let length = 0;
  for (let at = start + 1; at < close; ) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x5c) {
      const escaped = escapeAt(bytes, at + 1);
      if (escaped.byte !== undefined) value[length++] = escaped.byte;
      at = escaped.end;
    } else {
      value[length++] = byte === 0x0d ? 0x0a : byte;
      at += byte === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1;
    }
  }
  return { value: value.subarray(0, length), end: close + 1 };
}

/** Where the closing parenthesis is; undefined when there is none. Parentheses within a string come in pairs, or behind a backslash. */
export function closeOfLiteral(bytes: Uint8Array, start: number): number | undefined {
  let open = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) open++;
    else if (byte === 0x29 && --open === 0) return at;
  }
  return undefined;
}

function endedLiteral(bytes: Uint8Array, start: number): number {
  const close = closeOfLiteral(bytes, start);
  if (close === undefined) throw new BrokenPdf('a string has no end');
  return close;
}

/** Behind the closing parenthesis of the string that begins here. */
export function endOfLiteral(bytes: Uint8Array, start: number): number {
  return endedLiteral(bytes, start) + 1;
}

/** Behind the closing angle bracket of the string that begins here. */
export function endOfHex(bytes: Uint8Array, start: number): number {
  const close = bytes.indexOf(0x3e, start);
  if (close < 0) throw new BrokenPdf('a string has no end');
  return close + 1;
}

/** What the sign behind a backslash stands for, with the digits that belong to it; no byte for a line end. @see ISO 32000-1 table 3 */
export function escapeAt(bytes: Uint8Array, at: number): { readonly byte?: number; readonly end: number } {
  const byte = bytes[at] ?? 0;
  if (byte === 0x0d) return { end: bytes[at + 1] === 0x0a ? at + 2 : at + 1 };
  if (byte === 0x0a) return { end: at + 1 };
  if (byte < 0x30 || byte > 0x37) return { byte: ESCAPES.get(byte) ?? byte, end: at + 1 };
  let [octal, end] = [0, at];
  for (
    let digit = bytes[end];
    end < at + 3 && digit !== undefined && digit >= 0x30 && digit <= 0x37;
    digit = bytes[++end]
  ) {
    octal = octal * 8 + digit - 0x30;
  }
  // High-order overflow is ignored.
  return { byte: octal & 0xff, end };
}

/** A string between angle brackets; a lacking last digit is 0 (§7.3.4.3). */
export function parseHexString(bytes: Uint8Array, start: number): ParsedString {
  const close = endOfHex(bytes, start) - 1;
  const value = new Uint8Array(Math.ceil((close - start) / 2));
  let digits = 0;
  for (let at = start + 1; at < close; at++) {
    const digit = digitOf(bytes[at] ?? 0);
    if (digit < 0) continue;
    const index = digits++ >> 1;
    value[index] = (value[index] ?? 0) | (digits % 2 === 1 ? digit << 4 : digit);
  }
  return { value: value.subarray(0, Math.ceil(digits / 2)), end: close + 1 };
}

/** What a hexadecimal digit counts; −1 for what is none. */
export function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
