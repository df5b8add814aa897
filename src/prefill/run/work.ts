import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Mapped, RecordBlock } from '../../mapping/export/contract.ts';
import { CoverageTally } from '../../mapping/export/coverage.ts';
import type { PersonRecord } from '../../model/record.ts';
import type { FilledFile, Filler } from '../filler.ts';
import type { RecordReader } from './engine.ts';
import { fileStem } from './file-name.ts';
import type { FileOutput } from './file-output.ts';
import { batchOf, folderOf, type Layout } from './partition.ts';
import type { BrokenRecord, RecordWarnings } from './plan.ts';
import type { Tally } from './tally.ts';

/** Some records of a block, to be made in one go. */
export interface Unit {
  readonly block: RecordBlock;
  /** Of the chosen records in the export, going up. */
  readonly positions: readonly number[];
  /** The number of the first among all chosen records; the others follow it. */
  readonly firstOrdinal: number;
}

/** A file that was made: its path below the target, and its bytes. */
export type MadeFile = readonly [path: string, bytes: number];

/** What was made of those records of a unit that are in one batch. */
export interface Part {
  readonly batch: number;
  /** Records, broken ones among them. */
  readonly records: number;
  readonly files: readonly MadeFile[];
  /** How many of the unit's packed bytes, which stand in the order of the parts. */
  readonly packedBytes: number;
  readonly tally: Tally;
}

export interface UnitResult {
  readonly parts: readonly Part[];
  readonly packed: Uint8Array<ArrayBuffer> | null;
}

/** What a thread makes files with. */
export interface Workbench {
  readonly reader: RecordReader;
  readonly fillers: readonly Filler[];
  readonly document: { readonly id: string; readonly version: string };
  readonly layout: Layout;
  readonly output: FileOutput;
}

/** Makes the files of a unit. What can't be made of a record is told in the result; only a failing output throws. */
export function makeFiles(bench: Workbench, { block, positions, firstOrdinal }: Unit): UnitResult {
  const parts: Part[] = [];
  for (let from = 0; from < positions.length; ) {
    const batch = batchOf(firstOrdinal + from, bench.layout);
    const to = Math.min(positions.length, (batch + 1) * bench.layout.batchRecords - firstOrdinal);
    // Each part is mapped by itself, as what is told of it stays with its batch when the other is made in another run.
    parts.push(makePart(bench, batch, bench.reader.map(block, positions.slice(from, to))));
    from = to;
  }
  return { parts, packed: bench.output.take() };
}

function makePart(bench: Workbench, batch: number, records: readonly Mapped[]): Part {
  const before = bench.output.size;
  const files: MadeFile[] = [];
  const warnings: RecordWarnings[] = [];
  const broken: BrokenRecord[] = [];
  for (const mapped of records) {
    const { position, id } = mapped;
    const made = 'problem' in mapped ? { problem: mapped.problem } : makeRecord(bench, batch, mapped);
    if ('problem' in made) {
      broken.push({ position, id, problem: made.problem });
      continue;
    }
    files.push(...made.files);
    // An id is known of every record that could be mapped.
    if (made.codes.length > 0) warnings.push({ position, id: id ?? '', codes: made.codes });
  }
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  const made = records.length - broken.length;
  const coverage = new CoverageTally();
  coverage.add(records);
  const tally = { made, files: files.length, bytes, warnings, broken, coverage: coverage.counts() };
  return { batch, records: records.length, files, packedBytes: bench.output.size - before, tally };
}

type Usable = Exclude<Mapped, { readonly problem: unknown }>;

interface MadeRecord {
  readonly files: readonly MadeFile[];
  readonly codes: readonly string[];
}

function makeRecord(
  { fillers, document, layout, output }: Workbench,
  batch: number,
  { id, record }: Usable,
): MadeRecord | { readonly problem: Diagnostic } {
  const filled: FilledFile[] = [];
  // In all formats before any is written: a record has all its files or none.
  for (const filler of fillers) {
    const file = fillOrTell(filler, record);
    if ('problem' in file) return file;
    filled.push(file);
  }
  const stem = `${layout.foldered ? `${folderOf(batch)}/` : ''}${fileStem(document, id)}`;
  const files = filled.map(({ extension, bytes }): MadeFile => {
    const path = `${stem}.${extension}`;
    output.put(batch, path, bytes);
    return [path, bytes.length];
  });
  const codes = new Set(filled.flatMap(({ warnings }) => warnings));
  return { files, codes: [...codes].sort() };
}

/** A fault of ours in one record doesn't stop the rest. Its message isn't told, as it may hold a value. */
function fillOrTell(filler: Filler, record: PersonRecord): FilledFile | { readonly problem: Diagnostic } {
  try {
    return filler.fill(record);
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'a fault';
    const message = `the .${filler.extension} file can't be filled with this record (${kind})`;
    const hint = 'this is a fault of Veldwerk: please report it, without the record';
    return { problem: { code: 'prefill/fill-failed', severity: 'error', message, hint } };
  }
}
