import type { Annotation, UaPage } from '../model/annotations.ts';
import {
  type CosDict,
  dictEntry,
  entry,
  hasEntry,
  integerEntry,
  itemsEntry,
  nameEntry,
} from '../model/cos.ts';
import type { StructureTree } from '../model/structure-tree.ts';
import { boxOfRectangle, type PageSpace, rectangleOf } from './page-space.ts';
import { cut, shown, shownEntry } from './plain-text.ts';
import type { PageBox, ReviewField, ReviewFieldKind } from './review.ts';
import { BoundedList, LIMITS, MOST_NAME_LETTERS } from './review-limits.ts';

/** Field flags. @see ISO 32000-1 §12.7.3.1 table 221, §12.7.4.2.1 table 226 */
const [READ_ONLY, REQUIRED, RADIO, PUSHBUTTON] = [1, 2, 1 << 15, 1 << 16];

/** Fields in each other; more than that is no form. */
const DEEPEST = 100;

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
  const known = new Map<string, OpenField>();
  const fullName = fullNames();
  const fieldOf = (dict: CosDict, alt: string | undefined): OpenField => {
    const name = fullName(dict);
    const found = known.get(name) ?? { ...readField(dict, name, alt), boxes: [] };
    if (!known.has(name)) told.add(found);
    known.set(name, found);
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

function readField(dict: CosDict, name: string, alt: string | undefined): Omit<ReviewField, 'boxes'> {
  const lineage = [...lineageOf(dict)];
  const type = lineage.map(holder => nameEntry(holder, 'FT')).find(found => found !== undefined);
  const flags = lineage.map(holder => integerEntry(holder, 'Ff')).find(found => found !== undefined) ?? 0;
  return {
    field: name,
    name: nameOfWidget(dict) ?? shown(alt),
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

/** A widget or field and what it inherits from, nearest first. */
function* lineageOf(dict: CosDict): Generator<CosDict> {
  let holder: CosDict | undefined = dict;
  for (let depth = 0; holder !== undefined && depth < DEEPEST; depth++) {
    yield holder;
    holder = dictEntry(holder, 'Parent');
  }
}

/**
 * Gives the full name of a field or widget: the partial names from the outermost field in, joined with dots.
 * @see ISO 32000-1 §12.7.3.2
 */
function fullNames(): (dict: CosDict) => string {
  const known = new Map<CosDict, string>();
  return dict => {
    const unknown: CosDict[] = [];
    let name = '';
    for (const holder of lineageOf(dict)) {
      const found = known.get(holder);
      if (found === undefined) unknown.push(holder);
      else {
        name = found;
        break;
      }
    }
    for (const holder of unknown.reverse()) {
      const own = shownEntry(holder, 'T') ?? '';
      name = cut(name === '' || own === '' ? name + own : `${name}.${own}`, MOST_NAME_LETTERS);
      known.set(holder, name);
    }
    return name;
  };
}

/** What a screen reader says of a widget: TU of the field it is or belongs to. */
export function nameOfWidget(widget: CosDict): string | undefined {
  return shownEntry(hasEntry(widget, 'T') ? widget : dictEntry(widget, 'Parent'), 'TU');
}

const isTerminal = (field: CosDict): boolean => {
  const kids = itemsEntry(field, 'Kids');
  return !kids.some(kid => hasEntry(kid, 'T'));
};
