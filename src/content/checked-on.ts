import type { Diagnostic } from '../core/diagnostics.ts';
import { quote } from '../yaml/quote.ts';
import type { Source } from '../yaml/source.ts';
import type { Path } from '../yaml/value-at.ts';
import { error, warning } from './problem.ts';

/** A record with the day someone last compared it with the world outside. */
export interface DatedRecord {
  /** Names the record and its codes: `link` gives `stale-link` and `bad-link`. */
  readonly noun: 'link' | 'fact';
  readonly id: string;
  /** `yyyy-mm-dd` or `never`. */
  readonly day: string;
  /** The record's own path. */
  readonly path: Path;
  /** What someone does to check it. */
  readonly check: string;
}

/** Checks that the day exists and how long ago it was. Without a day of today nothing is stale. */
export function checkedOn(
  source: Source,
  { noun, id, day, path, check }: DatedRecord,
  today: string | undefined,
): readonly Diagnostic[] {
  const at = source.at([...path, 'checked_on']);
  const stale = (age: string, hint: string) => [warning(`stale-${noun}`, at, `${noun} "${id}" ${age}`, hint)];
  if (day === 'never') {
    return today ? stale('was never checked', `${check}, and write the day here as yyyy-mm-dd`) : [];
  }
  if (!isDay(day)) {
    const message = `"checked_on" of ${noun} "${id}" must be a day that exists, as yyyy-mm-dd, or never, not ${quote(day)}`;
    return [error('wrong-value', at, message)];
  }
  if (!today) return [];
  const age = dayNumber(today) - dayNumber(day);
  if (age < 0) {
    return [error(`bad-${noun}`, at, `${noun} "${id}" was checked on ${day}, which is still to come`)];
  }
  return age > STALE_AFTER
    ? stale(`was last checked ${age} days ago`, `${check}, and write the day here`)
    : [];
}

/** Whether a text is a day that exists, `yyyy-mm-dd`. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Days. */
const STALE_AFTER = 180;
