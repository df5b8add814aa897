import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { filledWorkbook, type ReadNamed, type Typed } from '../../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';

const comparison = shippedComparison();
const fill = filledWorkbook(comparison);
const { plan } = comparison.texts;

/** An hour of work costs 25, a missed one 30, so a week of h hours 25h + 30 × (38 − h) = 1140 − 5h; row 3 follows the plan. */
const AMOUNTS: Typed = {
  oo_contracturen: 38,
  oo_voltijdse_uren: 38,
  oo_uurloon: 20,
  oo_werkgeverslasten: 0.25,
  oo_vervanging_uur: 30,
  oo_vervangen_deel: 1,
  oo_periode: 26,
  oo_basis: 'Nog niet starten',
  oo_08_percentage: 0,
  oo_03_percentage: 1,
};
/** 10, 13.5, 16.5, 20 hours. */
const FOUR_WEEKS: Typed = {
  oo_plan_start: 46_363,
  oo_plan_weken: 4,
  oo_plan_uren_begin: 10,
  oo_plan_uren_doel: 20,
  oo_plan_vorm: 'Elke week een beetje',
  oo_plan_grootste_stap: 8,
  oo_plan_evaluatie: 2,
};
const filled = (typed: Typed): ReadNamed => fill({ ...AMOUNTS, ...FOUR_WEEKS, ...typed });

/** A column of the table of weeks. */
const weeks = (read: ReadNamed, column: string): readonly CellValue[] =>
  comparison.weeks.map((_, index) => read(`oo_alle_week_${column}`, index));
/** What it holds, followed by weeks after the plan. */
const then = (...values: readonly CellValue[]): readonly CellValue[] => [
  ...values,
  ...Array.from({ length: comparison.weeks.length - values.length }, () => ''),
];

interface Growth {
  readonly what: string;
  readonly typed: Typed;
  readonly hours: readonly CellValue[];
}

const GROWTHS: readonly Growth[] = [
  // 10 + 10/3 = 13.33 and 10 + 20/3 = 16.67, to half an hour
  { what: 'each week, to half an hour', typed: {}, hours: then(10, 13.5, 16.5, 20) },
  {
    // steps of 26/4 = 6.5
    what: 'each second week',
    typed: {
      oo_plan_vorm: 'Elke twee weken',
      oo_plan_weken: 10,
      oo_plan_uren_begin: 12,
      oo_plan_uren_doel: 38,
    },
    hours: then(12, 12, 18.5, 18.5, 25, 25, 31.5, 31.5, 38, 38),
  },
  {
    // the last step comes in the fifth week: 10, 10, 15, 15, 20
    what: 'each second week of an odd number',
    typed: { oo_plan_vorm: 'Elke twee weken', oo_plan_weken: 5 },
    hours: then(10, 10, 15, 15, 20),
  },
  {
    what: 'over the most weeks',
    typed: { oo_plan_weken: 16, oo_plan_uren_begin: 8, oo_plan_uren_doel: 38 },
    hours: [8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38],
  },
  {
    what: 'from none to the most',
    typed: { oo_plan_uren_begin: 0, oo_plan_uren_doel: 48 },
    hours: then(0, 16, 32, 48),
  },
  {
    // 10 + 10.2 × 2/3 = 23.6 and 30.4, which is no half hour
    what: 'never above what they end with',
    typed: { oo_plan_uren_doel: 30.4 },
    hours: then(10, 17, 23.5, 30.4),
  },
  {
    what: 'never above what they begin with',
    typed: { oo_plan_uren_begin: 30.4, oo_plan_uren_doel: 20 },
    hours: then(30.4, 27, 23.5, 20),
  },
  {
    what: 'down',
    typed: { oo_plan_uren_begin: 38, oo_plan_uren_doel: 20 },
    hours: then(38, 32, 26, 20),
  },
  {
    what: 'with hours of its own in some weeks',
    typed: { oo_week_02_uren: 12, oo_week_03_uren: 0 },
    hours: then(10, 12, 0, 20),
  },
  {
    what: 'as if nothing stood where something else than hours does',
    typed: { oo_week_02_uren: 'twaalf', oo_week_03_uren: 49 },
    hours: then(10, 13.5, 16.5, 20),
  },
  {
    what: 'only where people say so, when they fill in all weeks themselves',
    typed: { oo_plan_vorm: 'Jullie vullen zelf in', oo_week_01_uren: 4, oo_week_03_uren: 8 },
    hours: then(4, '', 8, ''),
  },
];

