import type { Advice } from '../advice.ts';

/** A tag of a list, or of a table of contents, in the wrong place. */
function misplaced(title: string, what: 'list' | 'table of contents', place: string): Advice {
  const told =
    what === 'list'
      ? 'A screen reader doesn’t announce “list of five items”, or counts wrongly, and people can’t skip to the next item.'
      : 'A screen reader doesn’t announce a table of contents, or reads its entries as loose text.';
  return {
    title,
    harm: told,
    mend: `${place} Use the ${what} function where the document is made, instead of typing ${
      what === 'list' ? 'dashes and numbers' : 'it'
    } by hand, and export again; else move the tag in the Tags panel of Acrobat Pro.`,
    urgency: 'hindrance',
  };
}

/** The parts of 7.2 about lists and tables of contents. */
export const listAdvice = {
  '7.2/17': misplaced('Items of a list lie outside a list (LI)', 'list', 'An LI belongs directly in an L.'),
  '7.2/18': misplaced(
    'Text of a list item lies outside an item (LBody)',
    'list',
    'An LBody belongs directly in an LI.',
  ),
  '7.2/19': misplaced(
    'A list holds something other than items (L)',
    'list',
    'Directly in an L belong only items (LI), lists within the list (L) and a caption.',
  ),
  '7.2/20': misplaced(
    'An item of a list holds something other than its sign and its text (LI)',
    'list',
    'Directly in an LI belong only the bullet or number (Lbl) and the text (LBody); other tags belong in the LBody.',
  ),
  '7.2/26': misplaced(
    'Entries lie outside a table of contents (TOCI)',
    'table of contents',
    'A TOCI belongs directly in a TOC.',
  ),
  '7.2/27': misplaced(
    'A table of contents holds something other than entries (TOC)',
    'table of contents',
    'Directly in a TOC belong only entries (TOCI), further TOCs and a caption.',
  ),
  '7.2/28': misplaced(
    'The caption of a table of contents is not its first part',
    'table of contents',
    'The caption belongs before the first entry.',
  ),
  '7.2/40': misplaced(
    'The caption of a list is not its first part',
    'list',
    'The caption belongs before the first item.',
  ),
} as const satisfies Readonly<Record<string, Advice>>;
