import { expect, it } from 'vitest';
import type { CoverGroup, CoverList } from '../../../../../src/formats/pdf/fill/print/cover/cover-list.ts';
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
  setCover(list(groups), font, A4).map(page => page.map(({ type }) => type));

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
  const pages = setCover(list([group('Wit', 200)]), font, A4);
  const heights = pages.map(page => page.reduce((sum, { height }) => sum + height, 0));
  expect(Math.max(...heights)).toBeLessThanOrEqual(842 - 10 * ((5.5 * 72) / 25.4));
});

it('loses nobody', () => {
  const rows = types([group('Wit', 77), group('', 5)])
    .flat()
    .filter(type => type === 'row');
  expect(rows).toHaveLength(82);
});
