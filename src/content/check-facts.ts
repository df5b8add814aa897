import type { Diagnostic } from '../core/diagnostics.ts';
import { quote } from '../yaml/quote.ts';
import type { Source } from '../yaml/source.ts';
import { suggest } from '../yaml/suggest.ts';
import { checkAddress } from './check-links.ts';
import { checkedOn } from './checked-on.ts';
import { error } from './problem.ts';
import type { FactsFile } from './schema/facts.ts';

/** The facts file after its shape check. */
export interface FactsSource {
  readonly source: Source;
  readonly file: FactsFile;
}

/** Checks each fact's source and how long ago someone compared the two. */
export function checkFacts({ source, file }: FactsSource, today: string | undefined): readonly Diagnostic[] {
  return file.facts.flatMap(({ id, source: url, checked_on: day }, index) => {
    const path = ['facts', index];
    return [
      ...checkAddress(source, [...path, 'source'], url),
      ...checkedOn(source, { noun: 'fact', id, day, path, check: 'look it up in its source' }, today),
    ];
  });
}

/** Places that are said to state a fact but aren't there: a change of the fact would not reach the reader. */
export function checkFactUses(
  { source, file }: FactsSource,
  known: ReadonlySet<string>,
): readonly Diagnostic[] {
  return file.facts.flatMap(({ id, used_in }, index) =>
    used_in.flatMap((use, place) => {
      if (known.has(use)) return [];
      const message = `fact "${id}" is used in ${quote(use)}, which is in no document, block or tip`;
      return [
        error(
          'unknown-reference',
          source.at(['facts', index, 'used_in', place]),
          message,
          suggest(use, known),
        ),
      ];
    }),
  );
}
