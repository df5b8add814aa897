import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { streamParts } from '../object-parts.ts';
import { type PageObject, readPages } from '../template-pages.ts';
import { BodyWriter, type Destinations } from './body.ts';
import { readDestinations } from './destinations.ts';
import { dictAt, isRef, itemsAt } from './dict-entries.ts';
import { partObjects, referencesIn } from './own-objects.ts';
import type { PrintTemplate, TemplateObject } from './print-template.ts';
import { type OpenStructure, openStructure, structureOf, TREE_KEPT } from './read-structure.ts';
import { inheritedEntries, mediaBoxOf, nodesAbove, readFieldRefs } from './template-pages.ts';

/** Entries of the catalog that stay as they are (ISO 32000-1 table 28). */
const KEPT = ['Extensions', 'Lang', 'MarkInfo', 'Metadata', 'OCProperties', 'OutputIntents'];
/** Entries that the file writes itself, or that only say how it opens. */
const REPLACED = [
  ...[
    'AcroForm',
    'Dests',
    'Outlines',
    'PageLabels',
    'PageLayout',
    'PageMode',
    'Pages',
    'StructTreeRoot',
    'Type',
    'ViewerPreferences',
  ],
  // The header of the merged file says it.
  'Version',
];
/** Entries of the form that all copies share (table 218). */
const FORM_KEPT = ['DA', 'DR', 'Q', 'SigFlags'];
/** A form that we wrote has appearances, and never asks for others. */
const FORM_REPLACED = ['Fields', 'NeedAppearances'];

/** Viewer preferences on how a file is printed (table 150): the merged file has its own sides, and other pages. */
const PRINTING: ReadonlySet<string> = new Set(['Duplex', 'NumCopies', 'PrintPageRange']);

/** A file whose objects can be looked up. */
export interface OpenPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
}

/** Takes a template apart; the file it is read from is not changed. */
export function readPrintTemplate(pdf: OpenPdf): PrintTemplate {
  const { context, catalog } = pdf;
  const destinations = readDestinations(context, catalog);
  const pages = readPages(context, catalog);
  const form = dictAt(catalog, 'AcroForm');
  const fields = readFieldRefs(form);
  const structure = openStructure(catalog);
  const pageNodes = nodesAbove(pages.map(({ dict }) => dict));
  const { Info } = context.trailerInfo;
  const info = Info instanceof PDFRef ? Info : undefined;
  const parted = partObjects(
    context,
    { own: ownRefs(pages, fields.all, structure), others: sharedRefs(pdf, { pages, form, info, structure }) },
    new Set([...pageNodes, ...rootNumbers(pdf)]),
  );
  const top = fields.top.map(({ objectNumber }) => objectNumber);
  const objects = new ObjectBodies(destinations, new Set(top));
  const write = (dict: PDFDict) => new BodyWriter(destinations).entries(dict).build();
  return {
    own: [...parted.own].map(([number, object]) => objects.write(number, object)),
    shared: [...parted.shared].map(([number, object]) => objects.write(number, object)),
    pages: pages.map(({ number }) => number),
    pageNodes,
    mediaBox: mediaBoxOf(pages.at(-1)?.dict),
    structure: structure ? structureOf(structure, destinations) : null,
    form: form ? { fields: top, entries: write(subset(form, FORM_KEPT)) } : null,
    catalog: write(subset(catalog, KEPT)),
    viewer: new BodyWriter(destinations)
      .entries(dictAt(catalog, 'ViewerPreferences') ?? context.obj({}), PRINTING)
      .build(),
    info: info?.objectNumber ?? null,
    leftOut: [...leftOut(catalog), ...(form ? others(form, [...FORM_KEPT, ...FORM_REPLACED]) : [])],
  };
}

/** What every copy has anew, by itself. */
function ownRefs(
  pages: readonly PageObject[],
  fields: readonly PDFRef[],
  structure: OpenStructure | undefined,
): readonly PDFRef[] {
  return [
    ...pages.map(({ number }) => PDFRef.of(number)),
    ...pages.flatMap(({ dict }) => itemsAt(dict, 'Annots')).filter(isRef),
    ...fields,
    ...(structure?.elements ?? []),
    ...[...(structure?.parents.values() ?? [])].filter(isRef),
  ];
}

/** What is kept besides pages, fields and structure: fonts of the form, metadata, role maps. */
function sharedRefs(
  { catalog }: OpenPdf,
  {
    pages,
    form,
    info,
    structure,
  }: {
    readonly pages: readonly PageObject[];
    readonly form: PDFDict | undefined;
    readonly info: PDFRef | undefined;
    readonly structure: OpenStructure | undefined;
  },
): readonly PDFRef[] {
  const holders: readonly PDFObject[] = [
    subset(catalog, [...KEPT, 'ViewerPreferences']),
    ...(form ? [subset(form, FORM_KEPT)] : []),
    ...(structure ? [subset(structure.dict, TREE_KEPT)] : []),
    ...(info ? [info] : []),
    ...pages.flatMap(({ dict }) => inheritedEntries(dict)).map(([, value]) => value),
  ];
  return holders.flatMap(held => [...referencesIn(held)]);
}

/** Writes the bodies of a template's objects. */
class ObjectBodies {
  readonly #destinations: Destinations;
  readonly #topFields: ReadonlySet<number>;

  constructor(destinations: Destinations, topFields: ReadonlySet<number>) {
    this.#destinations = destinations;
    this.#topFields = topFields;
  }

  write(number: number, object: PDFObject): TemplateObject {
    const writer = new BodyWriter(this.#destinations);
    if (object instanceof PDFStream) {
      const body = writer.entries(object.dict, STREAM_LENGTH).build();
      return { number, body, data: streamParts(object).data };
    }
    if (!(object instanceof PDFDict)) return { number, body: writer.object(object).build(), data: null };
    writer.text('<<');
    // A field at the top of the template's form hangs under the copy's own.
    if (this.#topFields.has(number)) writer.text('/Parent ').hole({ type: 'parent' });
    if (isPage(object))
      for (const [key, value] of inheritedEntries(object)) writer.text(`${key} `).object(value);
    return { number, body: writer.entries(object).text('>>').build(), data: null };
  }
}

const STREAM_LENGTH: ReadonlySet<string> = new Set(['Length']);
const isPage = (dict: PDFDict): boolean => dict.get(PDFName.of('Type')) === PDFName.of('Page');

function rootNumbers({ context, catalog }: OpenPdf): readonly number[] {
  const held = ['AcroForm', 'StructTreeRoot', 'Outlines', 'Pages'].map(key => catalog.get(PDFName.of(key)));
  return [context.trailerInfo.Root, ...held].filter(isRef).map(({ objectNumber }) => objectNumber);
}

function subset(dict: PDFDict, keys: readonly string[]): PDFDict {
  const kept = dict.context.obj({});
  for (const key of keys.map(PDFName.of)) {
    const value = dict.get(key);
    if (value) kept.set(key, value);
  }
  return kept;
}

/** Entries of the catalog that are lost, with those of its name dictionary other than destinations. */
function leftOut(catalog: PDFDict): readonly string[] {
  const names = dictAt(catalog, 'Names');
  return [...others(catalog, [...KEPT, ...REPLACED, 'Names']), ...(names ? others(names, ['Dests']) : [])];
}

const others = (dict: PDFDict, known: readonly string[]): readonly string[] =>
  dict
    .keys()
    .map(key => key.decodeText())
    .filter(key => !known.includes(key));
