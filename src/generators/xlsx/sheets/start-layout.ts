/** Three columns with white between them; the middle one takes what people type, so it is wider. */
export const COLUMN = { first: 2, second: 4, third: 6 } as const;
export const COLUMNS = [COLUMN.first, COLUMN.second, COLUMN.third] as const;
export const LAST_COLUMN = COLUMN.third;

/** Widths from column A on, in digits of the standard font. */
export const SIDE = 32;
export const MIDDLE = 40;
const GAP = 1.4;
export const WIDTHS = [2, SIDE, GAP, MIDDLE, GAP, SIDE] as const;

/** Heights of rows, pt. */
export const HEIGHT = {
  margin: 9,
  title: 34,
  lead: 16,
  space: 9,
  heading: 20,
  afterHeading: 4,
  line: 16.5,
  input: 20,
  next: 19,
  answerHead: 18,
  answer: 78,
  answerMore: 53,
  detail: 64,
  aside: 54,
  between: 6,
  sample: 20,
} as const;

/** How many rows of three a list takes. */
export function rowsOfThree(count: number): number {
  return Math.ceil(count / COLUMNS.length);
}

/** Where the nth of a list stands that is read row by row; counts from 0. */
export function placeOf(index: number, firstRow: number): { readonly row: number; readonly column: number } {
  return {
    row: firstRow + Math.floor(index / COLUMNS.length),
    column: COLUMNS[index % COLUMNS.length] ?? COLUMN.first,
  };
}
