import type { Locale, Strings } from '../../model/document.ts';

/** The words that a filled form from elsewhere may need: a document has its own, from its content. */
type FormWord =
  | 'continued'
  | 'see_continuation'
  | 'continuation'
  | 'continuation_of'
  | 'page_of'
  | 'ticked'
  | 'not_ticked';
export type FormWords = Readonly<Pick<Strings, FormWord>>;

const DUTCH: FormWords = {
  continued: 'Vervolg van {label}',
  see_continuation: 'zie Vervolg {number}',
  continuation: 'Vervolg {number}',
  continuation_of: 'Vervolg {number} van {total}',
  page_of: 'Pagina {page} van {total}',
  ticked: 'aangevinkt',
  not_ticked: 'niet aangevinkt',
};

const ENGLISH: FormWords = {
  continued: 'Continuation of {label}',
  see_continuation: 'see Continuation {number}',
  continuation: 'Continuation {number}',
  continuation_of: 'Continuation {number} of {total}',
  page_of: 'Page {page} of {total}',
  ticked: 'ticked',
  not_ticked: 'not ticked',
};

/** Words of pages where long values go on, and of ticks that are read aloud. */
export const FORM_WORDS: Readonly<Record<Locale, FormWords>> = {
  'nl-NL': DUTCH,
  'nl-BE': DUTCH,
  en: ENGLISH,
};
