import type { Locale } from '../model/document.ts';
import type { LinkTarget } from './rich-text.ts';
import type { SharedBlockFile } from './schema/blocks.ts';
import type { ComparisonFile } from './schema/comparison.ts';
import type { DocumentFile } from './schema/document.ts';
import type { Land, TipFile } from './schema/shared.ts';
import type { StringName } from './strings.ts';

/** All content, checked: every document and comparison in every language it exists in, and what they share. */
export interface Content {
  /** Sorted by id. */
  readonly documents: readonly ContentDocument[];
  /** Sorted by id. */
  readonly comparisons: readonly ContentComparison[];
  readonly shared: ReadonlyMap<Locale, SharedContent>;
}

/** One document with its editions. */
export interface ContentDocument {
  readonly id: string;
  /** The languages it exists in, the base first. */
  readonly locales: readonly Locale[];
  /** Ids of the parts that are left out unless asked for. */
  readonly optional: readonly string[];
  /** The document with the texts of each language in place. */
  readonly editions: ReadonlyMap<Locale, DocumentFile>;
}

/** One comparison with its editions. */
export interface ContentComparison {
  readonly id: string;
  /** The languages it exists in, the base first. */
  readonly locales: readonly Locale[];
  /** The comparison with the texts of each language in place. */
  readonly editions: ReadonlyMap<Locale, ComparisonFile>;
}

/** What documents share, in one language. */
export interface SharedContent {
  readonly blocks: ReadonlyMap<string, SharedBlockFile>;
  readonly tips: ReadonlyMap<string, TipFile>;
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly strings: Readonly<Record<StringName, string>>;
}

/** The country whose rules a text follows; English ones follow those of the document they translate. */
export function landOf(locale: Locale, base: Locale): Land {
  return locale === 'nl-BE' || (locale === 'en' && base === 'nl-BE') ? 'be' : 'nl';
}
