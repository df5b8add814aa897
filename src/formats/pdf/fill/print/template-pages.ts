import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { isRef, withParents } from './dict-entries.ts';

/** What a page may leave to the page tree (ISO 32000-1 table 30). */
const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** The entries a page takes over from the nodes above it: in another file it hangs under other nodes. */
export function inheritedEntries(page: PDFDict): readonly (readonly [PDFName, PDFObject])[] {
  return INHERITABLE.map(PDFName.of).flatMap(key => {
    if (page.has(key)) return [];
    const holder = [...withParents(page)].find(node => node.has(key));
    const value = holder?.get(key);
    return value ? [[key, value] as const] : [];
  });
}

/** Object numbers of the nodes above pages. */
export function nodesAbove(pages: readonly PDFDict[]): ReadonlySet<number> {
  const name = PDFName.of('Parent');
  return new Set(
    pages.flatMap(page => [...withParents(page)].map(node => node.get(name)).filter(isRef)).map(numberOf),
  );
}

const numberOf = ({ objectNumber }: PDFRef): number => objectNumber;

/** A4, pt: for a page that forgets to say. */
const A4 = [0, 0, 595.2756, 841.8898] as const;

/** The media box of a page, pt. */
export function mediaBoxOf(page: PDFDict | undefined): readonly number[] {
  const holder = [...withParents(page)].find(node => node.lookup(PDFName.of('MediaBox')) instanceof PDFArray);
  const box = holder?.lookup(PDFName.of('MediaBox'));
  if (!(box instanceof PDFArray) || box.size() !== 4) return A4;
  const sides = [0, 1, 2, 3].map(at => box.lookup(at)).filter(side => side instanceof PDFNumber);
  return sides.length === 4 ? sides.map(side => side.asNumber()) : A4;
}

/** Fields of a form: those at the top, and all that are objects, widgets of theirs among them. */
export function readFieldRefs(form: PDFDict | undefined): {
  readonly top: readonly PDFRef[];
  readonly all: readonly PDFRef[];
} {
  const refsAt = (dict: PDFDict, key: string) => {
    const items = dict.lookup(PDFName.of(key));
    return items instanceof PDFArray ? items.asArray().filter(isRef) : [];
  };
  const top = form ? refsAt(form, 'Fields') : [];
  const known = new Set<PDFRef>();
  const waiting = [...top];
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (!ref || known.has(ref)) continue;
    const field = form?.context.lookup(ref);
    if (!(field instanceof PDFDict)) continue;
    known.add(ref);
    waiting.push(...refsAt(field, 'Kids'));
  }
  return { top: top.filter(ref => known.has(ref)), all: [...known] };
}
