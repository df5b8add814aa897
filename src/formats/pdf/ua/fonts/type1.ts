import { type FindSubroutine, type1Width } from './charstring-width.ts';
import { NOTDEF, standardEncoding } from './encodings.ts';

/** What the rules ask of a Type 1 program. */
export interface Type1Program {
  readonly kind: 'type1';
  /** Advance width by glyph name, in thousandths of an em; every glyph has an entry, also when its width isn't found. */
  readonly widths: ReadonlyMap<string, number | undefined>;
  /** The name its own encoding gives a code. */
  encodedName(code: number): string;
  /**
   * How it is written other than PDF has it: its encrypted part is binary there, and nothing stands between its
   * parts. Readers take it all the same. @see ISO 32000-1 §9.9
   */
  readonly flaw?: 'PFB' | 'hexadecimal';
}

/** Reads a Type 1 program, also in PFB segments or hexadecimal; nothing when it is broken. @see Adobe Type 1 Font Format §7 */
export function readType1(program: Uint8Array): Type1Program | undefined {
  const bytes = withoutSegmentHeaders(program);
  const clear = Buffer.from(bytes).toString('latin1');
  const eexec = /\beexec[ \t\r\n]{1,2}/.exec(clear);
  if (eexec === null) return undefined;
  const start = eexec.index + eexec[0].length;
  const isHex = isHexadecimal(clear, start);
  const encrypted = isHex ? fromHex(clear.slice(start)) : bytes.subarray(start);
  const secret = decrypt(encrypted, 55_665, 4);
  const head = clear.slice(0, start);
  const matrix = /\/FontMatrix\s*\[\s*([-+.\deE]+)/.exec(head)?.[1];
  const scale = matrix === undefined ? 1 : Number(matrix) * 1000;
  const widths = readCharStrings(secret, scale);
  if (widths.size === 0) return undefined;
  const encoding = readEncoding(head);
  return {
    kind: 'type1',
    widths,
    encodedName: code => encoding[code] ?? NOTDEF,
    ...(isPfb(program) ? { flaw: 'PFB' } : isHex ? { flaw: 'hexadecimal' } : {}),
  };
}

const isPfb = (bytes: Uint8Array): boolean => bytes[0] === 0x80;

/** PFB files cut the program in segments, each behind 80 hex, a type and a little-endian length. */
function withoutSegmentHeaders(bytes: Uint8Array): Uint8Array {
  if (!isPfb(bytes)) return bytes;
  const parts: Uint8Array[] = [];
  for (let at = 0; bytes[at] === 0x80 && bytes[at + 1] !== 3; ) {
    const length =
      (bytes[at + 2] ?? 0) |
      ((bytes[at + 3] ?? 0) << 8) |
      ((bytes[at + 4] ?? 0) << 16) |
      ((bytes[at + 5] ?? 0) << 24);
    if (length < 0) break;
    parts.push(bytes.subarray(at + 6, at + 6 + length));
    at += 6 + length;
  }
  return Buffer.concat(parts);
}

/** The encrypted part is binary, or hexadecimal when its first four bytes are hexadecimal digits. */
const isHexadecimal = (clear: string, start: number): boolean =>
  /^[0-9a-fA-F\s]{4}/.test(clear.slice(start, start + 4));

const fromHex = (digits: string): Uint8Array => Buffer.from(digits.replace(/\s/g, ''), 'hex');

/** @param skip bytes at the start that mean nothing; with −1 of them a charstring isn't encrypted */
function decrypt(bytes: Uint8Array, key: number, skip: number): Uint8Array {
  if (skip < 0) return bytes;
  let state = key;
  const plain = new Uint8Array(bytes.length);
  bytes.forEach((byte, index) => {
    plain[index] = byte ^ (state >> 8);
    state = ((byte + state) * 52_845 + 22_719) & 0xffff;
  });
  return plain.subarray(skip);
}

/** Each glyph is `/name length RD bytes`, where RD is also spelt -|. */
function readCharStrings(secret: Uint8Array, scale: number): Map<string, number | undefined> {
  const widths = new Map<string, number | undefined>();
  const text = Buffer.from(secret).toString('latin1');
  const from = text.indexOf('/CharStrings');
  if (from < 0) return widths;
  const lenIv = Number(/\/lenIV\s+(-?\d+)/.exec(text)?.[1] ?? 4);
  const subroutine = readSubroutines(secret, text.slice(0, from), lenIv);
  // Bounded, so that no text makes it look far ahead from each of its slashes.
  const glyph = /\/([^\s/]{1,200})\s{1,20}(\d{1,9})\s{1,20}[^\s/]{1,20} /g;
  glyph.lastIndex = from + '/CharStrings'.length;
  for (let match = glyph.exec(text); match !== null; match = glyph.exec(text)) {
    const length = Number(match[2]);
    const start = match.index + match[0].length;
    const code = decrypt(secret.subarray(start, start + length), 4330, lenIv);
    const width = (type1Width(code, subroutine) ?? Number.NaN) * scale;
    widths.set(match[1] ?? NOTDEF, Number.isFinite(width) ? width : undefined);
    glyph.lastIndex = start + length;
  }
  return widths;
}

/** Subroutines stand before the glyphs, each as `dup index length RD bytes`. */
function readSubroutines(secret: Uint8Array, before: string, lenIv: number): FindSubroutine {
  const from = before.indexOf('/Subrs');
  const found = new Map<number, Uint8Array>();
  const subroutine = /\bdup\s{1,20}(\d{1,9})\s{1,20}(\d{1,9})\s{1,20}[^\s/]{1,20} /g;
  subroutine.lastIndex = from;
  for (
    let match = from < 0 ? null : subroutine.exec(before);
    match !== null;
    match = subroutine.exec(before)
  ) {
    const start = match.index + match[0].length;
    const end = start + Number(match[2]);
    found.set(Number(match[1]), decrypt(secret.subarray(start, end), 4330, lenIv));
    subroutine.lastIndex = end;
  }
  return index => found.get(index);
}

function readEncoding(head: string): readonly (string | undefined)[] {
  if (/\/Encoding\s+StandardEncoding\s+def/.test(head)) return standardEncoding;
  const names: (string | undefined)[] = [];
  for (const [, code, name] of head.matchAll(/\bdup\s+(\d{1,3})\s*\/(\S+)\s+put\b/g))
    names[Number(code)] = name;
  return names;
}
