import { type PDFContext, PDFNumber, type PDFObject } from 'pdf-lib';
import { treePairs } from './tree-pairs.ts';

/** A number tree as a map; values stay as they are held. @see ISO 32000-1 §7.9.7 */
export function numberTree(context: PDFContext, root: PDFObject | undefined): ReadonlyMap<number, PDFObject> {
  const values = new Map<number, PDFObject>();
  for (const [key, value] of treePairs(context, root, 'Nums'))
    if (key instanceof PDFNumber) values.set(key.asNumber(), value);
  return values;
}
