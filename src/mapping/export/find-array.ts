import { formatPointer, type Pointer } from '../pointer.ts';
import { ByteBuffer } from './byte-buffer.ts';
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  decodeUtf8,
  isSpace,
  NEWLINE,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './bytes.ts';
import { ExportFault } from './export-fault.ts';
import { LIMITS } from './limits.ts';

/** Why the walk stopped before the end of what it was given. */
export type Stop = 'array' | 'second-value' | null;

/**
 * Walks through a file up to the array that a pointer names, and on behind it, and keeps every byte it passes. It only
 * has to be right about files that are JSON: what it kept is parsed at the end, and tells the others.
 */
export class ArrayFinder {
  /** The file without the records, as far as it was walked. */
  readonly kept = new ByteBuffer(4096);
  /** Where in the kept bytes the records were left out; null until they are found. */
  gap: number | null = null;
  private readonly segments: Pointer;
  private depth = 0;
  /** How many of the open containers lie on the way to the array. Root is the first. */
  private onPath = 0;
  /** Of the open containers on the way: object or array, and how far an array was counted. */
  private readonly way: { readonly isArray: boolean; index: number }[] = [];
  /** Whether the value that begins next is the next step of the way. */
  private isNext = true;
  private isKeyNext = false;
  private inText = false;
  private escaped = false;
  private keyStart: number | null = null;
  private hasLineEnd = false;
  private isComplete = false;

  constructor(segments: Pointer) {
    this.segments = segments;
  }

  /** Walks on. @returns how many bytes it took, and why not all */
  walk(piece: Uint8Array): { readonly taken: number; readonly stop: Stop } {
    const from = this.kept.length;
    this.kept.append(piece);
    for (let i = 0; i < piece.length; i++) {
      const stop = this.step(piece[i] ?? 0, from + i);
      if (stop === null) continue;
      const taken = stop === 'array' ? i + 1 : i;
      this.kept.length = from + taken;
      return { taken, stop };
    }
    return { taken: piece.length, stop: null };
  }

  private step(byte: number, at: number): Stop {
    if (at >= LIMITS.envelope) throw tooMuchOutside(this.gap !== null, this.segments);
    if (this.inText) this.text(byte, at);
    else if (isSpace(byte)) this.hasLineEnd ||= byte === NEWLINE && this.depth > 0;
    else if (this.isComplete) return this.afterEnd();
    else if (byte === QUOTE) this.openText(at);
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) return this.open(byte === OPEN_ARRAY, at);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.close();
    else if (byte === COMMA) this.comma();
    else if (byte !== COLON && this.isHere()) this.isNext = false;
    return null;
  }

  /** Inside the container that the way has come to, or at the root. */
  private isHere(): boolean {
    return this.depth === this.onPath;
  }

  private openText(at: number): void {
    this.inText = true;
    if (!this.isHere()) return;
    if (this.isKeyNext) this.keyStart = at;
    else this.isNext = false;
  }

  private text(byte: number, at: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) {
      this.inText = false;
      if (this.keyStart === null) return;
      this.isNext = keyIn(this.kept.view(this.keyStart, at + 1)) === this.segments[this.onPath - 1];
      this.isKeyNext = false;
      this.keyStart = null;
    }
  }

  private open(isArray: boolean, at: number): Stop {
    if (this.depth >= LIMITS.depth) throw tooDeep(at);
    const isStep = this.isHere() && this.isNext;
    const isEnd = isStep && this.onPath === this.segments.length;
    this.depth++;
    if (isEnd && isArray) {
      if (this.gap !== null) throw keyTwice(at);
      this.gap = at + 1;
      return 'array';
    }
    if (isStep && !isEnd) {
      this.way.push({ isArray, index: 0 });
      this.onPath++;
      this.isKeyNext = !isArray;
      this.isNext = isArray && this.segments[this.onPath - 1] === '0';
    }
    return null;
  }

  private close(): void {
    if (this.isHere() && this.onPath > 0) {
      this.onPath--;
      this.way.pop();
    }
    this.depth--;
    if (this.isHere()) this.isNext = false;
    this.isKeyNext = false;
    this.isComplete = this.depth <= 0;
  }

  private comma(): void {
    const container = this.way.at(-1);
    if (!this.isHere() || !container) return;
    container.index++;
    this.isKeyNext = !container.isArray;
    this.isNext = container.isArray && this.segments[this.onPath - 1] === String(container.index);
  }

  /** A second value on a line of its own, behind one of a single line: that is how a file with a record a line goes on. */
  private afterEnd(): Stop {
    if (this.gap === null && !this.hasLineEnd) return 'second-value';
    return null;
  }
}

function keyIn(quoted: Uint8Array): string | undefined {
  try {
    return String(JSON.parse(decodeUtf8(quoted)));
  } catch {
    // Parsing what was kept tells where.
    return undefined;
  }
}

export function tooDeep(offset: number | null): ExportFault {
  const message = `more than ${LIMITS.depth} objects and lists stand within each other`;
  return new ExportFault(
    'too-deep',
    offset,
    message,
    'no export of people does so: look at what made this file',
  );
}

function keyTwice(offset: number): ExportFault {
  const message = 'the list of records is here for the second time, under the same key';
  return new ExportFault('key-twice', offset, message, 'which of the two is meant? leave one in the file');
}

function tooMuchOutside(isFound: boolean, segments: Pointer): ExportFault {
  const megabytes = LIMITS.envelope / 2 ** 20;
  return isFound
    ? new ExportFault('too-large', null, `more than ${megabytes} MB stand outside the records`)
    : new ExportFault(
        'no-records',
        null,
        `records: ${nameOf(segments)} is not in the first ${megabytes} MB of the file`,
      );
}

/** A pointer as messages name it. */
export function nameOf(segments: Pointer): string {
  return segments.length === 0 ? "'' (the whole file)" : formatPointer(segments);
}
