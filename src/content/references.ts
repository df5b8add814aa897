import type { Diagnostic } from '../core/diagnostics.ts';
import type { Source } from '../yaml/source.ts';
import { suggest } from '../yaml/suggest.ts';
import type { Path } from '../yaml/value-at.ts';
import { error } from './problem.ts';
import { mappingsIn } from './texts.ts';

/** A place where a document uses something shared. */
export interface Reference {
  readonly to: 'tip' | 'shared';
  readonly id: string;
  readonly path: Path;
}

/** The tips and shared blocks a file uses, in its order. */
export function referencesIn(value: unknown): readonly Reference[] {
  return [...mappingsIn(value)].flatMap(([path, { block, ref }]) =>
    (block === 'tip' || block === 'shared') && typeof ref === 'string'
      ? [{ to: block, id: ref, path: [...path, 'ref'] }]
      : [],
  );
}

/** References to what isn't there. What could not be read (undefined) can't be missed. */
export function checkReferences(
  source: Source,
  known: { readonly tips: Iterable<string> | undefined; readonly blocks: Iterable<string> | undefined },
): readonly Diagnostic[] {
  const sets = {
    tip: known.tips && new Set(known.tips),
    shared: known.blocks && new Set(known.blocks),
  };
  return referencesIn(source.value).flatMap(({ to, id, path }) => {
    const set = sets[to];
    if (!set || set.has(id)) return [];
    const noun = to === 'tip' ? 'tip' : 'shared block';
    return [
      error(
        'unknown-reference',
        source.at(path),
        `there is no ${noun} "${id.slice(0, 60)}"`,
        suggest(id, set),
      ),
    ];
  });
}

/** Ids of the link records that a Markdown text gives no words for: `[](link:link_x)` shows the record's label. */
export function labelsUsedIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\[\]\(link:([a-z0-9_]+)/g)].map(match => match[1] ?? '');
}
