import { describe, expect, it } from 'vitest';
import type {
  CoverGroup,
  CoverList,
  CoverRow,
} from '../../../../../src/formats/pdf/fill/print/cover/cover-list.ts';
import { coverMeasures } from '../../../../../src/formats/pdf/fill/print/cover/cover-measures.ts';
import { setCover } from '../../../../../src/formats/pdf/fill/print/cover/set-cover.ts';
import { typedFont } from '../../../../../src/formats/pdf/typed-font.ts';

const font = typedFont({
  unitsPerEm: 1000,
  ascent: 800,
  descent: -200,
  glyphs: new Map(),
  advance: () => 500,
});
const A4 = { width: 595, height: 842 };
const NORMAL = { measures: coverMeasures(11), size: A4 };
const LARGE = { measures: coverMeasures(18), size: A4 };

const group = (title: string, count: number): CoverGroup => ({
  title,
  rows: Array.from({ length: count }, (_, at) => ({
    name: `Persoon ${at}`,
    page: 1,
    position: 1,
    notes: [],
  })),
});

const list = (groups: readonly CoverGroup[]): CoverList => ({
  title: 'Overzicht',
  intro: ['Zin.'],
  heads: { name: 'Naam', page: 'Pagina', notes: 'Let op' },
  groups,
  total: 'Totaal: 1.',
  footer: 'Formulier',
  pageOf: () => '',
  linkTo: () => '',
});

const types = (groups: readonly CoverGroup[]) =>
  setCover(list(groups), font, NORMAL).map(page => page.map(({ type }) => type));

it('puts few people on one page', () => {
  expect(types([group('Wit', 2)])).toEqual([['title', 'text', 'heads', 'group', 'row', 'row', 'total']]);
});

it('repeats the heads of columns and the group on a next page', () => {
  const [, second] = types([group('Wit', 40)]);
  expect(second?.slice(0, 3)).toEqual(['heads', 'group', 'row']);
});

it('ends no page in the heading of a group', () => {
  const ends = types(Array.from({ length: 60 }, (_, at) => group(`Groep ${at}`, 1 + (at % 5)))).map(page =>
    page.at(-1),
  );
  expect(ends).not.toContain('group');
  expect(ends).not.toContain('heads');
});

it('keeps each page within its margins', () => {
  const pages = setCover(list([group('Wit', 200)]), font, NORMAL);
  const heights = pages.map(page => page.reduce((sum, { height }) => sum + height, 0));
  expect(Math.max(...heights)).toBeLessThanOrEqual(842 - 10 * ((5.5 * 72) / 25.4));
});

it('loses nobody', () => {
  const rows = types([group('Wit', 77), group('', 5)])
    .flat()
    .filter(type => type === 'row');
  expect(rows).toHaveLength(82);
});

/** Numbers of people: the last row of some ends a page. */
const COUNTS = Array.from({ length: 30 }, (_, at) => at + 1);

it('puts the total below a row, never on a page of its own', () => {
  const above = COUNTS.map(count =>
    types([group('Wit', count)])
      .at(-1)
      ?.at(-2),
  );
  expect(new Set(above)).toEqual(new Set(['row']));
});

it('takes the heading of a group along when its only row goes to the page of the total', () => {
  const last = COUNTS.map(count => types([group('Wit', count), group('Zwart', 1)]).at(-1) ?? []);
  expect(last.map(page => page.slice(-3))).toEqual(COUNTS.map(() => ['group', 'row', 'total']));
});

const crowded = (words: Partial<CoverRow>, title = 'Wit'): CoverList => {
  const row = { name: 'Persoon', page: 1, position: 1, notes: [], ...words };
  return list([{ title, rows: [row, row] }]);
};
const NOTES = Array.from({ length: 150 }, (_, at) => `Kijk naar vak ${at}.`);

describe.each([NORMAL, LARGE])('with letters of $measures.text.size pt', frame => {
  const { margins } = frame.measures;
  const highest = (held: CoverList) =>
    Math.max(...setCover(held, font, frame).map(page => page.reduce((sum, { height }) => sum + height, 0)));

  it.each([
    ['notes', crowded({ notes: NOTES })],
    ['a name', crowded({ name: 'A'.repeat(5000) })],
    ['the name of a group', crowded({}, 'A'.repeat(5000))],
    ['each of them', crowded({ name: 'A'.repeat(5000), notes: NOTES }, 'A'.repeat(5000))],
  ])('puts nothing off the page of what is longer than a page: %s', (_, held) => {
    expect(highest(held)).toBeLessThanOrEqual(842 - margins.top - margins.bottom);
  });

  it('shows all notes of a person that has more than a page of them', () => {
    const shown = setCover(crowded({ notes: NOTES }), font, frame)
      .flat()
      .flatMap(piece => (piece.type === 'row' ? piece.notes : []));
    expect(shown).toEqual([...NOTES, ...NOTES]);
  });

  it('keeps columns beside each other within the margins', () => {
    const { name, page, notes } = frame.measures.columns;
    expect(name.x + name.width).toBeLessThan(page.x);
    expect(page.x + page.width).toBeLessThan(notes.x);
    expect(notes.x + notes.width).toBeLessThanOrEqual(595.28 - margins.left - margins.right);
  });
});

it('has letters of 18 pt for a form in large print', () => {
  const { text, head, group: heading, title } = LARGE.measures;
  expect(Math.min(...[text, head, heading, title].map(({ size }) => size))).toBe(18);
});

it('has letters of the usual size for a form that doesn’t say how large its answers are', () => {
  expect(coverMeasures(0)).toBe(coverMeasures(11));
});