describe('hours of the plan', () => {
  it.each(GROWTHS)('grow $what', ({ typed, hours }) => {
    expect(weeks(filled(typed), 'telt')).toEqual(hours);
  });

  it.each([
    // (60 + 22 × 20) / 26 = 19.23
    ['a period longer than the plan', { oo_periode: 26 }, 19.23],
    ['the longest period', { oo_periode: 104 }, 19.81],
    ['a period as long as the plan', { oo_periode: 4 }, 15],
    // 10, 10, 13.5, 13.5 of eight weeks: 47 / 4
    [
      'a period shorter than the plan',
      { oo_periode: 4, oo_plan_weken: 8, oo_plan_vorm: 'Elke twee weken' },
      11.75,
    ],
    ['no period', { oo_periode: null }, ''],
    ['a plan that lacks something', { oo_plan_uren_doel: null }, ''],
  ] as const)('have a mean over %s', (_, typed, mean) => {
    expect(filled(typed)('oo_plan_gemiddeld')).toBe(mean);
  });
});

describe('costs of the plan', () => {
  const read = filled({ oo_03_eenmalige_kost: 130, oo_03_premie_eenmalig: 30 });

  it('add up week by week, with what is paid once', () => {
    // 1140 − 5h; + 100 once
    expect(weeks(read, 'kosten')).toEqual(then(1090, 1072.5, 1057.5, 1040));
    expect(weeks(read, 'opgeteld')).toEqual(then(1190, 2262.5, 3320, 4360));
  });

  it('are held against the baseline', () => {
    // 38 × 30 = 1140 a week
    expect(weeks(read, 'basis')).toEqual(then(1140, 2280, 3420, 4560));
    expect(weeks(read, 'verschil')).toEqual(then(-50, 17.5, 100, 200));
    expect(read('oo_plan_terug')).toBe(2);
  });

  it('count what the row that follows the plan brings', () => {
    // 10 hours at 80 %: 250 + 30 × 30 = 1150; + 2 × 50 guidance − 45 premium
    const typed = {
      oo_03_inzetbaar: 0.8,
      oo_03_begeleiding: 2,
      oo_begeleiding_uur: 50,
      oo_03_premie_week: 45,
    };
    expect(weeks(filled(typed), 'kosten')[0]).toBe(1205);
  });

  it.each([
    ['in the first week when they were never more', { oo_03_eenmalige_kost: null }, 1],
    ['in no week when they are more at the end', { oo_03_eenmalige_kost: 5000 }, ''],
    ['in no week without amounts', { oo_uurloon: null }, ''],
    // 20 hours cost 100 less than the baseline, 48 cost 60 more: −50, +50, −10, +90
    [
      'after the last week in which they were more',
      {
        oo_03_eenmalige_kost: 150,
        oo_week_01_uren: 20,
        oo_week_02_uren: 20,
        oo_week_03_uren: 48,
        oo_week_04_uren: 20,
      },
      4,
    ],
  ] as const)('are paid back %s', (_, typed, week) => {
    expect(filled(typed)('oo_plan_terug')).toBe(week);
  });

  it.each(comparison.weeks.slice(1).map(({ number }) => number))(
    'of week %d are what the sum grows by',
    number => {
      const long = filled({ oo_plan_weken: 16, oo_03_eenmalige_kost: 321.09, oo_uurloon: 19.37 });
      const at = (column: string, week: number) => Number(long(`oo_alle_week_${column}`, week - 1));
      expect(at('opgeteld', number) - at('opgeteld', number - 1)).toBeCloseTo(at('kosten', number), 9);
    },
  );

  it('are no circle when the baseline follows the plan itself', () => {
    // 38 hours at 25 = 950 a week
    const own = filled({ oo_basis: 'Stap voor stap meer uren' });
    expect(weeks(own, 'basis')).toEqual(then(950, 1900, 2850, 3800));
  });
});

