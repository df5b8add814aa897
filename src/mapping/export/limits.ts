/**
 * How large an export may be. Far above what any system gives, so that only a damaged or a hostile file meets them;
 * what lies between stays bounded in memory.
 */
export const LIMITS = {
  /** Bytes of a file, and of what is read from standard input. */
  file: 64 * 2 ** 30,
  /** Bytes of one record. */
  record: 16 * 2 ** 20,
  /** Bytes of a file outside its records: these are kept and parsed. */
  envelope: 64 * 2 ** 20,
  /** Objects and arrays within each other. */
  depth: 64,
} as const;

/** Bytes of an export whose records stay in memory between the two passes, where the caller wants that: some 400 MB of memory. */
export const MOST_KEPT = 128 * 2 ** 20;

/** Bytes after which a block of records is handed on: small enough to stay in a cache, large enough to be worth a message. */
export const BLOCK = 256 * 1024;
