import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from 'pdf-lib';
import type { Destinations } from './body.ts';

/**
 * The named destinations of a file: of its name tree, or of the dictionary that files before PDF 1.2 have.
 * @see ISO 32000-1 §12.3.2.3, §7.9.6
 */
export function readDestinations(context: PDFContext, catalog: PDFDict): Destinations {
  const found = new Map<string, PDFObject>();
  const names = dictAt(catalog, 'Names');
  for (const [name, value] of pairsOf(context, names?.get(PDFName.of('Dests')))) {
    const target = explicit(context, value);
    if (target) found.set(name, target);
  }
  for (const [key, value] of dictAt(catalog, 'Dests')?.entries() ?? []) {
    const target = explicit(context, value);
    if (target) found.set(key.decodeText(), target);
  }
  return name => found.get(name);
}

/** An explicit destination is an array; a dictionary holds one as `D`. */
function explicit(context: PDFContext, held: PDFObject): PDFArray | undefined {
  const value = context.lookup(held);
  const target = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
  return target instanceof PDFArray ? target : undefined;
}

function* pairsOf(context: PDFContext, root: PDFObject | undefined): Generator<readonly [string, PDFObject]> {
  const waiting = [root];
  const known = new Set<PDFObject>();
  while (waiting.length > 0) {
    const node = context.lookup(waiting.pop());
    if (!(node instanceof PDFDict) || known.has(node)) continue;
    known.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray());
    const names = node.lookup(PDFName.of('Names'));
    if (!(names instanceof PDFArray)) continue;
    for (let at = 0; at + 1 < names.size(); at += 2) {
      const name = names.lookup(at);
      if (name instanceof PDFString || name instanceof PDFHexString)
        yield [name.decodeText(), names.get(at + 1)];
    }
  }
}

function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}
