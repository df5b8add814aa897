import { writeXlsxField } from '../../fields/xlsx-codecs.ts';
import { absolute } from '../../formats/xlsx/address.ts';
import type { CellRef, RangeRef } from '../../formats/xlsx/cell-value.ts';
import type {
  Cell,
  CellContent,
  Chart,
  Condition,
  Picture,
  PrintSetup,
  Sheet,
  Style,
  Validation,
} from '../../formats/xlsx/workbook.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import { type InputOptions, inputFormat, inputValidation } from './inputs.ts';
import type { ListNames } from './lists.ts';
import type { Look } from './look.ts';

/** What every sheet is made with. */
export interface Drafting {
  readonly comparison: Comparison;
  readonly look: Look;
  readonly lists: ListNames;
  /** Names that are given so far, each to one cell or block of cells. */
  readonly names: Map<string, RangeRef>;
}

/** A place on a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is decided about a sheet as a whole. */
export type SheetFrame = Pick<Sheet, 'columns' | 'print'> &
  Partial<Pick<Sheet, 'isHidden' | 'freeze' | 'zoom' | 'tabColour' | 'tables'>>;

/** A sheet while it is being made: cells are put, and inputs and results get their names. */
export class SheetDraft {
  readonly name: string;
  readonly #drafting: Drafting;
  readonly #cells = new Map<string, Cell>();
  readonly #heights = new Map<number, number>();
  readonly #validations: Validation[] = [];
  readonly #conditions: Condition[] = [];
  readonly #charts: Chart[] = [];
  readonly #pictures: Picture[] = [];
  #firstInput: Place | undefined;

  constructor(name: string, drafting: Drafting) {
    this.name = name;
    this.#drafting = drafting;
  }

  /** A block of cells of this sheet. */
  range(top: number, left: number, bottom: number = top, right: number = left): RangeRef {
    return { sheet: this.name, top, left, bottom, right };
  }

  cell({ row, column }: Place): CellRef {
    return { sheet: this.name, row, column };
  }

  /** @param height pt */
  height(row: number, height: number): void {
    this.#heights.set(row, height);
  }

  put(at: Place, content: CellContent, style: Style): void {
    const key = absolute(at.row, at.column);
    if (this.#cells.has(key)) throw new Error(`Cell ${key} of "${this.name}" is given twice.`);
    this.#cells.set(key, { ...at, content, style });
  }

  text(at: Place, text: string, style: Style): void {
    this.put(at, { type: 'value', value: text }, style);
  }

  /** A style for cells without content, from one column to another: frames, and texts that run on over cells. */
  empty(row: number, from: number, to: number, style: Style): void {
    for (let column = from; column <= to; column++) this.put({ row, column }, { type: 'empty' }, style);
  }

  formula(at: Place, formula: string, style: Style): void {
    this.put(at, { type: 'formula', formula }, style);
  }

  /** A formula cell with a name, for other sheets, tests and whoever reads results. */
  result(at: Place, name: string, formula: string, style: Style): void {
    this.nameRange(name, this.range(at.row, at.column));
    this.formula(at, formula, style);
  }

  link(at: Place, text: string, to: CellRef, tip: string, style: Style): void {
    this.put(at, { type: 'link', text, to, tip }, style);
  }

  /** The cell of a field: open, named with its id, with what the content fills in, and what it takes. */
  input(at: Place, field: Field, style: Style, options: InputOptions = {}): void {
    const { comparison, look } = this.#drafting;
    this.nameRange(field.name, this.range(at.row, at.column));
    const value = comparison.defaults[field.name];
    const [written] = value === undefined ? [] : writeXlsxField(field, value as never, comparison);
    const filled = written?.value ?? null;
    this.put(
      at,
      filled === null || typeof filled === 'object' ? { type: 'empty' } : { type: 'value', value: filled },
      { ...style, format: options.format ?? inputFormat(field, look.formats), isInput: true },
    );
    const validation = inputValidation(field, this.range(at.row, at.column), this.#drafting, options);
    if (validation) this.#validations.push(validation);
    this.#firstInput ??= at;
  }

  /** A name for a block of cells, such as a column over all rows. */
  nameRange(name: string, range: RangeRef): void {
    const { names } = this.#drafting;
    if (names.has(name)) throw new Error(`The name ${name} is given twice.`);
    names.set(name, range);
  }

  condition(condition: Condition): void {
    this.#conditions.push(condition);
  }

  chart(chart: Chart): void {
    this.#charts.push(chart);
  }

  picture(picture: Picture): void {
    this.#pictures.push(picture);
  }

  finish({ columns, print, ...frame }: SheetFrame): Sheet {
    return {
      name: this.name,
      columns,
      heights: this.#heights,
      cells: [...this.#cells.values()],
      validations: this.#validations,
      conditions: this.#conditions,
      charts: this.#charts,
      pictures: this.#pictures,
      ...(this.#firstInput ? { activeCell: this.#firstInput } : {}),
      print,
      ...frame,
    };
  }
}

/** The print set-up that all sheets share: A4, one page across, the footer of the document. */
export function printSetup(
  { comparison: { title, texts } }: Drafting,
  setup: Pick<PrintSetup, 'orientation' | 'area'> & Partial<PrintSetup>,
): PrintSetup {
  return {
    fit: { across: 1, down: 0 },
    footer: { left: title, centre: texts.general.footer, right: texts.general.page },
    ...setup,
  };
}
