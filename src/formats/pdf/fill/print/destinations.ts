import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from 'pdf-lib';
import { treePairs } from '../tree-pairs.ts';
import type { Destinations } from './body.ts';

/**
 * The named destinations of a file: of its name tree, or of the dictionary that files before PDF 1.2 have.
 * @see ISO 32000-1 §12.3.2.3, §7.9.6
 */
export function readDestinations(context: PDFContext, catalog: PDFDict): Destinations {
  const found = new Map<string, PDFObject>();
  const names = dictAt(catalog, 'Names');
  for (const [name, value] of treePairs(context, names?.get(PDFName.of('Dests')), 'Names')) {
    if (!(name instanceof PDFString || name instanceof PDFHexString)) continue;
    const target = explicit(context, value);
    if (target) found.set(name.decodeText(), target);
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

function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}
