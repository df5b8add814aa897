import { type Annotation, tooltipOf } from '../model/annotations.ts';
import {
  type CosDict,
  dictEntry,
  entry,
  hasEntry,
  integerEntry,
  itemsEntry,
  nameEntry,
} from '../model/cos.ts';
import { fullFieldName } from '../model/form-fields.ts';
import { inherited } from '../model/inherited.ts';
import { boxOfRectangle, type PageBox, type PageSpace, rectangleOf } from '../model/page-space.ts';
import type { UaPage } from '../model/page-tree.ts';
import type { StructureTree } from '../model/structure-tree.ts';
import { shown } from './plain-text.ts';
import type { ReviewField, ReviewFieldKind } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';

/** Field flags. @see ISO 32000-1 §12.7.3.1 table 221, §12.7.4.2.1 table 226 */
const [READ_ONLY, REQUIRED, RADIO, PUSHBUTTON] = [1, 2, 1 << 15, 1 << 16];

interface FieldSources {
  readonly annotations: readonly Annotation[];
  /** Fields of the interactive form, with or without a widget. */
  readonly fields: readonly CosDict[];
  readonly structure: StructureTree;
  readonly spaces: ReadonlyMap<CosDict, PageSpace>;
}

interface OpenField extends ReviewField {
  readonly boxes: PageBox[];
}

/** The fields in the order in which Tab goes through them, each once; then those that are on no page. */
export function reviewFields({
  annotations,
  fields,
  structure,
  spaces,
}: FieldSources): BoundedList<ReviewField> {
  const told = new BoundedList<OpenField>(LIMITS.fields);
  const known = new Map<string | CosDict, OpenField>();
  const fieldOf = (dict: CosDict, alt: string | undefined): OpenField => {
    // Fields of one name are one field; without any name, the widgets of a field lie in it.
    const key = fullFieldName(dict) ?? dictEntry(dict, 'Parent') ?? dict;
    const found = known.get(key) ?? { ...readField(dict, alt), boxes: [] };
    if (!known.has(key)) told.add(found);
    known.set(key, found);
    return found;
  };
  for (const { dict, alt, page } of inTabOrder(annotations, structure)) {
    const field = fieldOf(dict, alt);
    const box = boxOfRectangle(spaces.get(page.dict), rectangleOf(entry(dict, 'Rect')));
    if (box !== null && field.boxes.length < LIMITS.boxes) field.boxes.push(box);
  }
  for (const field of fields) if (isTerminal(field)) fieldOf(field, undefined);
  return told;
}

/** The widgets page by page, as Tabs says: by structure, in rows or in columns; else as they are listed. */
function inTabOrder(annotations: readonly Annotation[], structure: StructureTree): Annotation[] {
  const places = new Map(structure.elements.map(({ dict }, index) => [dict, index]));
  const place = ({ element }: Annotation) =>
    (element === undefined ? undefined : places.get(element)) ?? Number.POSITIVE_INFINITY;
  const byPage = new Map<UaPage, Annotation[]>();
  for (const annotation of annotations.filter(({ subtype }) => subtype === 'Widget')) {
    const widgets = byPage.get(annotation.page) ?? [];
    byPage.set(annotation.page, widgets);
    widgets.push(annotation);
  }
  return [...byPage].flatMap(([page, widgets]) => {
    switch (nameEntry(page.dict, 'Tabs')) {
      case 'S':
        return widgets.toSorted((a, b) => compare(place(a), place(b)));
      case 'R':
        return widgets.toSorted(
          (a, b) => compare(corner(b).y, corner(a).y) || compare(corner(a).x, corner(b).x),
        );
      case 'C':
        return widgets.toSorted(
          (a, b) => compare(corner(a).x, corner(b).x) || compare(corner(b).y, corner(a).y),
        );
      default:
        return widgets;
    }
  });
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function corner({ dict }: Annotation): { readonly x: number; readonly y: number } {
  const [x = 0, , , y = 0] = rectangleOf(entry(dict, 'Rect')) ?? [];
  return { x, y };
}

function readField(dict: CosDict, alt: string | undefined): Omit<ReviewField, 'boxes'> {
  const type = inherited(dict, holder => nameEntry(holder, 'FT'));
  const flags = inherited(dict, holder => integerEntry(holder, 'Ff')) ?? 0;
  return {
    field: shown(fullFieldName(dict)),
    name: shown(tooltipOf(dict) ?? alt),
    kind: kindOf(type, flags),
    isRequired: (flags & REQUIRED) !== 0,
    isReadOnly: (flags & READ_ONLY) !== 0,
  };
}

function kindOf(type: string | undefined, flags: number): ReviewFieldKind {
  switch (type) {
    case 'Tx':
      return 'text';
    case 'Ch':
      return 'choice';
    case 'Sig':
      return 'signature';
    case 'Btn':
      if ((flags & PUSHBUTTON) !== 0) return 'button';
      return (flags & RADIO) !== 0 ? 'radio' : 'checkbox';
    default:
      return 'unknown';
  }
}

/** Whether it has no fields below it: its kids, if any, are widgets. */
const isTerminal = (field: CosDict): boolean => !itemsEntry(field, 'Kids').some(kid => hasEntry(kid, 'T'));
