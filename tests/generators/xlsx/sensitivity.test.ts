import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { fill as fillText } from '../../../src/generators/xlsx/inputs.ts';
import { resultName } from '../../../src/generators/xlsx/names.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { filledWorkbook, type ReadNamed, type Typed } from '../../support/comparison/filled-workbook.ts';
import { Random } from '../../support/comparison/random.ts';
import { comparisonOf, shippedComparison } from '../../support/comparison/shapes.ts';
import { onlyRows, typedRow } from '../../support/comparison/typed-row.ts';

const STEP = 10;

interface Told {
  readonly stevig: CellValue;
  readonly varianten: CellValue;
  readonly varianten_gelijk: CellValue;
  readonly uitdager: CellValue;
}

function told(comparison: Comparison, read: ReadNamed): Told {
  const result = (name: keyof Told): CellValue => read(resultName(comparison, name));
  return {
    stevig: result('stevig'),
    varianten: result('varianten'),
    varianten_gelijk: result('varianten_gelijk'),
    uitdager: result('uitdager'),
  };
}

/** The same, by changing each weight and voice in the workbook itself and looking what comes first then. */
function toldOneByOne(comparison: Comparison, typed: Typed, fill: (typed: Typed) => ReadNamed): Told {
  const { judges, team, defaults, texts } = comparison;
  const first = fill(typed)(resultName(comparison, 'eerste_rij'));
  const fields = [
    ...judges.flatMap(({ weights, voice }) => [...weights, voice]),
    ...(team ? [team.voice] : []),
  ];
  const firsts = fields
    .flatMap(({ name }) => {
      const now = Number(typed[name] === undefined ? defaults[name] : typed[name]);
      return [Math.min(100, now + STEP), Math.max(0, now - STEP)].map(then => ({ ...typed, [name]: then }));
    })
    .map(variant => fill(variant)(resultName(comparison, 'eerste_rij')))
    .filter(row => row !== '');
  const others = firsts.filter(row => row !== first).map(Number);
  const [often] = others.toSorted((a, b) => times(others, b) - times(others, a) || a - b);
  const challenger = often === undefined ? '' : (fill(typed)('oo_alle_opties', often - 1) ?? '');
  const words = {
    count: String(others.length),
    total: String(firsts.length),
    alternative: String(challenger),
  };
  const { firm, shaky, often: most } = texts.sensitivity;
  return {
    stevig: fillText(others.length === 0 ? firm : `${shaky} ${most}`, words),
    varianten: firsts.length,
    varianten_gelijk: firsts.length - others.length,
    uitdager: challenger,
  };
}

const times = (rows: readonly number[], row: number): number => rows.filter(one => one === row).length;

const shipped = shippedComparison();
const fill = filledWorkbook(shipped);

/** With weights of 50 each and win-win, 3.67 and 3.33: what counts more for the employee decides. */
const CLOSE: Typed = {
  ...onlyRows(shipped, [1, 2]),
  ...typedRow(shipped, {
    row: 1,
    points: [
      [5, 3, 3],
      [4, 4, 4],
    ],
  }),
  ...typedRow(shipped, {
    row: 2,
    points: [
      [3, 5, 3],
      [4, 4, 4],
    ],
  }),
};
const FIRM: Typed = {
  ...onlyRows(shipped, [1, 2]),
  ...typedRow(shipped, {
    row: 1,
    points: [
      [2, 2, 2],
      [2, 2, 2],
    ],
  }),
  ...typedRow(shipped, {
    row: 2,
    points: [
      [4, 4, 4],
      [5, 4, 4],
    ],
  }),
};

