/** The languages that the page is written in, with the way in which its dates are. */
export type PageLocale = 'nl-NL' | 'en';

/**
 * The language of the page for a language of people: Dutch for Dutch, wherever it is spoken, and English for all others.
 * @param language a language tag (RFC 5646), or anything else that a file says instead of one
 */
export const pageLocaleFor = (language: string): PageLocale => (/^nl\b/i.test(language) ? 'nl-NL' : 'en');
