import { describe, expect, it } from 'vitest';
import { type CellValue, isCellError } from '../../../src/formats/xlsx/cell-value.ts';
import {
  judgeResult,
  RESULTS as RESULTS_ONCE,
  ROW_RESULTS,
  resultName,
  rowResult,
} from '../../../src/generators/xlsx/names.ts';
import type { Comparison, ComparisonRow } from '../../../src/model/comparison.ts';
import type { Field } from '../../../src/model/document.ts';
import { filledWorkbook, type ReadNamed, type Typed } from '../../support/comparison/filled-workbook.ts';
import { Random } from '../../support/comparison/random.ts';
import { comparisonOf, shippedComparison } from '../../support/comparison/shapes.ts';
import { shownOn } from '../../support/comparison/shown-texts.ts';
import { onlyRows, typedRow } from '../../support/comparison/typed-row.ts';

const comparison = shippedComparison();
const fill = filledWorkbook(comparison);
const { scores } = comparison.texts;
const [winWin = '', together = '', balance = ''] = comparison.inputs.method.spec.options.map(
  ({ label }) => label,
);

type Points = readonly [readonly number[], readonly number[]];
const row = (number: number, points: Points, more: Typed = {}): Typed => ({
  ...typedRow(comparison, { row: number, points }),
  ...more,
});
const alike = (points: number): Points => [
  [points, points, points],
  [points, points, points],
];

/** Employee (5·50 + 2·30 + 3·20) / 100 = 3.7, employer (4·20 + 4·40 + 1·40) / 100 = 2.8. */
const WEIGHED: Typed = {
  oo_gewicht_werknemer_geld: 50,
  oo_gewicht_werknemer_taken: 30,
  oo_gewicht_werknemer_collegas: 20,
  oo_gewicht_werkgever_geld: 20,
  oo_gewicht_werkgever_taken: 40,
  oo_gewicht_werkgever_collegas: 40,
  ...row(1, [
    [5, 2, 3],
    [4, 4, 1],
  ]),
};
const RESULTS = ['punten_werknemer', 'punten_werkgever', 'samen', 'laagste', 'evenwicht', 'verschil'];
const resultsOf = (read: ReadNamed, digits = '01'): readonly CellValue[] =>
  RESULTS.map(result => read(`oo_${digits}_${result}`));

describe('the scores of an alternative', () => {
  it.each<readonly [what: string, typed: Typed, expected: readonly CellValue[]]>([
    // 3.25 of voices 40 and 40; √10.36 = 3.219
    ['are those of both judges, weighed', {}, [3.7, 2.8, 3.25, 2.8, 3.22, 0.9]],
    // (3.7·40 + 2.8·40 + 5·20) / 100
    ['are with the team where it gave one', { oo_01_team: 5 }, [3.7, 2.8, 3.6, 2.8, 3.22, 0.9]],
    ['are without the team where its score is wrong', { oo_01_team: 6 }, [3.7, 2.8, 3.25, 2.8, 3.22, 0.9]],
    // (3.7·25 + 2.8·75) / 100 = 3.025
    [
      'are weighed by voice, halves up',
      { oo_stem_werknemer: 25, oo_stem_werkgever: 75 },
      [3.7, 2.8, 3.03, 2.8, 3.22, 0.9],
    ],
    [
      'have no score together when nobody has a voice',
      { oo_stem_werknemer: 0, oo_stem_werkgever: null },
      [3.7, 2.8, '', 2.8, 3.22, 0.9],
    ],
    // (5·50 + 3·20) / 70 = 4.43, both 3.61, √12.40 = 3.522
    ['count a blank weight as 0', { oo_gewicht_werknemer_taken: null }, [4.43, 2.8, 3.62, 2.8, 3.52, 1.63]],
    [
      'lack a judge whose weights are all 0',
      { oo_gewicht_werknemer_geld: 0, oo_gewicht_werknemer_taken: 0, oo_gewicht_werknemer_collegas: 0 },
      ['', 2.8, '', '', '', ''],
    ],
    [
      'lack a judge whose weight is no number',
      { oo_gewicht_werknemer_geld: 'veel' },
      ['', 2.8, '', '', '', ''],
    ],
    ['lack a judge with a point missing', { oo_01_werkgever_taken: null }, [3.7, '', '', '', '', '']],
    ['lack a judge with half a point', { oo_01_werkgever_taken: 3.5 }, [3.7, '', '', '', '', '']],
  ])('%s', (_, typed, expected) => {
    expect(resultsOf(fill({ ...WEIGHED, ...typed }))).toEqual(expected);
  });
});

