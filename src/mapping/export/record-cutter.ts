import type { Json } from '../mapper.ts';
import { type Pointer, parsePointer, readerOf } from '../pointer.ts';
import { decodeUtf8, isSpace } from './bytes.ts';
import { checkStart, emptyFile, START_LENGTH } from './check-start.ts';
import type { RecordBlock } from './contract.ts';
import { ExportFault } from './export-fault.ts';
import { ArrayFinder } from './find-array.ts';
import { findFault } from './find-fault.ts';
import { guessBlock } from './guess-block.ts';
import { BLOCK, LIMITS } from './limits.ts';
import { noArrayThere } from './no-array.ts';
import { ElementScanner, type Parting, type ScanState } from './scan-elements.ts';
import { earliestFault, syntaxFault, truncated } from './syntax-fault.ts';

export interface CutterOptions {
  /** Where the records are: a JSON Pointer. */
  readonly records: string;
  /** Whether every line is known to be a record, by the file's name; else that is seen. */
  readonly isLines?: boolean;
  /** Bytes after which a block is handed on. */
  readonly block?: number;
  /** Whether to guess where records end and parse them at once; then nesting is for the reader to limit. */
  readonly isGuessing?: boolean;
}

const EMPTY = new Uint8Array(0);

/**
 * Cuts the records out of a file that comes in pieces, without parsing them. Memory holds one block, and what stands
 * outside the records.
 */
export class RecordCutter {
  /** Records so far. */
  count = 0;
  private readonly options: CutterOptions;
  private readonly blockSize: number;
  private readonly segments: Pointer;
  private finder: ArrayFinder;
  private mode: 'start' | 'outside' | 'records' | 'lines' = 'start';
  private scanner: ElementScanner | null = null;
  private opening: Uint8Array = EMPTY;
  /** Bytes taken so far, the byte-order mark included. */
  private taken = 0;
  private bom = 0;
  /** What isn't in a block yet, and where in the file it begins. */
  private held: Uint8Array = EMPTY;
  private heldLength = 0;
  private heldOffset = 0;
  private state: ScanState = { begin: null, end: null, count: 0, closed: null };
  private isGuessing: boolean;
  /** Bytes of the records, to find places behind them. */
  private gapLength = 0;

  constructor(options: CutterOptions) {
    this.options = options;
    this.blockSize = options.block ?? BLOCK;
    this.isGuessing = options.isGuessing ?? false;
    this.segments = parsePointer(options.records);
    this.finder = new ArrayFinder(this.segments);
  }

  /** Takes the next piece. @throws ExportFault */
  push(piece: Uint8Array): readonly RecordBlock[] {
    const blocks: RecordBlock[] = [];
    if (this.mode !== 'start') this.take(piece, blocks);
    else {
      this.opening = joined(this.opening, piece);
      if (this.opening.length >= START_LENGTH) this.begin(blocks);
    }
    return blocks;
  }

  /** Takes the end. The envelope is the file with an empty list of records; null when every line is a record. */
  end(): { readonly blocks: readonly RecordBlock[]; readonly envelope: Json; readonly isLines: boolean } {
    const blocks: RecordBlock[] = [];
    if (this.mode === 'start') this.begin(blocks);
    if (this.mode === 'records' && this.isGuessing) this.stopGuessing(blocks);
    if (this.mode === 'records') throw this.earliest(truncated(this.taken));
    if (this.mode === 'lines') {
      this.endLines(blocks);
      return { blocks, envelope: null, isLines: true };
    }
    return { blocks, envelope: this.envelope(), isLines: false };
  }

  private begin(blocks: RecordBlock[]): void {
    this.bom = checkStart(this.opening);
    const { opening } = this;
    this.opening = EMPTY;
    this.taken = this.bom;
    if (this.options.isLines) this.scanFrom('lines');
    else this.mode = 'outside';
    this.take(opening.subarray(this.bom), blocks);
  }

  private take(piece: Uint8Array, blocks: RecordBlock[]): void {
    if (this.taken + piece.length > LIMITS.file)
      throw new ExportFault('too-large', null, `the file is larger than ${LIMITS.file / 2 ** 30} GB`);
    for (let rest = piece; rest.length > 0; ) {
      const taken = this.mode === 'outside' ? this.walk(rest, blocks) : this.scan(rest, blocks);
      rest = rest.subarray(taken);
    }
  }

  private walk(piece: Uint8Array, blocks: RecordBlock[]): number {
    const { taken, stop } = this.find(piece);
    this.taken += taken;
    if (stop === 'array') this.scanFrom('records');
    if (stop === 'second-value') this.startOver(blocks);
    return taken;
  }

  private find(piece: Uint8Array): ReturnType<ArrayFinder['walk']> {
    try {
      return this.finder.walk(piece);
    } catch (error) {
      throw shifted(error, offset => this.placeOfKept(offset));
    }
  }

  /** What was kept as the outside of a list turns out to be the first of many lines. */
  private startOver(blocks: RecordBlock[]): void {
    const kept = this.finder.kept.view().slice();
    this.finder = new ArrayFinder(this.segments);
    this.taken = this.bom;
    this.scanFrom('lines');
    this.take(kept, blocks);
  }

  private scanFrom(mode: 'records' | 'lines'): void {
    this.mode = mode;
    this.isGuessing &&= mode === 'records';
    const parting: Parting = mode === 'lines' ? 'lines' : 'commas';
    this.scanner = new ElementScanner(parting, mode === 'lines' ? 0 : this.segments.length + 1);
    this.heldOffset = this.taken;
    this.heldLength = 0;
  }

