import { describe, expect, it } from 'vitest';
import type { Brand, Hex } from '../../../src/brand/brand.ts';
import { contrastFaults } from '../../../src/brand/check-contrast.ts';
import { contrastRatio } from '../../../src/brand/contrast.ts';
import { loadBrand } from '../../../src/brand/load-brand.ts';
import { calculateWorkbook } from '../../../src/formats/xlsx/calculate-workbook.ts';
import type { Sheet, Workbook } from '../../../src/formats/xlsx/workbook.ts';
import { draftWorkbook } from '../../../src/generators/xlsx/draft-workbook.ts';
import { barTint, SIZES } from '../../../src/generators/xlsx/look.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import { cutTexts } from '../../support/comparison/cell-fit.ts';
import { colourPairs, tooFaint } from '../../support/comparison/colour-pairs.ts';
import { PICTURES } from '../../support/comparison/filled-workbook.ts';
import { longestValues } from '../../support/comparison/longest-values.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';
import { diskHost } from '../../support/disk-host.ts';
import { must } from '../../support/must.ts';

const comparison = shippedComparison();
const naast = must(loadBrand(diskHost, 'naast'));
const drafted = (defaults: FieldValues, brand = naast): Workbook =>
  draftWorkbook({ ...comparison, defaults }, brand, PICTURES);
const shipped = drafted(comparison.defaults);
const SHEETS = shipped.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);

/** The palest brand that is accepted: every colour as near its limit as it goes. */
const PALE: Brand['colours'] = {
  ...naast.colours,
  ink: '#656565',
  muted: '#696969',
  key: '#696969',
  line: '#8C8C8C',
  fill: '#FBF4EC',
  soft: '#FBF4EC',
};

const pale = drafted(comparison.example.values, { ...naast, colours: PALE });
const filled = drafted(comparison.example.values);
const longest = drafted(longestValues(comparison, shipped));
/** Two alternatives that are so close that every sentence about them is at its longest. */
const close = drafted({
  ...longestValues(comparison, shipped),
  ...Object.fromEntries(comparison.rows.slice(2).map(({ inputs }) => [inputs.take_along.name, 'nee'])),
  ...pointsOf(1, [5, 1, 3]),
  ...pointsOf(2, [1, 5, 3]),
});

/** The same points by both judges. */
function pointsOf(number: number, points: readonly number[]): FieldValues {
  const row = comparison.rows[number - 1];
  const given = (row?.points ?? []).flatMap(fields =>
    fields.map(({ name }, index) => [name, points[index] ?? null] as const),
  );
  const capacity = row ? { [row.inputs.capacity.name]: 5, [row.inputs.feasible.name]: 'misschien' } : {};
  return { ...Object.fromEntries(given), ...capacity };
}

function sheetOf(name: string, { sheets }: Workbook): Sheet {
  const sheet = sheets.find(other => other.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

describe('colours of a workbook', () => {
  it('can be as pale as this', () => {
    expect(contrastFaults(PALE)).toEqual([]);
  });

  it.each(SHEETS)('are read on every ground of %s, however pale the brand', name => {
    expect(tooFaint(colourPairs(sheetOf(name, pale)))).toEqual([]);
  });

  it.each([
    ['Naast', '#5B2450', '#2A2028', '#D6C8D3'],
    ['Dienst', '#143F6B', '#17212B', '#C4CFDA'],
    ['black with the palest ink', '#000000', '#656565', '#E6E6E6'],
  ] as const)('hold a tint for data bars: %s', (_, key, ink, tint) => {
    expect(barTint({ key, ink })).toBe(tint);
  });

  it.each<Hex>(['#000000', '#143F6B', '#5B2450', '#696969', '#003300', '#330000'])(
    'hold a tint of %s that the palest ink is read on',
    key => {
      expect(contrastRatio('#656565', barTint({ key, ink: '#656565' }))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('one hand', () => {
  it.each(SHEETS)('writes the title of %s where it stands on the others', name => {
    const { cells, columns } = sheetOf(name, shipped);
    const title = cells.find(({ row, column }) => row === 2 && column === 2);
    const lead = cells.find(({ row, column }) => row === 3 && column === 2);
    expect([columns[0], title?.style.font?.size, title?.style.font?.colour, lead?.style.font?.size]).toEqual([
      2,
      SIZES.title,
      naast.colours.key.slice(1),
      SIZES.text,
    ]);
  });

  it.each(SHEETS)('sets %s in three sizes beside its title, none below 8 pt', name => {
    const { cells } = sheetOf(name, shipped);
    const written = cells.filter(({ content }) => content.type !== 'empty');
    const sizes = new Set(written.map(({ style }) => style.font?.size ?? 11));
    sizes.delete(SIZES.title);
    expect(sizes.size).toBeLessThanOrEqual(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });
});

describe('room for texts', () => {
  it('is missed when a row is too low', () => {
    const sheet = sheetOf(comparison.texts.help.tab, shipped);
    const low = { ...sheet, heights: new Map() };
    expect(cutTexts(low, calculateWorkbook(shipped)).length).toBeGreaterThan(5);
  });

  it('is missed when a text runs into the next', () => {
    const sheet = sheetOf(comparison.texts.comparison.tab, longest);
    const narrow = { ...sheet, columns: sheet.columns.map(width => width / 2) };
    expect(cutTexts(narrow, calculateWorkbook(longest))).toContainEqual(expect.stringMatching(/^H3: Tip/));
  });

  it('is asked of a sentence as long as it gets', () => {
    const { sheet = '', top = 0, left = 0 } = close.names.get('oo_antwoord_stevig') ?? {};
    const says = calculateWorkbook(close)({ sheet, row: top, column: left });
    expect(says).toEqual(expect.stringMatching(/^Wankel: .* ‘2 Overdracht .*’\.$/));
  });

  it.each([
    ['as it is shipped', shipped],
    ['with the example', filled],
    ['with the longest texts', longest],
    ['with the longest sentences', close],
  ] as const)('is there in every cell of the workbook %s', (_, workbook) => {
    const values = calculateWorkbook(workbook);
    const cut = SHEETS.map(name => [name, cutTexts(sheetOf(name, workbook), values)]);
    expect(Object.fromEntries(cut)).toEqual(Object.fromEntries(SHEETS.map(name => [name, []])));
  });
});