describe('the status of an alternative', () => {
  it.each<readonly [status: string, what: string, typed: Typed]>([
    ['', 'without a name', { oo_optie_01: null }],
    ['', 'with spaces for a name', { oo_optie_01: '  ' }],
    [
      scores.status_not_taken,
      'not taken along, whatever its points',
      { oo_01_meenemen: 'nee', oo_01_team: 9 },
    ],
    [scores.status_check, 'taken along in another word', { oo_01_meenemen: 'soms' }],
    [scores.status_incomplete, 'without a point', { oo_01_werknemer_geld: null }],
    [scores.status_incomplete, 'without its capacity', { oo_01_draagkracht: null }],
    [scores.status_incomplete, 'without a word about feasibility', { oo_01_haalbaar: '' }],
    [
      scores.status_incomplete,
      'with something missing and something wrong',
      {
        oo_01_werknemer_geld: null,
        oo_01_werkgever_geld: 'vier',
      },
    ],
    [scores.status_check, 'with six points', { oo_01_werknemer_geld: 6 }],
    [scores.status_check, 'with points as text', { oo_01_werknemer_geld: '4' }],
    [scores.status_check, 'with half a point of capacity', { oo_01_draagkracht: 3.5 }],
    [scores.status_check, 'feasible in another word', { oo_01_haalbaar: 'ooit' }],
    [scores.status_check, 'with a wrong score of the team', { oo_01_team: 0 }],
    [
      scores.status_check,
      'with weights that add up to nothing',
      {
        oo_gewicht_werkgever_geld: 0,
        oo_gewicht_werkgever_taken: null,
        oo_gewicht_werkgever_collegas: 0,
      },
    ],
    [scores.status_too_heavy, 'below the minimum', { oo_01_draagkracht: 2 }],
    [
      scores.status_too_heavy,
      'both too heavy and not feasible',
      {
        oo_01_draagkracht: 2,
        oo_01_haalbaar: 'nee',
      },
    ],
    [scores.status_possible, 'at the minimum', { oo_01_draagkracht: 3 }],
    [
      scores.status_possible,
      'below a minimum that is wrong',
      {
        oo_01_draagkracht: 1,
        oo_minimum_draagkracht: 'drie',
      },
    ],
    [
      scores.status_possible,
      'below a minimum that is missing',
      {
        oo_01_draagkracht: 1,
        oo_minimum_draagkracht: null,
      },
    ],
    [scores.status_not_feasible, 'that is not feasible', { oo_01_haalbaar: 'nee' }],
    [scores.status_find_out, 'to find out about', { oo_01_haalbaar: 'uitzoeken' }],
    [scores.status_find_out, 'that may be feasible', { oo_01_haalbaar: 'misschien' }],
    [scores.status_possible, 'with all points and no word about taking it along', { oo_01_meenemen: null }],
  ])('is “%s” for one %s', (status, _, typed) => {
    expect(fill({ ...row(1, alike(3)), ...typed })('oo_01_status')).toBe(status);
  });
});

/** Row 1 has the higher mean, row 2 the better lowest, row 3 the wider gap. */
const THREE: Typed = {
  ...onlyRows(comparison, [1, 2, 3]),
  // 5 and 3: together 4, balance 3.87
  ...row(1, [
    [5, 5, 5],
    [3, 3, 3],
  ]),
  // 3.67 and 3.33: together 3.5
  ...row(2, [
    [4, 4, 3],
    [4, 3, 3],
  ]),
  // 5 and 2.67: together 3.84, balance 3.65
  ...row(3, [
    [5, 5, 5],
    [3, 3, 2],
  ]),
};
const ranks = (read: ReadNamed, rows: readonly string[]): readonly CellValue[] =>
  rows.map(digits => read(`oo_${digits}_rang`));

