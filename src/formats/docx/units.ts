/** Lengths in the units of WordprocessingML; always rounded to the nearest. */

/** 1 pt = 20 twips. */
export const ptToTwip = (pt: number): number => Math.round(pt * 20);

/** 1 inch = 25.4 mm = 1440 twips. */
export const mmToTwip = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** `w:sz` counts in half points. */
export const ptToHalfPoint = (pt: number): number => Math.round(pt * 2);

/** Borders count in eighths of a point. */
export const ptToEighth = (pt: number): number => Math.round(pt * 8);

/** Pixels of 96 to the inch, as the `docx` library measures pictures. */
export const mmToPixel = (mm: number): number => (mm / 25.4) * 96;
