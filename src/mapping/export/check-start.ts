import { isSpace } from './bytes.ts';
import { ExportFault } from './export-fault.ts';

/** Bytes of a file that are looked at before anything else. */
export const START_LENGTH = 64;

/** Bytes of the first line that are looked at, when there are as many. */
const FIRST_LINE = 512;

const AS_JSON = 'export again as JSON';

/** Kinds of files by the bytes they begin with. */
const SIGNATURES: readonly (readonly [readonly number[], string, string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a zip archive or an Excel or Word file',
    `take the JSON file out of it, or ${AS_JSON}`,
  ],
  [[0x1f, 0x8b], 'packed with gzip', 'unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', AS_JSON],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file', AS_JSON],
];

/**
 * Looks at how a file begins.
 * @returns the length of its byte-order mark, 0 or 3
 * @throws ExportFault when it is something else than JSON in UTF-8
 */
export function checkStart(opening: Uint8Array): number {
  if (opening.length === 0) throw emptyFile();
  for (const [signature, what, hint] of SIGNATURES)
    if (startsWith(opening, signature)) throw otherFile(what, hint);
  if (isUtf16(opening)) {
    const hint = 'export again, with UTF-8 as the encoding';
    throw new ExportFault('encoding', 0, 'the file is written in UTF-16, not in UTF-8', hint);
  }
  const bom = startsWith(opening, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  checkText(opening.subarray(bom));
  return bom;
}

export function emptyFile(): ExportFault {
  return new ExportFault('empty', 0, 'the file is empty', 'export again');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** JSON begins with ASCII, so that in UTF-16 one of the first two bytes is zero, mark or no mark. */
function isUtf16(opening: Uint8Array): boolean {
  const [first, second] = opening;
  return (
    startsWith(opening, [0xff, 0xfe]) || startsWith(opening, [0xfe, 0xff]) || first === 0 || second === 0
  );
}

function checkText(opening: Uint8Array): void {
  const start = opening.findIndex(byte => !isSpace(byte));
  if (start < 0) return;
  const text = String.fromCharCode(...opening.subarray(start, start + FIRST_LINE));
  if (/^[{["\-\dtfn]/.test(text) && !/^[^{[\r\n]*[;\t]/.test(text)) return;
  if (/^<(!doctype html|html)/i.test(text))
    throw otherFile('a web page', `is it the page one logs in on? ${AS_JSON}`);
  if (text.startsWith('<')) throw otherFile('XML', AS_JSON);
  if (/^[^\r\n]*[;,\t]/.test(text)) throw otherFile('a table with separators (CSV)', AS_JSON);
  throw new ExportFault('not-json', 0, 'the file is not JSON', AS_JSON);
}

function otherFile(what: string, hint: string): ExportFault {
  return new ExportFault('not-json', 0, `the file is not JSON: it looks like ${what}`, hint);
}
