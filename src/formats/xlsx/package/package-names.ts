/** Namespaces (ISO/IEC 29500-4, Transitional, and Excel 2010's own). */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const EXCEL_2010 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const EXCEL_FORMULAS = 'http://schemas.microsoft.com/office/excel/2006/main';
