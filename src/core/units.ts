/** A length in PostScript points, 1/72 inch. */
export type Pt = number & { readonly unit: 'pt' };
/** A length in millimetres. */
export type Mm = number & { readonly unit: 'mm' };

/** 1 inch = 25.4 mm = 72 pt. */
export const mmToPt = (mm: number): Pt => ((mm * 72) / 25.4) as Pt;
export const pt = (value: number): Pt => value as Pt;
