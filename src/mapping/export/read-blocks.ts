import type { Json } from '../mapper.ts';
import type { ExportSource, RecordBlock } from './contract.ts';
import { RecordCutter } from './record-cutter.ts';

/** What a file told that is no record. */
export interface Surroundings {
  /** The file with an empty list of records; null when every line is a record. */
  readonly envelope: Json;
  readonly isLines: boolean;
}

/**
 * The records of a file, block by block; at the end what stood around them.
 * @param records where they are: a JSON Pointer
 * @param block bytes after which a block is handed on
 * @param isGuessing whether blocks may come parsed, faster: how deep their records nest is then not known
 * @throws ExportFault when the file isn't what it should be
 */
export async function* readBlocks(
  source: ExportSource,
  records: string,
  block?: number,
  isGuessing = false,
): AsyncGenerator<RecordBlock, Surroundings, undefined> {
  const cutter = new RecordCutter({
    records,
    isLines: isLinesFile(source.name),
    isGuessing,
    ...(block === undefined ? {} : { block }),
  });
  for await (const chunk of source.chunks()) yield* cutter.push(chunk);
  const { blocks, envelope, isLines } = cutter.end();
  yield* blocks;
  return { envelope, isLines };
}

/** Files whose every line is a value, by the names they go under. */
function isLinesFile(name: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(name);
}
