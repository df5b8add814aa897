import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { ROW_RESULTS } from '../../../src/generators/xlsx/names.ts';
import { filledWorkbook, type ReadNamed, type Typed } from '../../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';

const comparison = shippedComparison();
const fill = filledWorkbook(comparison);
const { costs } = comparison.texts;

/** An hour of work costs 20 × 1.25 = 25, a missed one 0.5 × 30 + 0.5 × 20 = 25, staying at home 38 × 25 = 950 a week. */
const AMOUNTS: Typed = {
  oo_contracturen: 38,
  oo_voltijdse_uren: 38,
  oo_uurloon: 20,
  oo_werkgeverslasten: 0.25,
  oo_vervanging_uur: 30,
  oo_vervangen_deel: 0.5,
  oo_gemist_uur: 20,
  oo_begeleiding_uur: 40,
  oo_periode: 10,
  oo_basis: 'Nog niet starten',
  oo_08_percentage: 0,
};
const filled = (typed: Typed): ReadNamed => fill({ ...AMOUNTS, ...typed });

const RESULTS = ROW_RESULTS.filter(name => name.startsWith('kost_'));
const rowOf = (read: ReadNamed, digits: string): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(RESULTS.map(name => [name, read(`oo_${digits}_${name}`)]));

/** What row 1 or 2 shows. */
interface Case {
  readonly what: string;
  readonly typed: Typed;
  readonly expected: Readonly<Record<string, CellValue>>;
}

