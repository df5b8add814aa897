import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Option } from '../form-field.ts';
import type { PageObject } from './template-pages.ts';
import { readWidget, type TemplateWidget, widgetPlaces } from './template-widgets.ts';

/** What a field takes as its value. A push button takes none. */
export type FieldType = 'text' | 'list' | 'checkbox' | 'radio' | 'button' | 'signature';

/** A terminal field of a template: one full name, one value, one or more widgets (ISO 32000-1 §12.7.3). */
export interface TemplateField {
  /** Fully qualified: partial names joined with dots. */
  readonly name: string;
  readonly type: FieldType;
  /** Field flags `Ff`, inherited ones included (tables 221, 226, 228, 230). */
  readonly flags: number;
  readonly maxLength: number | null;
  readonly options: readonly Option[];
  /** `DA`, its own or inherited, as it stands in the file; null when there is none. */
  readonly defaultAppearance: string | null;
  /** `Q`: 0 left, 1 centred, 2 right. */
  readonly quadding: number;
  /** Whether the template has a value that isn't `Off` or empty; for a signature field: whether it is signed. */
  readonly filled: boolean;
  /** Object number of the field dictionary; null when it is held directly (which the standard forbids). */
  readonly number: number | null;
  readonly dict: PDFDict;
  readonly widgets: readonly TemplateWidget[];
}

/** What a field takes over from its parents (§12.7.3.1). */
interface Inherited {
  readonly name: string;
  readonly get: (key: string) => PDFObject | undefined;
}

interface Reading {
  readonly context: PDFContext;
  readonly form: PDFDict;
  readonly places: ReturnType<typeof widgetPlaces>;
  readonly fields: TemplateField[];
  readonly known: Set<PDFDict>;
}

/** Field flags, bit n with the value 2^(n-1). */
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;

/** Every terminal field of a form. What isn't as the standard says is passed over. */
export function readFields(
  context: PDFContext,
  file: { readonly catalog: PDFDict; readonly form: PDFDict; readonly pages: readonly PageObject[] },
): readonly TemplateField[] {
  const reading: Reading = {
    context,
    form: file.form,
    places: widgetPlaces(context, file),
    fields: [],
    known: new Set(),
  };
  const root: Inherited = { name: '', get: () => undefined };
  for (const held of itemsAt(file.form, 'Fields')) readField(held, root, reading, 0);
  return reading.fields;
}

/** Deeper trees than any program writes: a file made to exhaust the reader. */
const DEEPEST = 64;

function readField(held: PDFObject, parent: Inherited, reading: Reading, depth: number): void {
  const dict = reading.context.lookup(held);
  if (!(dict instanceof PDFDict) || reading.known.has(dict) || depth > DEEPEST) return;
  reading.known.add(dict);
  const name = [parent.name, textOf(dict.lookup(PDFName.of('T')))].filter(Boolean).join('.');
  const get = (key: string) => dict.lookup(PDFName.of(key)) ?? parent.get(key);
  const kids = itemsAt(dict, 'Kids');
  const isField = (kid: PDFObject) => {
    const kidDict = reading.context.lookup(kid);
    return kidDict instanceof PDFDict && kidDict.has(PDFName.of('T'));
  };
  const children = kids.filter(isField);
  for (const kid of children) readField(kid, { name, get }, reading, depth + 1);
  if (children.length > 0 || name === '') return;
  const type = typeOf(get('FT'), numberOf(get('Ff')) ?? 0);
  if (type) reading.fields.push(terminalField({ held, dict, name, type, get }, kids, reading));
}

interface Terminal extends Inherited {
  readonly held: PDFObject;
  readonly dict: PDFDict;
  readonly type: FieldType;
}

function terminalField(
  { held, dict, name, type, get }: Terminal,
  kids: readonly PDFObject[],
  { context, form, places }: Reading,
): TemplateField {
  // A field with one widget may be the widget itself (§12.5.6.19).
  const widgets = (kids.length > 0 ? kids : [held]).flatMap(kid => readWidget(context, kid, places) ?? []);
  const value = get('V');
  return {
    name,
    type,
    flags: numberOf(get('Ff')) ?? 0,
    maxLength: type === 'text' ? (numberOf(get('MaxLen')) ?? null) : null,
    options: type === 'list' ? optionsOf(get('Opt')) : [],
    defaultAppearance: textOf(get('DA') ?? form.lookup(PDFName.of('DA'))) ?? null,
    quadding: numberOf(get('Q') ?? form.lookup(PDFName.of('Q'))) ?? 0,
    filled: isFilled(value),
    number: held instanceof PDFRef ? held.objectNumber : null,
    dict,
    widgets,
  };
}

function typeOf(type: PDFObject | undefined, flags: number): FieldType | undefined {
  switch (type instanceof PDFName ? type.decodeText() : '') {
    case 'Tx':
      return 'text';
    case 'Ch':
      return 'list';
    case 'Sig':
      return 'signature';
    case 'Btn':
      if (flags & PUSH_BUTTON) return 'button';
      return flags & RADIO ? 'radio' : 'checkbox';
    default:
      return undefined;
  }
}

/** The options of a list: a text, or a pair of the stored text and the one that is shown (table 231). */
function optionsOf(held: PDFObject | undefined): readonly Option[] {
  if (!(held instanceof PDFArray)) return [];
  return Array.from({ length: held.size() }, (_, index) => held.lookup(index)).flatMap(item => {
    const [id, label] =
      item instanceof PDFArray
        ? [textOf(item.lookup(0)), textOf(item.lookup(1))]
        : [textOf(item), textOf(item)];
    return id === undefined ? [] : [{ id, label: label ?? id }];
  });
}

function isFilled(value: PDFObject | undefined): boolean {
  if (value === undefined) return false;
  if (value instanceof PDFName) return value.decodeText() !== 'Off';
  if (value instanceof PDFArray) return value.size() > 0;
  return !(value instanceof PDFString || value instanceof PDFHexString) || value.decodeText() !== '';
}

function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return undefined;
}

function numberOf(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

function itemsAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const array = dict.lookup(PDFName.of(key));
  return array instanceof PDFArray ? array.asArray() : [];
}