describe('the ranking', () => {
  it.each([
    ['by the lowest', winWin, [2, 1, 3]],
    ['by both together', together, [1, 3, 2]],
    ['by balance', balance, [1, 3, 2]],
    ['of nothing, by a method that isn’t there', 'gokken', ['', '', '']],
    ['of nothing, without a method', null, ['', '', '']],
  ])('is %s', (_, oo_methode, expected) => {
    expect(ranks(fill({ ...THREE, oo_methode }), ['01', '02', '03'])).toEqual(expected);
  });

  it.each<readonly [what: string, first: Points, second: Points, typed: Typed]>([
    // both have a lowest score of 3
    [
      'the score together, after the lowest',
      [
        [3, 3, 3],
        [3, 3, 3],
      ],
      [
        [3, 3, 3],
        [5, 5, 5],
      ],
      { oo_methode: winWin },
    ],
    // both are 3 together: with voices as unequal as 0 and 40, the employee's score doesn't count there
    [
      'the lower score, after both together',
      [
        [1, 1, 1],
        [3, 3, 3],
      ],
      [
        [2, 2, 2],
        [3, 3, 3],
      ],
      { oo_methode: together, oo_stem_werknemer: 0 },
    ],
    // √(4 × 4) = √(… ) would be another balance: the score together decides
    [
      'the score together, after balance',
      [
        [4, 4, 4],
        [1, 1, 1],
      ],
      [
        [2, 2, 2],
        [2, 2, 2],
      ],
      {
        oo_methode: balance,
        oo_stem_werknemer: 0,
      },
    ],
  ])('of equals goes by %s', (_, first, second, typed) => {
    const read = fill({ ...onlyRows(comparison, [1, 2]), ...row(1, first), ...row(2, second), ...typed });
    expect(ranks(read, ['01', '02'])).toEqual([2, 1]);
  });

  it('of equals in everything goes by their rows', () => {
    const read = fill({
      ...onlyRows(comparison, [2, 4, 7]),
      ...row(2, alike(3)),
      ...row(4, alike(3)),
      ...row(7, alike(3)),
    });
    expect(ranks(read, ['02', '04', '07'])).toEqual([1, 2, 3]);
    expect([read('oo_eerste_rij'), read('oo_tweede_rij')]).toEqual([2, 4]);
  });

  it('passes over what fell out, isn’t taken along or isn’t complete', () => {
    const read = fill({
      ...row(1, alike(5), { oo_01_draagkracht: 1 }),
      ...row(2, alike(5), { oo_02_haalbaar: 'nee' }),
      ...row(3, alike(5), { oo_03_meenemen: 'nee' }),
      ...row(4, alike(5), { oo_04_werknemer_geld: null }),
      ...row(5, alike(2), { oo_05_haalbaar: 'uitzoeken' }),
    });
    expect(ranks(read, ['01', '02', '03', '04', '05'])).toEqual(['', '', '', '', 1]);
    expect([read('oo_eerste_keuze'), read('oo_tweede_keuze'), read('oo_tweede_rij')]).toEqual([
      'Zelfde job, andere taken',
      '',
      '',
    ]);
  });

  it('counts what it found', () => {
    const read = fill({
      ...row(1, alike(5), { oo_01_draagkracht: 1 }),
      ...row(2, alike(5), { oo_02_haalbaar: 'nee' }),
      ...row(3, alike(5), { oo_03_meenemen: 'nee' }),
      ...row(4, alike(5), { oo_04_werknemer_geld: 'vijf' }),
      ...row(5, alike(2), { oo_05_haalbaar: 'uitzoeken' }),
      ...row(6, alike(2)),
    });
    const counts = ['opties', 'ingevuld', 'te_zwaar', 'niet_haalbaar', 'uitzoeken'];
    // of eight with a name one isn't taken along; of the others two are empty and one is wrong
    expect(counts.map(count => read(`oo_aantal_${count}`))).toEqual([7, 4, 1, 1, 1]);
  });
});

