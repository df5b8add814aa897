import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { FONT_RESOURCES } from '../../typed-font.ts';
import { FIELD_FLAGS } from '../field-flags.ts';
import { ADOPTED_FONT } from '../foreign/adopted-font.ts';
import { isAdoptable } from '../foreign/setting.ts';
import { entryParts } from '../object-parts.ts';
import { type OpenTemplate, openTemplate } from '../open-template.ts';
import type { TemplateField } from '../template-fields.ts';
import { readTextLook } from '../template-font.ts';
import type { TemplateWidget } from '../template-widgets.ts';
import { adoptedPlace } from './adopted-place.ts';
import { FlatStructure, type TickWords } from './flat-structure.ts';
import type { FlatField, FlatPage, FlatPlace, FlatTemplate } from './flat-template.ts';
import { flattenRoots } from './flatten-roots.ts';
import { headingPaint } from './heading-paint.ts';
import { heldValue, tooltipOf } from './held-value.ts';
import { PageResources } from './page-resources.ts';
import { n } from './show-text.ts';
import { CLOSING, opening, valuesContent } from './values-content.ts';
import { WidgetDrawings } from './widget-drawings.ts';

/**
 * Makes of a form a document without fields, into which values can be drawn. The form dictionary and all widget
 * annotations go; each page with fields gets one more content stream; each widget's structure element stays where it
 * is, with marked content of that stream as its child.
 * @param open is only read; the flat template is a copy of its own
 * @param words what ticks are called, for readers that don't know the states of printed fields
 * @see ISO 14289-1 §7.18.4, ISO 32000-1 §14.8.5.6
 */
export async function flattenTemplate(
  open: Pick<OpenTemplate, 'bytes'>,
  words: TickWords,
): Promise<FlatTemplate> {
  const copy = await openTemplate(open.bytes);
  const { context, catalog, pdf, tagged } = copy;
  const structure = tagged ? new FlatStructure(context, structureRoot(context, catalog), words) : null;
  const flattening: Flattening = { copy, structure, drawings: new WidgetDrawings(context) };
  // Before the pages change: their content tells it.
  const headings = headingPaint(copy);
  const pages = copy.pages.map((_, index) => flattenPage(flattening, index));
  catalog.delete(PDFName.of('AcroForm'));
  return {
    pdf,
    font: copy.font,
    plan: {
      pages,
      fields: copy.fields.map(field => (isAdopted(copy) ? adoptedField(field) : fieldOf(field))),
      roots: flattenRoots(copy, structure),
      title: pdf.getTitle() ?? '',
      // Colours of others may be any, white among them: there the ink of answers serves.
      keyPaint: isAdopted(copy) ? null : (flattening.drawings.paint ?? headings),
    },
  };
}

function structureRoot(context: PDFContext, catalog: PDFDict): { number: number; dict: PDFDict } {
  const name = PDFName.of('StructTreeRoot');
  const held = catalog.get(name);
  const dict = catalog.lookup(name, PDFDict);
  // Elements name it as their parent, so it is an object of its own in all but odd files.
  const ref = held instanceof PDFRef ? held : context.register(dict);
  catalog.set(name, ref);
  return { number: ref.objectNumber, dict };
}

function fieldOf(field: TemplateField): FlatField {
  const { name, type, maxLength, options, flags, dict } = field;
  const fillable = type === 'checkbox' || type === 'radio' || isTyped(field);
  const editable = type === 'list' && (flags & FIELD_FLAGS.edit) !== 0;
  const held = fillable ? heldValue(field) : null;
  return { name, type, fillable, maxLength, options, editable, tooltip: tooltipOf(dict) ?? name, held };
}

/** Whether a form isn't ours: then a field without a value looks as it does in the template. */
const isAdopted = ({ font }: OpenTemplate): boolean => font?.name === ADOPTED_FONT;

function adoptedField(field: TemplateField): FlatField {
  if (field.type === 'checkbox' || field.type === 'radio') return fieldOf(field);
  return { ...fieldOf(field), fillable: isAdoptable(field), held: null, strict: true };
}

interface Flattening {
  readonly copy: OpenTemplate;
  readonly structure: FlatStructure | null;
  readonly drawings: WidgetDrawings;
}

/** A widget with its field. */
interface Owned {
  readonly field: TemplateField;
  readonly widget: TemplateWidget;
}

