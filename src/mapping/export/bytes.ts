/** The bytes JSON is built of. In UTF-8 none of them is ever part of another character. */
export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** What a byte may mean between strings; everything else is passed over. */
export const PASS = 0;
export const STRING = 1;
export const OPEN = 2;
export const CLOSE = 3;
export const LINE_END = 4;

/** Meaning of each byte outside strings. A table look-up a byte is what makes the scan fast. */
export const MEANING: Uint8Array = table([
  [QUOTE, STRING],
  [OPEN_ARRAY, OPEN],
  [OPEN_OBJECT, OPEN],
  [CLOSE_ARRAY, CLOSE],
  [CLOSE_OBJECT, CLOSE],
  [NEWLINE, LINE_END],
]);

/** 1 for each byte a scan through a string stops at: its end, an escape, and control characters, which no string may hold. */
export const ENDS_TEXT: Uint8Array = table([
  ...Array.from({ length: SPACE }, (_, byte) => [byte, 1] as const),
  [QUOTE, 1],
  [BACKSLASH, 1],
]);

function table(entries: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new Uint8Array(256);
  for (const [byte, meaning] of entries) bytes[byte] = meaning;
  return bytes;
}

/** White space of JSON (RFC 8259 §2). */
export function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;
}

// A byte-order mark is taken off the file as a whole; one inside a string is part of it.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text. @throws TypeError when they aren't UTF-8 */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