const CASES: readonly Case[] = [
  {
    // 38 × 25 = 950; (38 − 38 × 0.8) × 25 = 190; 2 × 40 = 80; 950 + 190 + 80 − 10 = 1210; × 10 + 500 − 100 = 12 500;
    // − 9500 = 3000; dearer each week, so never earned back; 38 × 20 = 760
    what: 'every amount',
    typed: {
      oo_01_percentage: 1,
      oo_01_inzetbaar: 0.8,
      oo_01_begeleiding: 2,
      oo_01_eenmalige_kost: 500,
      oo_01_premie_week: 10,
      oo_01_premie_eenmalig: 100,
    },
    expected: {
      kost_uren: 38,
      kost_week: 1210,
      kost_periode: 12500,
      kost_verschil: 3000,
      kost_terug: 'niet',
      kost_loon: 760,
    },
  },
  {
    // 19 × 25 + 19 × 25 − 30 = 920; × 10 + 100 = 9300; 100 is earned back in 100 / 30 = 3.3, so 4 weeks
    what: 'a cost that is earned back',
    typed: { oo_01_percentage: 0.5, oo_01_eenmalige_kost: 100, oo_01_premie_week: 30 },
    expected: {
      kost_uren: 19,
      kost_week: 920,
      kost_periode: 9300,
      kost_verschil: -200,
      kost_terug: 4,
      kost_loon: 380,
    },
  },
  {
    // 920 × 10 = 9200, and nothing once
    what: 'cheaper from the first week on',
    typed: { oo_01_percentage: 0.5, oo_01_premie_week: 30 },
    expected: { kost_verschil: -300, kost_terug: 0 },
  },
  {
    // 50 dearer a week, 600 cheaper at once: 500 − 600 = −100 in ten weeks
    what: 'a premium at once that outweighs what each week costs more',
    typed: { oo_01_percentage: 0.5, oo_01_begeleiding: 1.25, oo_01_premie_eenmalig: 600 },
    expected: { kost_week: 1000, kost_verschil: -100, kost_terug: 0 },
  },
  {
    // 50 dearer a week, 100 cheaper at once: 500 − 100 = 400
    what: 'a premium at once that does not',
    typed: { oo_01_percentage: 0.5, oo_01_begeleiding: 1.25, oo_01_premie_eenmalig: 100 },
    expected: { kost_verschil: 400, kost_terug: 'niet' },
  },
  {
    // 1.1 / 0.1 is a little more than 11 in binary fractions
    what: 'weeks without dust of binary fractions',
    typed: { oo_01_percentage: 0.5, oo_01_premie_week: 0.1, oo_01_eenmalige_kost: 1.1 },
    expected: { kost_terug: 11 },
  },
  {
    // (38 − 0) × 25 = 950
    what: 'no hours',
    typed: { oo_01_percentage: 0 },
    expected: { kost_uren: 0, kost_week: 950, kost_loon: 0, kost_verschil: 0 },
  },
  {
    // 48 × 25 = 1200; 48 hours are more than the contract's 38, so none is missed
    what: 'more hours than the contract',
    typed: { oo_voltijdse_uren: 48, oo_01_percentage: 1 },
    expected: { kost_uren: 48, kost_week: 1200 },
  },
  {
    // 38 × 25 = 950; 38 × 25 = 950 missed, as nothing gets done
    what: 'nothing that gets done',
    typed: { oo_01_percentage: 1, oo_01_inzetbaar: 0 },
    expected: { kost_week: 1900 },
  },
  {
    what: 'no word on what gets done: all of it',
    typed: { oo_01_percentage: 1, oo_01_inzetbaar: null },
    expected: { kost_week: 950 },
  },
  {
    // 19 × 25 + 19 × 20 = 855
    what: 'nobody replaced',
    typed: { oo_01_percentage: 0.5, oo_vervangen_deel: 0 },
    expected: { kost_week: 855 },
  },
  {
    // 19 × 25 + 19 × 30 = 1045
    what: 'all hours replaced',
    typed: { oo_01_percentage: 0.5, oo_vervangen_deel: 1 },
    expected: { kost_week: 1045 },
  },
  {
    // without amounts but the wage: 19 × 20
    what: 'empty amounts, which count as 0',
    typed: {
      oo_01_percentage: 0.5,
      oo_werkgeverslasten: null,
      oo_vervanging_uur: null,
      oo_vervangen_deel: null,
      oo_gemist_uur: null,
      oo_begeleiding_uur: null,
    },
    expected: { kost_week: 380 },
  },
  {
    // 950 × 4; 950 × 104
    what: 'the shortest period',
    typed: { oo_01_percentage: 0, oo_periode: 4 },
    expected: { kost_periode: 3800 },
  },
  {
    what: 'the longest period',
    typed: { oo_01_percentage: 0, oo_periode: 104 },
    expected: { kost_periode: 98800 },
  },
  {
    // 38 × 0.333 = 12.65 hours × 24.2125 = 306.288…; + 25.35 × 25 = 633.75; 12.65 × 19.37 = 245.0305
    what: 'amounts to the cent',
    typed: { oo_01_percentage: 0.333, oo_uurloon: 19.37 },
    expected: { kost_uren: 12.65, kost_week: 940.04, kost_loon: 245.03 },
  },
];

describe('costs of an alternative', () => {
  it.each(CASES)('counts $what', ({ typed, expected }) => {
    expect(rowOf(filled(typed), '01')).toMatchObject(expected);
  });

  it.each([
    ['without a wage', { oo_uurloon: null }],
    ['with a wage that is no number', { oo_uurloon: 'abc' }],
    ['with a wage below zero', { oo_uurloon: -1 }],
    ['without hours in the contract', { oo_contracturen: null }],
  ] as const)('says no cost %s', (_, typed) => {
    const { kost_uren, ...money } = rowOf(filled({ oo_01_percentage: 1, ...typed }), '01');
    expect(kost_uren).toBe(38);
    expect(Object.values(money)).toEqual(['', '', '', '', '']);
  });

  it.each([
    ['a name', { oo_optie_01: null, oo_01_percentage: 1 }],
    ['a name but spaces', { oo_optie_01: '  ', oo_01_percentage: 1 }],
    ['hours', { oo_01_percentage: null }],
  ] as const)('leaves a row without %s empty', (_, typed) => {
    expect(Object.values(rowOf(filled(typed), '01'))).toEqual(['', '', '', '', '', '']);
  });

  it('says a week without a period, but no sum', () => {
    const row = rowOf(filled({ oo_01_percentage: 0, oo_periode: null }), '01');
    expect(row).toMatchObject({ kost_week: 950, kost_periode: '', kost_verschil: '', kost_terug: '' });
  });
});

