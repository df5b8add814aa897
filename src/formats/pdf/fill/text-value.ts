/**
 * PDFDocEncoding beyond what it shares with Latin-1, from Unicode to code (ISO 32000-1 Annex D.2).
 */
const DOC_CODES: ReadonlyMap<number, number> = new Map([
  ...[0x2d8, 0x2c7, 0x2c6, 0x2d9, 0x2dd, 0x2db, 0x2da, 0x2dc].map(
    (unicode, at) => [unicode, 0x18 + at] as const,
  ),
  ...[
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203a, 0x2212, 0x2030, 0x201e,
    0x201c, 0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x141, 0x152, 0x160, 0x178, 0x17d, 0x131,
    0x142, 0x153, 0x161, 0x17e,
  ].map((unicode, at) => [unicode, 0x80 + at] as const),
  [0x20ac, 0xa0],
]);

/** Text that is its own source in a literal string: Latin-1 as PDFDocEncoding has it, nothing to escape. */
const PLAIN = /^[\x20-\x27\x2a-\x5b\x5d-\x7e\xa1-\xac\xae-\xff]*$/;

/** What would be read as the mark of another encoding: UTF-16BE, and UTF-8 in PDF 2.0. */
const MARK = /^(?:\xfe\xff|\xef\xbb\xbf)/;

/**
 * A text string object's source, as latin1: PDFDocEncoding where it has every letter, else UTF-16BE with its mark.
 * @see ISO 32000-1 §7.3.4.2, §7.9.2.2
 */
export function textValue(text: string): string {
  // Looked for by its first letter: this is asked of every value of every copy.
  const first = text.charCodeAt(0);
  if ((first === 0xfe || first === 0xef) && MARK.test(text)) return utf16(text);
  if (PLAIN.test(text)) return `(${text})`;
  let source = '';
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) continue;
    const code = docCode(unit);
    if (code === undefined) return utf16(text);
    source += text.slice(held, at) + escaped(code);
    held = at + 1;
  }
  return `(${source}${text.slice(held)})`;
}

/** Whether a letter is its own source. */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 && unit !== 0x28 && unit !== 0x29 && unit !== 0x5c && unit !== 0x7f;
  return unit >= 0xa1 && unit <= 0xff && unit !== 0xad;
}

function docCode(unit: number): number | undefined {
  if (unit >= 0x20 && unit <= 0x7e) return unit;
  if (unit >= 0xa1 && unit <= 0xff && unit !== 0xad) return unit;
  if (unit === 0x09 || unit === 0x0a || unit === 0x0d) return unit;
  return DOC_CODES.get(unit);
}

/** A line end in a literal string is read as LF, whatever it was, so those are escaped, too. */
function escaped(code: number): string {
  switch (code) {
    case 0x0a:
      return '\\n';
    case 0x0d:
      return '\\r';
    case 0x28:
      return '\\(';
    case 0x29:
      return '\\)';
    case 0x5c:
      return '\\\\';
    default:
      return String.fromCharCode(code);
  }
}

/** The source of each byte in a literal string. */
const ESCAPED = Array.from({ length: 256 }, (_, code) => escaped(code));

function utf16(text: string): string {
  let source = '\xfe\xff';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    source += `${ESCAPED[unit >> 8]}${ESCAPED[unit & 0xff]}`;
  }
  return `(${source})`;
}
