import { type PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { FONT_RESOURCES } from '../typed-font.ts';
import { FIELD_FLAGS } from './field-flags.ts';
import type { ButtonPlan, ButtonWidget, DictPlan, DrawnLook, DrawnWidget, FieldPlan } from './field-plan.ts';
import { ADOPTED_FONT } from './foreign/adopted-font.ts';
import { planAdopted, SHOWN_ENTRIES, VALUE_ENTRIES } from './foreign/plan-adopted.ts';
import { settingOf } from './foreign/setting.ts';
import { entryParts } from './object-parts.ts';
import type { OpenTemplate } from './open-template.ts';
import type { TemplateField } from './template-fields.ts';
import { readTextLook } from './template-font.ts';
import type { TemplateWidget } from './template-widgets.ts';

/**
 * The fields of a template that can be filled: others are missing from the plan, so their names are reported when a value
 * comes for them.
 */
export function planFields(template: OpenTemplate): readonly FieldPlan[] {
  const shared = sharedAppearances(template);
  return template.fields
    .filter(({ name }) => !template.permissions.isLocked(name))
    .flatMap(field => planField(field, template, shared) ?? []);
}

/** Appearance streams that more than one widget shows: each gets its own when it is filled. */
function sharedAppearances({ fields }: OpenTemplate): ReadonlySet<number> {
  const all = fields.flatMap(({ widgets }) => widgets.flatMap(({ appearance }) => appearance ?? []));
  const once = new Set<number>();
  return new Set(all.filter(number => once.size === once.add(number).size));
}

function planField(
  field: TemplateField,
  template: OpenTemplate,
  shared: ReadonlySet<number>,
): FieldPlan | undefined {
  switch (field.type) {
    case 'text':
    case 'list':
      return template.font?.name === ADOPTED_FONT
        ? adoptedField(field, shared)
        : drawnField(field, template, shared);
    case 'checkbox':
    case 'radio':
      return buttonField(field);
    case 'button':
    case 'signature':
      return undefined;
  }
}

/** Entries that depend on the value. `I` and `RV` repeat it in other forms, which would contradict it (tables 228, 231). */
const VALUE_KEYS = ['V', 'I', 'RV', 'DS'] as const;

function drawnField(
  field: TemplateField,
  template: OpenTemplate,
  shared: ReadonlySet<number>,
): FieldPlan | undefined {
  const look = lookOf(field, template);
  const odd = FIELD_FLAGS.password | FIELD_FLAGS.fileSelect | FIELD_FLAGS.comb;
  if (!look || field.quadding !== 0) return undefined;
  if (field.type === 'text' ? field.flags & odd : !(field.flags & FIELD_FLAGS.combo)) return undefined;
  const dicts = dictsOf(field, [...VALUE_KEYS, 'DA', 'Ff', 'F', 'AP', 'AS']);
  if (!dicts) return undefined;
  const ours = look.font === FONT_RESOURCES.simple;
  const common = {
    name: field.name,
    filled: field.filled,
    flags: field.flags,
    field: dicts.field,
    look: { size: look.size, colour: look.colour },
    widgets: dicts.widgets.map(([plan, widget]) => drawnWidget(plan, widget, shared)),
  };
  if (field.type === 'list') {
    return {
      ...common,
      type: 'list',
      options: field.options,
      editable: (field.flags & FIELD_FLAGS.edit) !== 0,
    };
  }
  return {
    ...common,
    type: 'text',
    multiline: (field.flags & FIELD_FLAGS.multiline) !== 0,
    maxLength: field.maxLength,
    hiddenWhenEmpty: ours && (field.flags & FIELD_FLAGS.readOnly) !== 0,
  };
}

/** A field of a form that isn't ours, in whose resources our font was put. */
function adoptedField(field: TemplateField, shared: ReadonlySet<number>): FieldPlan | undefined {
  const setting = settingOf(field);
  const dicts = dictsOf(field, VALUE_ENTRIES, SHOWN_ENTRIES);
  const editable = (field.flags & FIELD_FLAGS.edit) !== 0;
  return setting && dicts && planAdopted(field, { setting, editable }, dicts, shared);
}

function drawnWidget(
  plan: DictPlan,
  { dict, rect, appearance }: TemplateWidget,
  shared: ReadonlySet<number>,
): DrawnWidget {
  const [left, bottom, right, top] = rect;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const flags = dict.lookup(PDFName.of('F'));
  return {
    ...plan,
    width: round(right - left),
    height: round(top - bottom),
    annotationFlags: flags instanceof PDFNumber ? flags.asNumber() : 0,
    appearance: appearance === null || shared.has(appearance) ? null : appearance,
  };
}

/** Size, colour and font that a field's text is drawn with; undefined when the font isn't the form's. */
function lookOf(
  { defaultAppearance }: TemplateField,
  { font, form }: OpenTemplate,
): (DrawnLook & { readonly font: string }) | undefined {
  const look = readTextLook(defaultAppearance ?? '');
  if (!look || !font || look.font !== font.name) return undefined;
  const colour = look.paint.split(/\s+/).slice(0, -1).map(Number);
  // In a form of ours that has been filled, a field's own size is the one that its last value took.
  const shared = look.font === FONT_RESOURCES.simple ? readTextLook(formAppearance(form))?.size : undefined;
  return { font: look.font, size: Math.max(look.size, shared ?? 0), colour };
}

function formAppearance(form: PDFDict): string {
  const held = form.lookup(PDFName.of('DA'));
  return held instanceof PDFString || held instanceof PDFHexString ? held.decodeText() : '';
}

/** The dictionaries of a field; undefined when one isn't an object of its own, and so can't be replaced. */
function dictsOf(
  field: TemplateField,
  omitted: readonly string[],
  ofWidgets: readonly string[] = [],
):
  | { readonly field: DictPlan | null; readonly widgets: readonly (readonly [DictPlan, TemplateWidget])[] }
  | undefined {
  const [omit, alsoOfWidgets] = [new Set(omitted), new Set([...omitted, ...ofWidgets])];
  const plan = (number: number | null, dict: PDFDict, without = omit): DictPlan | undefined =>
    number === null ? undefined : { number, entries: entryParts(dict, without) };
  const widgets = field.widgets.flatMap(widget => {
    const held = plan(widget.number, widget.dict, alsoOfWidgets);
    return held ? [[held, widget] as const] : [];
  });
  if (widgets.length !== field.widgets.length) return undefined;
  if (widgets.some(([, { dict }]) => dict === field.dict)) return { field: null, widgets };
  const own = plan(field.number, field.dict);
  return own && { field: own, widgets };
}

function buttonField(field: TemplateField): ButtonPlan | undefined {
  const dicts = dictsOf(field, ['V', 'AS']);
  if (!dicts || dicts.widgets.length === 0) return undefined;
  const widgets = dicts.widgets.flatMap(([plan, { onState, dict }]): ButtonWidget[] => {
    if (onState === null) return [];
    return [{ ...plan, onState, on: dict.lookup(PDFName.of('AS')) === PDFName.of(onState) }];
  });
  if (widgets.length !== dicts.widgets.length) return undefined;
  return {
    type: 'button',
    name: field.name,
    filled: field.filled,
    field: dicts.field,
    states: Object.fromEntries(widgets.map(({ onState }) => [onState, PDFName.of(onState).toString()])),
    widgets,
  };
}
