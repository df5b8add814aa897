import type { FlatPlan } from './flat-template.ts';

/** Fixed words in the document's language; slots between braces. */
export interface FlatWords {
  /** Heading of a value that goes on: `Vervolg van {label}`. */
  readonly continued: string;
  /** Behind what stands in the box: `zie Vervolg {number}`. */
  readonly see_continuation: string;
  /** Label of a page with such values: `Vervolg {number}`. */
  readonly continuation: string;
  /** Its footer: `Vervolg {number} van {total}`. */
  readonly continuation_of: string;
  /** Footer of the document's own pages: `Pagina {page} van {total}`. */
  readonly page_of: string;
  /** What is read at a box that is ticked: `aangevinkt`. */
  readonly ticked: string;
  readonly not_ticked: string;
}

/** Sources of the operators that set a colour: `0.1 0.2 0.3 rg`. */
export interface FlatColours {
  readonly ink: string;
  /** Of headings and rules. */
  readonly key: string;
  /** Of footers. */
  readonly muted: string;
}

/** Size of letters and height of a line, pt. */
export interface TypeRole {
  readonly size: number;
  readonly line: number;
}

/** Measures of continuation pages, pt: those of the documents (templates/pdf/base.typ). */
export interface FlatMeasures {
  /** Height of a line of running text; what all other heights are made from. */
  readonly unit: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** The longest line that reads well. */
  readonly measure: number;
  readonly heading: TypeRole;
  readonly body: TypeRole;
  readonly help: TypeRole;
  readonly navigation: TypeRole;
  readonly footer: TypeRole;
  /** From the foot of the page to the baseline of the footer. */
  readonly footerBaseline: number;
  /** From the head of the page to the top of a running header. */
  readonly headerTop: number;
}

/** Millimetres in points. */
export const mm = (value: number): number => (value * 72) / 25.4;

/** Letters of answers from this size on are those of large print, pt. */
export const LARGE_FROM = 16;

/** Measures that go with the size of a form's answers. */
export function measuresOf(plan: FlatPlan): FlatMeasures {
  const sizes = plan.pages
    .flatMap(({ places }) => places)
    // A form from elsewhere may have one field in large letters.
    .map(place => (place.type === 'text' && !place.around ? place.size : 0));
  return Math.max(0, ...sizes) >= LARGE_FROM ? LARGE : NORMAL;
}

export const NORMAL: FlatMeasures = (() => {
  const unit = mm(5.5);
  return {
    unit,
    margins: { left: mm(25), right: mm(20), top: 6 * unit, bottom: 4 * unit },
    measure: mm(140),
    heading: { size: 15, line: 1.25 * unit },
    body: { size: 11, line: unit },
    help: { size: 9.5, line: unit },
    navigation: { size: 9, line: mm(3.2) },
    footer: { size: 8.5, line: unit },
    footerBaseline: 2.25 * unit,
    headerTop: 2.25 * unit,
  };
})();

export const LARGE: FlatMeasures = (() => {
  const unit = mm(9);
  return {
    unit,
    margins: { left: mm(25), right: mm(20), top: 4 * unit, bottom: 3 * unit },
    measure: mm(165),
    heading: { size: 23, line: 1.25 * unit },
    body: { size: 18, line: unit },
    help: { size: 18, line: unit },
    navigation: { size: 16, line: mm(6) },
    footer: { size: 16, line: unit },
    footerBaseline: 1.75 * unit,
    headerTop: 2 * unit,
  };
})();

/** The colours of a form: those of its answers and ticks, where the caller knows no others. */
export function coloursOf(plan: FlatPlan, given: Partial<FlatColours> = {}): FlatColours {
  const texts = plan.pages.flatMap(({ places }) => places).filter(place => place.type === 'text');
  const ink = given.ink ?? texts[0]?.paint ?? '0 g';
  return { ink, key: given.key ?? plan.keyPaint ?? ink, muted: given.muted ?? paler(ink) };
}

/** A quarter nearer to white: still 7 to 1 on paper for the inks that brands may have. */
function paler(paint: string): string {
  const parts = paint.split(' ');
  const operator = parts.pop();
  if (operator !== 'rg' && operator !== 'g') return paint;
  return [...parts.map(part => Math.round((0.75 * Number(part) + 0.25) * 1000) / 1000), operator].join(' ');
}

/** A string with its slots filled. */
export function fillWords(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
