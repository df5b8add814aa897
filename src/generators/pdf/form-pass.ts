import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { type Checked, checked, type Diagnostic, isError } from '../../core/diagnostics.ts';
import { kinds, type Values } from '../../fields/kinds.ts';
import { writePdfField } from '../../fields/pdf-codecs.ts';
import { defaultAppearance, rgb } from '../../formats/pdf/appearance.ts';
import type { FormField } from '../../formats/pdf/form-field.ts';
import { embedFormFont, FONT_NAMES, type FormFont } from '../../formats/pdf/form-font.ts';
import { identityKeywords } from '../../formats/pdf/identity.ts';
import { fileIdentifier, PRODUCER, writeXmp } from '../../formats/pdf/metadata.ts';
import { readStructureTree, type StructureElement, walkStructure } from '../../formats/pdf/structure-tree.ts';
import { type Place, textString, type WidgetStyle, writeWidgets } from '../../formats/pdf/widget.ts';
import type { Document, Field } from '../../model/document.ts';
import type { FieldValues } from '../../model/field-values.ts';
import { fieldsOfDocument } from '../../model/walk.ts';
import { fieldTarget, foreignFonts, untaggedTargets } from './check-typeset.ts';
import { tagHeadings } from './tag-headings.ts';
import { tagLinks } from './tag-links.ts';
import { tagLists } from './tag-lists.ts';
import { tagTables } from './tag-tables.ts';

export interface FormPassOptions {
  /** The font programs the file was typeset with. */
  readonly fonts: readonly Uint8Array[];
  readonly font: FormFont;
  /** Size of typed answers, pt. */
  readonly size: number;
  readonly colours: { readonly ink: string; readonly key: string };
  readonly organisation: string;
  readonly values?: FieldValues;
}

/** A link `field:ID` of the typeset file with the structure element around it. */
interface PlacedLink extends Place {
  readonly element: StructureElement;
  /** What follows `field:`: a form field's name, for a radio button with `:option` behind it. */
  readonly target: string;
}

/**
 * Makes a typeset file fillable: every link `field:ID` becomes a widget annotation in its place, its structure
 * element `Link` a `Form`. Page content, reading order and parent tree are left alone.
 * @param typeset a tagged PDF with the links the templates write
 * @returns the finished file; errors when links and fields of the document don't match one to one
 * @see ISO 32000-1 §12.7, ISO 14289-1 §7.18
 */
export async function formPass(
  typeset: Uint8Array,
  document: Document,
  options: FormPassOptions,
): Promise<Checked<Uint8Array>> {
  const pdf = await PDFDocument.load(typeset, { updateMetadata: false });
  const { context, catalog } = pdf;
  const tree = readStructureTree(context, catalog);
  if (!tree) throw new Error('The typeset file has no structure tree.');
  const links = placedLinks(tree);
  const diagnostics: Diagnostic[] = [];

  const formFields = fieldsOfDocument(document).flatMap(field =>
    formFieldsOf(field, document, options.values),
  );
  const untagged = untaggedTargets(pdf, new Set(links.map(({ ref }) => ref)));
  diagnostics.push(
    ...foreignFonts(pdf, options.fonts),
    ...matchLinks(document, { formFields, links, untagged }),
  );
  if (diagnostics.length > 0) return { ok: false, diagnostics };

  if (formFields.length > 0) diagnostics.push(...writeForm(pdf, formFields, links, options));
  tagTables(context, tree, document);
  tagLinks(context, tree, document);
  diagnostics.push(...tagHeadings(catalog, tree, document), ...tagLists(context, tree, document));
  if (diagnostics.some(isError)) return { ok: false, diagnostics };
  writeMetadata(pdf, document, options.organisation);
  const id = PDFHexString.of(fileIdentifier(typeset, JSON.stringify([document, options.values])));
  context.trailerInfo.ID = context.obj([id, id]);
  const bytes = await pdf.save({
    updateFieldAppearances: false,
    useObjectStreams: true,
    addDefaultPage: false,
  });
  return checked(diagnostics, () => bytes);
}

function formFieldsOf(
  field: Field,
  { locale, strings }: Document,
  values: FieldValues = {},
): readonly FormField[] {
  const value = values[field.name] ?? kinds[field.kind].blank;
  // The record was checked against the kinds' value schemas when it was read.
  return writePdfField(field, value as Values[typeof field.kind], { locale, strings });
}

function placedLinks(tree: StructureElement): PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const element of walkStructure(tree)) {
    for (const ref of element.annotations) {
      const dict = element.dict.context.lookup(ref, PDFDict);
      const target = fieldTarget(dict);
      if (target !== undefined) links.push({ ref, dict, element, target });
    }
  }
  return links;
}

/** The links a form field asks for: one by its name, a radio group one for each option. */
function targetsOf(field: FormField): readonly string[] {
  return field.type === 'radio' ? field.options.map(({ id }) => `${field.name}:${id}`) : [field.name];
}

function linksOf(field: FormField, links: readonly PlacedLink[]): readonly PlacedLink[] {
  return targetsOf(field).flatMap(target => links.filter(link => link.target === target));
}

