import type { FormValues } from '../../form-field.ts';
import type { TypedFont } from '../../typed-font.ts';
import type { FillOutcome, ObjectSink } from '../contract.ts';
import type { FormPlan } from '../field-plan.ts';
import { CopyDrawing, type PreparedField, type PreparedPage } from './copy-drawing.ts';
import { FlatFonts } from './flat-fonts.ts';
import { coloursOf, type FlatColours, type FlatWords, measuresOf } from './flat-look.ts';
import type { FlatField, FlatPage, FlatPlan } from './flat-template.ts';
import { opening } from './values-content.ts';
import type { Continuation, ContinuationStyle } from './write-continuation.ts';

/** What copies of a flat template are drawn with. */
export interface FlatStyle {
  readonly words: FlatWords;
  /** What is known of the look; the rest is taken from the template. */
  readonly colours?: Partial<FlatColours>;
  /** What a field is called in a heading, by its full name; its accessible name where there is none. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** One copy: what a person should know of it, and the pages that come behind the document. */
export interface FlatCopy extends FillOutcome {
  readonly continuation: Continuation | null;
}

/** Draws values into copies of a flat template, one after the other. */
export interface FlatFiller {
  readonly names: ReadonlySet<string>;
  /** Begins a file; copies that share one share its fonts. */
  begin(): void;
  /**
   * Draws a copy. What only the owner of the file can add is in the answer: pages, sections, parent tree.
   * @param firstKey the key of the first continuation page in the parent tree
   */
  fill(values: FormValues, sink: ObjectSink, firstKey?: number): FlatCopy;
}

/** Prepares a flat template to be filled many times. */
export function flatFiller(
  plan: FlatPlan,
  font: { readonly typed: TypedFont; readonly plans: FormPlan['fonts'] },
  { words, colours, labels = {} }: FlatStyle,
): FlatFiller {
  const fonts = new FlatFonts(font.plans);
  const style: ContinuationStyle = {
    font: font.typed,
    words,
    colours: coloursOf(plan, colours),
    measures: measuresOf(plan),
    title: plan.title,
    roots: plan.roots,
    fontNumber: (role, sink) => fonts.numberOf(role, sink),
  };
  const fields = new Map(
    plan.fields
      .filter(({ fillable }) => fillable)
      .map(field => [field.name, preparedField(field, plan, labels)] as const),
  );
  const held = new Map(plan.fields.flatMap(({ name, held }) => (held ? [[name, held] as const] : [])));
  const pages = plan.pages.map(preparedPage);
  return {
    names: new Set(fields.keys()),
    begin: () => fonts.begin(),
    fill(values, sink, firstKey = plan.roots.structure?.nextKey ?? 0) {
      const copy = new CopyDrawing(fields, style);
      for (const [name, value] of held) if (!values.has(name)) copy.take(name, value);
      for (const [name, value] of values) copy.take(name, value);
      const continuation = copy.writeContinuation(sink, firstKey);
      for (const page of pages) copy.writePage(page, sink);
      const { overflow, missing, tooLong, unfilled } = copy.notes;
      return { overflow, missing, tooLong, unfilled, continuation };
    },
  };
}

function preparedField(
  field: FlatField,
  { pages }: FlatPlan,
  labels: Readonly<Record<string, string>>,
): PreparedField {
  const places = pages.flatMap((page, index) => page.places.map(place => ({ place, index })));
  const own = places.filter(({ place }) => place.type !== 'blank' && place.field === field.name);
  return {
    field,
    texts: own.flatMap(({ place }) => (place.type === 'text' ? [place] : [])),
    settings: own.flatMap(({ place }) => (place.type === 'setting' ? [place] : [])),
    states: own.flatMap(({ place }) => (place.type === 'state' ? [place] : [])),
    heading: labels[field.name] ?? field.tooltip,
    page: own[0] ? own[0].index + 1 : null,
  };
}

const preparedPage = (page: FlatPage): PreparedPage => ({ page, openings: page.places.map(opening) });
