import type { DocumentIdentity } from '../identity.ts';
import { coreProperties } from '../ooxml/core-properties.ts';
import { CONTENT_TYPES, packPart, readPackage, writePackage } from '../ooxml/package.ts';
import { brandTheme, type ThemeLook } from '../ooxml/theme.ts';
import { writeZip } from '../ooxml/write-zip.ts';
import { XML_HEAD, xmlText } from '../ooxml/xml-text.ts';
import { RECORD_NAMESPACE, recordXml, storeItemId } from './binding.ts';
import type { ContentControl } from './content-control.ts';
import { controlXml } from './control-xml.ts';
import { FONT_TABLE } from './embedded-fonts.ts';
import { GLOSSARY_TYPE, glossaryParts } from './glossary.ts';
import { tidyNumbering, tidyStyles } from './library-parts.ts';
import { settingsXml } from './settings.ts';

/** The element that stands in the body where a content control belongs, with its tag. */
export const CONTROL_MARK = 'veldwerk:control';

/** The main part's content type: of a document, and of a template that makes new ones. */
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Of deflate. */
const LEVEL = 6;

/** What a table says of itself to those who can't see it. */
export interface TableText {
  readonly title: string;
  readonly description: string;
}

export interface FinishOptions {
  readonly identity: DocumentIdentity;
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  /** `w:lang`, for example `nl-NL`. */
  readonly language: string;
  /** The day of the document, `yyyy-mm-dd`: the only time that gets into the file. */
  readonly date: string;
  /** Every content control in reading order, with the run properties of what is typed in it. */
  readonly controls: readonly { readonly control: ContentControl; readonly run: string }[];
  /** For each table of the body, in order. */
  readonly tables: readonly TableText[];
  readonly theme: ThemeLook;
  /** The font table and the fonts in it, by part name. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes a Word file of what the `docx` library packed: content controls in place of their marks, the part they are
 * bound to, placeholders, what the file says of itself, and the same bytes for the same input.
 * @throws Error when marks and controls, or tables and their texts, don't match one to one
 */
export function finishPackage(packed: Uint8Array, options: FinishOptions): Uint8Array {
  const parts = readParts(packed);
  dropNotes(parts);
  const texts = (name: string, change: (xml: string) => string): void => {
    parts.set(name, encode(change(decode(parts.get(name)))));
  };
  texts('word/document.xml', xml => placeControls(nameTables(xml, options.tables), options));
  for (const name of [...parts.keys()].filter(isContent)) {
    const relations = name.replace(/([^/]+)$/, '_rels/$1.rels');
    if (parts.has(relations)) numberRelations(parts, name, relations);
  }
  numberFromStart(parts);
  texts('word/styles.xml', tidyStyles);
  texts('word/numbering.xml', tidyNumbering);
  texts('word/theme/theme1.xml', xml => brandTheme(xml, options.theme));
  for (const [name, bytes] of options.fonts) parts.set(name, bytes);
  parts.set('docProps/core.xml', encode(coreProperties(options)));
  parts.set('word/settings.xml', encode(settingsXml({ ...options, embedsFonts: options.fonts.size > 1 })));
  if (options.controls.length > 0) {
    addRecord(parts, options);
    const styles = decode(parts.get('word/styles.xml'));
    for (const [name, xml] of glossaryParts(options.controls, styles)) parts.set(name, encode(xml));
    addRelation(parts, 'word/_rels/document.xml.rels', 'rIdGlossary', GLOSSARY_TYPE, 'glossary/document.xml');
  }
  addContentTypes(parts);
  return writePackage(parts);
}

/** The same file as a template: Word opens it as a new document. */
export function asTemplate(document: Uint8Array): Uint8Array {
  const opened = readPackage(document);
  const types = decode(opened.part(CONTENT_TYPES)).replace(DOCUMENT, TEMPLATE);
  const entries = opened.names.flatMap(name => opened.packedPart(name) ?? []);
  return writeZip(
    entries.map(entry =>
      entry.name === CONTENT_TYPES ? packPart(CONTENT_TYPES, encode(types), LEVEL) : entry,
    ),
  );
}

type Parts = Map<string, Uint8Array>;

function readParts(bytes: Uint8Array): Parts {
  const opened = readPackage(bytes);
  return new Map(opened.names.map(name => [name, opened.part(name) ?? new Uint8Array()]));
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const isContent = (name: string): boolean => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name);

/** Footnotes and endnotes, which no document has; the library always writes their parts. */
function dropNotes(parts: Parts): void {
  for (const notes of ['footnotes', 'endnotes']) {
    parts.delete(`word/${notes}.xml`);
    parts.delete(`word/_rels/${notes}.xml.rels`);
  }
  for (const name of ['word/_rels/document.xml.rels', CONTENT_TYPES]) {
    const xml = decode(parts.get(name)).replace(
      /<(?:Relationship|Override) [^>]*(?:footnotes|endnotes)\.xml"[^>]*\/>/g,
      '',
    );
    parts.set(name, encode(xml));
  }
}

function placeControls(xml: string, { controls, identity }: FinishOptions): string {
  const itemId = storeItemId(identity.document);
  const byTag = new Map(controls.map(entry => [entry.control.tag, entry]));
  let placed = 0;
  const result = xml.replace(new RegExp(`<${CONTROL_MARK} tag="([^"]*)"/>`, 'g'), (_, tag: string) => {
    const entry = byTag.get(tag);
    if (!entry) throw new Error(`There is no content control for the mark "${tag}".`);
    placed += 1;
    return controlXml(entry.control, { itemId, run: entry.run });
  });
  if (placed !== controls.length || byTag.size !== controls.length)
    throw new Error(`${controls.length} content controls have ${placed} places.`);
  return result;
}

/** `w:tblCaption` and `w:tblDescription` come last in `w:tblPr` (ISO/IEC 29500-1 §17.4.59). */
function nameTables(xml: string, tables: readonly TableText[]): string {
  let index = 0;
  const result = xml.replace(/<\/w:tblPr>/g, end => {
    const table = tables[index++];
    if (!table) throw new Error('A table has no title.');
    return (
      `<w:tblCaption w:val="${xmlText(table.title)}"/>` +
      `<w:tblDescription w:val="${xmlText(table.description)}"/>${end}`
    );
  });
  if (index !== tables.length) throw new Error(`${tables.length} titles have ${index} tables.`);
  return result;
}

/** The `docx` library names relations at random; here they are numbered in the order of the file. */
function numberRelations(parts: Parts, name: string, relations: string): void {
  const ids = new Map<string, string>();
  const numbered = decode(parts.get(relations)).replace(/ Id="([^"]*)"/g, (_, id: string) => {
    ids.set(id, `rId${ids.size + 1}`);
    return ` Id="${ids.get(id)}"`;
  });
  parts.set(relations, encode(numbered));
  const xml = decode(parts.get(name)).replace(
    / r:(id|embed|link)="([^"]*)"/g,
    (whole, kind: string, id: string) => (ids.has(id) ? ` r:${kind}="${ids.get(id)}"` : whole),
  );
  parts.set(name, encode(xml));
}

