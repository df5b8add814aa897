import { describe, expect, it } from 'vitest';
import { filledWorkbook, type Typed } from '../../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';

const fill = filledWorkbook(shippedComparison());

describe('the line above the table', () => {
  const [tip, check] = ['Tip: vraag bij elk punt', 'Controleer het percentage van nummer'];

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
  ] as const)('is %s', (_, typed, text) => {
    expect(fill(typed)('oo_percentage_controle')).toEqual(expect.stringMatching(new RegExp(`^${text}`)));
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
