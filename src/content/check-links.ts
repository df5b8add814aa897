import type { Diagnostic } from '../core/diagnostics.ts';
import type { Source } from '../yaml/source.ts';
import type { Path } from '../yaml/value-at.ts';
import { checkedOn } from './checked-on.ts';
import { error } from './problem.ts';
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
  return links.flatMap(({ id, url, checked_on: day }, index) => {
    const path = ['links', index];
    const age = checkedOn(source, { noun: 'link', id, day, path, check: 'open it' }, today);
    return [
      ...checkAddress(source, [...path, 'url'], url),
      ...age.filter(({ code }) => code !== STALE || shown.has(id)),
    ];
  });
}

/** Checks that the address at a path is whole and can be followed safely. */
export function checkAddress(source: Source, path: Path, url: string): readonly Diagnostic[] {
  const problem = urlProblem(url);
  return problem ? [error('bad-link', source.at(path), problem.message, problem.hint)] : [];
}

const STALE = 'content/stale-link';
