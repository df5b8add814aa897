import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  degrees,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
  rgb,
  StandardFonts,
  TextAlignment,
} from 'pdf-lib';
import { cachedFormFonts } from '../../src/build/font-cache.ts';
import { adoptForm } from '../../src/formats/pdf/fill/foreign/adopt-form.ts';
import type { FormValue } from '../../src/formats/pdf/form-field.ts';
import { ROOT } from './overlay-host.ts';

/** The font that forms of others are filled with; cut once a worker. */
export function adoptedFont(): Promise<Uint8Array> {
  font ??= cachedFormFonts(join(ROOT, '.cache', 'form-fonts'))(
    readFileSync(
      join(ROOT, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    ),
  );
  return font;
}
let font: Promise<Uint8Array> | undefined;

/** A form made ready to be filled, as `prefill --fields` does it. */
export async function adopted(form: Uint8Array, mode: 'slim' | 'incremental' | 'flat'): Promise<Uint8Array> {
  return adoptForm(form, { font: await adoptedFont(), incremental: mode === 'incremental' });
}

export const typed = (text: string): FormValue => ({ type: 'text', text });

/** Values for {@link libraryForm}. */
export const LIBRARY_VALUES: ReadonlyMap<string, FormValue> = new Map([
  ['form.section.Naam', typed('Łukasz Ferreira')],
  ['uren', typed('32,5')],
  ['postcode', typed('1234AB')],
  ['toelichting', typed('Een paar regels tekst,\nen nog een.')],
  ['zijkant', typed('Gedraaide Zoë')],
  ['afdeling', typed('Keuken')],
  ['dag', typed('woensdag')],
]);

/**
 * A form as a library for JavaScript makes it, in Helvetica that isn't in the file: a field with three widgets, one against
 * the right, a comb, one turned by 90°, lists, a check box.
 */
export async function libraryForm(change: (pdf: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const [first, second] = [pdf.addPage([400, 500]), pdf.addPage([400, 300])];
  const form = pdf.getForm();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const name = form.createTextField('form.section.Naam');
  name.addToPage(first, {
    ...{ x: 20, y: 450, width: 200, height: 24, font, borderWidth: 1 },
    ...{ borderColor: rgb(0.1, 0.2, 0.6), backgroundColor: rgb(0.95, 0.95, 1) },
  });
  name.addToPage(first, { x: 20, y: 400, width: 120, height: 20, font, borderWidth: 2 });
  name.addToPage(second, { x: 20, y: 200, width: 200, height: 40, font, borderWidth: 0 });
  const hours = form.createTextField('uren');
  hours.setAlignment(TextAlignment.Right);
  hours.addToPage(first, { x: 240, y: 450, width: 140, height: 24, font });
  hours.setFontSize(11);
  const code = form.createTextField('postcode');
  code.setMaxLength(6);
  code.enableCombing();
  code.addToPage(first, { x: 20, y: 350, width: 120, height: 22, font });
  const remarks = form.createTextField('toelichting');
  remarks.enableMultiline();
  remarks.addToPage(first, { x: 200, y: 330, width: 180, height: 80, font });
  const side = form.createTextField('zijkant');
  side.addToPage(first, { x: 360, y: 100, width: 200, height: 24, font, rotate: degrees(90) });
  const unit = form.createDropdown('afdeling');
  unit.addOptions(['Zorg', 'Keuken']);
  unit.addToPage(first, { x: 20, y: 300, width: 120, height: 20, font });
  const day = form.createOptionList('dag');
  day.addOptions(['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag']);
  day.addToPage(first, { x: 20, y: 200, width: 120, height: 60, font });
  form.createCheckBox('akkoord').addToPage(first, { x: 20, y: 150, width: 15, height: 15 });
  change(pdf);
  return pdf.save();
}

/** A form under construction. */
export interface PlainForm {
  readonly pdf: PDFDocument;
  readonly context: PDFContext;
  readonly form: PDFDict;
  /** Puts a widget on the page. @returns its reference */
  widget(entries: object): PDFRef;
  /** Puts a field in the form that is its own widget. */
  field(name: string, entries?: object): void;
}

/** A form with nothing but what a test puts in it: no fonts, no appearances. */
export async function plainForm(build: (form: PlainForm) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const page = pdf.addPage([400, 500]);
  const form = context.obj({ Fields: [], DA: PDFString.of('/Helv 0 Tf 0 g') });
  pdf.catalog.set(PDFName.of('AcroForm'), context.register(form));
  let y = 480;
  const widget = (entries: object): PDFRef => {
    y -= 25;
    const dict = context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', F: 4, Rect: [20, y, 220, y + 20], P: page.ref },
      ...entries,
    });
    const ref = context.register(dict);
    page.node.addAnnot(ref);
    return ref;
  };
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  const field = (name: string, entries: object = {}): void =>
    fields.push(widget({ FT: 'Tx', T: PDFHexString.fromText(name), ...entries }));
  build({ pdf, context, form, widget, field });
  return pdf.save({ updateFieldAppearances: false, addDefaultPage: false, useObjectStreams: false });
}

/** Makes widgets the kids of a field of the form. */
export function withKids({ context, form }: PlainForm, entries: object, kids: readonly PDFRef[]): void {
  const ref = context.register(context.obj({ ...entries, Kids: [...kids] }));
  for (const kid of kids) context.lookup(kid, PDFDict).set(PDFName.of('Parent'), ref);
  form.lookup(PDFName.of('Fields'), PDFArray).push(ref);
}
