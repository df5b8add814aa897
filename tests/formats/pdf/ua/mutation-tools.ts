import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

/** Entries of a dictionary, by name. */
export type Entries = Readonly<Record<string, PDFObject>>;

/** A structure subtree to add. */
export interface Branch {
  readonly type: string;
  readonly entries: readonly Entries[];
  readonly kids: readonly Branch[];
}

/** A subtree, from its type and, in any order, entries of its dictionary and children. */
export const branch = (type: string, ...parts: readonly (Branch | Entries)[]): Branch => ({
  type,
  entries: parts.filter((part): part is Entries => !isBranch(part)),
  kids: parts.filter(isBranch),
});

const isBranch = (part: Branch | Entries): part is Branch => typeof part.type === 'string';

const name = (text: string) => PDFName.of(text);
const NEW_PARENT_KEY = 1_000_000;

export const dictAt = (holder: PDFDict, key: string): PDFDict => holder.lookup(name(key), PDFDict);

/** A dictionary with entries given as PDF objects. */
export function dictOf(doc: PDFDocument, entries: Entries): PDFDict {
  const dict = doc.context.obj({}) as PDFDict;
  for (const [key, value] of Object.entries(entries)) dict.set(name(key), value);
  return dict;
}

/** All dictionaries among the indirect objects, those of streams too. */
export function allDicts(doc: PDFDocument): { ref: PDFRef; dict: PDFDict }[] {
  return doc.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (object instanceof PDFDict) return [{ ref, dict: object }];
    return object instanceof PDFRawStream ? [{ ref, dict: object.dict }] : [];
  });
}

