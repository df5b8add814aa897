import type { CrossReference, Entry } from './cross-reference.ts';
import { type Budget, decodeStream } from './decode-stream.ts';
import type { ObjectPool } from './object-pool.ts';
import { headOfObjectStream } from './object-stream.ts';
import { ObjectParser } from './parse-object.ts';
import { EMPTY_DICT, PdfDict } from './pdf-dict.ts';
import {
  BrokenPdf,
  type DirectObject,
  integerIn,
  isDict,
  PdfName,
  type PdfObject,
  PdfReference,
  PdfStream,
} from './pdf-object.ts';
import type { CipherOf } from './security/object-cipher.ts';
import { bufferOf, decryptedData, streamData } from './stream-data.ts';

/** Digits of an object's number and of its generation, and the white space behind them: no head is longer. */
const LONGEST_HEAD = 24;

interface Scanned {
  /** Whether a catalog to which no trailer refers will do, as in a file that was cut off. */
  readonly toleratesLoss: boolean;
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  readonly pool: ObjectPool;
  /** What object streams of an encrypted file are decrypted by; without it, what they hold isn't found. */
  readonly cipherOf: CipherOf | undefined;
}

/**
 * Finds a file's objects by looking for them, for when its cross-reference sections are damaged. Of one number the last
 * counts. Objects that were deleted come back; nothing refers to them any more.
 * @throws BrokenPdf when there is no catalog among them
 */
export function scanObjects({ bytes, budget, pool, toleratesLoss, cipherOf }: Scanned): CrossReference {
  const entries = new Map<number, Entry>();
  let trailer: PdfDict = EMPTY_DICT;
  let encrypt: PdfObject | undefined;
  let catalog: number | undefined;
  const add = (found: PdfDict): void => {
    encrypt = found.get('Encrypt') ?? encrypt;
    if (found.has('Root')) trailer = found;
  };
  const heads = [...headsIn(bytes)];
  for (const [index, { offset, isTrailer }] of heads.entries()) {
    // No further than the next head: however many objects lack their end, all of it is read once.
    const part = bytes.subarray(0, heads[index + 1]?.offset);
    const parser = new ObjectParser(part, offset, pool);
    if (isTrailer) {
      const dict = tryTo(() => parser.object());
      if (isDict(dict)) add(dict);
      continue;
    }
    const head = tryTo(() => objectHead(parser, cipherOf));
    if (!head) continue;
    entries.set(head.number, { type: 'offset', offset, generation: head.generation });
    if (head.isCatalog) catalog = head.number;
    if (!(head.stream instanceof PdfStream)) continue;
    const { dict } = head.stream;
    const type = dict.get('Type');
    if (!(type instanceof PdfName)) continue;
    if (type.name === 'XRef') add(dict);
    if (type.name === 'ObjStm')
      addCompressed(entries, { bytes: part, number: head.number, stream: head.stream, budget, pool });
  }
  if (!trailer.has('Root') && toleratesLoss && catalog !== undefined)
    trailer = new PdfDict(new Map([['Root', 0]]), [pool.reference(catalog)]);
  if (!trailer.has('Root')) throw new BrokenPdf('there is no catalog');
  return { entries, trailer, encrypt };
}

interface Head {
  readonly number: number;
  readonly generation: number;
  /** Only a stream is looked into here. */
  readonly stream: PdfObject;
  readonly isCatalog?: boolean;
}

/** The number of an object, and the object itself when it is a dictionary with a Type: it may be a stream of objects. */
function objectHead(parser: ObjectParser, cipherOf: CipherOf | undefined): Head {
  const number = parser.object();
  if (typeof number !== 'number') throw new BrokenPdf('no object');
  const generation = integerIn(parser.object()) ?? 0;
  if (!parser.skipWord('obj')) throw new BrokenPdf('no object');
  if (!parser.skipWord('<<')) return { number, generation, stream: null };
  parser.position -= 2;
  const value = tryTo(() => parser.object());
  if (!isDict(value)) return { number, generation, stream: null };
  if (!parser.skipWord('stream')) return { number, generation, stream: null, isCatalog: isCatalog(value) };
  return { number, generation, stream: parser.streamOf(value, cipherOf?.(number, generation)) };
}

function isCatalog(dict: PdfDict): boolean {
  const type = dict.get('Type');
  return type instanceof PdfName && type.name === 'Catalog';
}

interface Compressed {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly stream: PdfStream;
  readonly budget: Budget;
  readonly pool: ObjectPool;
}

function addCompressed(
  entries: Map<number, Entry>,
  { bytes, number, stream, budget, pool }: Compressed,
): void {
  const direct = (object: PdfObject | undefined): DirectObject =>
    object === undefined || object instanceof PdfReference ? null : object;
  const data = tryTo(() => {
    const stored = streamData(bytes, stream, direct(stream.dict.get('Length')));
    return decodeStream(stream.dict, decryptedData(stream, stored), direct, budget);
  });
  if (!data) return;
  const held = tryTo(() => headOfObjectStream(data, stream.dict, { resolve: direct, pool }));
  held?.numbers.forEach((inner, index) => {
    entries.set(inner, { type: 'compressed', stream: number, index });
  });
}

interface FoundHead {
  readonly offset: number;
  readonly isTrailer: boolean;
}

/** Where `12 0 obj` and what follows `trailer` begin, in the order of the file. */
function* headsIn(bytes: Uint8Array): Generator<FoundHead> {
  const buffer = bufferOf(bytes);
  let [object, trailer] = [buffer.indexOf('obj'), buffer.indexOf('trailer')];
  while (object >= 0 || trailer >= 0) {
    if (trailer >= 0 && (object < 0 || trailer < object)) {
      yield { offset: trailer + 'trailer'.length, isTrailer: true };
      trailer = buffer.indexOf('trailer', trailer + 1);
      continue;
    }
    const from = Math.max(0, object - LONGEST_HEAD);
    const head = /(\d{1,10})\s+\d{1,5}\s+$/.exec(buffer.toString('latin1', from, object));
    if (head) yield { offset: from + head.index, isTrailer: false };
    object = buffer.indexOf('obj', object + 3);
  }
}

function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof BrokenPdf) return undefined;
    throw error;
  }
}
