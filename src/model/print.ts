/** `large` is large print: running text of 18 pt, in one column. */
export const PRINT_SIZES = ['normal', 'large'] as const;
export type PrintSize = (typeof PRINT_SIZES)[number];

/** `saving` leaves the panel of covers and back pages white, for print runs and printers at home. */
export const INKS = ['full', 'saving'] as const;
export type Ink = (typeof INKS)[number];

/** How a document is printed: choices that change none of its words. */
export interface Print {
  readonly size: PrintSize;
  readonly ink: Ink;
}

export const NORMAL_PRINT: Print = { size: 'normal', ink: 'full' };
