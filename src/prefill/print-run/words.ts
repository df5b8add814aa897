/** Languages the words of a print run are in. */
export type RunLanguage = 'nl' | 'en';

/** The words on the cover list and in the bookmarks; slots between braces. */
export interface RunWords {
  /** Title of the list: the document's between braces. */
  readonly title: string;
  readonly one_form: string;
  readonly forms: string;
  readonly conversation: string;
  /** Data that the export has for nobody. */
  readonly not_exported: string;
  readonly name: string;
  readonly page: string;
  readonly notes: string;
  readonly no_manager: string;
  /** Group of people of whom the key of the groups is not known. */
  readonly not_known: string;
  readonly no_name: string;
  /** A name with letters that can't be shown. */
  readonly numbered: string;
  readonly total: string;
  readonly total_warned: string;
  readonly page_of: string;
  readonly link: string;
}

export const RUN_WORDS: Readonly<Record<RunLanguage, RunWords>> = {
  nl: {
    title: 'Overzicht: {title}',
    one_form: 'In dit bestand zit 1 formulier.',
    forms: 'In dit bestand zitten {count} formulieren. Elk formulier begint op een nieuw vel.',
    conversation: 'Datum van het gesprek: {date}.',
    not_exported: 'Dit staat niet in de gegevens: {fields}.',
    name: 'Naam',
    page: 'Pagina',
    notes: 'Kijk hier nog naar',
    no_manager: 'Zonder leidinggevende',
    not_known: 'Niet bekend',
    no_name: 'Zonder naam (nummer {id})',
    numbered: '{name} (nummer {id})',
    total: 'Totaal: {count}.',
    total_warned: 'Totaal: {count}. Bij {warned} moet je nog iets nakijken.',
    page_of: 'Pagina {page} van {total}',
    link: '{name}, pagina {page}',
  },
  en: {
    title: 'Overview: {title}',
    one_form: 'This file holds 1 form.',
    forms: 'This file holds {count} forms. Each form starts on a new sheet.',
    conversation: 'Date of the conversation: {date}.',
    not_exported: 'The data do not hold: {fields}.',
    name: 'Name',
    page: 'Page',
    notes: 'Still to check',
    no_manager: 'Without manager',
    not_known: 'Not known',
    no_name: 'Without name (number {id})',
    numbered: '{name} (number {id})',
    total: 'Total: {count}.',
    total_warned: 'Total: {count}. Still to check: {warned}.',
    page_of: 'Page {page} of {total}',
    link: '{name}, page {page}',
  },
};

/** The language of words for documents of a locale. */
export const runLanguage = (locale: string): RunLanguage => (locale.startsWith('nl') ? 'nl' : 'en');

/** A string with its slots filled. */
export function fillSlots(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