describe('the row of the plan', () => {
  it.each<readonly [what: string, typed: Typed, row: CellValue]>([
    ['the first that follows it', { oo_05_volgt_plan: 'ja' }, 3],
    ['not one without a name', { oo_optie_03: null, oo_05_volgt_plan: 'ja' }, 5],
    ['none', { oo_03_volgt_plan: 'nee' }, ''],
    ['none for another word', { oo_03_volgt_plan: 'misschien' }, ''],
  ])('is %s', (_, typed, row) => {
    expect(filled(typed)('oo_plan_rij')).toBe(row);
  });

  it('decides about costs, not about hours', () => {
    const read = filled({ oo_03_volgt_plan: null });
    expect(weeks(read, 'telt')).toEqual(then(10, 13.5, 16.5, 20));
    expect(weeks(read, 'kosten')).toEqual(then());
  });
});

describe('a week', () => {
  it('begins seven days after the one before', () => {
    expect(weeks(filled({}), 'datum')).toEqual(then(46_363, 46_370, 46_377, 46_384));
  });

  it.each([
    [
      'each second one and the last',
      { oo_plan_weken: 5, oo_plan_evaluatie: 2 },
      ['1', '2 ●', '3', '4 ●', '5 ●'],
    ],
    ['the last without a number', { oo_plan_evaluatie: null }, ['1', '2', '3', '4 ●']],
    ['the last with a number that is wrong', { oo_plan_evaluatie: 0 }, ['1', '2', '3', '4 ●']],
    ['all', { oo_plan_evaluatie: 1 }, ['1 ●', '2 ●', '3 ●', '4 ●']],
  ] as const)('is marked for a talk: %s', (_, typed, numbers) => {
    expect(weeks(filled(typed), 'nummer')).toEqual(then(...numbers));
  });

  it.each<readonly [what: string, typed: Typed, signal: string]>([
    ['nothing of a load of 3', { oo_week_02_belasting: 3 }, ''],
    ['to hold on at 4', { oo_week_02_belasting: 4 }, plan.signal_hold],
    ['to step back at 5', { oo_week_02_belasting: 5 }, plan.signal_heavy],
    ['a load that is no number', { oo_week_02_belasting: 'zwaar' }, 'kijk na: Hoe zwaar was het?'],
    ['a load of 6', { oo_week_02_belasting: 6 }, 'kijk na: Hoe zwaar was het?'],
    ['hours that are wrong', { oo_week_02_uren: -1 }, 'kijk na: Eigen uren'],
    ['nothing of the largest step', { oo_week_02_uren: 18 }, ''],
    [
      'a step to two digits',
      { oo_week_01_uren: 10.3333, oo_week_02_uren: 20 },
      'stap van 9,67 uur: groter dan afgesproken',
    ],
    ['nothing of a step that can’t be said', { oo_plan_uren_doel: null, oo_week_01_uren: 10 }, ''],
    ['a larger step', { oo_week_02_uren: 20.5 }, 'stap van 10,5 uur: groter dan afgesproken'],
    ['nothing of a step down', { oo_week_02_uren: 0 }, ''],
    ['nothing when no largest step is agreed', { oo_week_02_uren: 38, oo_plan_grootste_stap: null }, ''],
    [
      'more hours than the contract, before the step',
      { oo_week_02_uren: 45.5 },
      '7,5 uur meer dan het contract',
    ],
    ['nothing of a contract that is missing', { oo_week_02_uren: 18, oo_contracturen: null }, ''],
    ['hours that are missing', { oo_plan_vorm: 'Jullie vullen zelf in' }, plan.signal_hours],
  ])('says %s', (_, typed, signal) => {
    expect(filled(typed)('oo_alle_week_signaal', 1)).toBe(signal);
  });

  it('says nothing once the plan has ended', () => {
    const read = filled({ oo_week_05_uren: 60, oo_week_05_belasting: 5 });
    expect(weeks(read, 'signaal')).toEqual(then());
  });
});

