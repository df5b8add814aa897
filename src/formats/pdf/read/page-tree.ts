import { dictsIn } from './form-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { isDict, type PdfDict, PdfName, type PdfObject, PdfStream } from './pdf-object.ts';

/** Groups of pages in each other; more than that is no page tree. */
const DEEPEST = 100;

/** A page with the resources it may have from the groups above it (ISO 32000-1 §7.7.3.4). */
interface Page {
  readonly dict: PdfDict;
  readonly resources: PdfObject;
}

/** The pages, in order. A group that is its own ancestor is entered once. */
function* pagesOf(file: PdfFile): Generator<Page> {
  const known = new Set<PdfDict>();
  const root = file.resolve(file.catalog.get('Pages'));
  const open = isDict(root) ? [{ dict: root, resources: null as PdfObject, depth: 0 }] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { dict, depth } = next;
    if (known.has(dict) || depth > DEEPEST) continue;
    known.add(dict);
    const resources = file.resolve(dict.get('Resources')) ?? next.resources;
    if (!dict.has('Kids')) yield { dict, resources };
    for (const kid of dictsIn(file, dict.get('Kids')).toReversed()) {
      open.push({ dict: kid, resources, depth: depth + 1 });
    }
  }
}

/**
 * The fields that the widget annotations on pages belong to: what is left of a form when a program that joins or copies
 * pages forgets the form itself.
 */
export function fieldsOnPages(file: PdfFile): readonly PdfDict[] {
  const roots = new Set<PdfDict>();
  for (const { dict } of pagesOf(file)) {
    for (const annotation of dictsIn(file, dict.get('Annots'))) {
      const subtype = file.resolve(annotation.get('Subtype'));
      if (subtype instanceof PdfName && subtype.name === 'Widget') roots.add(rootOf(file, annotation));
    }
  }
  return [...roots];
}

function rootOf(file: PdfFile, widget: PdfDict): PdfDict {
  let field = widget;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const parent = file.resolve(field.get('Parent'));
    if (!isDict(parent)) break;
    field = parent;
  }
  return field;
}

/** Pages that are looked at to tell what a file is. */
const MOST_LOOKED_AT = 20;

/** Whether the pages hold pictures and no letters: they came from a scanner or a camera. */
export function isScan(file: PdfFile): boolean {
  let pictures = 0;
  let looked = 0;
  for (const { resources } of pagesOf(file)) {
    if (looked++ === MOST_LOOKED_AT) break;
    if (!isDict(resources)) continue;
    const fonts = file.resolve(resources.get('Font'));
    if (isDict(fonts) && fonts.size > 0) return false;
    const objects = file.resolve(resources.get('XObject'));
    if (isDict(objects)) pictures += [...objects.values()].filter(object => isPicture(file, object)).length;
  }
  return pictures > 0;
}

function isPicture(file: PdfFile, object: PdfObject): boolean {
  const stream = file.resolve(object);
  const subtype = stream instanceof PdfStream ? file.resolve(stream.dict.get('Subtype')) : null;
  return subtype instanceof PdfName && subtype.name === 'Image';
}