/** A field without a place, a place without a field, and a field in two places (or split over two pages). */
function matchLinks(
  { id }: Document,
  found: {
    readonly formFields: readonly FormField[];
    readonly links: readonly PlacedLink[];
    readonly untagged: ReadonlySet<string>;
  },
): Diagnostic[] {
  const { formFields, links, untagged } = found;
  const wanted = new Set(formFields.flatMap(targetsOf));
  const error = (code: string, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    hint,
  });
  const placed = new Map<string, number>();
  for (const { target } of links) placed.set(target, (placed.get(target) ?? 0) + 1);
  return [
    ...[...wanted]
      .filter(target => !placed.has(target) && !untagged.has(target))
      .map(target =>
        error(
          'pdf/field-unplaced',
          `field "${target}" of document "${id}" is on no page`,
          'the template must place each field with box-of, tick-of or radio-of',
        ),
      ),
    ...[...untagged].map(target =>
      error(
        'pdf/field-untagged',
        `field "${target}" of document "${id}" is placed in a page header, a footer or other decoration`,
        'screen readers skip those; place it in the text of the page',
      ),
    ),
    ...[...placed]
      .filter(([target]) => !wanted.has(target))
      .map(([target]) =>
        error(
          'pdf/field-unknown',
          `the template places field "${target}", which document "${id}" doesn't have`,
          'take the name from the document: link("field:" + field.name)',
        ),
      ),
    ...[...placed]
      .filter(([, count]) => count > 1)
      .map(([target, count]) =>
        error(
          'pdf/field-repeated',
          `field "${target}" of document "${id}" is placed ${count} times`,
          'a field stands in one place and on one page; set breakable: false on its block',
        ),
      ),
  ];
}

function missingLetters(name: string, letters: readonly string[]): Diagnostic {
  return {
    code: 'pdf/missing-letters',
    severity: 'warning',
    message: `the font of answers lacks letters of the value of field "${name}": ${[...letters].sort().join(' ')}`,
    hint: 'the whole value is in the field; these letters are not drawn',
  };
}

function overflow(name: string): Diagnostic {
  return {
    code: 'pdf/text-overflow',
    severity: 'warning',
    message: `the value of field "${name}" is longer than its box shows`,
    hint: 'the whole value is in the field; on screen it scrolls',
  };
}

/** A widget stands in a `Form` element with it as its only child (ISO 14289-1 §7.18.4). */
function asForm(element: StructureElement, field: FormField, target: string): void {
  element.dict.set(PDFName.of('S'), PDFName.of('Form'));
  if (field.type !== 'radio') return;
  const option = field.options.find(({ id }) => target === `${field.name}:${id}`);
  if (option) element.dict.set(PDFName.of('Alt'), textString(option.label));
}

/** Writes the widgets and the form dictionary; a document without fields gets neither, nor the form font. */
function writeForm(
  pdf: PDFDocument,
  formFields: readonly FormField[],
  links: readonly PlacedLink[],
  { font, size, colours }: FormPassOptions,
): Diagnostic[] {
  const { context, catalog } = pdf;
  const style: WidgetStyle = {
    font,
    embedded: embedFormFont(context, font),
    size,
    ink: rgb(colours.ink),
    key: rgb(colours.key),
  };
  const warnings: Diagnostic[] = [];
  const refs = formFields.map(field => {
    const places = linksOf(field, links);
    const { ref, fits } = writeWidgets(context, field, places, style);
    for (const { element, target } of places) asForm(element, field, target);
    if (!fits) warnings.push(overflow(field.name));
    const lacking = font.missing(field.type === 'text' ? (field.value ?? '') : '');
    if (lacking.length > 0) warnings.push(missingLetters(field.name, lacking));
    return ref;
  });
  const fonts = context.obj({});
  fonts.set(FONT_NAMES.simple, style.embedded.simple);
  const form = context.obj({
    Fields: refs,
    DR: { Font: fonts },
    DA: PDFString.of(defaultAppearance({ size: style.size, colour: style.ink })),
  });
  // Bit 1, SignaturesExist: the form has places to sign (ISO 32000-1 table 219).
  if (formFields.some(({ type }) => type === 'signature')) form.set(PDFName.of('SigFlags'), PDFNumber.of(1));
  catalog.set(PDFName.of('AcroForm'), context.register(form));
  // Keyboard order is the order of the structure tree, on every page (ISO 14289-1 §7.18.3).
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return warnings;
}

function writeMetadata(pdf: PDFDocument, document: Document, organisation: string): void {
  const { context, catalog } = pdf;
  const metadata = {
    title: document.title,
    author: organisation,
    description: document.summary,
    language: document.locale,
    date: document.date,
    identity: { document: document.id, version: document.version, locale: document.locale },
  };
  const held = catalog.get(PDFName.of('Metadata'));
  if (held instanceof PDFRef) context.delete(held);
  catalog.set(PDFName.of('Metadata'), writeXmp(context, metadata));
  catalog.set(PDFName.of('Lang'), textString(document.locale));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  // Without `Suspects`, which is false anyway: poppler complains of it.
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const day = PDFString.of(`D:${document.date.replaceAll('-', '')}000000Z`);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: textString(metadata.title),
      Author: textString(metadata.author),
      Subject: textString(metadata.description),
      Keywords: textString(identityKeywords(metadata.identity)),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: day,
      ModDate: day,
    }),
  );
}
