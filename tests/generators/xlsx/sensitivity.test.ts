import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { fill as fillText } from '../../../src/generators/xlsx/inputs.ts';
import { resultName } from '../../../src/generators/xlsx/names.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import type { Field } from '../../../src/model/document.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import { filledWorkbook, type ReadNamed, type Typed } from '../../support/comparison/filled-workbook.ts';
import { Random } from '../../support/comparison/random.ts';
import { comparisonOf, shippedComparison } from '../../support/comparison/shapes.ts';
import { shownOn } from '../../support/comparison/shown-texts.ts';
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

/**
 * The same, by changing each weight and voice in the workbook itself and looking what comes first then. A voice that
 * changes nothing counts only by the method that weighs voices.
 */
function toldOneByOne(comparison: Comparison, typed: Typed, fill: (typed: Typed) => ReadNamed): Told {
  const { judges, team, defaults, inputs, texts } = comparison;
  const first = fill(typed)(resultName(comparison, 'eerste_rij'));
  const firstsWith = (fields: readonly Field[]): readonly CellValue[] =>
    fields
      .flatMap(({ name }) => {
        const now = Number(typed[name] === undefined ? defaults[name] : typed[name]);
        return [Math.min(100, now + STEP), Math.max(0, now - STEP)].map(then => ({ ...typed, [name]: then }));
      })
      .map(variant => fill(variant)(resultName(comparison, 'eerste_rij')))
      .filter(row => row !== '');
  const voices = firstsWith([...judges, ...(team ? [team] : [])].map(({ voice }) => voice));
  const isTogether = fill(typed)(inputs.method.name) === methodOf(comparison, 'samen');
  const firsts = [
    ...firstsWith(judges.flatMap(({ weights }) => weights)),
    ...voices.filter(row => isTogether || row !== first),
  ];
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

function methodOf({ inputs: { method } }: Comparison, id: string): string | undefined {
  return method.spec.options.find(option => option.id === id)?.label;
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

/** Lowest 3 both. Together 3.5 and 3.5 by equal voices; the row decides, until one voice weighs less or the other more. */
const EQUALS: Typed = {
  ...onlyRows(shipped, [1, 2]),
  ...typedRow(shipped, {
    row: 1,
    points: [
      [4, 4, 4],
      [3, 3, 3],
    ],
  }),
  ...typedRow(shipped, {
    row: 2,
    points: [
      [3, 3, 3],
      [4, 4, 4],
    ],
  }),
};

describe('the sentence about the first choice', () => {
  it('is firm when nothing changes it', () => {
    expect(told(shipped, fill(FIRM))).toEqual({
      stevig: 'Stevig: blijft eerste in alle 12 varianten.',
      varianten: 12,
      varianten_gelijk: 12,
      uitdager: '',
    });
  });

  it.each([
    ['win_win', 12],
    ['samen', 18],
    ['evenwicht', 12],
  ] as const)('counts voices by %s only where they say something', (method, varianten) => {
    const typed = { ...FIRM, oo_methode: methodOf(shipped, method) ?? null };
    expect(told(shipped, fill(typed))).toMatchObject({ varianten, varianten_gelijk: varianten });
  });

  it('counts a voice that decides between equals by any method', () => {
    expect(told(shipped, fill(EQUALS))).toMatchObject({
      varianten: 14,
      varianten_gelijk: 12,
      uitdager: 'Deeltijds werken',
    });
  });

  it('names the challenger when something does', () => {
    // The other comes first when money counts less for the employee, and when tasks count more.
    expect(told(shipped, fill(CLOSE))).toMatchObject({
      varianten: 12,
      varianten_gelijk: 10,
      uitdager: 'Deeltijds werken',
      stevig: expect.stringMatching(/^Wankel: in 2 van de 12 .*Deeltijds werken/),
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
    expect(told(shipped, fill(typed))).toMatchObject({ varianten: 12, varianten_gelijk: 12 });
  });

  it('leaves out a variant in which a judge has no weights', () => {
    const typed = {
      ...CLOSE,
      oo_gewicht_werknemer_geld: 10,
      oo_gewicht_werknemer_taken: 0,
      oo_gewicht_werknemer_collegas: null,
    };
    expect(told(shipped, fill(typed)).varianten).toBe(11);
  });
});

describe('without a first choice', () => {
  const { tab, none, all_out: allOut, not_counted: notCounted } = shipped.texts.sensitivity;
  const { values } = shipped.example;
  const heavy = Object.fromEntries(shipped.rows.map(({ inputs: { capacity } }) => [capacity.name, 1]));

  it.each([
    ['nothing is filled in', {}, [true, false]],
    ['all of them fell out', { ...values, ...heavy }, [false, true]],
    [
      'all but an unfinished one fell out',
      { ...values, ...heavy, oo_02_werkgever_geld: null },
      [true, false],
    ],
    ['there is one', values, [false, false]],
  ] as const)('it is said why: %s', (_, filled, said) => {
    const shown = shownOn(shipped, tab, filled);
    expect([none, allOut].map(text => shown.includes(text))).toEqual(said);
  });

  it('is nothing said of voices', () => {
    const count = (filled: FieldValues): number =>
      shownOn(shipped, tab, filled).filter(value => value === notCounted).length;
    // Each of six stands in its row and beside it, where it is calculated.
    expect([count({}), count(values), count({ ...values, oo_methode: 'samen' })]).toEqual([0, 12, 0]);
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
