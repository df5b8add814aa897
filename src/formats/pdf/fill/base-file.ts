import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFHexString, type PDFObject, PDFRef, PDFStream, PDFString } from 'pdf-lib';
import type { FileBase } from './copy-writer.ts';
import { isFileStructure, objectParts, streamParts } from './object-parts.ts';
import type { OpenTemplate } from './open-template.ts';
import { plainReferences } from './plain-references.ts';
import { ROW } from './xref-rows.ts';

/** Fewer streams are smaller; a reader unpacks a whole one for any object in it. */
const OBJECTS_A_STREAM = 200;

/**
 * The part of every copy that is the same in all: the template's objects, in as few bytes as the format allows. Objects that
 * nothing refers to are left out.
 * @param options `leftOut`: numbers of objects that each copy writes itself; `free`: numbers below it are taken
 * @see ISO 32000-1 §7.5.7, §7.5.8
 */
export function writeBase(
  { context }: Pick<OpenTemplate, 'context'>,
  { leftOut = new Set(), free = 0 }: { readonly leftOut?: ReadonlySet<number>; readonly free?: number } = {},
): FileBase {
  const { Root, Info, ID } = context.trailerInfo;
  if (!(Root instanceof PDFRef)) throw new Error('A form that was opened has a catalog.');
  const roots = [Root, ...(Info instanceof PDFRef ? [Info] : [])];
  const reached = reachable(context, roots);
  const generations = new Map(
    [...reached].flatMap(([{ objectNumber, generationNumber }]) =>
      generationNumber === 0 ? [] : [[objectNumber, generationNumber] as const],
    ),
  );
  const writer = new BaseWriter(generations);
  const small: [number, string][] = [];
  const apart: { number: number; source: string }[] = [];
  let largest = free - 1;
  for (const [ref, object] of [...reached].sort(byNumber)) {
    const { objectNumber } = ref;
    largest = Math.max(largest, objectNumber);
    const source = sourceOf(object, generations);
    if (leftOut.has(objectNumber)) apart.push({ number: objectNumber, source });
    // No stream, and nothing of another generation than 0, may stand in an object stream (§7.5.7).
    else if (object instanceof PDFStream || ref.generationNumber !== 0) writer.object(objectNumber, source);
    else small.push([objectNumber, source]);
  }
  let next = largest + 1;
  for (let at = 0; at < small.length; at += OBJECTS_A_STREAM) {
    writer.objectStream(next++, small.slice(at, at + OBJECTS_A_STREAM));
  }
  const info = Info instanceof PDFRef ? `/Info ${Info.objectNumber} ${Info.generationNumber} R` : '';
  return {
    prefix: writer.bytes(),
    size: next,
    generations,
    leftOut: apart,
    trailer: `/Root ${Root.objectNumber} ${Root.generationNumber} R${info}`,
    id: firstIdentifier(context.lookup(ID)),
    xref: { kind: 'whole', rows: writer.rows(next) },
  };
}

/** The first part of a file's identifier as hexadecimal digits; null when it has none (§14.4). */
export function firstIdentifier(id: PDFObject | undefined): string | null {
  const first = id instanceof PDFArray ? id.lookup(0) : undefined;
  if (!(first instanceof PDFString || first instanceof PDFHexString)) return null;
  return Buffer.from(first.asBytes()).toString('hex').toUpperCase();
}

const byNumber = ([a]: readonly [PDFRef, PDFObject], [b]: readonly [PDFRef, PDFObject]): number =>
  a.objectNumber - b.objectNumber;

/** The objects that can be reached from the trailer. */
function reachable(
  context: OpenTemplate['context'],
  roots: readonly PDFRef[],
): ReadonlyMap<PDFRef, PDFObject> {
  const reached = new Map<PDFRef, PDFObject>();
  const waiting: PDFObject[] = [...roots];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      const held = reached.has(object) ? undefined : context.lookup(object);
      // A reference to nothing means null (§7.3.10), a stream of the file's structure was read already.
      if (held === undefined || isFileStructure(held)) continue;
      reached.set(object, held);
      waiting.push(held);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) waiting.push(...object.values());
  }
  return reached;
}

function sourceOf(object: PDFObject, generations: ReadonlyMap<number, number>): string {
  if (!(object instanceof PDFStream)) return plainReferences(objectParts(object), generations);
  const { entries, data } = streamParts(object);
  return `<<${plainReferences(entries, generations)}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

class BaseWriter {
  readonly #generations: ReadonlyMap<number, number>;
  // Two lines of comment: the version object streams need, and bytes that tell the file isn't text (§7.5.2).
  readonly #chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  readonly #places = new Map<number, readonly [type: 1 | 2, where: number, index: number]>();
  #length = 15;

  constructor(generations: ReadonlyMap<number, number>) {
    this.#generations = generations;
  }

  object(number: number, source: string): void {
    const generation = this.#generations.get(number) ?? 0;
    this.#places.set(number, [1, this.#length, generation]);
    this.#add(Buffer.from(`${number} ${generation} obj\n${source}\nendobj\n`, 'latin1'));
  }

  objectStream(number: number, objects: readonly (readonly [number, string])[]): void {
    let heads = '';
    let bodies = '';
    objects.forEach(([held, source], index) => {
      this.#places.set(held, [2, number, index]);
      heads += `${held} ${bodies.length} `;
      bodies += `${source}\n`;
    });
    const data = deflateSync(Buffer.from(heads + bodies, 'latin1'), { level: 9 }).toString('latin1');
    const entries = `/Type/ObjStm/N ${objects.length}/First ${heads.length}/Filter/FlateDecode`;
    this.object(number, `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`);
  }

  #add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }

  /** The rows of the cross-reference stream for all numbers below `size`; those that aren't used are free. */
  rows(size: number): Uint8Array {
    const rows = Buffer.alloc(ROW * size);
    for (const [number, [type, where, index]] of this.#places) {
      rows[ROW * number] = type;
      rows.writeUIntBE(where, ROW * number + 1, 4);
      rows.writeUInt16BE(index, ROW * number + 5);
    }
    // Object 0 heads the list of free objects (§7.5.4).
    rows.writeUInt16BE(0xffff, 5);
    return rows;
  }
}
