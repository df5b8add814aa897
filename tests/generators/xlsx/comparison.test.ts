import { describe, expect, it } from 'vitest';
import { filledWorkbook, type Typed } from '../../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';
import { shownOn } from '../../support/comparison/shown-texts.ts';

const comparison = shippedComparison();
const fill = filledWorkbook(comparison);

describe('the line above the table', () => {
  const [tip, check] = ['Tip: vraag bij elk punt', 'Controleer het percentage van nummer'];
  const names = 'Een naam staat er dubbel: zie nummers';

  it.each([
    ['a tip', {}, tip],
    ['a tip with every percentage there is', { oo_02_percentage: 1, oo_03_percentage: 0 }, tip],
    ['a tip after somebody emptied a cell', { oo_01_percentage: null }, tip],
    ['a word', { oo_02_percentage: 'abc' }, `${check} 2.`],
    ['more than all', { oo_02_percentage: 60 }, `${check} 2.`],
    [
      'less than nothing, and a logical value',
      { oo_02_percentage: -0.01, oo_12_percentage: true },
      `${check} 2, 12.`,
    ],
    ['two with one name', { oo_optie_03: 'Deeltijds werken' }, `${names} 2, 3.`],
    [
      'two pairs',
      { oo_optie_03: 'meteen VOLTIJDS', oo_optie_12: 'Deels thuis werken' },
      `${names} 1, 3, 7, 12.`,
    ],
    [
      'names with wildcards, and none',
      { oo_optie_02: '*', oo_optie_03: '?', oo_optie_04: ' ', oo_optie_05: ' ' },
      tip,
    ],
    ['a percentage before names', { oo_optie_03: 'Deeltijds werken', oo_02_percentage: 60 }, `${check} 2.`],
  ] as const)('is %s', (_, typed, text) => {
    expect(fill(typed)('oo_percentage_controle')).toEqual(expect.stringMatching(new RegExp(`^${text}`)));
  });
});

describe('the remark about the next talk', () => {
  const { tab, check_review: remark } = comparison.texts.comparison;

  it.each([
    ['is there when it is before the start', '2027-03-02', '2027-03-01', true],
    ['is not there on the same day', '2027-03-01', '2027-03-01', false],
    ['is not there without a start', null, '2027-03-01', false],
    ['is not there without a day', '2027-03-01', null, false],
  ] as const)('%s', (_, oo_keuze_vanaf, oo_keuze_evaluatie, isThere) => {
    expect(shownOn(comparison, tab, { oo_keuze_vanaf, oo_keuze_evaluatie }).includes(remark)).toBe(isThere);
  });
});

describe('hours a week', () => {
  it.each([
    ['60 % of 38', 0.6, 38, 22.8],
    ['a third of 38', 0.333, 38, 12.65],
    ['all of 40', 1, 40, 40],
    ['nothing of 38', 0, 38, 0],
    ['an empty percentage', null, 38, ''],
    ['an empty week', 0.6, null, ''],
    ['both empty', null, null, ''],
    ['a word', 'abc', 38, ''],
    ['a percentage as text', '60 %', 38, ''],
    ['a logical value', true, 38, ''],
    ['more than all', 1.01, 38, ''],
    ['less than nothing', -0.1, 38, ''],
    ['something enormous', 1e300, 38, ''],
    ['a week of words', 0.6, 'veel', ''],
    ['a week that is too long', 0.6, 1e300, ''],
    ['a week below zero', 0.6, -38, ''],
  ] as const)('of %s', (_, percentage, fulltime, hours) => {
    const typed: Typed = { oo_02_percentage: percentage, oo_voltijdse_uren: fulltime };
    expect(fill(typed)('oo_02_uren')).toBe(hours);
  });

  it('stand in a column of their own', () => {
    const read = fill({ oo_02_percentage: 0.6, oo_voltijdse_uren: 38 });
    expect([0, 1, 2].map(index => read('oo_alle_uren', index))).toEqual([38, 22.8, '']);
  });
});
