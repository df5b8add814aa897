import type { Checked, Diagnostic } from '../core/diagnostics.ts';
import type { Document, Locale } from '../model/document.ts';
import { suggest } from '../yaml/suggest.ts';
import { compose } from './compose.ts';
import type { Details } from './composition.ts';
import type { Content } from './content.ts';
import { error } from './problem.ts';

/** Which document, in which language, with which optional parts. */
export interface DocumentRequest {
  readonly id: string;
  /** The document's base language by default. */
  readonly locale?: Locale;
  /** Ids of optional parts. */
  readonly with?: readonly string[];
  /** Words of the brand that texts hold slots for. */
  readonly details?: Details;
}

/** Builds one document of checked content; only the request itself can be wrong. */
export function buildDocument(content: Content, request: DocumentRequest): Checked<Document> {
  const entry = content.documents.find(({ id }) => id === request.id);
  if (!entry) {
    const message = `there is no document "${request.id}"`;
    return refuse([
      error(
        'unknown-document',
        undefined,
        message,
        suggest(
          request.id,
          [...content.documents, ...content.comparisons].map(d => d.id),
        ),
      ),
    ]);
  }
  const base = entry.locales[0];
  const locale = request.locale ?? base;
  const document = locale && entry.editions.get(locale);
  const shared = locale && content.shared.get(locale);
  if (!document || !shared || !base) {
    const message = `document "${entry.id}" does not exist in ${request.locale}`;
    return refuse([error('unknown-locale', undefined, message, `it exists in ${entry.locales.join(', ')}`)]);
  }
  const wanted = new Set(request.with);
  const unknown = [...wanted].filter(id => !entry.optional.includes(id));
  if (unknown.length > 0) return refuse(unknown.map(id => unknownPart(id, entry.id, entry.optional)));
  const includes = (id: string) => wanted.has(id);
  return {
    ok: true,
    value: compose({ document, base, locale, shared, includes, details: request.details ?? {} }),
    warnings: [],
  };
}

function unknownPart(id: string, document: string, optional: readonly string[]): Diagnostic {
  const hint = optional.length > 0 ? suggest(id, optional) : 'it has no optional parts';
  return error('unknown-part', undefined, `document "${document}" has no optional part "${id}"`, hint);
}

function refuse(diagnostics: readonly Diagnostic[]): Checked<Document> {
  return { ok: false, diagnostics };
}