export const nameAt = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(name(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

/** The first dictionary that fits. */
export function find(doc: PDFDocument, fits: (dict: PDFDict) => boolean): PDFDict {
  const found = allDicts(doc).find(({ dict }) => fits(dict));
  if (found === undefined) throw new Error('The file has nothing of the sort');
  return found.dict;
}

export const findElement = (doc: PDFDocument, type: string): PDFDict =>
  find(doc, dict => nameAt(dict, 'S') === type && dict.has(name('P')) && dict.has(name('K')));

export const findAnnotation = (doc: PDFDocument, subtype: string): PDFDict =>
  find(doc, dict => nameAt(dict, 'Subtype') === subtype && dict.has(name('Rect')));

/** What a Form element identifies, if it is an annotation: one that stands for a printed field holds content. */
const objectOf = (form: PDFDict): PDFDict | undefined => {
  const kids = form.lookup(name('K'));
  const kid = kids instanceof PDFArray ? kids.lookup(0) : kids;
  return kid instanceof PDFDict ? kid.lookupMaybe(name('Obj'), PDFDict) : undefined;
};

/** The annotation flag Hidden. @see ISO 32000-1 table 165 */
const HIDDEN = 2;

const isHidden = (annotation: PDFDict): boolean =>
  ((annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0) & HIDDEN) !== 0;

/** The first Form element that identifies a widget that is shown: the rules leave hidden ones alone. */
export const findFormOfWidget = (doc: PDFDocument): PDFDict =>
  find(doc, dict => {
    const widget = nameAt(dict, 'S') === 'Form' ? objectOf(dict) : undefined;
    return widget !== undefined && !isHidden(widget);
  });

/** The widget that a Form element identifies. */
export function widgetOf(form: PDFDict): PDFDict {
  const widget = objectOf(form);
  if (widget === undefined) throw new Error('The element identifies no widget');
  return widget;
}

export const structTreeRoot = (doc: PDFDocument): PDFDict => dictAt(doc.catalog, 'StructTreeRoot');

/** The element at the top of the tree. */
export function topElement(doc: PDFDocument): { ref: PDFRef; dict: PDFDict } {
  const kids = structTreeRoot(doc).get(name('K'));
  const array = kids instanceof PDFRef ? doc.context.lookup(kids) : kids;
  const ref = array instanceof PDFArray ? array.get(0) : kids;
  if (!(ref instanceof PDFRef)) throw new Error('The top structure element is not an indirect object');
  return { ref, dict: doc.context.lookup(ref, PDFDict) };
}

/** Adds a child to a structure element. */
export function addKid(doc: PDFDocument, element: PDFDict, kid: PDFObject): void {
  const kids = element.lookup(name('K'));
  const old = element.get(name('K'));
  if (kids instanceof PDFArray) kids.push(kid);
  else element.set(name('K'), doc.context.obj(old === undefined ? [kid] : [old, kid]));
}

/** Adds a subtree of structure elements without content at the end of the document. */
export function addBranch(doc: PDFDocument, { type, entries, kids }: Branch, at = topElement(doc)): PDFRef {
  const dict = dictOf(doc, { Type: name('StructElem'), S: name(type), P: at.ref });
  for (const [key, value] of entries.flatMap(part => Object.entries(part))) dict.set(name(key), value);
  const ref = doc.context.register(dict);
  for (const kid of kids) addBranch(doc, kid, { ref, dict });
  addKid(doc, at.dict, ref);
  return ref;
}

/** Attributes of a table cell, for a branch. */
export const cell = (doc: PDFDocument, entries: Entries) => ({
  A: dictOf(doc, { O: name('Table'), ...entries }),
});

/** A text string. */
export const text = (value: string): PDFHexString => PDFHexString.fromText(value);

/** Maps structure types. */
export function mapRoles(doc: PDFDocument, roles: Readonly<Record<string, string>>): void {
  const root = structTreeRoot(doc);
  const map = root.lookupMaybe(name('RoleMap'), PDFDict) ?? dictOf(doc, {});
  for (const [from, to] of Object.entries(roles)) map.set(name(from), name(to));
  root.set(name('RoleMap'), map);
}

/** A page that has annotations, or the first. */
export function pageWithAnnotations(doc: PDFDocument): PDFPage {
  const pages = doc.getPages();
  const page = pages.find(({ node }) => (node.Annots()?.size() ?? 0) > 0) ?? pages[0];
  if (page === undefined) throw new Error('The file has no pages');
  return page;
}

/** Adds an annotation to a page; `inside` is the type of a structure element made to enclose it. */
export function addAnnotation(doc: PDFDocument, entries: Entries, inside?: string): void {
  const { node } = pageWithAnnotations(doc);
  const annotation = dictOf(doc, {
    Type: name('Annot'),
    Rect: doc.context.obj([10, 10, 30, 30]),
    F: PDFNumber.of(4),
    ...entries,
  });
  const ref = doc.context.register(annotation);
  node.addAnnot(ref);
  if (inside === undefined) return;
  const objr = dictOf(doc, { Type: name('OBJR'), Obj: ref });
  const element = addBranch(doc, branch(inside, { K: objr }));
  annotation.set(name('StructParent'), PDFNumber.of(NEW_PARENT_KEY));
  addToParentTree(doc, NEW_PARENT_KEY, element);
}

function addToParentTree(doc: PDFDocument, key: number, value: PDFRef): void {
  let node = dictAt(structTreeRoot(doc), 'ParentTree');
  for (let kids = node.lookup(name('Kids')); kids instanceof PDFArray; kids = node.lookup(name('Kids'))) {
    node = kids.lookup(kids.size() - 1, PDFDict);
  }
  const nums = node.lookup(name('Nums'), PDFArray);
  nums.push(PDFNumber.of(key));
  nums.push(value);
}

/** Changes the content of the first page. */
export function changeContent(doc: PDFDocument, change: (content: string) => string): void {
  const page = doc.getPage(0);
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(ref => doc.context.lookup(ref)) : [contents];
  const content = streams
    .map(stream => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()) : ''))
    .map(bytes => bytes.toString('latin1'))
    .join('\n');
  const changed = doc.context.stream(Buffer.from(change(content), 'latin1'));
  page.node.set(name('Contents'), doc.context.register(changed));
}