describe('the check of the settings', () => {
  it.each<readonly [what: string, typed: Typed, expected: RegExp]>([
    ['nothing when all is right', {}, /^$/],
    ['nothing of limits that are just right', { oo_minimum_draagkracht: 5, oo_drempel_verschil: 0 }, /^$/],
    ['whose weights are wrong', { oo_gewicht_werkgever_geld: 101 }, /gewichten.*werkgever/i],
    ['whose weights are no numbers', { oo_gewicht_werknemer_geld: 'abc' }, /gewichten.*werknemer/i],
    [
      'whose weights add up to nothing',
      { oo_gewicht_werknemer_geld: 0, oo_gewicht_werknemer_taken: 0, oo_gewicht_werknemer_collegas: null },
      /gewichten.*werknemer/i,
    ],
    ['a voice that is wrong', { oo_stem_team: -1 }, /stemmen/i],
    ['that neither has a voice', { oo_stem_werknemer: 0, oo_stem_werkgever: 0 }, /stemmen/i],
    ['a method that isn’t there', { oo_methode: 'gokken' }, /kies uit de lijst/i],
    ['a minimum out of range', { oo_minimum_draagkracht: 6 }, /draagkracht/i],
    ['a minimum that is missing', { oo_minimum_draagkracht: null }, /draagkracht/i],
    ['a threshold out of range', { oo_drempel_verschil: 4.5 }, /verschil/i],
  ])('says %s', (_, typed, expected) => {
    expect(fill(typed)('oo_instellingen')).toMatch(expected);
  });
});

