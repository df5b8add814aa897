import type { CellError, CellValue } from '../../../../../src/formats/xlsx/cell-value.ts';

/**
 * A formula over the sheet D (see `data-sheet.ts`) and what it gives, numbers to 15 digits. Where LibreOffice gives
 * something else, and Excel doesn't, the third says why.
 */
export type Case = readonly [formula: string, expected: CellValue, differs?: string];

export const DIV0: CellError = { error: '#DIV/0!' };
export const NA: CellError = { error: '#N/A' };
export const NAME: CellError = { error: '#NAME?' };
export const NULL: CellError = { error: '#NULL!' };
export const NUM: CellError = { error: '#NUM!' };
export const REF: CellError = { error: '#REF!' };
export const VALUE: CellError = { error: '#VALUE!' };
