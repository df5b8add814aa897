import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject } from 'pdf-lib';

/** Keys of the leaves of a name tree, and of a number tree. */
export type LeafKey = 'Names' | 'Nums';

/**
 * What the leaves of a name tree or a number tree hold: keys, and values as they are held, references among them. What isn't
 * as the standard says is passed over, a branch that comes back is read once.
 * @see ISO 32000-1 §7.9.6, §7.9.7
 */
export function* treePairs(
  context: PDFContext,
  root: PDFObject | undefined,
  leaf: LeafKey,
): Generator<readonly [key: PDFObject | undefined, value: PDFObject]> {
  const waiting: (PDFObject | undefined)[] = [root];
  const known = new Set<PDFDict>();
  while (waiting.length > 0) {
    const node = context.lookup(waiting.pop());
    if (!(node instanceof PDFDict) || known.has(node)) continue;
    known.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray());
    const pairs = node.lookup(PDFName.of(leaf));
    if (!(pairs instanceof PDFArray)) continue;
    for (let at = 0; at + 1 < pairs.size(); at += 2) yield [pairs.lookup(at), pairs.get(at + 1)];
  }
}
