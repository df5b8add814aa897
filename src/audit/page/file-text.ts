import { html, type Markup } from '../../formats/html/html.ts';
import type { PageContext } from './page-context.ts';

/** Characters of one text that are shown; a file can hold megabytes in one string. */
const LONGEST = 2000;

/** Characters of a name that is one word as a rule. */
const LONGEST_NAME = 60;

/** Well-formed language tags (RFC 5646 §2.1), roughly. */
const LANGUAGE_TAG = /^[a-z]{1,8}(-[a-z0-9]{1,8}){0,5}$/i;

/**
 * A text of the file: in its own language, with a direction of its own, cut where it is far too long.
 * @param language null for that of the document
 */
export function fileText(
  text: string,
  { texts, review }: PageContext,
  language: string | null = null,
): Markup {
  // A surrogate pair that is cut in two would show as a replacement character.
  const shown = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  const rest = text.length - shown.length;
  return html`<bdi lang="${languageTag(language || review.language)}">${shown}</bdi>${
    rest > 0 && html` <span class="more">${texts.more(rest)}</span>`
  }`;
}

/** A language as the page can say it: empty, which is “unknown”, for what is no language tag. */
function languageTag(language: string): string {
  return LANGUAGE_TAG.test(language) ? language : '';
}

/** A language in words, with its tag: “Duits (de)”. An empty one says that nobody knows. */
export function languageName(language: string, { texts }: PageContext): string {
  if (language.trim() === '') return texts.unknownLanguage;
  const tag = languageTag(language);
  if (tag === '') return language.slice(0, LONGEST_NAME);
  const name = knownName(tag, texts.language);
  return name === undefined ? tag : `${name} (${tag})`;
}

/** What a language is called in another; undefined when nobody knows. */
function knownName(tag: string, inLanguage: string): string | undefined {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'none' }).of(tag);
  } catch (cause) {
    // Tags such as en-12 are well-formed, and still refused.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** A structure type in words; one of no standard as it calls itself. */
export function typeName(type: string, { texts }: PageContext): string {
  const known = Object.hasOwn(texts.types, type) ? texts.types[type] : undefined;
  return known ?? type.slice(0, LONGEST_NAME);
}
