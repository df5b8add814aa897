import type { Diagnostic } from '../core/diagnostics.ts';
import type { Source } from '../yaml/source.ts';
import { error, warning } from './problem.ts';
import { urlProblem } from './rich-text.ts';
import type { LinksFile } from './schema/shared.ts';

/** What the age of a link is judged by. */
export interface LinkAge {
  /** Without a day of today nothing is stale. */
  readonly today: string | undefined;
  /** Links that some text shows: only those can lead a reader astray. */
  readonly shown: ReadonlySet<string>;
}

/** The ids of all links that texts of these files show. */
export function linksShownIn(values: readonly unknown[]): ReadonlySet<string> {
  const found = JSON.stringify(values).matchAll(/\]\(link:([a-z0-9_]+)/g);
  return new Set([...found].map(([, id = '']) => id));
}

/** Checks each link's address and how long ago someone opened it. */
export function checkLinks(
  source: Source,
  { links }: LinksFile,
  { today, shown }: LinkAge,
): readonly Diagnostic[] {
  return links.flatMap(({ id, url, checked_on }, index) => {
    const problem = urlProblem(url);
    const bad = problem
      ? [error('bad-link', source.at(['links', index, 'url']), problem.message, problem.hint)]
      : [];
    const stale = checkedOn(source, index, id, checked_on, today);
    return [...bad, ...stale.filter(({ code }) => code !== STALE || shown.has(id))];
  });
}

function checkedOn(
  source: Source,
  index: number,
  id: string,
  day: string,
  today: string | undefined,
): readonly Diagnostic[] {
  const at = source.at(['links', index, 'checked_on']);
  if (day === 'never') {
    const hint = 'open it, and write the day here as yyyy-mm-dd';
    return today ? [warning('stale-link', at, `link "${id}" was never checked`, hint)] : [];
  }
  if (!isDay(day)) {
    const message = `"checked_on" of link "${id}" must be a day that exists, as yyyy-mm-dd, or never, not "${day.slice(0, 40)}"`;
    return [error('wrong-value', at, message)];
  }
  if (!today) return [];
  const age = dayNumber(today) - dayNumber(day);
  if (age < 0) return [error('bad-link', at, `link "${id}" was checked on ${day}, which is still to come`)];
  if (age <= STALE_AFTER) return [];
  const hint = 'open it, and write the day here';
  return [warning('stale-link', at, `link "${id}" was last checked ${age} days ago`, hint)];
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Days. */
const STALE_AFTER = 180;
const STALE = 'content/stale-link';
