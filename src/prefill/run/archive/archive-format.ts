import type { Packed } from './packed.ts';

/** A kind of file that holds files one after the other, so that it can be cut off behind any of them. */
export interface ArchiveFormat {
  /** Adds a file whole. @param path below the target, ASCII, with forward slashes */
  pack(into: Packed, path: string, bytes: Uint8Array): void;
  /** What has to be remembered of the entries for the end of the archive. */
  directory(): ArchiveDirectory;
}

export interface ArchiveDirectory {
  /** Takes note of whole entries, or of the head of one. @param start of the first, from the start of the archive */
  note(entries: Uint8Array, start: number): void;
  /** How entries that stand in a file are found again; null when nothing has to be noted of them. */
  readonly heads: EntryHeads | null;
  /** What stands behind the last entry. @param at where it begins */
  end(at: number): Uint8Array;
}

export interface EntryHeads {
  /** So many bytes tell all of an entry that has to be noted. */
  readonly bytes: number;
  /** How many bytes an entry takes from its start to the next. */
  entryBytes(head: Uint8Array): number;
}
