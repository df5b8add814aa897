import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import { readText } from '../cell-text.ts';
import type { CellValue } from '../cell-value.ts';
import { ERROR, errorValue } from '../formula/error-value.ts';
import { serialOfDay } from '../serial-date.ts';
import type { SheetCell } from './scan-sheet.ts';

/** What of a workbook the values of cells hang on. */
export interface ValueSources {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/**
 * What a cell holds, or its formula gave when the file was saved.
 * @throws UnreadableFile when it names a shared text that isn't there
 * @see ISO/IEC 29500-1 §18.18.11
 */
export function heldValue({ type, held, formula }: SheetCell, sources: ValueSources): CellValue {
  if (type === 'inlineStr') return readText(held ?? '');
  if (type === 'str') return formula || held !== undefined ? readText(held ?? '') : null;
  if (held === undefined) return null;
  switch (type) {
    case 's':
      return sharedText(held, sources.strings);
    case 'b':
      return held.trim() === '1' || held.trim() === 'true';
    case 'e':
      // Newer ones, such as #SPILL!, are of no other use than to say that there is no value.
      return errorValue(held.trim()) ?? ERROR.value;
    case 'd':
      return serialOfTime(held.trim(), sources.date1904) ?? held;
    default:
      return numberOr(held);
  }
}

function sharedText(held: string, strings: readonly string[]): string {
  const text = strings[Number(held)];
  if (text === undefined) throw new UnreadableFile('the file is damaged: a text of a cell is missing');
  return text;
}

/** A text that should be a number and isn't stays what it is, so that it is seen. */
function numberOr(held: string): number | string | null {
  if (held.trim() === '') return null;
  const number = Number(held);
  return Number.isFinite(number) ? number : held;
}

/** The number of an ISO 8601 date, as Strict files may hold it; the time is its fraction. */
function serialOfTime(held: string, date1904: boolean): number | undefined {
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(held) ?? [];
  const serial = serialOfDay(day, date1904);
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return serial === undefined ? undefined : serial + time;
}