/** Drawings and bookmarks are counted by the library from the start of the process; here from the start of the file. */
function numberFromStart(parts: Parts): void {
  const drawings = new Counter();
  const bookmarks = new Counter();
  for (const name of [...parts.keys()].filter(isContent)) {
    const xml = decode(parts.get(name))
      .replace(/(<wp:docPr [^>]*?\bid=")([^"]*)/g, (_, start: string) => start + drawings.next())
      .replace(
        /(<w:bookmark(?:Start|End) [^>]*?\bw:id=")([^"]*)/g,
        (_, start: string, id: string) => start + bookmarks.of(id),
      );
    parts.set(name, encode(xml));
  }
}

/** Numbers from 1 on. */
class Counter {
  #last = 0;
  readonly #known = new Map<string, number>();

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The same number for the same id. */
  of(id: string): number {
    const number = this.#known.get(id) ?? this.next();
    this.#known.set(id, number);
    return number;
  }
}

/** The part the controls are bound to, with its identity (ISO/IEC 29500-1 §15.2.5, §22.5). */
function addRecord(parts: Parts, { identity, controls }: FinishOptions): void {
  const item = recordXml(
    identity,
    controls.map(({ control }) => control),
  );
  const properties =
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${storeItemId(identity.document)}" ` +
    `xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  parts.set('customXml/item1.xml', encode(item));
  parts.set('customXml/itemProps1.xml', encode(properties));
  parts.set('customXml/_rels/item1.xml.rels', encode(`${XML_HEAD}${NO_RELATIONS}`));
  addRelation(
    parts,
    'customXml/_rels/item1.xml.rels',
    'rId1',
    `${RELATIONS}/customXmlProps`,
    'itemProps1.xml',
  );
  addRelation(
    parts,
    'word/_rels/document.xml.rels',
    'rIdRecord',
    `${RELATIONS}/customXml`,
    '../customXml/item1.xml',
  );
}

const NO_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function addRelation(parts: Parts, name: string, id: string, type: string, target: string): void {
  const relation = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const xml = decode(parts.get(name)).replace('</Relationships>', `${relation}</Relationships>`);
  parts.set(name, encode(xml));
}

function addContentTypes(parts: Parts): void {
  const name = CONTENT_TYPES;
  const held = decode(parts.get(name));
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const added = [
    ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
    ['/word/glossary/document.xml', `${word}.document.glossary+xml`],
    ['/word/glossary/styles.xml', `${word}.styles+xml`],
    [`/${FONT_TABLE}`, `${word}.fontTable+xml`],
  ]
    .filter(([part = '']) => parts.has(part.slice(1)) && !held.includes(`PartName="${part}"`))
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  parts.set(name, encode(held.replace('</Types>', `${added.join('')}</Types>`)));
}
