import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import type { Source } from '../yaml/source.ts';
import { compose } from './compose.ts';
import type { Content } from './content.ts';
import { idsOf } from './ids.ts';
import { error } from './problem.ts';

/** Fields of one document that assistive technology would announce alike, in any language, with all options on. */
export function checkNames(content: Content, sources: readonly Source[]): readonly Diagnostic[] {
  const clashes = new Map<string, Clash>();
  for (const { editions, locales } of content.documents) {
    const [base] = locales;
    for (const [locale, document] of editions) {
      const shared = content.shared.get(locale);
      if (!shared || !base) continue;
      const composed = compose({ document, base, locale, shared, includes: () => true });
      const first = new Map<string, string>();
      for (const { name: id, accessibleName: name } of fieldsOfDocument(composed)) {
        const other = first.get(name);
        if (other === undefined) first.set(name, id);
        else if (!clashes.has(`${other} ${id}`)) clashes.set(`${other} ${id}`, { id, other, name });
      }
    }
  }
  if (clashes.size === 0) return [];
  const places = new Map(sources.flatMap(idsOf).map(({ id, at }) => [id, at]));
  return [...clashes.values()].flatMap(clash => report(clash, places.get(clash.id)));
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
