import type { Mapped, RecordBlock } from '../../mapping/export/contract.ts';
import type { Filler } from '../filler.ts';

/** Reads the records of an export's blocks. */
export interface RecordReader {
  /** The id of each record, in their order; null where there is no usable one. */
  ids(block: RecordBlock): readonly (string | null)[];
  /** The records of a block at some positions, in the order of the positions. */
  map(block: RecordBlock, positions: readonly number[]): readonly Mapped[];
}

/** Makes files of an export's records. @typeParam J data that it is opened with, in whichever thread */
export interface PrefillEngine<J> {
  reader(job: J): Promise<RecordReader>;
  /** One for each format. */
  fillers(job: J): Promise<readonly Filler[]>;
  /** Of all that decides about the files but the export: by a name that a message may use. */
  digests(job: J): Readonly<Record<string, string>>;
}
