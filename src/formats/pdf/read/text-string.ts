/**
 * What PDFDocEncoding has beside Latin-1: bytes 0x18–0x1f, 0x80–0x9e and the euro. Bytes 0x7f, 0x9f and 0xad stand for
 * nothing.
 * @see ISO 32000-1 annex D.3
 */
const DIFFERENCES: ReadonlyMap<number, string> = new Map([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((letter, index) => [0x18 + index, letter] as const),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((letter, index) => [0x80 + index, letter] as const),
  [0xa0, '€'],
  ...[0x7f, 0x9f, 0xad].map(byte => [byte, '\ufffd'] as const),
]);

/** Letters in PDFDocEncoding, by byte. */
const LETTERS = Array.from({ length: 256 }, (_, byte) => DIFFERENCES.get(byte) ?? String.fromCharCode(byte));

const BYTES: ReadonlyMap<string, number> = new Map(LETTERS.map((letter, byte) => [letter, byte]));

/** A text in PDFDocEncoding; undefined when it holds a letter that has no byte there. */
export function encodePdfDoc(text: string): Uint8Array | undefined {
  const bytes = Array.from(text, letter => (letter === '\ufffd' ? undefined : BYTES.get(letter)));
  return bytes.every(byte => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}

/** Between two of these stands the language of a text, which is no part of it (§7.9.2.2). */
const ESCAPE = String.fromCharCode(0x1b);
const LANGUAGE = new RegExp(`${ESCAPE}[a-zA-Z]{2,4}${ESCAPE}`, 'g');

/** The text of a text string: UTF-16 or, since PDF 2.0, UTF-8 when it begins with their marks, else PDFDocEncoding. */
export function decodeTextString(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes).replace(LANGUAGE, '');
  let text = '';
  for (const byte of bytes) text += LETTERS[byte];
  return text;
}

function encodingOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Against the standard, but written.
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}
