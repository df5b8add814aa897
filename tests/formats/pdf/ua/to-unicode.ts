import type { PDFDocument, PDFRef } from 'pdf-lib';

/** A ToUnicode CMap. @param digits hexadecimal digits of a code */
export function toUnicode(
  doc: PDFDocument,
  pairs: readonly (readonly [number, string])[],
  digits: number,
): PDFRef {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  const lines = pairs.map(([code, letter]) => `<${hex(code, digits)}> <${hex(letter.charCodeAt(0), 4)}>`);
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <${'0'.repeat(digits)}> <${'f'.repeat(digits)}> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar endcmap end end`;
  return doc.context.register(doc.context.stream(cmap));
}
