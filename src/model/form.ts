import type { Comparison } from './comparison.ts';
import type { Document, Field, Locale, Strings } from './document.ts';
import { fieldsOfDocument } from './walk.ts';

/** What filling and reading need to know of a document or a comparison: plain data, which a cache or a worker can hold. */
export interface Form {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly locale: Locale;
  /** In reading order. */
  readonly fields: readonly Field[];
  /** Fixed words of the document; a comparison has its own, which no field shows. */
  readonly strings: Partial<Strings>;
}

/** The form of a document: its words are all there. */
export type DocumentForm = Form & { readonly strings: Strings };

/** The form of a document or a comparison; a form is its own. */
export function formOf(document: Document | DocumentForm): DocumentForm;
export function formOf(document: Document | Comparison | Form): Form;
export function formOf(document: Document | Comparison | Form): Form {
  if ('fields' in document) return document;
  const { id, version, title, locale } = document;
  const strings = document.layout === 'comparison' ? {} : document.strings;
  return { id, version, title, locale, fields: fieldsOfDocument(document), strings };
}
