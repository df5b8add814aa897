import type { Option } from '../form-field.ts';
import type { ObjectParts } from './contract.ts';

/**
 * How the fields of a form are filled, without any object of a library: plain data that is kept beside a file and read back
 * by a process that fills one record.
 */
export type FieldPlan = TextPlan | ListPlan | ButtonPlan | AdoptedPlan;

/** A dictionary that is written anew: what stays of it, and the entries that change with a value. */
export interface DictPlan {
  readonly number: number;
  /** Entries that stay, without the dictionary's brackets. */
  readonly entries: ObjectParts;
}

interface Common {
  /** Full field name. */
  readonly name: string;
  /** The field dictionary, when it isn't its only widget, too. */
  readonly field: DictPlan | null;
  /** Whether the template has a value. */
  readonly filled: boolean;
}

/** A text field or list: what is drawn is text. */
interface Drawn extends Common {
  /** `Ff` (ISO 32000-1 tables 221, 228, 230). */
  readonly flags: number;
  readonly look: DrawnLook;
  readonly widgets: readonly DrawnWidget[];
}

export interface DrawnLook {
  /** Largest size, pt. */
  readonly size: number;
  /** Parts of the colour from 0 to 1: one, three or four of them, as `g`, `rg` and `k` take. */
  readonly colour: readonly number[];
}

export interface DrawnWidget extends DictPlan {
  readonly width: number;
  readonly height: number;
  /** Annotation flags `F`. */
  readonly annotationFlags: number;
  /** Number of the appearance stream; null where the template has none of its own. */
  readonly appearance: number | null;
}

export interface TextPlan extends Drawn {
  readonly type: 'text';
  readonly multiline: boolean;
  readonly maxLength: number | null;
  /** A text that nobody types, hidden as long as it is empty. */
  readonly hiddenWhenEmpty: boolean;
}

export interface ListPlan extends Drawn {
  readonly type: 'list';
  readonly options: readonly Option[];
  /** Whether a value that is no option may be typed. */
  readonly editable: boolean;
}

/** A text field or list of a form from elsewhere: what a widget shows besides its text is drawn, too. */
export interface AdoptedPlan extends Common {
  readonly type: 'adopted';
  /** How its text is set; a comb has a cell for each letter, a list box shows all its options. */
  readonly setting: 'line' | 'multiline' | 'comb' | 'list_box';
  readonly maxLength: number | null;
  /** Null for a text field. */
  readonly options: readonly Option[] | null;
  /** Whether a value that is no option may be typed. */
  readonly editable: boolean;
  readonly widgets: readonly AdoptedWidget[];
}

export interface AdoptedWidget extends DictPlan {
  /** Number of the appearance stream; null where the template has none of its own. */
  readonly appearance: number | null;
  /** Entries of its appearance stream that are the same for all values: `BBox`, `Matrix`. */
  readonly shape: string;
  /** Operators that draw its background and border. */
  readonly frame: string;
  readonly box: AdoptedBox;
}

/** Where text goes in a widget's own, unturned space, pt; origin lower left. */
export interface AdoptedBox {
  readonly width: number;
  readonly height: number;
  /** How far the border reaches into the box. */
  readonly edge: number;
  /** From the side of the box to the text. */
  readonly padding: number;
  /** Size of letters; 0 means: as large as fits. */
  readonly size: number;
  readonly colour: readonly number[];
  /** 0 left, 1 centred, 2 right. */
  readonly quadding: number;
}

/** A check box or a group of radio buttons. */
export interface ButtonPlan extends Common {
  readonly type: 'button';
  /** Appearance states a value may have besides `Off`, with their source as names. */
  readonly states: Readonly<Record<string, string>>;
  readonly widgets: readonly ButtonWidget[];
}

export interface ButtonWidget extends DictPlan {
  /** Its state that means on. */
  readonly onState: string;
  /** Whether it is on in the template. */
  readonly on: boolean;
}

/** An object the template doesn't have and some copies need: written where something refers to it. */
export interface ExtraObject {
  readonly number: number;
  readonly entries: ObjectParts;
  /** Latin1; null for a dictionary. */
  readonly data: string | null;
}

/** A font for resources: its number, and the objects that come with it when the template hasn't got it. */
export interface FontPlan {
  readonly number: number;
  readonly objects: readonly ExtraObject[];
}

/** Everything that filling needs besides the letters' measures. */
export interface FormPlan {
  readonly fields: readonly FieldPlan[];
  readonly fonts: {
    readonly simple: FontPlan;
    readonly composite: FontPlan;
    readonly fallback: FontPlan | null;
  };
}