const RATES = [0, 5, 20, 40, 160, 500] as const;

describe('the baseline', () => {
  it.each(RATES.slice(1).map((rate, index) => [RATES[index] ?? 0, rate] as const))(
    'gets no cheaper against working when a missed hour costs %d and then %d',
    (less, more) => {
      const against = (oo_gemist_uur: number) =>
        filled({ oo_gemist_uur, oo_vervangen_deel: 0.3, oo_02_percentage: 0.6 })('oo_02_kost_verschil');
      expect(against(more)).toBeLessThan(against(less) as number);
    },
  );

  it('is the first of the rows with its name', () => {
    const read = filled({
      oo_basis: 'Dubbel',
      oo_optie_02: 'Dubbel',
      oo_optie_05: 'Dubbel',
      oo_05_percentage: 0.5,
    });
    expect(read('oo_basis_rij')).toBe(2);
  });

  it.each([
    ['in other capitals', 'NOG NIET STARTEN', 8],
    ['between spaces', ' Nog niet starten ', 8],
    ['that no row has', 'Iets anders', ''],
    ['with signs that stand for any others', 'Nog*', ''],
    ['that is left empty', null, ''],
    ['of spaces', '  ', ''],
  ] as const)('is found by a name %s', (_, oo_basis, row) => {
    expect(filled({ oo_basis })('oo_basis_rij')).toBe(row);
  });

  it('gives no differences when no row has its name', () => {
    const row = rowOf(filled({ oo_basis: 'Iets anders', oo_01_percentage: 0 }), '01');
    expect(row).toMatchObject({ kost_periode: 9500, kost_verschil: '', kost_terug: '' });
  });

  it('keeps its own hours where a plan is held against it, though it follows the plan', () => {
    const read = filled({ ...PLAN, oo_basis: 'Stap voor stap meer uren', oo_03_percentage: 1 });
    // 38 × 25
    expect([read('oo_kosten_basis_week'), read('oo_03_kost_uren')]).toEqual([950, 17.2]);
  });
});

/** 10, 13, 16, 19 hours and six more weeks of 19: (58 + 114) / 10 = 17.2; row 3 follows it. */
const PLAN: Typed = {
  oo_plan_weken: 4,
  oo_plan_uren_begin: 10,
  oo_plan_uren_doel: 19,
  oo_plan_vorm: 'Elke week een beetje',
};

describe('an alternative that follows the plan', () => {
  it('counts with the mean hours of the plan over the period', () => {
    expect(filled({ ...PLAN, oo_03_percentage: 1 })('oo_03_kost_uren')).toBe(17.2);
  });

  it('counts with its own hours as long as the plan lacks something', () => {
    const read = filled({ ...PLAN, oo_plan_weken: null, oo_03_percentage: 1 });
    expect(read('oo_03_kost_uren')).toBe(38);
    expect(read('oo_alle_kost_opmerking', 2)).toBe(
      costs.note_plan.replace('{sheet}', comparison.texts.plan.tab),
    );
  });
});