describe('what is said of voices', () => {
  const {
    tab,
    voices_count: count,
    voices_ties: ties,
    weights_help: alone,
    weights_help_team: team,
  } = scores;

  it.each([
    ['win_win', [false, true]],
    ['samen', [true, false]],
    ['evenwicht', [false, true]],
    [null, [false, false]],
  ] as const)('follows the method: %s', (oo_methode, said) => {
    const shown = shownOn(comparison, tab, { oo_methode });
    expect([count, ties].map(text => shown.includes(text))).toEqual(said);
  });

  it('names a team only where there is one', () => {
    const two = comparisonOf({ criteria: 2, parties: 2, alternatives: 2, emptyRows: 0 });
    const said = [comparison, two].map(shape => {
      const shown = shownOn(shape, tab, {});
      return [team, alone].map(text => shown.includes(text));
    });
    expect(said).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

const GARBAGE: readonly CellValue[] = [
  'abc',
  '',
  ' ',
  '3',
  0,
  6,
  3.5,
  -1,
  1e300,
  true,
  false,
  '=1+1',
  '#N/A',
  '*',
];
/** What is typed on this sheet, by where. */
const TYPED_HERE = [
  ...comparison.judges.flatMap(({ weights, voice }) => [...weights, voice]),
  comparison.inputs.method,
  comparison.inputs.minimum_capacity,
  comparison.inputs.gap_threshold,
  ...comparison.rows
    .slice(0, 1)
    .flatMap(({ name, points, inputs, teamScore }) => [
      name,
      inputs.take_along,
      ...points[0],
      inputs.capacity,
      ...points[1],
      inputs.feasible,
      ...(teamScore ? [teamScore] : []),
    ]),
].map(({ name }) => name);

describe('whatever is pasted', () => {
  const full = { ...row(1, alike(4)), ...row(2, alike(3)) };

  it.each(GARBAGE)('%j gives an error nowhere', garbage => {
    const pasted = TYPED_HERE.map(name => [name, fill({ ...full, [name]: garbage })] as const);
    const errors = pasted.flatMap(([name, read]) =>
      [
        ...comparison.rows.flatMap(one => [
          ...ROW_RESULTS.map(result => rowResult(comparison, one, result)),
          judgeResult(comparison, one, 0),
          judgeResult(comparison, one, 1),
        ]),
        ...RESULTS_ONCE.map(result => resultName(comparison, result)),
      ].flatMap(result => (isCellError(read(result)) ? [`${result} with ${name}`] : [])),
    );
    expect(errors).toEqual([]);
  });

  it('in everything at once leaves nothing to choose', () => {
    const read = fill(
      Object.fromEntries(TYPED_HERE.map((name, index) => [name, GARBAGE[index % GARBAGE.length] ?? null])),
    );
    expect([read('oo_eerste_keuze'), read('oo_01_rang')]).toEqual(['', '']);
  });
});

const SHAPES = [
  comparison,
  comparisonOf({ criteria: 2, parties: 2, alternatives: 2, emptyRows: 0 }),
  comparisonOf({ criteria: 6, parties: 3, alternatives: 20, emptyRows: 0 }),
].map(shape => ({
  shape,
  fillShape: filledWorkbook(shape),
  title: `${shape.criteria.length} criteria, ${shape.team ? 3 : 2} parties and ${shape.rows.length} rows`,
}));
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const CASES = SHAPES.flatMap(shape => SEEDS.map(seed => ({ ...shape, seed })));
/** Points raised in each case. */
const RAISED = 16;

const pointsOf = ({ points, inputs, teamScore }: ComparisonRow): readonly Field<'number'>[] => [
  ...points[0],
  ...points[1],
  inputs.capacity,
  ...(teamScore ? [teamScore] : []),
];

/** All points of all rows, with settings that are right. */
function filledAtRandom({ judges, team, rows, inputs }: Comparison, random: Random): Typed {
  const weights = judges.flatMap(judge =>
    judge.weights.map(({ name }) => [name, random.whole(1, 50)] as const),
  );
  const voices = [...judges, ...(team ? [team] : [])].map(
    ({ voice: { name } }) => [name, random.whole(1, 50)] as const,
  );
  const points = rows.flatMap(row => [
    ...pointsOf(row).map(({ name }) => [name, random.whole(1, 5)] as const),
    [row.inputs.feasible.name, random.pick(row.inputs.feasible.spec.options).label] as const,
    ...(row.teamScore && random.chance(0.5) ? [[row.teamScore.name, null] as const] : []),
  ]);
  const method = [inputs.method.name, random.pick(inputs.method.spec.options).label] as const;
  return Object.fromEntries([...weights, ...voices, ...points, method]);
}

const ranksOf = (shape: Comparison, read: ReadNamed): readonly CellValue[] =>
  shape.rows.map(row => read(rowResult(shape, row, 'rang')));
/** Rows that aren't ranked come after all others. */
const place = (rank: CellValue = null): number =>
  typeof rank === 'number' ? rank : Number.POSITIVE_INFINITY;

describe.each(CASES)('with $title, seed $seed,', ({ shape, fillShape, seed }) => {
  const random = new Random(seed);
  const typed = filledAtRandom(shape, random);
  const read = fillShape(typed);
  const ranked = ranksOf(shape, read);

  it('a point more never lowers the rank of an alternative', () => {
    const all = shape.rows.flatMap((one, index) => pointsOf(one).map(({ name }) => ({ name, index })));
    const given = all.filter(({ name }) => typed[name] !== null && Number(typed[name]) < 5);
    const raised = Array.from({ length: RAISED }, () => random.pick(given)).map(({ name, index }) => {
      const after = ranksOf(shape, fillShape({ ...typed, [name]: Number(typed[name]) + 1 }));
      return { name, isLower: place(after[index]) > place(ranked[index]) };
    });
    expect(raised.filter(({ isLower }) => isLower)).toEqual([]);
  });

  it('twice the weights and voices change no rank', () => {
    const fields = [
      ...shape.judges.flatMap(({ weights, voice }) => [...weights, voice]),
      ...(shape.team ? [shape.team.voice] : []),
    ];
    const doubled = Object.fromEntries(fields.map(({ name }) => [name, Number(typed[name]) * 2]));
    expect(ranksOf(shape, fillShape({ ...typed, ...doubled }))).toEqual(ranked);
  });

  it('ranks go from 1 on without a gap, and only to what may be chosen', () => {
    const { status_possible, status_find_out } = shape.texts.scores;
    const may = shape.rows.filter(row =>
      [status_possible, status_find_out].includes(String(read(rowResult(shape, row, 'status')))),
    );
    const theirs = may.map(row => Number(read(rowResult(shape, row, 'rang'))));
    expect(theirs.toSorted((a, b) => a - b)).toEqual(may.map((_, index) => index + 1));
    expect(ranked.filter(rank => rank !== '')).toHaveLength(may.length);
  });
});