/** The first page's first marked-content id, with the text that begins its sequence. */
export const TAGGED_CONTENT = /\/\w+\s*<<[^>]*\/MCID\s+(\d+)[^>]*>>\s*BDC/;

/** Adds content to the first page, in an artifact. */
export const addArtifact = (doc: PDFDocument, content: string): void =>
  changeContent(doc, old => `${old}\n/Artifact BMC\n${content}\nEMC\n`);

/** Paints a form XObject on the first page, in an artifact. */
export function paintForm(doc: PDFDocument, entries: Entries, times = 1): void {
  const form = doc.context.stream('', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1, 1],
  });
  for (const [key, value] of Object.entries(entries)) form.dict.set(name(key), value);
  const { node } = doc.getPage(0);
  const key = node.newXObject('Form', doc.context.register(form));
  addArtifact(doc, `${key} Do\n`.repeat(times));
}

/** Shows a string, in PDF syntax, with a font on the first page, in an artifact. */
export function showText(doc: PDFDocument, font: PDFDict, string: string): void {
  const ref = doc.context.getObjectRef(font) ?? doc.context.register(font);
  const key = doc.getPage(0).node.newFontDictionary('Font', ref);
  addArtifact(doc, `BT ${key} 8 Tf 20 20 Td ${string} Tj ET`);
}

/** Changes the XMP metadata as text. */
export function changeXmp(doc: PDFDocument, change: (xmp: string) => string): void {
  const stream = doc.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('The file has no metadata stream');
  const xmp = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  const changed = doc.context.stream(Buffer.from(change(xmp), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  doc.catalog.set(name('Metadata'), doc.context.register(changed));
}

/** Says the language of the file in each of its parts, and no longer for the file. */
export function inDutchThroughout(doc: PDFDocument): void {
  for (const key of ['Lang', 'Outlines']) doc.catalog.delete(name(key));
  for (const { dict } of allDicts(doc)) {
    if (['StructElem', 'Annot'].includes(nameAt(dict, 'Type') ?? '')) dict.set(name('Lang'), text('nl'));
  }
  changeXmp(doc, xmp => xmp.replace('x-default', 'nl'));
  changeContent(doc, content => content.replaceAll('/Artifact BMC', '/Artifact <</Lang (nl)>> BDC'));
}

/** Adds a property to the XMP metadata. */
export const addXmpProperty = (doc: PDFDocument, property: string): void =>
  changeXmp(doc, xmp => xmp.replace('</rdf:Description>', `${property}</rdf:Description>`));

export const type0Font = (doc: PDFDocument): PDFDict =>
  find(doc, dict => nameAt(dict, 'Subtype') === 'Type0');

export const descendantOf = (font: PDFDict): PDFDict =>
  font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);

/** A simple TrueType font that a widget or page names. */
export const trueTypeFont = (doc: PDFDocument): PDFDict =>
  find(doc, dict => nameAt(dict, 'Subtype') === 'TrueType' && dict.has(name('Widths')));

/** An Identity CMap as a stream, with the same collection as a CIDFont. */
export function embeddedCMap(
  doc: PDFDocument,
  font: PDFDict,
  { inText = '/WMode 0 def', entries = {} }: { inText?: string; entries?: Entries },
): PDFRef {
  const info = descendantOf(font).get(name('CIDSystemInfo'));
  const stream = doc.context.stream(
    `/CIDInit /ProcSet findresource begin begincmap /CMapName /Eigen-H def ${inText}
     1 begincodespacerange <0000> <FFFF> endcodespacerange
     1 begincidrange <0000> <FFFF> 0 endcidrange endcmap end`,
    { Type: 'CMap', CMapName: 'Eigen-H' },
  );
  if (info !== undefined) stream.dict.set(name('CIDSystemInfo'), info);
  for (const [key, value] of Object.entries(entries)) stream.dict.set(name(key), value);
  return doc.context.register(stream);
}

export { name };
