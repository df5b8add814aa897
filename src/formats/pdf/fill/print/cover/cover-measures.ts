import {
  type FlatMeasures,
  LARGE_FROM,
  LARGE as LARGE_PAGE,
  mm,
  NORMAL as NORMAL_PAGE,
  type TypeRole,
} from '../../flat/flat-look.ts';

/** A column: where it begins behind the left margin, and its width, pt. */
interface Column {
  readonly x: number;
  readonly width: number;
}

/** What only a list has. */
interface ListMeasures {
  readonly title: TypeRole;
  readonly group: TypeRole;
  readonly columns: { readonly name: Column; readonly page: Column; readonly notes: Column };
}

/** Measures of a cover list, pt: those of continuation pages, and its own. */
export interface CoverMeasures
  extends ListMeasures,
    Pick<FlatMeasures, 'unit' | 'margins' | 'footer' | 'footerBaseline'> {
  readonly text: TypeRole;
  /** Heads of columns. */
  readonly head: TypeRole;
}

/** Measures that go with the size of a form's typed answers. @param size pt; 0 when the form doesn't say */
export const coverMeasures = (size: number): CoverMeasures => (size >= LARGE_FROM ? LARGE : NORMAL);

const column = (x: number, width: number): Column => ({ x: mm(x), width: mm(width) });

const NORMAL = listOn(NORMAL_PAGE, {
  title: { size: 28, line: 2 * NORMAL_PAGE.unit },
  group: { size: 13, line: NORMAL_PAGE.unit },
  columns: { name: column(0, 65), page: column(70, 15), notes: column(90, 75) },
});

const LARGE = listOn(LARGE_PAGE, {
  title: { size: 32, line: 1.5 * LARGE_PAGE.unit },
  group: { size: 20, line: LARGE_PAGE.unit },
  columns: { name: column(0, 64), page: column(68, 22), notes: column(94, 71) },
});

function listOn(page: FlatMeasures, list: ListMeasures): CoverMeasures {
  const { unit, margins, footer, footerBaseline } = page;
  return { unit, margins, footer, footerBaseline, text: page.body, head: page.help, ...list };
}