describe('the sentence about the first choice', () => {
  it('is firm when nothing changes it', () => {
    expect(told(shipped, fill(FIRM))).toEqual({
      stevig: 'Stevig: blijft eerste in alle 18 varianten.',
      varianten: 18,
      varianten_gelijk: 18,
      uitdager: '',
    });
  });

  it('names the challenger when something does', () => {
    // The other comes first when money counts less for the employee, and when tasks count more.
    expect(told(shipped, fill(CLOSE))).toMatchObject({
      varianten: 18,
      varianten_gelijk: 16,
      uitdager: 'Deeltijds werken',
      stevig: expect.stringMatching(/^Wankel: in 2 van de 18 .*Deeltijds werken/),
    });
  });

  it.each<readonly [what: string, typed: Typed]>([
    ['without a first choice', {}],
    ['without a method', { ...CLOSE, oo_methode: null }],
    ['with weights that can’t be used', { ...CLOSE, oo_gewicht_werknemer_geld: 'veel' }],
  ])('is left out %s', (_, typed) => {
    expect(told(shipped, fill(typed))).toEqual({
      stevig: '',
      varianten: 0,
      varianten_gelijk: 0,
      uitdager: '',
    });
  });

  it('counts a weight that can’t go on as a variant that changes nothing', () => {
    const typed = { ...CLOSE, oo_gewicht_werknemer_geld: 100, oo_gewicht_werknemer_taken: 0 };
    expect(told(shipped, fill(typed))).toMatchObject({ varianten: 18, varianten_gelijk: 18 });
  });

  it('leaves out a variant in which a judge has no weights', () => {
    const typed = {
      ...CLOSE,
      oo_gewicht_werknemer_geld: 10,
      oo_gewicht_werknemer_taken: 0,
      oo_gewicht_werknemer_collegas: null,
    };
    expect(told(shipped, fill(typed)).varianten).toBe(17);
  });
});

const SHAPES = [
  shipped,
  comparisonOf({ criteria: 2, parties: 2, alternatives: 2, emptyRows: 0 }),
  comparisonOf({ criteria: 6, parties: 3, alternatives: 20, emptyRows: 0 }),
].map(shape => ({
  shape,
  fillShape: filledWorkbook(shape),
  title: `${shape.criteria.length} criteria, ${shape.team ? 3 : 2} parties and ${shape.rows.length} rows`,
}));
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const CASES = SHAPES.flatMap(shape => SEEDS.map(seed => ({ ...shape, seed })));

/** Points that lie close together, so that little changes what comes first, and weights at their ends. */
function closeAtRandom({ judges, team, rows, inputs }: Comparison, random: Random): Typed {
  const weights = judges
    .flatMap(judge => judge.weights)
    .map(({ name }) => [name, random.pick([5, 10, 20, 95, 100])] as const);
  const voices = [...judges, ...(team ? [team] : [])].map(
    ({ voice: { name } }) => [name, random.pick([5, 40, 100])] as const,
  );
  const points = rows.flatMap(({ number, points: [one, two], inputs: own, teamScore }) => [
    ...[...one, ...two].map(({ name }) => [name, random.whole(2, 4)] as const),
    // The first two always stay, so that there is something to choose.
    [own.capacity.name, random.whole(number > 2 ? 2 : 3, 5)] as const,
    [own.feasible.name, 'ja'] as const,
    ...(teamScore ? [[teamScore.name, random.pick([null, 2, 3, 4])] as const] : []),
  ]);
  const method = [inputs.method.name, random.pick(inputs.method.spec.options).label] as const;
  return Object.fromEntries([...weights, ...voices, ...points, method]);
}

describe.each(SHAPES)('with $title', ({ shape, fillShape, title }) => {
  const cases = CASES.filter(one => one.title === title).map(({ seed }) => {
    const typed = closeAtRandom(shape, new Random(seed));
    return { seed, shown: told(shape, fillShape(typed)), meant: toldOneByOne(shape, typed, fillShape) };
  });

  it.each(cases)(
    'the sentence is true when each variant is calculated by itself, seed $seed',
    ({ shown, meant }) => {
      expect(shown).toEqual(meant);
    },
  );

  it('both sentences come up', () => {
    expect(new Set(cases.map(({ shown: { uitdager } }) => uitdager === ''))).toEqual(new Set([true, false]));
  });
});
