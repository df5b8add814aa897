import type { PDFDocument } from 'pdf-lib';
import type { FormValue } from '../../form-field.ts';
import type { ObjectParts } from '../contract.ts';
import type { AdoptedBox, AdoptedPlan } from '../field-plan.ts';
import type { TemplateField } from '../template-fields.ts';
import type { TemplateFont } from '../template-font.ts';

/** Where a value is drawn, in pt of the page from its lower left corner. */
export interface FlatBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly box: FlatBox;
  /** Marked-content id in the page's values stream; null when the field has no structure element. */
  readonly mcid: number | null;
}

/** A text field or list on a page. */
export interface FlatText extends Placed {
  readonly type: 'text';
  readonly field: string;
  readonly multiline: boolean;
  /** Size of letters, pt; 0 means: as large as fits. */
  readonly size: number;
  /** Source of the operator that sets the colour: `0 0 0 rg`. */
  readonly paint: string;
  /** What a drawn value begins with: clipped to its box, in its colour. */
  readonly start: string;
  /** 0 left, 1 centred, 2 right. */
  readonly quadding: number;
  /** Its `Form` element, without `Alt`: a value that goes on elsewhere gets one. */
  readonly element: { readonly number: number; readonly entries: ObjectParts } | null;
  /** The smallest letters it may be drawn in, pt; where there is none, those of our own forms. */
  readonly smallest?: number;
  /** What a form from elsewhere shows besides the value; ours have that in their pages. */
  readonly around?: FlatAround;
}

/** What is drawn around a value. Its box lies in a space of its own, which `frame` and `start` set. */
export interface FlatAround {
  /** Draws background and border. */
  readonly frame: string;
  /** Draws the field as it is in the template: for a copy without a value. */
  readonly untouched: string;
}

/** A comb or list box of a form from elsewhere: a value that it takes is always in sight. */
export interface FlatSetting extends Placed {
  readonly type: 'setting';
  readonly field: string;
  readonly setting: AdoptedPlan['setting'];
  readonly inner: AdoptedBox;
  /** Source that sets the space of the box, inside `q`. */
  readonly space: string;
  readonly around: FlatAround;
}

/** A check box or radio button on a page. */
export interface FlatState extends Placed {
  readonly type: 'state';
  readonly field: string;
  /** The appearance state that means on. */
  readonly on: string;
  /** Draws it on the page; ends with a line end. */
  readonly drawing: string;
  /** Draws it when it is off; ours have that in their pages. */
  readonly off?: string;
  /** Its `Form` element when it is on. */
  readonly element: { readonly number: number; readonly on: ObjectParts } | null;
}

/** A place nobody fills: to sign, a push button, fields that aren't plain text. */
export interface FlatBlank extends Placed {
  readonly type: 'blank';
  /** Draws it as it is in the template; mostly nothing. */
  readonly drawing: string;
}

export type FlatPlace = FlatText | FlatSetting | FlatState | FlatBlank;

/** A page of a flat template. */
export interface FlatPage {
  readonly number: number;
  /** Null for a page without fields, which is the template's own. */
  readonly content: {
    /** Object number of the stream with the values: the last of the page's `Contents`. It starts with `Q`. */
    readonly values: number;
    /** Object number of the page's font dictionary, which a copy with more fonts writes anew, and its entries. */
    readonly fonts: number;
    readonly fontEntries: ObjectParts;
  } | null;
  /** In the order of the page's annotations. */
  readonly places: readonly FlatPlace[];
}

/** A field of a flat template. */
export interface FlatField extends Pick<TemplateField, 'name' | 'type' | 'maxLength' | 'options'> {
  /** Whether values may be drawn into it. */
  readonly fillable: boolean;
  /** What assistive technology says, `TU`. */
  readonly tooltip: string;
  /** Whether a list takes a text that is none of its options. */
  readonly editable: boolean;
  /** The template's own value: a copy without another has it. */
  readonly held: FormValue | null;
  /** Whether a value longer than `maxLength` is left out: it is in forms from elsewhere. */
  readonly strict?: boolean;
}

/** Parts of the structure tree that a copy with more pages adds to. */
export interface FlatStructureRoots {
  /** The element that holds all others: its entries without `K`, and the items of that. */
  readonly document: { readonly number: number; readonly entries: ObjectParts; readonly kids: ObjectParts };
  /** Object numbers of the parent tree's root and of its leaf. */
  readonly parents: { readonly number: number; readonly leaf: number };
  /** The first key of the parent tree that nothing has. */
  readonly nextKey: number;
  /** Type of a heading behind the document. */
  readonly heading: 'H1' | 'H2' | 'H';
}

/** What a copy with more pages adds to. */
export interface FlatRoots {
  /** The root of the page tree: its entries without `Kids` and `Count`, and those. */
  readonly pages: {
    readonly number: number;
    readonly entries: ObjectParts;
    readonly kids: ObjectParts;
    readonly count: number;
  };
  /** The page labels, a number tree, with the items of its `Nums`. */
  readonly labels: { readonly number: number; readonly nums: ObjectParts };
  /** Null when the file isn't tagged. */
  readonly structure: FlatStructureRoots | null;
  /** Left, bottom, right, top of the last page, pt. */
  readonly mediaBox: readonly [number, number, number, number];
}

/** What filling a flat template needs besides its objects: plain data, so that it can be kept. */
export interface FlatPlan {
  readonly pages: readonly FlatPage[];
  readonly fields: readonly FlatField[];
  readonly roots: FlatRoots;
  /** The document's title, from its metadata. */
  readonly title: string;
  /** Source of the operator that sets the colour of ticks or headings; null when the file tells neither. */
  readonly keyPaint: string | null;
}

/** A form without fields any more: its empty copy, and the plan to draw values into it. */
export interface FlatTemplate {
  readonly pdf: PDFDocument;
  readonly plan: FlatPlan;
  /** The font of typed answers; null when the form doesn't hold its program. */
  readonly font: TemplateFont | null;
}
