import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Json, Lookups, RecordMapper } from '../mapper.ts';
import type { BlockBounds, ExportSource, Mapped, RecordBlock, Survey } from './contract.ts';
import { ExportFault } from './export-fault.ts';
import { nameRecord } from './name-record.ts';
import { parseBlock } from './parse-block.ts';
import { readBlocks } from './read-blocks.ts';
import { brokenProblem } from './survey-problems.ts';

/** What a worker needs beside the mapper to map a block; all of it can be cloned. */
export interface MapContext {
  readonly lookups: Lookups;
  /** Records that are left out, by position. */
  readonly broken: ReadonlyMap<number, Diagnostic>;
  /** Only people with these ids; everybody without. */
  readonly only?: ReadonlySet<string>;
}

/** What the first pass found, as the second needs it. */
export function mapContext({ lookups, broken }: Survey): MapContext {
  return { lookups, broken: new Map(broken.map(({ position, problem }) => [position, problem])) };
}

/**
 * Maps the records of a block. One that can't be mapped is among the results as a problem, and stops nobody else.
 * @throws ExportFault when the block isn't what the first pass read
 */
export function mapBlock(block: RecordBlock, mapper: RecordMapper, context: MapContext): readonly Mapped[] {
  return parseBlock(block).flatMap(
    (record, i) => mapRecord(record, block.first + i, { mapper, context }) ?? [],
  );
}

interface Mapping {
  readonly mapper: RecordMapper;
  readonly context: MapContext;
}

function mapRecord(record: Json, position: number, { mapper, context }: Mapping): Mapped | undefined {
  const { lookups, broken, only } = context;
  const problem = broken.get(position);
  if (problem) return only ? undefined : { position, id: null, problem };
  const id = mapper.idOf(record);
  if (typeof id !== 'string')
    return { position, id: null, problem: brokenProblem(position, id.reason, undefined) };
  if (only && !only.has(id)) return undefined;
  try {
    const dangling = danglingOf(record, mapper, lookups);
    return { position, id, record: mapper.map(record, lookups), ...(dangling ? { dangling } : {}) };
  } catch {
    // What was thrown may quote the record, so nothing of it is passed on.
    return { position, id, problem: unmappable(position, id) };
  }
}

function danglingOf(
  record: Json,
  { lookupUses }: RecordMapper,
  lookups: Lookups,
): readonly number[] | undefined {
  let dangling: number[] | undefined;
  for (let i = 0; i < lookupUses.length; i++) {
    const use = lookupUses[i];
    const key = use?.keyOf(record) ?? null;
    if (use && key !== null && !lookups.get(use.index)?.has(key)) dangling = [...(dangling ?? []), i];
  }
  return dangling;
}

function unmappable(position: number, id: string): Diagnostic {
  return {
    code: 'export/unmappable',
    severity: 'error',
    message: `${nameRecord(position, id)} could not be mapped: it is left out`,
    hint: 'this is a fault of Veldwerk; please report it, without the record',
  };
}

/**
 * The second pass: the records of an export, mapped, block by block.
 * @throws ExportFault when the export changed since it was surveyed
 */
export async function* mapExport(
  mapper: RecordMapper,
  source: ExportSource,
  survey: Survey,
  only?: ReadonlySet<string>,
): AsyncGenerator<readonly Mapped[], void, undefined> {
  const context = { ...mapContext(survey), ...(only ? { only } : {}) };
  for await (const block of surveyedBlocks(mapper, source, survey)) yield mapBlock(block, mapper, context);
}

/** The blocks of an export that was surveyed: cut where the first pass found their ends, without looking again. */
export async function* surveyedBlocks(
  mapper: RecordMapper,
  source: ExportSource,
  { bounds, kept }: Survey,
): AsyncGenerator<RecordBlock, void, undefined> {
  if (kept) yield* kept;
  else if (bounds) yield* blocksWithin(source, bounds);
  else yield* readBlocks(source, mapper.records);
}

async function* blocksWithin(
  source: ExportSource,
  bounds: readonly BlockBounds[],
): AsyncGenerator<RecordBlock, void, undefined> {
  let [at, next] = [0, 0];
  let bytes: Uint8Array | null = null;
  for await (const chunk of source.chunks()) {
    for (let bound = bounds[next]; bound && bound.offset < at + chunk.length; bound = bounds[next]) {
      const { offset, length, count, first }: BlockBounds = bound;
      bytes ??= new Uint8Array(length);
      const from = Math.max(offset, at);
      bytes.set(chunk.subarray(from - at, offset + length - at), from - offset);
      if (offset + length > at + chunk.length) break;
      yield { bytes, offset, count, first };
      bytes = null;
      next++;
    }
    at += chunk.length;
    if (next === bounds.length) return;
  }
  if (next < bounds.length) throw changed();
}

function changed(): ExportFault {
  return new ExportFault('changed', null, 'the export became shorter while it was read', 'start again');
}
