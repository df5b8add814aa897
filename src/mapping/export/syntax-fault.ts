import { OPEN_ARRAY } from './bytes.ts';
import { ExportFault } from './export-fault.ts';
import { findFault, NOT_UTF8 } from './find-fault.ts';

/** What isn't JSON, at a byte of the file. */
export function syntaxFault(offset: number, message: string): ExportFault {
  return message === NOT_UTF8
    ? new ExportFault(
        'encoding',
        offset,
        message,
        'export again, with UTF-8 as the encoding, not Windows-1252',
      )
    : new ExportFault(
        'syntax',
        offset,
        `this is not JSON: ${message}`,
        'export again; do not mend the file by hand',
      );
}

export function truncated(offset: number): ExportFault {
  return new ExportFault(
    'truncated',
    offset,
    'the file ends in the middle',
    'it was cut off: export or download it again',
  );
}

/**
 * What was wrong first. Brackets are only counted while records are cut, so one that is missing shows later than it
 * should; the records in hand, read by the grammar, tell where.
 * @param held from the beginning of a record up to where the cutting stopped; @param offset of its first byte in the file
 */
export function earliestFault(fault: ExportFault, held: Uint8Array, offset: number): ExportFault {
  const list = new Uint8Array(held.length + 1);
  list[0] = OPEN_ARRAY;
  list.set(held, 1);
  const found = findFault(list);
  const isEarlier =
    found !== null && found.offset < list.length && offset + found.offset - 1 < (fault.offset ?? 0);
  return isEarlier ? syntaxFault(offset + found.offset - 1, found.message) : fault;
}
