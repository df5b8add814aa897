import { constants, inflateRawSync } from 'node:zlib';
import { type ByteFilter, fromBase85, fromHex, fromLzw, fromRuns } from './byte-filters.ts';
import { EMPTY_DICT } from './pdf-dict.ts';
import {
  BrokenPdf,
  type DirectObject,
  HostilePdf,
  integerIn,
  isArray,
  isDict,
  type PdfDict,
  PdfName,
  type PdfObject,
} from './pdf-object.ts';

/** Takes away the references at the top of an object. */
export type Resolve = (value: PdfObject | undefined) => DirectObject;

/** How much may still come out of a file's streams, bytes; goes down as they are decoded. */
export interface Budget {
  left: number;
}

/**
 * The data of a stream behind its filters. Those of pictures aren't known here: nothing that is read stands in one.
 * @throws BrokenPdf when its data are damaged, HostilePdf when they grow beyond all measure
 * @see ISO 32000-1 §7.4
 */
export function decodeStream(dict: PdfDict, data: Uint8Array, resolve: Resolve, budget: Budget): Uint8Array {
  const filters = listOf(resolve(dict.get('Filter') ?? dict.get('F')));
  const parameters = listOf(resolve(dict.get('DecodeParms') ?? dict.get('DP')));
  if (filters.length > MOST_FILTERS) throw new HostilePdf('filters');
  return filters.reduce<Uint8Array>((decoded, filter, index) => {
    const name = resolve(filter);
    const parms = resolve(parameters[index]);
    switch (name instanceof PdfName ? name.name : '') {
      case 'FlateDecode':
      case 'Fl':
        return unpredicted(inflate(decoded, budget), isDict(parms) ? parms : EMPTY_DICT, resolve);
      case 'LZWDecode':
      case 'LZW': {
        const dict = isDict(parms) ? parms : EMPTY_DICT;
        const isEarly = resolve(dict.get('EarlyChange')) !== 0;
        return unpredicted(filtered(fromLzw(isEarly), decoded, budget), dict, resolve);
      }
      case 'ASCIIHexDecode':
      case 'AHx':
        return filtered(fromHex, decoded, budget);
      case 'ASCII85Decode':
      case 'A85':
        return filtered(fromBase85, decoded, budget);
      case 'RunLengthDecode':
      case 'RL':
        return filtered(fromRuns, decoded, budget);
      case 'Crypt':
        // Undone before all others; without a name it is Identity (§7.4.10).
        return decoded;
      default:
        throw new BrokenPdf('a stream has a filter that holds no objects');
    }
  }, data);
}

const MOST_FILTERS = 4;
/** What may come out of one stream, bytes: it is held in memory. */
const MOST_IN_STREAM = 128 << 20;

function listOf(value: PdfObject): readonly PdfObject[] {
  if (isArray(value)) return value;
  return value === null ? [] : [value];
}

function filtered(filter: ByteFilter, data: Uint8Array, budget: Budget): Uint8Array {
  const decoded = filter(data, Math.min(MOST_IN_STREAM, budget.left));
  if (decoded === undefined) throw new HostilePdf('data in its streams');
  budget.left -= decoded.length;
  return decoded;
}

/**
 * The data of a zlib stream (RFC 1950) as PDF readers take it. Past the header they don't mind a window that is stated
 * smaller than the data go back, nor a checksum that is wrong or lacking: so only what lies between is read.
 */
function inflate(data: Uint8Array, budget: Budget): Uint8Array {
  // Some writers say the filter of an empty stream and write nothing at all.
  if (data.length === 0) return data;
  if (!hasZlibHeader(data)) throw new BrokenPdf('a stream is damaged');
  try {
    const inflated = inflateRawSync(data.subarray(2), {
      maxOutputLength: Math.max(1, Math.min(MOST_IN_STREAM, budget.left)),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    budget.left -= inflated.length;
    return inflated;
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    )
      throw new HostilePdf('data in its streams');
    throw new BrokenPdf('a stream is damaged');
  }
}

/** Deflate, with a window that it has, a check of these two bytes, and no dictionary to know beforehand (RFC 1950 §2.2). */
function hasZlibHeader([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && method < 0x80 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0;
}

/** Undoes predictors: PNG's, which cross-reference streams are written with, and TIFF's (§7.4.4.4). */
function unpredicted(data: Uint8Array, parms: PdfDict, resolve: Resolve): Uint8Array {
  const number = (key: string, other: number) => integerIn(resolve(parms.get(key))) ?? other;
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  if (predictor === 2) {
    // Of components that are no whole bytes, only pictures are made.
    if (number('BitsPerComponent', 8) !== 8) throw new BrokenPdf('a stream has a predictor for pictures');
    return summedRows(data, { colours: number('Colors', 1), columns: number('Columns', 1) });
  }
  if (predictor < 10) throw new BrokenPdf('a stream has a predictor that nobody knows');
  const [width, pixel] = [Math.ceil((bits * number('Columns', 1)) / 8), Math.max(1, Math.ceil(bits / 8))];
  if (!(width > 0 && width <= data.length)) throw new BrokenPdf('a stream has rows of no width');
  const rows = Math.floor(data.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) undoRow({ data, out, row, width, pixel });
  return out;
}

/** TIFF's predictor: a byte is told from the same component of the pixel before it in its row (TIFF 6.0 §14). */
function summedRows(
  data: Uint8Array,
  { colours, columns }: { readonly colours: number; readonly columns: number },
): Uint8Array {
  const width = colours * columns;
  if (!(colours > 0 && columns > 0)) throw new BrokenPdf('a stream has rows of no width');
  const out = Uint8Array.from(data);
  for (let at = 0; at < out.length; at++)
    if (at % width >= colours) out[at] = (out[at] ?? 0) + (out[at - colours] ?? 0);
  return out;
}

interface Row {
  readonly data: Uint8Array;
  readonly out: Uint8Array;
  readonly row: number;
  readonly width: number;
  /** Bytes of a pixel: what a byte is told from. */
  readonly pixel: number;
}

function undoRow({ data, out, row, width, pixel }: Row): void {
  const filter = data[row * (width + 1)] ?? 0;
  const [from, to] = [row * (width + 1) + 1, row * width];
  for (let index = 0; index < width; index++) {
    const left = index < pixel ? 0 : (out[to + index - pixel] ?? 0);
    const up = row === 0 ? 0 : (out[to - width + index] ?? 0);
    const corner = row === 0 || index < pixel ? 0 : (out[to - width + index - pixel] ?? 0);
    out[to + index] = (data[from + index] ?? 0) + told(filter, left, up, corner);
  }
}

/** What PNG's filters tell a byte from (ISO/IEC 15948 §9.2). */
function told(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
