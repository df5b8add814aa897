import { type Budget, decodeStream } from './decode-stream.ts';
import type { ObjectPool } from './object-pool.ts';
import { ObjectParser } from './parse-object.ts';
import {
  BrokenPdf,
  type DirectObject,
  HostilePdf,
  integerIn,
  isArray,
  isDict,
  type PdfDict,
  type PdfObject,
  PdfReference,
  PdfStream,
} from './pdf-object.ts';
import { streamData } from './stream-data.ts';

/** Where an object is: in the file, in an object stream, or nowhere since it was deleted. */
export type Entry =
  | { readonly type: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly type: 'compressed'; readonly stream: number; readonly index: number }
  | { readonly type: 'free' };

export interface CrossReference {
  readonly entries: ReadonlyMap<number, Entry>;
  /** Of the newest section. */
  readonly trailer: PdfDict;
  /** Encrypt of the newest section that has it; undefined when the file isn't encrypted. */
  readonly encrypt: PdfObject | undefined;
}

const FREE: Entry = { type: 'free' };

/** Sections that a file may have; one saved every day for years has some thousands. */
const MOST_SECTIONS = 20_000;
/** Entries in all sections together. */
const MOST_ENTRIES = 10_000_000;

/** What sections are read from, and with. */
interface Source {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  readonly pool: ObjectPool;
}

/** A section: its entries in the order in which they count, and what its trailer says. */
interface Section {
  readonly entries: Map<number, Entry>;
  readonly trailer: PdfDict;
}

/**
 * Follows the cross-reference sections from the newest to the oldest; of each object the newest entry counts, also when
 * it says that the object was deleted.
 * @param start offset of the newest section
 * @throws BrokenPdf when a section isn't where it should be
 * @see ISO 32000-1 §7.5.4 tables, §7.5.8 streams and hybrid files
 */
export function readCrossReference(from: Source, start: number): CrossReference {
  const entries = new Map<number, Entry>();
  const seen = new Set<number>();
  let trailer: PdfDict | undefined;
  let encrypt: PdfObject | undefined;
  let count = 0;
  for (let next: number | undefined = start; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const section = readSection(from, next);
    count += section.entries.size;
    if (seen.size > MOST_SECTIONS || count > MOST_ENTRIES) throw new HostilePdf('cross-reference sections');
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry);
    trailer ??= section.trailer;
    encrypt ??= section.trailer.get('Encrypt') ?? undefined;
    next = integerIn(section.trailer.get('Prev'));
  }
  if (!trailer) throw new BrokenPdf('there is no cross-reference section');
  return { entries, trailer, encrypt };
}

function readSection(from: Source, start: number): Section {
  if (start < 0 || start >= from.bytes.length)
    throw new BrokenPdf('a cross-reference section is outside the file');
  const parser = new ObjectParser(from.bytes, start, from.pool);
  return parser.skipWord('xref') ? readTable(from, parser) : readStream(from, start);
}

function readTable(from: Source, parser: ObjectParser): Section {
  const table = new Map<number, Entry>();
  while (!parser.skipWord('trailer')) {
    const [first, count] = [integerIn(parser.object()), integerIn(parser.object())];
    if (first === undefined || count === undefined || first < 0 || count < 0)
      throw new BrokenPdf('a cross-reference table has no head');
    for (let number = first; number < first + count; number++) {
      const offset = integerIn(parser.object());
      const generation = integerIn(parser.object()) ?? 0;
      const isUsed = parser.skipWord('n');
      if (offset === undefined || !(isUsed || parser.skipWord('f')))
        throw new BrokenPdf('a cross-reference table is damaged');
      // No object stands where the header does: some writers mark deleted ones so.
      table.set(number, isUsed && offset > 0 ? { type: 'offset', offset, generation } : FREE);
    }
  }
  const trailer = parser.object();
  if (!isDict(trailer)) throw new BrokenPdf('a trailer is no dictionary');
  const hidden = integerIn(trailer.get('XRefStm'));
  if (hidden === undefined) return { entries: table, trailer };
  // A hybrid file hides objects from old readers: free in the table, they are in the stream (§7.5.8.4).
  const { entries } = readStream(from, hidden);
  for (const [number, entry] of table) {
    if (entry.type !== 'free' || !entries.has(number)) entries.set(number, entry);
  }
  return { entries, trailer };
}

function readStream({ bytes, budget, pool }: Source, start: number): Section {
  const { value } = new ObjectParser(bytes, start, pool).indirectObject();
  if (!(value instanceof PdfStream)) throw new BrokenPdf('a cross-reference section is no stream');
  const direct = (object: PdfObject | undefined): DirectObject =>
    object === undefined || object instanceof PdfReference ? null : object;
  const { dict } = value;
  const data = decodeStream(dict, streamData(bytes, value, direct(dict.get('Length'))), direct, budget);
  return { entries: entriesIn(data, dict), trailer: dict };
}

function entriesIn(data: Uint8Array, dict: PdfDict): Map<number, Entry> {
  const widths = integersIn(dict.get('W'));
  const [type = 0, second = 0, third = 0] = widths;
  const width = type + second + third;
  // Numbers of more than six bytes can't be offsets; of none, entries would have no end.
  if (widths.length < 3 || widths.some(bytes => bytes < 0 || bytes > 6) || width === 0)
    throw new BrokenPdf('a cross-reference stream has no widths');
  const index = dict.has('Index') ? integersIn(dict.get('Index')) : [0, integerIn(dict.get('Size')) ?? 0];
  const entries = new Map<number, Entry>();
  let at = 0;
  const take = (bytes: number): number => {
    let value = 0;
    for (const end = at + bytes; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = [index[pair], index[pair + 1]];
    for (let nth = 0; nth < count && at + width <= data.length; nth++) {
      // Without a type, an entry is one of an object in the file (table 17).
      const [kind, where, which] = [type === 0 ? 1 : take(type), take(second), take(third)];
      entries.set(first + nth, entryOf(kind, where, which));
    }
  }
  return entries;
}

function entryOf(kind: number, where: number, which: number): Entry {
  switch (kind) {
    case 1:
      return { type: 'offset', offset: where, generation: which };
    case 2:
      return { type: 'compressed', stream: where, index: which };
    default:
      // Kinds that don't exist yet stand for the null object (§7.5.8.3), as a deleted one does.
      return FREE;
  }
}

function integersIn(value: PdfObject | undefined): readonly number[] {
  return isArray(value) ? value.map(item => integerIn(item) ?? -1) : [];
}
