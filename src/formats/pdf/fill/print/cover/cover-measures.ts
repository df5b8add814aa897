import { LARGE_FROM, type TypeRole } from '../../flat/flat-look.ts';

/** A column: where it begins behind the left margin, and its width, pt. */
interface Column {
  readonly x: number;
  readonly width: number;
}

/** Measures of a cover list, pt: those of the documents (templates/pdf/base.typ). */
export interface CoverMeasures {
  /** Height of a line of running text: what all other heights are made from. */
  readonly unit: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly title: TypeRole;
  readonly group: TypeRole;
  readonly text: TypeRole;
  /** Heads of columns. */
  readonly head: TypeRole;
  readonly footer: TypeRole;
  /** From the foot of the page to the baseline of the footer. */
  readonly footerBaseline: number;
  readonly columns: { readonly name: Column; readonly page: Column; readonly notes: Column };
}

const mm = (value: number): number => (value * 72) / 25.4;
const column = (x: number, width: number): Column => ({ x: mm(x), width: mm(width) });

/** Measures that go with the size of a form's typed answers. @param size pt; 0 when the form doesn't say */
export const coverMeasures = (size: number): CoverMeasures => (size >= LARGE_FROM ? LARGE : NORMAL);

const NORMAL: CoverMeasures = (() => {
  const unit = mm(5.5);
  return {
    unit,
    margins: { left: mm(25), right: mm(20), top: 6 * unit, bottom: 4 * unit },
    title: { size: 28, line: 2 * unit },
    group: { size: 13, line: unit },
    text: { size: 11, line: unit },
    head: { size: 9.5, line: unit },
    footer: { size: 8.5, line: unit },
    footerBaseline: 2.25 * unit,
    columns: { name: column(0, 65), page: column(70, 15), notes: column(90, 75) },
  };
})();

const LARGE: CoverMeasures = (() => {
  const unit = mm(9);
  return {
    unit,
    margins: { left: mm(25), right: mm(20), top: 4 * unit, bottom: 3 * unit },
    title: { size: 32, line: 1.5 * unit },
    group: { size: 20, line: unit },
    text: { size: 18, line: unit },
    head: { size: 18, line: unit },
    footer: { size: 16, line: unit },
    footerBaseline: 1.75 * unit,
    columns: { name: column(0, 64), page: column(68, 22), notes: column(94, 71) },
  };
})();
