import { type CosDict, nameEntry } from '../model/cos.ts';
import type { PdfFont } from './pdf-font.ts';
import { readSimpleFont } from './simple-font.ts';
import { readType0Font } from './type0-font.ts';
import { readType3Font } from './type3-font.ts';

/** Reads a font dictionary by its Subtype. */
export function readFont(dict: CosDict): PdfFont {
  switch (nameEntry(dict, 'Subtype')) {
    case 'Type0':
      return readType0Font(dict);
    case 'Type3':
      return readType3Font(dict);
    default:
      return readSimpleFont(dict);
  }
}
