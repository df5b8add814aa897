import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';

/** A dictionary in another's entry; undefined when there is none. */
export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

/** The items of an array in an entry; none when there is none. */
export function itemsAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray() : [];
}

/** A text string in an entry; null when there is none. */
export function textAt(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export const isRef = (value: PDFObject | undefined): value is PDFRef => value instanceof PDFRef;

/** Deeper trees than any program writes. */
const DEEPEST = 64;

/** A dictionary, what its `Parent` says that is, and so on. */
export function* withParents(dict: PDFDict | undefined): Generator<PDFDict> {
  let node: PDFObject | undefined = dict;
  for (let depth = 0; node instanceof PDFDict && depth < DEEPEST; depth++) {
    yield node;
    node = node.lookup(PDFName.of('Parent'));
  }
}
