import type { Comparison, ComparisonRow, Judge } from '../../../model/comparison.ts';
import { firstOf, holdsRight, holdsWrong, optionText, rightOr } from '../guards.ts';
import { sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { resultName } from '../names.ts';
import { columnRange, columnsOf, inRow, type ScoreColumns, weightRange, weightSum } from './scores-layout.ts';

/** What is calculated in a row of the table, by column. */
export type RowFormulas = Readonly<
  Record<
    | 'judge_0'
    | 'judge_1'
    | 'together'
    | 'lowest'
    | 'balance'
    | 'gap'
    | 'status'
    | 'rank'
    | 'chosen'
    | 'teamCounts'
    | 'key',
    string
  >
>;

/** @param at the row of the sheet */
export function rowFormulas(comparison: Comparison, row: ComparisonRow, at: number): RowFormulas {
  const columns = columnsOf(comparison);
  const cell = (column: number): string => inRow(at, column);
  const [one, two] = [cell(columns.judges[0]), cell(columns.judges[1])];
  const both = `AND(ISNUMBER(${one}),ISNUMBER(${two}))`;
  const { inputs } = comparison;
  const { method } = inputs;
  const key = cell(columns.key);
  return {
    judge_0: meanFormula(comparison, row, 0, at),
    judge_1: meanFormula(comparison, row, 1, at),
    together: togetherFormula(comparison, both, {
      means: [one, two],
      voices: comparison.judges.map(({ voice }) => voice.name),
      team: cell(columns.teamCounts),
    }),
    lowest: `IF(${both},MIN(${one},${two}),"")`,
    balance: `IF(${both},ROUND(SQRT(${one}*${two}),2),"")`,
    gap: `IF(${both},ROUND(ABS(${one}-${two}),2),"")`,
    status: statusFormula(comparison, row, at),
    rank: `IF(${key}>0,SUMPRODUCT(--(${columnRange(comparison, columns.key)}>${key}))+1,"")`,
    chosen: firstOf(
      [
        [`${method.name}=${optionText(method, 'win_win')}`, cell(columns.lowest)],
        [`${method.name}=${optionText(method, 'samen')}`, cell(columns.together)],
        [`${method.name}=${optionText(method, 'evenwicht')}`, cell(columns.balance)],
      ],
      '""',
    ),
    teamCounts: row.teamScore ? rightOr(row.teamScore, cell(columns.team ?? 0), '""') : '""',
    key: keyFormula(comparison, row, at, columns),
  };
}

/** A judge's points, weighed; "" when they aren't all there, or weights can't be used. */
function meanFormula(comparison: Comparison, row: ComparisonRow, judge: 0 | 1, at: number): string {
  const first = columnsOf(comparison).points[judge];
  const sum = weightSum(comparison, judge);
  const points = row.points[judge];
  const areRight = points.map((field, index) => holdsRight(field, inRow(at, first + index)));
  const range = `${inRow(at, first)}:${inRow(at, first + points.length - 1)}`;
  const mean = `ROUND(SUMPRODUCT(${range},${weightRange(comparison, judge)})/${sum},2)`;
  return `IF(AND(N(${sum})>0,${areRight.join(',')}),${mean},"")`;
}

/** What a score together is made of; all are cells or names. */
export interface Voices {
  readonly means: readonly [string, string];
  /** Of both judges. */
  readonly voices: readonly string[];
  /** The team's score where it counts, else "". */
  readonly team: string;
}

/** Both judges' scores, and the team's where it gave one, weighed by voice. @param isKnown whether both judges' are there */
function togetherFormula(comparison: Comparison, isKnown: string, { means, voices, team }: Voices): string {
  const { judges, team: others } = comparison;
  const [one, two] = means;
  const [first = '', second = ''] = voices;
  const counts = `ISNUMBER(${team})`;
  const wrong = judges.map(({ voice }) => holdsWrong(voice, voice.name));
  const teamVoice = others ? `IF(${counts},N(${others.voice.name}),0)` : '0';
  const sum = `N(${first})+N(${second})+${teamVoice}`;
  const total = `${one}*N(${first})+${two}*N(${second})${others ? `+N(${team})*${teamVoice}` : ''}`;
  if (others) wrong.push(`IF(${counts},${holdsWrong(others.voice, others.voice.name)},FALSE)`);
  return `IF(NOT(${isKnown}),"",IF(OR(${wrong.join(',')}),"",IF(${sum}>0,ROUND((${total})/(${sum}),2),"")))`;
}

/** The first of eight that is true of an alternative. */
function statusFormula(comparison: Comparison, row: ComparisonRow, at: number): string {
  const { scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const cell = (column: number): string => inRow(at, column);
  const { take_along, capacity, feasible } = row.inputs;
  const points = row.points.flatMap((fields, judge) =>
    fields.map((field, index) => ({ field, at: cell((columns.points[judge] ?? 0) + index) })),
  );
  const asked = [...points, { field: capacity, at: cell(columns.capacity) }];
  const can = cell(columns.feasible);
  const needed = [...asked.map(({ at: place }) => place), can];
  const minimum = comparison.inputs.minimum_capacity;
  const isWrong = [
    ...asked.map(({ field, at: place }) => `NOT(${holdsRight(field, place)})`),
    `NOT(${holdsRight(feasible, can)})`,
    ...(row.teamScore ? [holdsWrong(row.teamScore, cell(columns.team ?? 0))] : []),
    ...columns.judges.map(column => `NOT(ISNUMBER(${cell(column)}))`),
  ];
  const isTooHeavy = `IF(${holdsRight(minimum, minimum.name)},${cell(columns.capacity)}<${minimum.name},FALSE)`;
  return firstOf(
    [
      [`LEN(${cell(columns.name)})=0`, '""'],
      [`${cell(columns.takeAlong)}=${optionText(take_along, 'nee')}`, quoted(scores.status_not_taken)],
      [holdsWrong(take_along, cell(columns.takeAlong)), quoted(scores.status_check)],
      [`OR(${needed.map(place => `LEN(${place})=0`).join(',')})`, quoted(scores.status_incomplete)],
      [`OR(${isWrong.join(',')})`, quoted(scores.status_check)],
      [isTooHeavy, quoted(scores.status_too_heavy)],
      [`${can}=${optionText(feasible, 'nee')}`, quoted(scores.status_not_feasible)],
      [`${can}<>${optionText(feasible, 'ja')}`, quoted(scores.status_find_out)],
    ],
    quoted(scores.status_possible),
  );
}

/**
 * A whole number by which alternatives are ranked, 0 for those that aren't: the chosen score, then the score together,
 * then the lower of both, then the earlier row. A higher score never makes it smaller.
 */
function keyFormula(comparison: Comparison, row: ComparisonRow, at: number, columns: ScoreColumns): string {
  const { scores } = comparison.texts;
  const cell = (column: number): string => inRow(at, column);
  const status = cell(columns.status);
  const chosen = cell(columns.chosen);
  const isRanked = [scores.status_possible, scores.status_find_out].map(word => `${status}=${quoted(word)}`);
  const key = rankingKey(row.number, chosen, cell(columns.together), cell(columns.lowest));
  return `IF(AND(OR(${isRanked.join(',')}),ISNUMBER(${chosen})),${key},0)`;
}

/** Below 2⁵³, and each part has room of its own: scores have two digits and are 5 at most. */
export function rankingKey(number: number, chosen: string, together: string, lowest: string): string {
  const part = (score: string, factor: string): string => `ROUND(100*N(${score}),0)*${factor}`;
  return `${part(chosen, '10^8')}+${part(together, '10^5')}+${part(lowest, '100')}+${99 - number}`;
}

/** The sum of a judge's weights; "" when one of them can't be used. */
export function weightSumFormula(comparison: Comparison, judge: 0 | 1): string {
  const { weights } = comparison.judges[judge];
  const wrong = weights.map(field => holdsWrong(field, field.name));
  return `IF(OR(${wrong.join(',')}),"",SUM(${weightRange(comparison, judge)}))`;
}

/** What is wrong with weights, voices and rules, in words; "" when all is well. */
export function settingsFormula(comparison: Comparison): string {
  const { judges, team, inputs, texts } = comparison;
  const { scores } = texts;
  const voices = [...judges.map(({ voice }) => voice), ...(team ? [team.voice] : [])];
  const wrongVoice = voices.map(voice => holdsWrong(voice, voice.name));
  const noVoice = `${judges.map(({ voice }) => `N(${voice.name})`).join('+')}<=0`;
  const wrongWeights = (judge: Judge, index: 0 | 1): readonly [string, string] => [
    `N(${weightSum(comparison, index)})<=0`,
    sentence(scores.wrong_weights, { party: quoted(judge.label) }),
  ];
  return firstOf(
    [
      wrongWeights(judges[0], 0),
      wrongWeights(judges[1], 1),
      [`IF(OR(${wrongVoice.join(',')}),TRUE,${noVoice})`, quoted(scores.wrong_voices)],
      [`NOT(${holdsRight(inputs.method, inputs.method.name)})`, quoted(scores.wrong_method)],
      [
        `NOT(${holdsRight(inputs.minimum_capacity, inputs.minimum_capacity.name)})`,
        quoted(scores.wrong_capacity),
      ],
      [`NOT(${holdsRight(inputs.gap_threshold, inputs.gap_threshold.name)})`, quoted(scores.wrong_gap)],
    ],
    '""',
  );
}

/** What is counted and found over all rows, by the names of the results. */
export function overallFormulas(comparison: Comparison) {
  const { scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const keys = columnRange(comparison, columns.key);
  const ranks = columnRange(comparison, columns.rank);
  const statuses = columnRange(comparison, columns.status);
  const names = columnRange(comparison, columns.name);
  const having = (word: string): string => `SUMPRODUCT(--(${statuses}=${quoted(word)}))`;
  const named = (row: 'eerste_rij' | 'tweede_rij'): string => {
    const found = resultName(comparison, row);
    return `IF(ISNUMBER(${found}),INDEX(${names},${found},1),"")`;
  };
  return {
    aantal_opties: `SUMPRODUCT(--(${names}<>""))-${having(scores.status_not_taken)}`,
    aantal_ingevuld: [
      scores.status_possible,
      scores.status_find_out,
      scores.status_too_heavy,
      scores.status_not_feasible,
    ]
      .map(having)
      .join('+'),
    aantal_te_zwaar: having(scores.status_too_heavy),
    aantal_niet_haalbaar: having(scores.status_not_feasible),
    aantal_uitzoeken: having(scores.status_find_out),
    eerste_rij: `IF(MAX(${keys})>0,MATCH(MAX(${keys}),${keys},0),"")`,
    tweede_rij: `IF(COUNT(${ranks})>1,MATCH(2,${ranks},0),"")`,
    eerste_keuze: named('eerste_rij'),
    tweede_keuze: named('tweede_rij'),
  } as const;
}
