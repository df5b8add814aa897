/** Namespaces of a workbook's own parts: Transitional and Strict (ISO/IEC 29500-4 and 29500-1). */
const SPREADSHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
const CHART: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://purl.oclc.org/ooxml/drawingml/chart',
]);

export const isSpreadsheet = (uri: string): boolean => SPREADSHEET.has(uri);

export const isChart = (uri: string): boolean => CHART.has(uri);

/** A name without the file's own prefix: that of `x:c` is `c`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The prefix that an element's children have too, with its colon; empty for most files. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);