function flattenPage(flattening: Flattening, index: number): FlatPage {
  const { context, font, pages, fields } = flattening.copy;
  const page = pages[index];
  if (!page) throw new Error(`There is no page ${index}.`);
  const owned = new Map(
    fields.flatMap(field =>
      field.widgets
        .filter(widget => widget.page === index)
        .map(widget => [widget.dict, { field, widget }] as const),
    ),
  );
  const widgets = takeWidgets(context, page.dict, owned);
  if (widgets.length === 0) return { number: page.number, content: null, places: [] };
  const resources = new PageResources(context, page.dict);
  const places = widgets.map(one => placeOf(flattening, one, { page, resources }));
  if (font) resources.fonts.set(PDFName.of(FONT_RESOURCES.simple), PDFRef.of(font.simple));
  const values = addContentStream(context, page.dict, emptyValues(places));
  const content = { values, fonts: resources.fontsNumber, fontEntries: entryParts(resources.fonts) };
  return { number: page.number, content, places };
}

/** Takes the widgets from a page's annotations; links and others stay. */
function takeWidgets(
  context: PDFContext,
  page: PDFDict,
  owned: ReadonlyMap<PDFDict, Owned>,
): readonly Owned[] {
  const name = PDFName.of('Annots');
  const annotations = page.lookup(name);
  if (!(annotations instanceof PDFArray)) return [];
  const widgets: Owned[] = [];
  const others = annotations.asArray().filter(held => {
    const dict = context.lookup(held);
    if (!(dict instanceof PDFDict) || dict.get(PDFName.of('Subtype')) !== PDFName.of('Widget')) return true;
    const one = owned.get(dict);
    if (one) widgets.push(one);
    return false;
  });
  if (others.length === 0) page.delete(name);
  else page.set(name, context.obj(others));
  return widgets;
}

/** Empty fields keep their marked content: no structure element is without. */
const emptyValues = (places: readonly FlatPlace[]): string =>
  valuesContent(places.map(place => `${opening(place)}${emptyDrawing(place)}${CLOSING}`));

function emptyDrawing(place: FlatPlace): string {
  if (place.type === 'blank') return place.drawing;
  return place.type === 'state' ? (place.off ?? '') : (place.around?.untouched ?? '');
}

/**
 * Adds a stream behind a page's own content, whose graphics state it doesn't take over.
 * @returns its object number
 */
function addContentStream(context: PDFContext, page: PDFDict, content: string): number {
  const name = PDFName.of('Contents');
  const held = page.get(name);
  const array = context.lookup(held);
  const own = array instanceof PDFArray ? array.asArray() : held === undefined ? [] : [held];
  const save = context.register(context.stream('q\n'));
  const values = context.register(context.stream(content));
  page.set(name, context.obj([save, ...own, values]));
  return values.objectNumber;
}

function placeOf(
  { copy, structure, drawings }: Flattening,
  { field, widget }: Owned,
  on: {
    readonly page: { readonly number: number; readonly dict: PDFDict };
    readonly resources: PageResources;
  },
): FlatPlace {
  const [left, bottom, right, top] = widget.rect;
  const box = { x: left, y: bottom, width: round(right - left), height: round(top - bottom) };
  const form = structure?.takeOver(on.page, { field, widget }) ?? null;
  const placed = { box, mcid: form?.mcid ?? null };
  if (field.type === 'checkbox' || field.type === 'radio') {
    const element = form && { number: form.number, on: form.on };
    const drawing = drawings.on(widget, on.resources);
    const state = {
      type: 'state',
      ...placed,
      field: field.name,
      on: widget.onState ?? '',
      drawing,
      element,
    } as const;
    return isAdopted(copy) ? { ...state, off: drawings.off(widget, on.resources) } : state;
  }
  if (isAdopted(copy) && isAdoptable(field)) {
    const untouched = drawings.asItIs(widget, on.resources);
    const element = form && { number: form.number, entries: form.entries };
    return adoptedPlace(field, widget, { mcid: placed.mcid, element, untouched });
  }
  if (!isTyped(field) || isAdopted(copy))
    return { type: 'blank', ...placed, drawing: drawings.asItIs(widget, on.resources) };
  const look = readTextLook(field.defaultAppearance ?? '');
  const paint = look?.paint ?? '0 g';
  return {
    type: 'text',
    ...placed,
    field: field.name,
    multiline: field.type === 'text' && (field.flags & FIELD_FLAGS.multiline) !== 0,
    size: look?.size ?? 0,
    paint,
    start: `q\n${[box.x, box.y, box.width, box.height].map(n).join(' ')} re W n\nBT\n${paint}\n`,
    quadding: field.quadding,
    element: form && { number: form.number, entries: form.entries },
  };
}

/** Whether a field's value is text that is drawn as such; of others the page keeps what it shows. */
function isTyped({ type, flags }: TemplateField): boolean {
  if (type === 'text')
    return (flags & (FIELD_FLAGS.password | FIELD_FLAGS.fileSelect | FIELD_FLAGS.comb)) === 0;
  return type === 'list' && (flags & FIELD_FLAGS.combo) !== 0;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
