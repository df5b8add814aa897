import type { Advice, RuleAdvice } from '../advice.ts';

const REMAKE =
  'Insert tables as tables where the document is made, not with tabs or text boxes, and export again; else move the tag in the Tags panel of Acrobat Pro.';

/** A tag of a table in the wrong place. */
function misplaced(title: string, place: string): Advice {
  return {
    title,
    harm: 'A screen reader can’t follow the table: it loses count of rows and columns, or reads the cells as loose text.',
    mend: `${place} ${REMAKE}`,
    urgency: 'hindrance',
  };
}

/** Rows and columns that don’t fit together. */
function uneven(title: string): Advice {
  return {
    title,
    harm: 'A screen reader counts columns and rows wrongly, and names the wrong header with a cell.',
    mend: 'Let every row have as many cells as the table has columns; a cell that was merged counts for as many as it covers (ColSpan, RowSpan). Splitting merged cells is the surest way, where the table is made. In Acrobat Pro: Reading Order tool, Table Editor.',
    urgency: 'hindrance',
  };
}

const HEADERLESS_HARM =
  'Who hears a table cell by cell hears “12” without “hours” or “Monday”, and can’t know what the number is about.';

/** The parts of 7.2 about tables, and 7.5. */
export const tableAdvice = {
  '7.2/3': misplaced(
    'A table holds something other than rows (Table)',
    'Directly in a Table belong rows (TR), groups of rows (THead, TBody, TFoot) and a caption.',
  ),
  '7.2/4': misplaced(
    'Rows of a table lie outside a table (TR)',
    'A row belongs in a Table, THead, TBody or TFoot.',
  ),
  '7.2/5': misplaced(
    'The head of a table lies outside a table (THead)',
    'A THead belongs directly in a Table.',
  ),
  '7.2/6': misplaced(
    'The body of a table lies outside a table (TBody)',
    'A TBody belongs directly in a Table.',
  ),
  '7.2/7': misplaced(
    'The foot of a table lies outside a table (TFoot)',
    'A TFoot belongs directly in a Table.',
  ),
  '7.2/8': misplaced('Header cells lie outside a row (TH)', 'A TH belongs directly in a TR.'),
  '7.2/9': misplaced('Cells lie outside a row (TD)', 'A TD belongs directly in a TR.'),
  '7.2/10': misplaced(
    'A row holds something other than cells (TR)',
    'Directly in a TR belong only cells, TH and TD; other tags belong in a cell.',
  ),
  '7.2/11': misplaced('A table has more than one head (THead)', 'Put all header rows into one THead.'),
  '7.2/12': misplaced('A table has more than one foot (TFoot)', 'Put all closing rows into one TFoot.'),
  '7.2/13': misplaced(
    'A table has a foot but no body (TFoot without TBody)',
    'Put the rows with data into a TBody.',
  ),
  '7.2/14': misplaced(
    'A table has a head but no body (THead without TBody)',
    'Put the rows with data into a TBody.',
  ),
  '7.2/15': uneven('Cells of a table cover each other'),
  '7.2/16': misplaced(
    'The caption of a table stands in the midst of its rows',
    'The caption belongs before the first row or after the last.',
  ),
  '7.2/36': misplaced(
    'The head of a table holds something other than rows (THead)',
    'Directly in a THead belong only rows (TR).',
  ),
  '7.2/37': misplaced(
    'The body of a table holds something other than rows (TBody)',
    'Directly in a TBody belong only rows (TR).',
  ),
  '7.2/38': misplaced(
    'The foot of a table holds something other than rows (TFoot)',
    'Directly in a TFoot belong only rows (TR).',
  ),
  '7.2/39': misplaced(
    'A table has more than one caption',
    'Keep one caption, and make others paragraphs outside the table.',
  ),
  '7.2/41': uneven('A merged cell runs past the end of its table'),
  '7.2/42': uneven('A row of a table has more columns than the first row'),
  '7.2/43': uneven('A row of a table has fewer columns than the first row'),
  '7.5/1': {
    title: 'Cells of a table have no header that software can find',
    titleOfOne: 'A cell of a table has no header that software can find',
    harm: HEADERLESS_HARM,
    mend: 'Make the cells above the columns and before the rows header cells (TH), and say of each whether it heads a column or a row (Scope). In Word: tick “Header Row” and “Repeat Header Rows”. In Acrobat Pro: Reading Order tool, Table Editor.',
    urgency: 'hindrance',
  },
  '7.5/2': {
    title: 'Cells of a table name a header that is not there',
    titleOfOne: 'A cell of a table names a header that is not there',
    harm: HEADERLESS_HARM,
    mend: 'Let each cell name IDs that header cells (TH) of the table have; or leave the names out and give the header cells a Scope. In Acrobat Pro: Reading Order tool, Table Editor.',
    urgency: 'hindrance',
  },
} as const satisfies Readonly<Record<string, RuleAdvice>>;
