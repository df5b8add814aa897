import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import type { Comparison, ComparisonRow } from '../../../src/model/comparison.ts';
import type { Field } from '../../../src/model/document.ts';

/**
 * What the workbook means, said a second time and in another way: plain code from the description of the sheets, which
 * knows no formula. Tests hold both against each other.
 */
export interface RowMeaning {
  readonly status: Status;
  readonly judges: readonly [number | null, number | null];
  readonly together: number | null;
  readonly lowest: number | null;
  readonly balance: number | null;
  readonly gap: number | null;
  /** From 1; null when the row isn't ranked. */
  readonly rank: number | null;
}

export type Status =
  | 'empty'
  | 'not_taken'
  | 'incomplete'
  | 'check'
  | 'too_heavy'
  | 'not_feasible'
  | 'find_out'
  | 'possible';

type Read = (name: string) => CellValue;

export function meaningOf(comparison: Comparison, read: Read): readonly RowMeaning[] {
  const rows = comparison.rows.map(row => scored(comparison, row, read));
  const ranked = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.status === 'possible' || row.status === 'find_out')
    .filter(({ row }) => chosenBy(comparison, read)(row) !== null)
    .sort((a, b) => compare(a.row, b.row, comparison, read) || a.index - b.index);
  return rows.map(row => {
    const place = ranked.findIndex(other => other.row === row);
    return { ...row, rank: place < 0 ? null : place + 1 };
  });
}

/** Better first: the chosen score, then the score together, then the lower of both. */
function compare(a: Scored, b: Scored, comparison: Comparison, read: Read): number {
  const chosen = chosenBy(comparison, read);
  return (
    Number(chosen(b)) - Number(chosen(a)) ||
    (b.together ?? 0) - (a.together ?? 0) ||
    (b.lowest ?? 0) - (a.lowest ?? 0)
  );
}

function chosenBy({ inputs: { method } }: Comparison, read: Read): (row: Scored) => number | null {
  const label = read(method.name);
  const id = method.spec.options.find(option => same(option.label, label))?.id;
  return row => ({ win_win: row.lowest, samen: row.together, evenwicht: row.balance })[id ?? ''] ?? null;
}

type Scored = Omit<RowMeaning, 'rank'>;

function scored(comparison: Comparison, row: ComparisonRow, read: Read): Scored {
  const judges = [meanOf(comparison, row, 0, read), meanOf(comparison, row, 1, read)] as const;
  const [one, two] = judges;
  const together = one === null || two === null ? null : togetherOf(comparison, row, [one, two], read);
  const both = one !== null && two !== null;
  return {
    status: statusOf(comparison, row, judges, read),
    judges,
    together,
    lowest: both ? Math.min(one, two) : null,
    balance: both ? rounded(Math.sqrt(one * two)) : null,
    gap: both ? rounded(Math.abs(one - two)) : null,
  };
}

function statusOf(
  comparison: Comparison,
  row: ComparisonRow,
  judges: RowMeaning['judges'],
  read: Read,
): Status {
  const { take_along, capacity, feasible } = row.inputs;
  if (String(read(row.name.name) ?? '').trim() === '') return 'empty';
  const taken = optionOf(take_along, read);
  if (taken === 'nee') return 'not_taken';
  if (taken === undefined && !isBlank(read(take_along.name))) return 'check';
  const needed = [...row.points[0], ...row.points[1], capacity, feasible];
  if (needed.some(field => isBlank(read(field.name)))) return 'incomplete';
  const points = [...row.points[0], ...row.points[1], capacity];
  const team = row.teamScore ? read(row.teamScore.name) : null;
  const isWrong =
    points.some(field => !isPoint(read(field.name))) ||
    optionOf(feasible, read) === undefined ||
    !(isBlank(team) || isPoint(team)) ||
    judges.includes(null);
  if (isWrong) return 'check';
  const minimum = read(comparison.inputs.minimum_capacity.name);
  if (isPoint(minimum) && Number(read(capacity.name)) < Number(minimum)) return 'too_heavy';
  const feasibility = optionOf(feasible, read);
  if (feasibility === 'nee') return 'not_feasible';
  return feasibility === 'ja' ? 'possible' : 'find_out';
}

function meanOf({ judges }: Comparison, row: ComparisonRow, judge: 0 | 1, read: Read): number | null {
  const points = row.points[judge].map(field => read(field.name));
  const weights = weightsOf(judges[judge].weights, read);
  if (!points.every(isPoint) || !weights) return null;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return null;
  return rounded(weights.reduce((total, weight, index) => total + weight * Number(points[index]), 0) / sum);
}

/** Weights are whole numbers 0–100; a blank one counts as 0. Null when something else stands there. */
function weightsOf(fields: readonly Field[], read: Read): readonly number[] | null {
  const values = fields.map(({ name }) => read(name));
  const isWeight = (value: CellValue): boolean =>
    isBlank(value) || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100);
  return values.every(isWeight) ? values.map(value => (typeof value === 'number' ? value : 0)) : null;
}

function togetherOf(
  { judges, team }: Comparison,
  row: ComparisonRow,
  means: readonly [number, number],
  read: Read,
): number | null {
  const score = row.teamScore ? read(row.teamScore.name) : null;
  const withTeam = team !== null && isPoint(score);
  const voices = weightsOf([...judges.map(({ voice }) => voice), ...(withTeam ? [team.voice] : [])], read);
  if (!voices) return null;
  const values = [...means, ...(withTeam ? [Number(score)] : [])];
  const sum = voices.reduce((total, voice) => total + voice, 0);
  if (sum <= 0) return null;
  return rounded(values.reduce((total, value, index) => total + value * (voices[index] ?? 0), 0) / sum);
}

function optionOf(field: Field<'choice'>, read: Read): string | undefined {
  const value = read(field.name);
  return field.spec.options.find(({ label }) => same(label, value))?.id;
}

/** Excel compares texts without regard to capitals. */
function same(label: string, value: CellValue): boolean {
  return typeof value === 'string' && label.toLowerCase() === value.toLowerCase();
}

function isPoint(value: CellValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

/** To two digits, halves away from zero, after the dust of binary fractions is swept off. */
function rounded(value: number): number {
  return Math.round(Number((value * 100).toPrecision(13))) / 100;
}