describe('the check of the plan', () => {
  it.each<readonly [what: string, typed: Typed, expected: RegExp]>([
    ['nothing when all is right', {}, /^$/],
    ['nothing when a start is left out', { oo_plan_start: null }, /^$/],
    ['a start that is no day', { oo_plan_start: 'maandag' }, /^Kijk dit na: ‘Eerste dag/],
    ['weeks that are missing', { oo_plan_weken: null }, /^Vul dit in: ‘Aantal weken/],
    ['too few weeks', { oo_plan_weken: 3 }, /^Kijk dit na: ‘Aantal weken/],
    ['too many weeks', { oo_plan_weken: 17 }, /^Kijk dit na: ‘Aantal weken/],
    ['a form that is none', { oo_plan_vorm: 'snel' }, /^Kijk dit na: ‘Hoe komen/],
    [
      'the hours to begin with',
      { oo_plan_uren_begin: null, oo_plan_uren_doel: null },
      /^Vul dit in: ‘Uren in de eerste/,
    ],
    ['the hours to end with', { oo_plan_uren_doel: null }, /^Vul dit in: ‘Uren in de laatste/],
    [
      'hours of one’s own that are missing',
      { oo_plan_vorm: 'Jullie vullen zelf in', oo_week_01_uren: 4 },
      /^Vul bij elke week/,
    ],
    ['hours of a week that don’t fit', { oo_week_03_uren: 60 }, /^Kijk dit na bij de weken: ‘Eigen uren/],
    ['nothing of such hours after the plan', { oo_week_05_uren: 60 }, /^$/],
    ['nothing of more hours than the contract', { oo_week_04_uren: 45 }, /^$/],
  ])('says %s', (_, typed, expected) => {
    expect(filled(typed)('oo_plan_controle')).toMatch(expected);
  });
});

describe('beside the check', () => {
  it.each<readonly [what: string, typed: Typed, expected: string]>([
    ['nothing when all is right', {}, ''],
    [
      'a start that is left out',
      { oo_plan_start: null },
      'Zonder ‘Eerste dag van het plan’ staan er geen datums bij de weken.',
    ],
    [
      'the most hours above the contract',
      { oo_contracturen: 30.4, oo_week_03_uren: 32, oo_week_04_uren: 36.5 },
      'Meer dan het contract (30,4 uur): tot 36,5 uur per week. Bij 2 weken staat een signaal.',
    ],
    ['a step that is too large', { oo_week_02_uren: 20 }, 'Bij 1 week staat een signaal.'],
    ['nothing as long as the plan is not right', { oo_plan_start: null, oo_plan_weken: null }, ''],
  ])('is said: %s', (_, typed, expected) => {
    expect(filled(typed)('oo_plan_opmerkingen')).toBe(expected);
  });

  it('keeps no costs away', () => {
    expect(filled({ oo_plan_start: null, oo_contracturen: 19 })('oo_03_kost_uren')).toBe(19.23);
  });
});

const GARBAGE: readonly CellValue[] = ['abc', '', ' ', '3', true, -1, 0.5, 1e300, -1e300, 9_999_999, '#N/A'];
const inputs = [
  ...Object.values(comparison.inputs),
  ...comparison.weeks.flatMap(({ inputs: own }) => Object.values(own)),
].map(({ name }) => name);
const shown = [
  'nummer',
  'datum',
  'voorstel',
  'telt',
  'deel',
  'kosten',
  'opgeteld',
  'basis',
  'verschil',
  'signaal',
];

describe('whatever is pasted', () => {
  it.each(GARBAGE)('shows no error value with %j in every input', garbage => {
    const read = fill(Object.fromEntries(inputs.map(name => [name, garbage])));
    const values = [
      ...shown.flatMap(column => weeks(read, column)),
      ...['rij', 'controle', 'opmerkingen', 'gemiddeld', 'terug'].map(name => read(`oo_plan_${name}`)),
    ];
    expect(values.filter(value => typeof value === 'object')).toEqual([]);
  });

  it.each(GARBAGE)('shows no error value with %j in a week', garbage => {
    const read = filled({
      oo_week_02_uren: garbage,
      oo_week_03_belasting: garbage,
      oo_03_inzetbaar: garbage,
    });
    expect(shown.flatMap(column => weeks(read, column)).filter(value => typeof value === 'object')).toEqual(
      [],
    );
  });
});
