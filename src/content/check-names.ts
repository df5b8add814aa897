import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { fieldsOfComparison } from '../model/comparison.ts';
import type { Field } from '../model/document.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { composeInputs } from './comparison/compose-inputs.ts';
import { compose } from './compose.ts';
import type { Content } from './content.ts';
import type { IdUse } from './ids.ts';
import { error } from './problem.ts';

/**
 * Fields of one document that assistive technology would announce alike, in any language, with all options on.
 * @param ids where each id stands
 */
export function checkNames(content: Content, ids: readonly IdUse[]): readonly Diagnostic[] {
  const clashes = [...documentFields(content), ...comparisonFields(content)].flatMap(sameNames);
  if (clashes.length === 0) return [];
  const places = new Map(ids.map(({ id, at }) => [id, at]));
  // A clash of two languages is one mistake, and so is one of every row.
  const byPlaces = new Map(
    clashes
      .toReversed()
      .map(clash => [JSON.stringify([places.get(clash.id), places.get(clash.other)]), clash] as const),
  );
  return [...byPlaces.values()].reverse().flatMap(clash => report(clash, places.get(clash.id)));
}

function documentFields({ documents, shared }: Content): readonly (readonly Field[])[] {
  return documents.flatMap(({ editions, locales }) =>
    [...editions].flatMap(([locale, document]) => {
      const [base, parts] = [locales[0], shared.get(locale)];
      if (!parts || !base) return [];
      const composed = compose({ document, base, locale, shared: parts, includes: () => true });
      return [fieldsOfDocument(composed)];
    }),
  );
}

function comparisonFields({ comparisons }: Content): readonly (readonly Field[])[] {
  return comparisons.flatMap(({ editions }) =>
    [...editions.values()].map(file => fieldsOfComparison(composeInputs(file))),
  );
}

function sameNames(fields: readonly Field[]): readonly Clash[] {
  const first = new Map<string, string>();
  return fields.flatMap(({ name: id, accessibleName: name }) => {
    const other = first.get(name);
    if (other === undefined) first.set(name, id);
    return other === undefined ? [] : [{ id, other, name }];
  });
}

interface Clash {
  readonly id: string;
  readonly other: string;
  readonly name: string;
}

function report({ id, other, name }: Clash, at: Position | undefined): readonly Diagnostic[] {
  if (!at) return [];
  const message = `fields "${other}" and "${id}" have the same accessible name, "${name}"`;
  return [error('same-name', at, message, 'give one of them another label, or a heading of its own')];
}
