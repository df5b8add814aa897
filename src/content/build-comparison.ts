import type { Checked } from '../core/diagnostics.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Locale } from '../model/document.ts';
import { suggest } from '../yaml/suggest.ts';
import { composeComparison } from './comparison/compose-comparison.ts';
import type { Details } from './composition.ts';
import type { Content } from './content.ts';
import { error } from './problem.ts';

/** Which comparison, in which language. */
export interface ComparisonRequest {
  readonly id: string;
  /** The comparison's base language by default. */
  readonly locale?: Locale;
  /** Ids of optional parts, of which it has none. */
  readonly with?: readonly string[];
  /** Words of the brand that texts hold slots for. */
  readonly details?: Details;
}

/** Builds one comparison of checked content; only the request itself can be wrong. */
export function buildComparison(content: Content, request: ComparisonRequest): Checked<Comparison> {
  const entry = content.comparisons.find(({ id }) => id === request.id);
  if (!entry) {
    const known = content.comparisons.map(({ id }) => id);
    const message = `there is no comparison "${request.id}"`;
    return refuse('unknown-document', message, suggest(request.id, known));
  }
  const locale = request.locale ?? entry.locales[0];
  const file = locale && entry.editions.get(locale);
  const shared = locale && content.shared.get(locale);
  if (!file || !shared) {
    const message = `comparison "${entry.id}" does not exist in ${request.locale}`;
    return refuse('unknown-locale', message, `it exists in ${entry.locales.join(', ')}`);
  }
  const [part] = request.with ?? [];
  if (part !== undefined)
    return refuse('unknown-part', `comparison "${entry.id}" has no optional parts`, 'leave out --with');
  const { details = {} } = request;
  const value = composeComparison({ file, locale, strings: shared.strings, details });
  return { ok: true, value, warnings: [] };
}

function refuse(code: string, message: string, hint: string | undefined): Checked<never> {
  return { ok: false, diagnostics: [error(code, undefined, message, hint)] };
}
