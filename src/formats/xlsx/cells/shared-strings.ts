import { scanXml } from '../../ooxml/scan-xml.ts';
import { readText } from '../cell-text.ts';
import type { TextPart } from '../open-workbook.ts';
import { isSpreadsheet } from '../spreadsheet-xml.ts';

/**
 * The texts that cells name by their number. Text with formatting is its runs together; how it sounds (`rPh`, in
 * Japanese) is no part of it.
 * @throws UnreadableFile when the part is not well-formed
 * @see ISO/IEC 29500-1 §18.4.8
 */
export function readSharedStrings(part: TextPart | undefined): readonly string[] {
  if (!part) return [];
  const texts: string[] = [];
  let current = '';
  let isInText = false;
  let sounds = 0;
  scanXml(part.text, part.name, {
    startTag({ local, uri }) {
      if (!isSpreadsheet(uri)) return;
      if (local === 'si') current = '';
      if (local === 'rPh') sounds++;
      isInText = local === 't' && sounds === 0;
    },
    endTag(name) {
      isInText = false;
      // The scanner has seen to it that what ends has begun; other namespaces have neither name in this part.
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'rPh') sounds--;
      if (local === 'si') texts.push(readText(current));
    },
    text(text) {
      if (isInText) current += text;
    },
  });
  return texts;
}
