import { buildComparison } from '../content/build-comparison.ts';
import { buildDocument } from '../content/build-document.ts';
import type { Content } from '../content/content.ts';
import type { Checked } from '../core/diagnostics.ts';
import type { Edition, ReadableDocument } from '../extract/readable-document.ts';
import type { RetiredField } from '../extract/retired-field.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document, Locale } from '../model/document.ts';
import { fieldsOfDocument } from '../model/walk.ts';

/** The documents that filled files can be read back as: all of the content. What a brand says changes no field. */
export function readableDocuments(content: Content): readonly ReadableDocument[] {
  const documents = content.documents.map(({ id, locales, optional, editions }) => ({
    ...sharedParts(id, locales, editions),
    edition: remembered(locale => {
      const whole = built(buildDocument(content, { id, locale, with: optional }));
      const plain = built(buildDocument(content, { id, locale }));
      return { document: whole, optional: fieldsOnlyIn(whole, plain) };
    }),
  }));
  const comparisons = content.comparisons.map(({ id, locales, editions }) => ({
    ...sharedParts(id, locales, editions),
    edition: remembered(locale => ({
      document: built(buildComparison(content, { id, locale })),
      optional: new Set<string>(),
    })),
  }));
  return [...documents, ...comparisons];
}

/** What the files of documents and comparisons both say. */
interface ContentFile {
  readonly personal: boolean;
  readonly retired: readonly {
    readonly id: string;
    readonly to?: string | undefined;
    readonly since: string;
  }[];
}

function sharedParts(
  id: string,
  locales: readonly Locale[],
  editions: ReadonlyMap<Locale, ContentFile>,
): Omit<ReadableDocument, 'edition'> {
  const [file] = editions.values();
  const retired = (file?.retired ?? []).map(({ to = null, ...field }): RetiredField => ({ ...field, to }));
  return { id, locales, personal: file?.personal ?? false, retired };
}

function remembered(build: (locale: Locale) => Edition): (locale: string) => Edition {
  const held = new Map<string, Edition>();
  return locale => {
    // Callers take a locale from the document's own list.
    const edition = held.get(locale) ?? build(locale as Locale);
    held.set(locale, edition);
    return edition;
  };
}

function fieldsOnlyIn(whole: Document, plain: Document): ReadonlySet<string> {
  const always = new Set(fieldsOfDocument(plain).map(({ name }) => name));
  return new Set(
    fieldsOfDocument(whole)
      .map(({ name }) => name)
      .filter(name => !always.has(name)),
  );
}

/** Checked content builds whatever it says it has. */
function built<T extends Document | Comparison>(result: Checked<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
}
