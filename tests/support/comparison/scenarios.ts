import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { type Comparison, fieldsOfComparison } from '../../../src/model/comparison.ts';
import type { Field } from '../../../src/model/document.ts';
import { Random } from './random.ts';

/** What is typed or pasted into the inputs of a workbook, by name. What isn't named stays as the content fills it in. */
export interface Scenario {
  readonly title: string;
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** How one input is filled in; undefined leaves it as it is. */
type Typing = (field: Field, random: Random) => CellValue | undefined;

/**
 * As many scenarios as are asked for, of every sort in turn.
 * @param options `logicals`: whether TRUE and FALSE are among the bad values
 */
export function scenarios(
  comparison: Comparison,
  count: number,
  { logicals = true }: { readonly logicals?: boolean } = {},
): readonly Scenario[] {
  const bad = logicals ? [...BAD, true, false] : BAD;
  const sorts = Object.entries(sortsOf(random => random.pick(bad)));
  return Array.from({ length: count }, (_, index) => {
    const [title = '', typing] = sorts[index % sorts.length] ?? [];
    const random = new Random(index + 1);
    const cells = fieldsOfComparison(comparison).flatMap(field => {
      const value = typing?.(field, random);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return { title: `${index + 1}: ${title}`, cells: new Map(cells) };
  });
}

const sortsOf = (bad: (random: Random) => CellValue): Readonly<Record<string, Typing>> => ({
  'as it comes': () => undefined,
  empty: () => null,
  full: valid,
  'half filled in': (field, random) => (random.chance(0.5) ? valid(field, random) : undefined),
  'nearly full': (field, random) => (random.chance(0.04) ? null : valid(field, random)),
  'with bad values pasted in': (field, random) => (random.chance(0.06) ? bad(random) : valid(field, random)),
  'all alike': field => typed(field, 0.5),
  'smallest values': field => typed(field, 0),
  'largest values': field => typed(field, 1),
  'nothing but bad values': (_, random) => bad(random),
  'points of a few sorts, so that there are ties': (field, random) =>
    /_(punten|werknemer|werkgever)_/.test(field.name) ? random.whole(2, 3) : valid(field, random),
  'edges only': (field, random) => typed(field, random.pick([0, 1])),
});

function valid(field: Field, random: Random): CellValue {
  if (field.kind === 'number' && random.chance(0.5)) return typed(field, random.pick([0.2, 0.4, 0.6, 0.8]));
  return typed(field, random.next());
}

/** A value that the field takes. @param at from 0, the smallest or first, to 1 */
function typed(field: Field, at: number): CellValue {
  switch (field.kind) {
    case 'number': {
      const { min = 0, max = 5_000, decimals, percent } = field.spec;
      const value = min + at * (max - min);
      if (percent) return Math.round(value) / 100;
      return Number(value.toFixed(decimals === 0 ? 0 : Math.min(2, decimals ?? 2)));
    }
    case 'choice': {
      const { options } = field.spec;
      return options[Math.min(options.length - 1, Math.floor(at * options.length))]?.label ?? null;
    }
    case 'date':
      return 46_000 + Math.floor(at * 1_000);
    default:
      return /(optie_\d\d|basis|keuze)$/.test(field.name)
        ? `Manier ${Math.floor(at * 14)}`
        : `Tekst ${Math.floor(at * 100)} & "zo" <b>`;
  }
}

const BAD: readonly CellValue[] = [
  'abc',
  '',
  ' ',
  'vier',
  '3',
  '-',
  '=1+1',
  '#N/A',
  0,
  -1,
  -0.5,
  3.5,
  6,
  1e300,
  -1e300,
  1e-300,
  0.1 + 0.2,
  99_999,
  null,
  '*',
  '~?',
  'ja ',
  'JA',
  'x'.repeat(300),
];
