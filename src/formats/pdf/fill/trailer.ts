import { type PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRawStream, PDFRef } from 'pdf-lib';
import { UnfillableForm } from './unfillable-form.ts';

/** The newest cross-reference section of a file, which an update refers to. */
export interface Trailer {
  /** The file's last `startxref`. */
  readonly start: number;
  /** Bytes before `%PDF` that the file's offsets don't count. */
  readonly shift: number;
  readonly kind: 'stream' | 'table';
  /** Numbers from here on are free. */
  readonly size: number;
  readonly root: PDFRef;
  readonly info: PDFRef | null;
  readonly dict: PDFDict;
}

/**
 * Reads the newest trailer of a file. Of a hybrid file that is the table's, of a linearised one the first page's.
 * @throws UnfillableForm when it isn't where the file says: an update could not be found either
 * @see ISO 32000-1 §7.5.4, §7.5.5, §7.5.8
 */
export function readTrailer(bytes: Uint8Array, context: PDFContext): Trailer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, 1024).indexOf('%PDF-');
  const word = file.lastIndexOf('startxref');
  const start = Number(/^startxref\s+(\d{1,15})\s/.exec(file.toString('latin1', word, word + 40))?.[1]);
  if (head === -1 || word === -1 || !Number.isSafeInteger(start)) throw unfindable();
  for (const shift of head > 0 ? [0, head] : [0]) {
    const found = sectionAt(file, start + shift, context);
    if (!found) continue;
    const size = found.dict.lookup(PDFName.of('Size'));
    const root = found.dict.get(PDFName.of('Root'));
    const info = found.dict.get(PDFName.of('Info'));
    if (!(size instanceof PDFNumber && root instanceof PDFRef)) break;
    return {
      start,
      shift,
      ...found,
      size: size.asNumber(),
      root,
      info: info instanceof PDFRef ? info : null,
    };
  }
  throw unfindable();
}

const unfindable = (): UnfillableForm =>
  new UnfillableForm(
    'the table of objects isn’t where the file says; fill it in mode slim',
    'no-reference-table',
  );

function sectionAt(
  file: Buffer,
  at: number,
  context: PDFContext,
): Pick<Trailer, 'kind' | 'dict'> | undefined {
  if (file.toString('latin1', at, at + 4) === 'xref') {
    const trailer = file.indexOf('trailer', at);
    const dict = trailer === -1 ? undefined : parse(file.subarray(trailer + 7), context);
    return dict instanceof PDFDict ? { kind: 'table', dict } : undefined;
  }
  const object = /^\s*\d+\s+\d+\s+obj\b/.exec(file.toString('latin1', at, at + 40));
  const stream = object ? parse(file.subarray(at + object[0].length), context) : undefined;
  if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Type')) !== PDFName.of('XRef')) {
    return undefined;
  }
  return { kind: 'stream', dict: stream.dict };
}

function parse(bytes: Uint8Array, context: PDFContext): unknown {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject();
  } catch {
    return undefined;
  }
}
