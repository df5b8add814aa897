import {
  BACKSLASH,
  CLOSE,
  CLOSE_ARRAY,
  COMMA,
  ENDS_TEXT,
  isSpace,
  LINE_END,
  MEANING,
  NEWLINE,
  OPEN,
  PASS,
  QUOTE,
  STRING,
} from './bytes.ts';
import { ExportFault } from './export-fault.ts';
import { tooDeep } from './find-array.ts';
import { LIMITS } from './limits.ts';

/** What parts the records: commas up to a bracket, or line ends up to the end of the file. */
export type Parting = 'commas' | 'lines';

type Phase = 'first' | 'next' | 'container' | 'text' | 'scalar' | 'after';

/** Where the scan of a buffer came to. */
export interface ScanState {
  /** Where the first whole record begins; null when none ended yet. */
  begin: number | null;
  /** Where the last whole record ends; null when none ended yet. */
  end: number | null;
  /** How many whole records. */
  count: number;
  /** Where the array is closed; null when it isn't yet. */
  closed: number | null;
}

/**
 * Finds where records end, without reading them: brackets are counted, texts passed over. Whether what lies between is
 * JSON, `JSON.parse` says afterwards: if it takes the records, brackets and quotes stood where this scan saw them.
 */
export class ElementScanner {
  private readonly parting: Parting;
  private phase: Phase = 'first';
  private depth: number;
  private readonly outside: number;
  /** Told where each record begins, when somebody asks. */
  onRecord: ((start: number) => void) | null = null;
  /** Where the record in hand begins, in the buffer. */
  private start = 0;
  private at = 0;

  /** @param outside containers around the records, which count as nesting too */
  constructor(parting: Parting, outside: number) {
    this.parting = parting;
    this.outside = outside;
    this.depth = outside;
  }

  /** Whether a record has begun that isn't whole yet. A number at the end of the file is whole. */
  get isInside(): boolean {
    return this.phase === 'container' || this.phase === 'text';
  }

  /** Where in the buffer the record in hand begins, or the last one began. */
  get recordStart(): number {
    return this.start;
  }

  get isInScalar(): boolean {
    return this.phase === 'scalar';
  }

  /** How far the scan came, in the buffer. */
  get position(): number {
    return this.at;
  }

  /** Goes on behind a record whose end somebody else knows. */
  resumeAfter(end: number): void {
    this.at = end;
    this.phase = 'after';
  }

  /** Tells that the first bytes of the buffer are gone. */
  forget(bytes: number): void {
    this.at -= bytes;
    this.start -= bytes;
  }

  /**
   * Scans on, up to the end of the buffer or of the array. Line ends between records become commas.
   * @throws ExportFault whose offset counts from the start of the buffer
   */
  scan(buffer: Uint8Array, length: number, state: ScanState): void {
    while (this.at < length) {
      if (this.phase === 'container') this.scanContainer(buffer, length, state);
      else if (this.phase === 'text') this.scanText(buffer, length, state);
      else if (this.phase === 'scalar') this.scanScalar(buffer, length, state);
      else if (this.between(buffer, state)) break;
    }
    if (this.isInside || this.isInScalar) this.checkSize(length);
  }

  /** The hot loop: everything within a record but its texts. */
  private scanContainer(buffer: Uint8Array, length: number, state: ScanState): void {
    let { at, depth } = this;
    const isLine = this.parting === 'lines';
    for (; at < length; at++) {
      const meaning = MEANING[buffer[at] ?? 0];
      if (meaning === PASS) continue;
      if (meaning === STRING) {
        at++;
        while (at < length && ENDS_TEXT[buffer[at] ?? 0] === 0) at++;
        if (at < length && buffer[at] === QUOTE) continue;
        this.phase = 'text';
        break;
      }
      if (meaning === OPEN) {
        if (++depth > LIMITS.depth) throw tooDeep(at);
      } else if (meaning === CLOSE) {
        if (--depth > this.outside) continue;
        this.finish(at + 1, state);
        at++;
        break;
      } else if (meaning === LINE_END && isLine) throw lineEndInside(at);
    }
    this.at = at;
    this.depth = depth;
  }