describe('the check of the amounts', () => {
  it.each<readonly [what: string, typed: Typed, expected: RegExp]>([
    ['nothing when all is right', {}, /^$/],
    [
      'the hours in the contract first',
      { oo_contracturen: null, oo_uurloon: null },
      /^Vul op het blad Start/,
    ],
    ['the wage', { oo_uurloon: null }, /Brutoloon/],
    ['a wage that is no number', { oo_uurloon: 'abc' }, /^Kijk dit na: ‘Brutoloon/],
    ['charges above all', { oo_werkgeverslasten: 28 }, /^Kijk dit na: ‘Werkgeverslasten/],
    ['half a week', { oo_periode: 10.5 }, /^Kijk dit na: ‘Aantal weken/],
    ['a period that is missing', { oo_periode: null }, /^Vul dit in: ‘Aantal weken/],
    ['a baseline that is left out', { oo_basis: ' ' }, /^Kies de mogelijkheid/],
    ['a baseline that no row is called any more', { oo_basis: ' Thuis ' }, /^‘Thuis’ staat niet/],
    [
      'the beginning of a long one',
      { oo_basis: 'Een naam van zestig letters die hier nergens meer bij staat' },
      /^‘Een naam van zestig l…’ staat/,
    ],
    ['a percentage that is wrong', { oo_04_percentage: 60 }, /^Kijk de rijen na/],
    ['a baseline without hours', { oo_08_percentage: null }, /heeft nog geen uren/],
    ['a row with something wrong', { oo_04_begeleiding: 'veel' }, /^Kijk de rijen na/],
  ])('says %s', (_, typed, expected) => {
    expect(filled(typed)('oo_kosten_controle')).toMatch(expected);
  });
});

describe('beside the check', () => {
  const [half, ...others] = comparison.rows.map(({ inputs }) => inputs.percentage.name);
  const all = Object.fromEntries([half, ...others].map(name => [name, 0.5]));

  it.each<readonly [what: string, typed: Typed, expected: RegExp]>([
    ['nothing when all rows have hours', all, /^$/],
    ['one row without hours', { ...all, oo_04_percentage: null }, /^Bij 1 mogelijkheid staan/],
    [
      'more rows, those with a wrong percentage among them',
      { ...all, oo_04_percentage: null, oo_05_percentage: 60 },
      /^Bij 2 mogelijkheden staan/,
    ],
  ])('is said: %s', (_, typed, expected) => {
    expect(filled(typed)('oo_kosten_opmerkingen')).toMatch(expected);
  });

  it('is said which percentage is wrong, in its row', () => {
    expect(filled({ oo_04_percentage: 'half' })('oo_alle_kost_opmerking', 3)).toBe(
      'Kijk na op Vergelijking: ‘Percentage’.',
    );
  });

  it('stays the check as it is', () => {
    expect(filled({ oo_04_percentage: null })('oo_kosten_controle')).toBe('');
  });
});

const GARBAGE: readonly CellValue[] = [
  'abc',
  '',
  ' ',
  '3',
  true,
  false,
  -1,
  1e300,
  -1e300,
  9_999_999,
  '=1+1',
  '#N/A',
];
const inputs = Object.values(comparison.inputs).map(({ name }) => name);
const columns = comparison.rows.flatMap(row => Object.values(row.inputs).map(({ name }) => name));

describe('whatever is pasted', () => {
  it.each(GARBAGE)('counts %j in an amount as missing', garbage => {
    const missing = filled({ oo_01_percentage: 0.5, oo_01_premie_eenmalig: null, oo_begeleiding_uur: null });
    const pasted = filled({
      oo_01_percentage: 0.5,
      oo_01_premie_eenmalig: garbage,
      oo_begeleiding_uur: garbage,
    });
    expect(rowOf(pasted, '01')).toEqual(rowOf(missing, '01'));
  });

  it.each(GARBAGE)('shows no error value with %j in every input', garbage => {
    const read = fill(Object.fromEntries([...inputs, ...columns].map(name => [name, garbage])));
    const shown = comparison.rows.flatMap(({ digits }) => Object.values(rowOf(read, digits)));
    const said = [read('oo_kosten_controle'), read('oo_kosten_opmerkingen')];
    expect([...shown, ...said].filter(value => typeof value === 'object')).toEqual([]);
  });
});
