import type { FlatWords } from '../../../../../src/formats/pdf/fill/flat/flat-look.ts';

/** The words of flat copies, as the documents have them. */
export const FLAT_WORDS: FlatWords = {
  continued: 'Vervolg van {label}',
  continuation: 'Vervolg {number}',
  continuation_of: 'Vervolg {number} van {total}',
  see_continuation: 'zie Vervolg {number}',
  page_of: 'Pagina {page} van {total}',
  ticked: 'aangevinkt',
  not_ticked: 'niet aangevinkt',
};
