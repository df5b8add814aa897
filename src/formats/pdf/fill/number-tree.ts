import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/**
 * A number tree as a map; values stay as they are held, references among them. What isn't as the standard says is passed
 * over, a branch that comes back is read once.
 * @see ISO 32000-1 §7.9.7
 */
export function numberTree(context: PDFContext, root: PDFObject | undefined): ReadonlyMap<number, PDFObject> {
  const values = new Map<number, PDFObject>();
  const known = new Set<PDFDict>();
  const waiting: (PDFObject | undefined)[] = [root];
  while (waiting.length > 0) {
    const node = context.lookup(waiting.pop());
    if (!(node instanceof PDFDict) || known.has(node)) continue;
    known.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray());
    const pairs = node.lookup(PDFName.of('Nums'));
    if (!(pairs instanceof PDFArray)) continue;
    for (let index = 0; index + 1 < pairs.size(); index += 2) {
      const key = pairs.lookup(index);
      if (key instanceof PDFNumber) values.set(key.asNumber(), pairs.get(index + 1));
    }
  }
  return values;
}