  /** Adds as much of a piece as a block has room for, and looks for whole records. @returns the bytes it took */
  private scan(piece: Uint8Array, blocks: RecordBlock[]): number {
    this.makeRoom();
    const part = piece.subarray(0, this.held.length - this.heldLength);
    this.held.set(part, this.heldLength);
    this.heldLength += part.length;
    this.taken += part.length;
    // A guess is made of a full buffer; until then nothing is scanned.
    if (this.isGuessing && (this.heldLength < this.held.length || this.guess(blocks))) return part.length;
    this.look(blocks);
    return part.length;
  }

  /** Scans what is held; hands on what is worth it, or all there is when the array is closed. */
  private look(blocks: RecordBlock[]): void {
    const { closed, end } = this.scanHeld();
    if (closed !== null) {
      const rest = this.held.slice(closed, this.heldLength);
      this.taken = this.heldOffset + closed;
      this.gapLength = this.taken - this.bom - (this.finder.gap ?? 0);
      this.handOn(blocks);
      this.mode = 'outside';
      this.take(rest, blocks);
    } else if ((end ?? 0) >= this.blockSize) this.handOn(blocks);
  }

  /** Scans what waited for a full buffer. */
  private stopGuessing(blocks: RecordBlock[]): void {
    this.isGuessing = false;
    this.look(blocks);
  }

  /** Whether the records in hand could be parsed by a guess. After a wrong one everything is scanned. */
  private guess(blocks: RecordBlock[]): boolean {
    const found = guessBlock(this.held, this.scanner?.position ?? 0, this.count === 0);
    this.isGuessing = found !== undefined;
    if (!found) return false;
    const { begin, end, records } = found;
    this.state = { begin, end, count: records.length, closed: null };
    this.scanner?.resumeAfter(end);
    this.handOn(blocks, records);
    return true;
  }

  private scanHeld(): ScanState {
    try {
      this.scanner?.scan(this.held, this.heldLength, this.state);
      return this.state;
    } catch (error) {
      const fault = shifted(error, offset => this.heldOffset + offset);
      throw fault instanceof ExportFault ? this.earliest(fault) : fault;
    }
  }

  private earliest(fault: ExportFault): ExportFault {
    const from = this.state.begin ?? this.scanner?.recordStart ?? 0;
    return earliestFault(
      fault,
      this.held.subarray(Math.max(from, 0), this.heldLength),
      this.heldOffset + Math.max(from, 0),
    );
  }

  private makeRoom(): void {
    if (this.heldLength < this.held.length) return;
    const grown = new Uint8Array(Math.max(this.blockSize + this.blockSize / 4, 2 * this.heldLength));
    grown.set(this.held.subarray(0, this.heldLength));
    this.held = grown;
  }

  /** Hands on the whole records in hand, in an array of bytes of their own; what follows them moves to a new one. */
  private handOn(blocks: RecordBlock[], records?: readonly Json[]): void {
    const { begin, end, count } = this.state;
    this.state = { begin: null, end: null, count: 0, closed: null };
    if (begin === null || end === null) return;
    const rest = this.held.subarray(end, this.heldLength);
    const bytes = this.held.subarray(begin, end);
    const block = { bytes, count, first: this.count, offset: this.heldOffset + begin };
    blocks.push(records ? { ...block, records } : block);
    this.count += count;
    this.held = new Uint8Array(Math.max(this.blockSize + this.blockSize / 4, 2 * rest.length));
    this.held.set(rest);
    this.heldLength = rest.length;
    this.heldOffset += end;
    this.scanner?.forget(end);
  }

  private endLines(blocks: RecordBlock[]): void {
    if (this.scanner?.isInside) throw this.earliest(truncated(this.taken));
    if (this.scanner?.isInScalar) this.scanner.finishScalar(this.heldLength, this.state);
    this.handOn(blocks);
    if (this.count === 0) throw emptyFile();
  }

  private envelope(): Json {
    const kept = this.finder.kept.view();
    if (kept.every(isSpace)) throw emptyFile();
    const envelope = parseKept(kept, offset => this.placeOfKept(offset));
    const list = readerOf(this.segments)(envelope);
    if (!Array.isArray(list) || this.finder.gap === null) throw noArrayThere(envelope, this.options.records);
    return envelope;
  }

  /** Where in the file a byte that was kept stands. */
  private placeOfKept(offset: number): number {
    const { gap } = this.finder;
    return this.bom + offset + (gap !== null && offset >= gap ? this.gapLength : 0);
  }
}

function parseKept(kept: Uint8Array, placeOf: (offset: number) => number): Json {
  try {
    return JSON.parse(decodeUtf8(kept)) as Json; // JSON.parse gives nothing else
  } catch {
    const fault = findFault(kept);
    if (fault === null) throw new Error('JSON.parse refused what the grammar allows.');
    if (fault.offset >= kept.length) throw truncated(placeOf(fault.offset));
    throw syntaxFault(placeOf(fault.offset), fault.message);
  }
}

function shifted(error: unknown, placeOf: (offset: number) => number): unknown {
  if (!(error instanceof ExportFault) || error.offset === null) return error;
  return new ExportFault(error.code, placeOf(error.offset), error.message, error.hint);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
