import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import type { Option } from '../../form-field.ts';
import { FIELD_FLAGS as FLAGS } from '../field-flags.ts';
import { tooltipOf } from '../flat/held-value.ts';
import { type OpenTemplate, openTemplate } from '../open-template.ts';
import type { FieldType, TemplateField } from '../template-fields.ts';
import type { TemplateWidget } from '../template-widgets.ts';
import { type Setting, settingOf } from './setting.ts';

/** Why a field can't be filled with text. */
export type FieldObstacle =
  | 'button'
  | 'checkbox'
  | 'radio'
  | 'signature'
  | 'password'
  | 'file'
  | 'calculated'
  | 'locked'
  | 'no-object';

/** What a person should know of a field of somebody else's form; never its value. */
export interface InspectedField {
  /** Full name. */
  readonly name: string;
  readonly type: FieldType;
  /** How its text is set; null for a field that takes none. */
  readonly setting: Setting | null;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Whether a list takes other texts than its options. */
  readonly editable: boolean;
  readonly maxLength: number | null;
  readonly options: readonly Option[];
  /** What assistive technology calls it. */
  readonly tooltip: string | null;
  /** Pages it stands on, from 1; none where nobody sees it. */
  readonly pages: readonly number[];
  /** Whether a script checks or writes its value anew in a viewer. */
  readonly scripted: boolean;
  readonly obstacle: FieldObstacle | null;
}

/**
 * Lists the fields of a form, in the order of its pages and from top to bottom.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, holds an XFA form, or no form at all
 */
export async function inspectForm(bytes: Uint8Array): Promise<readonly InspectedField[]> {
  const template = await openTemplate(bytes);
  const calculated = calculatedFields(template);
  return template.fields
    .map((field, index) => ({ field, index, place: placeOf(field) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || a.index - b.index)
    .map(({ field }) => inspected(field, template, calculated));
}

function inspected(
  field: TemplateField,
  template: OpenTemplate,
  calculated: ReadonlySet<PDFObject>,
): InspectedField {
  const { name, type, flags, maxLength, options, widgets, dict } = field;
  const seen = widgets.filter(isSeen).flatMap(({ page }) => (page === null ? [] : [page + 1]));
  return {
    name,
    type,
    setting: settingOf(field) ?? null,
    required: (flags & FLAGS.required) !== 0,
    readOnly: (flags & FLAGS.readOnly) !== 0,
    editable: type === 'list' && (flags & FLAGS.combo) !== 0 && (flags & FLAGS.edit) !== 0,
    maxLength,
    options,
    tooltip: tooltipOf(dict) ?? widgets.map(widget => tooltipOf(widget.dict)).find(Boolean) ?? null,
    pages: [...new Set(seen)].sort((a, b) => a - b),
    scripted: actionsOf(field).some(actions => SCRIPTED.some(key => actions.has(PDFName.of(key)))),
    obstacle: obstacleOf(field, template, calculated),
  };
}

/** Keystroke, format, validate (ISO 32000-1 table 196); calculating is an obstacle. */
const SCRIPTED = ['K', 'F', 'V'] as const;

function actionsOf({ dict, widgets }: TemplateField): readonly PDFDict[] {
  const owners = new Set([dict, ...widgets.map(widget => widget.dict)]);
  return [...owners].flatMap(owner => {
    const held = owner.lookup(PDFName.of('AA'));
    return held instanceof PDFDict ? [held] : [];
  });
}

function obstacleOf(
  field: TemplateField,
  { permissions }: OpenTemplate,
  calculated: ReadonlySet<PDFObject>,
): FieldObstacle | null {
  const { type, flags, name, number, widgets, dict } = field;
  if (type !== 'text' && type !== 'list') return type;
  if (flags & FLAGS.password && type === 'text') return 'password';
  if (flags & FLAGS.fileSelect && type === 'text') return 'file';
  const calculates = actionsOf(field).some(actions => actions.has(PDFName.of('C')));
  if (calculates || calculated.has(dict)) return 'calculated';
  if (permissions.isLocked(name)) return 'locked';
  const isHeld = number !== null && widgets.every(widget => widget.number !== null);
  return isHeld ? null : 'no-object';
}

/** The fields a form calculates, `CO` (table 218). */
function calculatedFields({ context, form }: OpenTemplate): ReadonlySet<PDFObject> {
  const order = form.lookup(PDFName.of('CO'));
  const held = order instanceof PDFArray ? order.asArray() : [];
  return new Set(held.flatMap(item => context.lookup(item) ?? []));
}

/** Annotation flags Hidden and NoView (table 165). */
const UNSEEN = 2 | 32;

function isSeen({ dict, rect }: TemplateWidget): boolean {
  const flags = dict.lookup(PDFName.of('F'));
  const [left, bottom, right, top] = rect;
  const set = flags instanceof PDFNumber ? flags.asNumber() : 0;
  return (set & UNSEEN) === 0 && right > left && top > bottom;
}

/** Page, row from the top, and left side of a field's first place. */
type Place = readonly [page: number, row: number, left: number];

/** Fields that stand beside each other are seldom exactly level, pt. */
const ROW = 6;

function placeOf({ widgets }: TemplateField): Place {
  const places = widgets.map(
    ({ page, rect: [left, , , top] }): Place => [
      page ?? Number.MAX_SAFE_INTEGER,
      -Math.round(top / ROW),
      left,
    ],
  );
  return places.sort(comparePlaces)[0] ?? [Number.MAX_SAFE_INTEGER, 0, 0];
}

function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
