import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { defaultAppearance, dotAppearance, type Rgb, textAppearance, tickAppearance } from './appearance.ts';
import { type FormField, TICKED } from './form-field.ts';
import { type EmbeddedFormFont, FONT_NAMES, type FormFont } from './form-font.ts';
import { PADDING } from './text-layout.ts';

/** Field flags, `Ff` (ISO 32000-1 tables 221, 226, 228, 230); bit n has the value 2^(n-1). */
const FLAGS = { readOnly: 1, required: 2, multiline: 4096, radio: 1 << 15, combo: 1 << 17 } as const;

/** Annotation flag Print: the widget shows on paper as on screen (table 165). */
const PRINT = 4;
/** Annotation flag Hidden: neither shown nor reached. */
const HIDDEN = 2;

/** Room between the drawn box and the widget, pt: with a viewer's own 2 pt, text stands 2 mm from the left edge. */
const INSET = { x: 3.5, y: 2 } as const;

/** What all widgets of a file share. */
export interface WidgetStyle {
  readonly font: FormFont;
  readonly embedded: EmbeddedFormFont;
  /** Size of typed answers, pt. */
  readonly size: number;
  readonly ink: Rgb;
  /** Colour of ticks and dots. */
  readonly key: Rgb;
}

/** A link annotation of the typeset file, and the form field or radio option it becomes. */
export interface Place {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Turns text into a string object: PDFDocEncoding where plain ASCII does, else UTF-16BE with its mark. */
export function textString(text: string): PDFString | PDFHexString {
  return /^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/.test(text) ? PDFString.of(text) : PDFHexString.fromText(text);
}

/**
 * Turns link annotations into the widget annotations of a form field, in place: the page and the structure tree keep
 * their references, so reading order stays as typeset.
 * @param places one link; for a radio group one for each option, in order
 * @returns the reference that goes into the form's `Fields`, and whether all of a value is inside its box
 */
export function writeWidgets(
  context: PDFContext,
  field: FormField,
  places: readonly Place[],
  style: WidgetStyle,
): { readonly ref: PDFRef; readonly fits: boolean } {
  const [place] = places;
  if (!place) throw new Error(`Form field ${field.name} has no place on a page.`);
  if (field.type === 'radio') return { ref: writeRadioGroup(context, field, places, style), fits: true };
  const { dict, ref } = place;
  toWidget(dict);
  writeCommon(dict, field);
  switch (field.type) {
    case 'text': {
      const fits = writeText(context, dict, field, style);
      return { ref, fits };
    }
    case 'list':
      return { ref, fits: writeList(context, dict, field, style) };
    case 'checkbox':
      writeCheckbox(context, dict, field, style);
      return { ref, fits: true };
    case 'signature':
      inset(dict);
      dict.set(PDFName.of('FT'), PDFName.of('Sig'));
      setAppearance(context, dict, formXObject(context, dict, '', {}));
      return { ref, fits: true };
  }
}

/** Takes from a link what makes it one; Rect, StructParent and page stay. */
function toWidget(dict: PDFDict): void {
  for (const key of ['A', 'Border', 'Contents', 'C', 'H', 'Dest', 'QuadPoints']) dict.delete(PDFName.of(key));
  dict.set(PDFName.of('Subtype'), PDFName.of('Widget'));
  dict.set(PDFName.of('F'), PDFNumber.of(PRINT));
  dict.set(PDFName.of('BS'), dict.context.obj({ W: 0 }));
  dict.set(PDFName.of('MK'), dict.context.obj({}));
}

function writeCommon(dict: PDFDict, field: FormField): void {
  dict.set(PDFName.of('T'), textString(field.name));
  dict.set(PDFName.of('TU'), textString(field.tooltip));
  setFlags(dict, field.required ? FLAGS.required : 0);
}

function setFlags(dict: PDFDict, flags: number): void {
  const held = dict.lookupMaybe(PDFName.of('Ff'), PDFNumber)?.asNumber() ?? 0;
  if ((held | flags) !== 0) dict.set(PDFName.of('Ff'), PDFNumber.of(held | flags));
}

function writeText(
  context: PDFContext,
  dict: PDFDict,
  field: FormField & { type: 'text' },
  style: WidgetStyle,
): boolean {
  // A read-only text stands on the bare page: it begins on the axis of the labels.
  inset(dict, field.readOnly ? { x: -PADDING, y: 0 } : INSET);
  dict.set(PDFName.of('FT'), PDFName.of('Tx'));
  setFlags(dict, (field.multiline ? FLAGS.multiline : 0) | (field.readOnly ? FLAGS.readOnly : 0));
  if (field.maxLength !== undefined) dict.set(PDFName.of('MaxLen'), PDFNumber.of(field.maxLength));
  if (field.value !== null) dict.set(PDFName.of('V'), textString(field.value));
  // A place for a name nobody knows yet is no stop for the keyboard and nothing to read.
  if (field.readOnly && field.value === null) dict.set(PDFName.of('F'), PDFNumber.of(PRINT | HIDDEN));
  return drawText(context, dict, { value: field.value, multiline: field.multiline }, style);
}

function writeList(
  context: PDFContext,
  dict: PDFDict,
  field: FormField & { type: 'list' },
  style: WidgetStyle,
): boolean {
  inset(dict);
  dict.set(PDFName.of('FT'), PDFName.of('Ch'));
  setFlags(dict, FLAGS.combo);
  dict.set(
    PDFName.of('Opt'),
    context.obj(field.options.map(({ id, label }) => [textString(id), textString(label)])),
  );
  if (field.value !== null) dict.set(PDFName.of('V'), textString(field.value));
  const shown = field.options.find(({ id }) => id === field.value)?.label ?? null;
  return drawText(context, dict, { value: shown, multiline: false }, style);
}

function drawText(
  context: PDFContext,
  dict: PDFDict,
  { value, multiline }: { readonly value: string | null; readonly multiline: boolean },
  { font, embedded, size, ink }: WidgetStyle,
): boolean {
  const drawn = textAppearance(value, { ...sizeOf(dict), multiline }, font, { size, colour: ink });
  dict.set(PDFName.of('DA'), PDFString.of(defaultAppearance({ size: drawn.size, colour: ink })));
  // A viewer that draws the value anew must break it as we did.
  if (drawn.lines > 1) setFlags(dict, FLAGS.multiline);
  const fonts = context.obj({});
  fonts.set(FONT_NAMES.simple, embedded.simple);
  if (drawn.fonts.includes('composite')) fonts.set(FONT_NAMES.composite, embedded.composite());
  setAppearance(context, dict, formXObject(context, dict, drawn.content, { Font: fonts }));
  return drawn.fits;
}

function writeCheckbox(
  context: PDFContext,
  dict: PDFDict,
  field: FormField & { type: 'checkbox' },
  { key }: WidgetStyle,
): void {
  dict.set(PDFName.of('FT'), PDFName.of('Btn'));
  const state = PDFName.of(field.value ? TICKED : 'Off');
  dict.set(PDFName.of('V'), state);
  const on = formXObject(context, dict, tickAppearance(sizeOf(dict).width, key), {});
  setStates(context, dict, { name: TICKED, on, state });
}

/** A parent field with the name and the accessible name; a kid for each option, named by its appearance state. */
function writeRadioGroup(
  context: PDFContext,
  field: FormField & { type: 'radio' },
  places: readonly Place[],
  { key }: WidgetStyle,
): PDFRef {
  const parent = context.obj({ FT: 'Btn', Kids: places.map(({ ref }) => ref) });
  writeCommon(parent, field);
  setFlags(parent, FLAGS.radio);
  parent.set(PDFName.of('V'), PDFName.of(field.value ?? 'Off'));
  const ref = context.register(parent);
  field.options.forEach((option, index) => {
    const dict = places[index]?.dict;
    if (!dict) throw new Error(`Option ${option.id} of ${field.name} has no place on a page.`);
    toWidget(dict);
    dict.set(PDFName.of('Parent'), ref);
    // Acrobat reads this on each button; on the parent alone it says only the question.
    dict.set(PDFName.of('TU'), textString(`${field.tooltip} ${option.label}`));
    const on = formXObject(context, dict, dotAppearance(sizeOf(dict).width, key), {});
    setStates(context, dict, {
      name: option.id,
      on,
      state: PDFName.of(field.value === option.id ? option.id : 'Off'),
    });
  });
  return ref;
}

function setStates(
  context: PDFContext,
  dict: PDFDict,
  { name, on, state }: { readonly name: string; readonly on: PDFRef; readonly state: PDFName },
): void {
  const off = formXObject(context, dict, '', {});
  const states = { [name]: on, Off: off };
  dict.set(PDFName.of('AP'), context.obj({ N: states, D: states }));
  dict.set(PDFName.of('AS'), state);
}

function setAppearance(context: PDFContext, dict: PDFDict, normal: PDFRef): void {
  dict.set(PDFName.of('AP'), context.obj({ N: normal }));
}

function formXObject(
  context: PDFContext,
  dict: PDFDict,
  content: string,
  resources: { Font?: PDFDict },
): PDFRef {
  const { width, height } = sizeOf(dict);
  return context.register(
    context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: context.obj(resources),
    }),
  );
}

function rectangle(dict: PDFDict): readonly [number, number, number, number] {
  const rect = dict.lookup(PDFName.of('Rect'), PDFArray);
  return [0, 1, 2, 3].map(index => rect.lookup(index, PDFNumber).asNumber()) as [
    number,
    number,
    number,
    number,
  ];
}

function sizeOf(dict: PDFDict): { readonly width: number; readonly height: number } {
  const [left, bottom, right, top] = rectangle(dict);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { width: round(right - left), height: round(top - bottom) };
}

function inset(dict: PDFDict, { x, y }: { readonly x: number; readonly y: number } = INSET): void {
  const [left, bottom, right, top] = rectangle(dict);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  dict.set(PDFName.of('Rect'), dict.context.obj([left + x, bottom + y, right - x, top - y].map(round)));
}
