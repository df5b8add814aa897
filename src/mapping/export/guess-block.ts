import type { Json } from '../mapper.ts';
import { CLOSE_OBJECT, COMMA, decodeUtf8, isSpace, OPEN_OBJECT } from './bytes.ts';

/** Whole records at the beginning of a buffer, already parsed. */
export interface Guess {
  readonly begin: number;
  readonly end: number;
  readonly records: readonly Json[];
}

/**
 * Guesses where the last whole record of a buffer ends, at its last `},{`, and lets the parser say whether that is so: what
 * parses as values between commas is just that, since JSON can be read in one way only. For records that hold no lists of
 * objects the guess is right, and their bytes need not be scanned as well. Undefined when it isn't.
 * @param from where the records before it ended; @param isFirst whether there were none
 */
export function guessBlock(buffer: Uint8Array, from: number, isFirst: boolean): Guess | undefined {
  let begin = afterSpace(buffer, from);
  if (!isFirst) {
    if (buffer[begin] !== COMMA) return undefined;
    begin++;
  }
  const end = lastEnd(buffer);
  if (end <= begin) return undefined;
  try {
    const records = JSON.parse(`[${decodeUtf8(buffer.subarray(begin, end))}]`) as Json; // JSON.parse gives nothing else
    return Array.isArray(records) ? { begin, end, records } : undefined;
  } catch {
    return undefined;
  }
}

function afterSpace(buffer: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(buffer[at])) at++;
  return at;
}

/** Behind the last `}` that a comma and a `{` follow; 0 when there is none. */
function lastEnd(buffer: Uint8Array): number {
  for (let at = buffer.lastIndexOf(OPEN_OBJECT); at > 0; at = buffer.lastIndexOf(OPEN_OBJECT, at - 1)) {
    const comma = beforeSpace(buffer, at - 1);
    if (buffer[comma] !== COMMA) continue;
    const close = beforeSpace(buffer, comma - 1);
    if (buffer[close] === CLOSE_OBJECT) return close + 1;
  }
  return 0;
}

function beforeSpace(buffer: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(buffer[at])) at--;
  return at;
}
