import type { CellRef, RangeRef } from './cell-value.ts';

/**
 * A workbook as the generator describes it: what is in each cell and how it looks, without a word of XML.
 * `write-workbook.ts` makes the file of it.
 */
export interface Workbook {
  readonly properties: WorkbookProperties;
  readonly sheets: readonly Sheet[];
  /** Defined names: of input cells the field's id (ISO/IEC 29500-1 §18.2.5). */
  readonly names: ReadonlyMap<string, RangeRef>;
  /** Fonts and colours that Excel offers for what people add. */
  readonly theme: WorkbookTheme;
}

export interface WorkbookProperties {
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  /** `nl-NL`, `nl-BE`. */
  readonly language: string;
  /** The day of the document, `yyyy-mm-dd`: the only time that gets into the file. */
  readonly date: string;
  /** What the file is, for whoever reads it back. */
  readonly identity: { readonly document: string; readonly version: string; readonly locale: string };
}

/** Colours are `RRGGBB`. */
export interface WorkbookTheme {
  readonly name: string;
  readonly font: string;
  readonly ink: string;
  readonly soft: string;
  /** Six. */
  readonly accents: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Of the tab, `RRGGBB`. */
  readonly tabColour?: string;
  /** Hidden from people, as only the lists are. */
  readonly isHidden?: boolean;
  /** Width of each column from A on, in digits of the standard font (ISO/IEC 29500-1 §18.3.1.13). */
  readonly columns: readonly number[];
  /** Heights in pt by row; rows without one take the standard height. */
  readonly heights: ReadonlyMap<number, number>;
  /** In any order; the cells of a sheet are all different. */
  readonly cells: readonly Cell[];
  readonly validations: readonly Validation[];
  readonly conditions: readonly Condition[];
  readonly charts: readonly Chart[];
  readonly pictures: readonly Picture[];
  /** Where tables stand, for those who hear them: their heads are read with their cells. */
  readonly tables?: readonly TableRegion[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The cell that is chosen when the sheet is opened: the first input. */
  readonly activeCell?: { readonly row: number; readonly column: number };
  /** Percentage of the size on screen; 100 without it. */
  readonly zoom?: number;
  readonly print: PrintSetup;
}

/**
 * A table with heads above and at the left. Excel has no header cells outside lists; NVDA and JAWS know these from
 * defined names that begin with `TitleRegion`.
 */
export interface TableRegion {
  /** The heads of its first column, of one row or more: where the heads above meet those at the left. */
  readonly corner: RangeRef;
  readonly bottom: number;
  readonly right: number;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly area: RangeRef;
  /** What is printed after it, each on pages of its own. */
  readonly more?: readonly RangeRef[];
  /** Rows repeated on each page, from–to. */
  readonly titleRows?: readonly [number, number];
  /** Pages across and down; 0 down is as many as it takes. */
  readonly fit: { readonly across: number; readonly down: number };
  /** `{page}`, `{total}` and `{sheet}` stand for the page, how many there are, and the sheet's name. */
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly style: Style;
  readonly content: CellContent;
}

export type CellContent =
  | { readonly type: 'empty' }
  | { readonly type: 'value'; readonly value: string | number | boolean }
  /** Without `=`; function names in English, arguments parted by commas. */
  | { readonly type: 'formula'; readonly formula: string }
  /** Leads to a cell of this workbook. */
  | { readonly type: 'link'; readonly text: string; readonly to: CellRef; readonly tip: string };

/** How a cell looks. What isn't named is as in an untouched cell. Colours are `RRGGBB`. */
export interface Style {
  readonly font?: {
    /** pt. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly colour?: string;
  };
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', Border>>>;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right' | 'centerContinuous';
    readonly vertical?: 'top' | 'middle' | 'bottom';
    readonly wrap?: boolean;
    /** Steps of three spaces. */
    readonly indent?: number;
    /** Makes letters smaller until they fit in the cell; never together with `wrap`. */
    readonly shrink?: boolean;
  };
  /** A number format in Excel's signs; `@` is text. */
  readonly format?: string;
  /** An input: it stays open in a protected sheet. */
  readonly isInput?: boolean;
}

export interface Border {
  readonly line: 'hair' | 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed';
  readonly colour: string;
}

/** What a cell takes, with the messages that say so (ISO/IEC 29500-1 §18.3.1.32). */
export interface Validation {
  readonly range: RangeRef;
  readonly rule: ValidationRule;
  /** Shown beside the cell while it is chosen: title at most 32 characters, text 255. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when something else is typed, which is refused; null where a list only proposes. */
  readonly error: { readonly title: string; readonly text: string } | null;
}

export type ValidationRule =
  /** `source`: a defined name, or a range. */
  | { readonly type: 'list'; readonly source: string }
  | { readonly type: 'whole' | 'decimal'; readonly min: number; readonly max: number }
  /** `yyyy-mm-dd`. */
  | { readonly type: 'date'; readonly min: string; readonly max: string }
  | { readonly type: 'textLength'; readonly max: number };

/** A look that depends on values (ISO/IEC 29500-1 §18.3.1.18). */
export interface Condition {
  readonly range: RangeRef;
  readonly rule: ConditionRule;
}

export type ConditionRule =
  /** `formula` is about the first cell of the range, as Excel wants it. */
  | { readonly type: 'expression'; readonly formula: string; readonly look: ConditionLook }
  | {
      readonly type: 'colourScale';
      readonly points: readonly { readonly at: number; readonly colour: string }[];
    }
  /** `largest` is the largest value of the range. */
  | {
      readonly type: 'dataBar';
      readonly min: number;
      readonly max: number | 'largest';
      readonly colour: string;
    };

export interface ConditionLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
  /** Of all four sides. */
  readonly border?: string;
  readonly format?: string;
}

/** A chart between two corners, as a drawing part with its values cached (ISO/IEC 29500-1 §21.2). */
export interface Chart {
  readonly name: string;
  /** Alternative text. */
  readonly alt: string;
  readonly title: string;
  readonly type: 'bar' | 'column' | 'line';
  /** From the top left corner of one cell to the top left corner of another. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  /** A cell or a range of names: of the bars, or of the points in time. */
  readonly categories: RangeRef;
  readonly series: readonly Series[];
  readonly valueAxis: {
    readonly title: string;
    /** Where the axis begins and ends; the program decides without it, as for values of both signs. */
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    /** Number format of the axis; Excel's own without it. */
    readonly format?: string;
  };
  /** `isReversed`: from the top down in bars. */
  readonly categoryAxis: { readonly title: string; readonly isReversed?: boolean };
  /** Number format of the values at their bars or points; with nothing for zero, as Excel takes a result of '' for one. */
  readonly format: string;
}

export interface Series {
  /** The cell that holds its name. */
  readonly name: RangeRef;
  readonly values: RangeRef;
  /** `RRGGBB`. */
  readonly colour: string;
  /** How it is told apart without colour. */
  readonly pattern: 'solid' | 'ltUpDiag' | 'dkDnDiag' | 'pct20' | 'narHorz';
  /** Whether its values stand at its bars. */
  readonly hasLabels: boolean;
}

/** A picture from the top left corner of a cell, sizes in pt. */
export interface Picture {
  readonly name: string;
  readonly alt: string;
  readonly png: Uint8Array;
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
}
