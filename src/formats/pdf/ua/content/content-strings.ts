import { closeOfLiteral, digitOf, escapeAt } from '../../read/parse-string.ts';

/** A string of content, and where reading goes on behind it. */
export interface ParsedContentString {
  readonly value: Uint8Array;
  readonly end: number;
}

/**
 * A string between parentheses; one without an end goes to the end of the stream.
 * @param start of its opening parenthesis
 * @see ISO 32000-1 §7.3.4.2
 */
export function parseContentString(bytes: Uint8Array, start: number): ParsedContentString {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    // Nearly all strings hold neither: their bytes are those of the stream.
    if (byte === 0x29) return { value: bytes.subarray(start + 1, at), end: at + 1 };
    if (byte === 0x5c || byte === 0x28) return parseWithEscapes(bytes, start);
  }
  return { value: bytes.subarray(start + 1), end: bytes.length };
}

function parseWithEscapes(bytes: Uint8Array, start: number): ParsedContentString {
  const close = closeOfLiteral(bytes, start) ?? bytes.length;
  const value = new Uint8Array(close - start - 1);
  let length = 0;
  for (let at = start + 1; at < close; ) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x5c) {
      const escaped = escapeAt(bytes, at + 1);
      if (escaped.byte !== undefined) value[length++] = escaped.byte;
      at = escaped.end;
    } else {
      value[length++] = byte;
      at++;
    }
  }
  return { value: value.subarray(0, length), end: close + 1 };
}

/**
 * A string between angle brackets; what is no digit is passed over, and a lacking last digit is 0.
 * @param start of its opening bracket
 * @see ISO 32000-1 §7.3.4.3
 */
export function parseHexDigits(bytes: Uint8Array, start: number): ParsedContentString {
  const found = bytes.indexOf(0x3e, start);
  const close = found < 0 ? bytes.length : found;
  const value = new Uint8Array((close - start) >> 1);
  let digits = 0;
  for (let at = start + 1; at < close; at++) {
    const digit = digitOf(bytes[at] ?? 0);
    if (digit < 0) continue;
    const index = digits++ >> 1;
    value[index] = digits % 2 === 1 ? digit << 4 : (value[index] ?? 0) | digit;
  }
  return { value: value.subarray(0, (digits + 1) >> 1), end: close + 1 };
}