  /** The rest of a text, from an escape or the end of the buffer before. */
  private scanText(buffer: Uint8Array, length: number, state: ScanState): void {
    let at = this.at;
    for (; at < length; at++) {
      const byte = buffer[at] ?? 0;
      if (ENDS_TEXT[byte] === 0) continue;
      if (byte === BACKSLASH) {
        // The byte behind it may come with the next piece: then the scan goes on behind that.
        at++;
      } else if (byte === QUOTE) {
        at++;
        if (this.depth > this.outside) this.phase = 'container';
        else this.finish(at, state);
        break;
      } else throw controlInText(at);
    }
    this.at = at;
  }

  private scanScalar(buffer: Uint8Array, length: number, state: ScanState): void {
    let at = this.at;
    for (; at < length; at++) {
      const byte = buffer[at];
      if (!isSpace(byte) && byte !== COMMA && byte !== CLOSE_ARRAY) continue;
      this.finish(at, state);
      break;
    }
    this.at = at;
  }

  /** One byte between records. @returns whether the array is closed */
  private between(buffer: Uint8Array, state: ScanState): boolean {
    const byte = buffer[this.at] ?? 0;
    if (this.phase === 'after') {
      if (this.parting === 'lines' ? byte === NEWLINE : byte === COMMA) {
        buffer[this.at] = COMMA;
        this.phase = 'next';
      } else if (!isSpace(byte)) {
        if (this.parting === 'lines') throw twoOnALine(this.at);
        if (byte !== CLOSE_ARRAY)
          throw new ExportFault('syntax', this.at, 'a comma or "]" is missing behind a record');
        state.closed = this.at;
        return true;
      }
    } else if (!isSpace(byte)) return this.begin(byte, state);
    this.at++;
    return false;
  }

  private begin(byte: number, state: ScanState): boolean {
    this.start = this.at;
    const meaning = MEANING[byte];
    if (this.parting === 'commas' && byte === CLOSE_ARRAY && this.phase === 'first') {
      state.closed = this.at;
      return true;
    }
    if (meaning === CLOSE || byte === COMMA)
      throw new ExportFault(
        'syntax',
        this.at,
        'a record is missing here, or there is a comma too many before it',
      );
    if (meaning === OPEN) {
      this.phase = 'container';
      // The bracket itself is counted by the loop that takes over.
    } else if (meaning === STRING) {
      this.phase = 'text';
      this.at++;
    } else this.phase = 'scalar';
    return false;
  }

  private finish(end: number, state: ScanState): void {
    this.checkSize(end);
    this.phase = 'after';
    state.begin ??= this.start;
    this.onRecord?.(this.start);
    state.end = end;
    state.count++;
  }

  private checkSize(end: number): void {
    if (end - this.start <= LIMITS.record) return;
    const message = `a record is larger than ${LIMITS.record / 2 ** 20} MB`;
    throw new ExportFault(
      'too-large',
      this.start,
      message,
      'leave attachments and pictures out of the export',
    );
  }

  /** The number or word the file ends with is whole. */
  finishScalar(length: number, state: ScanState): void {
    this.finish(length, state);
  }
}

function lineEndInside(at: number): ExportFault {
  const message = 'a line ends inside a record, but in this file every line is a record';
  return new ExportFault('syntax', at, message, 'put the records in a list, [ … ], or each on one line');
}

function twoOnALine(at: number): ExportFault {
  return new ExportFault(
    'syntax',
    at,
    'more stands on this line behind a record',
    'put each record on a line of its own',
  );
}

function controlInText(at: number): ExportFault {
  const message = 'a line end or control character stands inside a text';
  return new ExportFault('syntax', at, message, 'a quote may be missing above, or be one too many');
}
