import type { Field } from '../fields/kinds.ts';
import type { ComparisonTexts } from './comparison-texts/comparison-texts.ts';
import type { Locale } from './document.ts';
import type { FieldValues } from './field-values.ts';

/**
 * A workbook in which people weigh alternatives against each other, in one language, checked and complete. It stands
 * beside `Document`: what follows from it is calculated, so it has rows and formulas where a document has blocks.
 */
export interface Comparison {
  readonly id: string;
  readonly locale: Locale;
  readonly layout: 'comparison';
  readonly version: string;
  /** The day of this version, `yyyy-mm-dd`. */
  readonly date: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** One or two sentences for metadata and search. */
  readonly summary: string;
  /** Begins the name of every input and result: `oo`. */
  readonly prefix: string;
  /** What alternatives are judged by: 2 to 6. */
  readonly criteria: readonly Criterion[];
  /** The two who give points for each criterion. */
  readonly judges: readonly [Judge, Judge];
  /** Others, who give one score as a whole, where they want to; null when nobody does. */
  readonly team: Team | null;
  /** Inputs that exist once. */
  readonly inputs: ComparisonInputs;
  /** The alternatives, and empty rows for those of one's own: 2 to 20 together. */
  readonly rows: readonly ComparisonRow[];
  /** The weeks that a plan may take. */
  readonly weeks: readonly ComparisonWeek[];
  /** What the inputs hold before anybody filled them in. */
  readonly defaults: FieldValues;
  readonly example: ComparisonExample;
  /** Warnings on the first sheet. */
  readonly cautions: readonly ComparisonNote[];
  /** The points of the sheet with help. */
  readonly help: readonly (ComparisonNote & { readonly title: string })[];
  readonly texts: ComparisonTexts;
  /** The version line: version, date, document, variant, hash. */
  readonly versionLine: string;
}

export interface Criterion {
  readonly id: string;
  readonly label: string;
}

export interface Judge {
  readonly id: string;
  readonly label: string;
  /** How much each criterion counts for this party, 0 to 100, in the order of the criteria. */
  readonly weights: readonly Field<'number'>[];
  /** How much this party counts, 0 to 100. */
  readonly voice: Field<'number'>;
}

export type Team = Omit<Judge, 'weights'>;

/** The inputs that exist once, by what they are for; their ids are the content's. */
export const INPUT_KINDS = {
  employee_name: 'text',
  job_title: 'text',
  organisation: 'text',
  other_party: 'text',
  date: 'date',
  contract_hours: 'number',
  fulltime_hours: 'number',
  choice: 'text',
  choice_reason: 'multiline',
  choice_from: 'date',
  choice_review: 'date',
  agreements: 'multiline',
  method: 'choice',
  minimum_capacity: 'number',
  gap_threshold: 'number',
  wage: 'number',
  charges: 'number',
  replacement_rate: 'number',
  replaced_share: 'number',
  missed_rate: 'number',
  guidance_rate: 'number',
  period: 'number',
  baseline: 'text',
  plan_start: 'date',
  plan_weeks: 'number',
  plan_first_hours: 'number',
  plan_goal_hours: 'number',
  plan_form: 'choice',
  plan_largest_step: 'number',
  plan_review_every: 'number',
} as const;
export type InputRole = keyof typeof INPUT_KINDS;
export type ComparisonInputs = {
  readonly [R in InputRole]: Field<(typeof INPUT_KINDS)[R]>;
};

/** The inputs of each row; beside them stand those for each criterion, party and consequence. */
export const ROW_KINDS = {
  percentage: 'number',
  take_along: 'choice',
  capacity: 'number',
  feasible: 'choice',
  follows_plan: 'choice',
  deployability: 'number',
  guidance_hours: 'number',
  one_off_cost: 'number',
  weekly_premium: 'number',
  one_off_premium: 'number',
} as const;
export type RowRole = keyof typeof ROW_KINDS;
export type RowInputs = { readonly [R in RowRole]: Field<(typeof ROW_KINDS)[R]> };

/** One alternative. */
export interface ComparisonRow {
  /** From 1. */
  readonly number: number;
  /** As it stands in names: `01`. */
  readonly digits: string;
  /** What the alternative is called; a row without a name is off. */
  readonly name: Field<'text'>;
  readonly inputs: RowInputs;
  /** For and against, by criterion. */
  readonly effects: readonly { readonly pro: Field<'text'>; readonly con: Field<'text'> }[];
  /** Points of both judges, 1 to 5, by criterion. */
  readonly points: readonly [readonly Field<'number'>[], readonly Field<'number'>[]];
  /** The team's one score, 1 to 5; null when there is no team. */
  readonly teamScore: Field<'number'> | null;
  /** What it would mean, and for whom. */
  readonly consequences: readonly Field<'multiline'>[];
}

export const WEEK_KINDS = { own_hours: 'number', load: 'number', tasks: 'text' } as const;

export interface ComparisonWeek {
  readonly number: number;
  readonly digits: string;
  readonly inputs: { readonly [R in keyof typeof WEEK_KINDS]: Field<(typeof WEEK_KINDS)[R]> };
}

/** An invented case, fully filled in. */
export interface ComparisonExample {
  readonly values: FieldValues;
}

export interface ComparisonNote {
  readonly id: string;
  readonly text: string;
}

/** The ids of the choices that formulas know. */
export const YES_NO = ['ja', 'nee'] as const;
export const FEASIBLE = ['ja', 'misschien', 'uitzoeken', 'nee'] as const;
/** How parties' scores become one: the lower of both counts, weighed by voice, or their geometric mean. */
export const METHODS = ['win_win', 'samen', 'evenwicht'] as const;
/** How hours grow: each week, each second week, or as people fill in themselves. */
export const PLAN_FORMS = ['elke_week', 'elke_twee_weken', 'eigen'] as const;

/** Weeks of the plan. */
export const PLAN_WEEKS = { min: 4, max: 16 } as const;
/** Rows with an alternative and empty ones together. */
export const MOST_ROWS = 20;
/** The points that parties give: whole numbers. */
export const POINTS = { min: 1, max: 5 } as const;
/** What a weight or a voice may be: a whole number. */
export const WEIGHTS = { min: 0, max: 100 } as const;
/** The days that a date input takes. */
export const DAYS = { min: '2020-01-01', max: '2099-12-31' } as const;
/** Characters of a text for or against: what fits beside the others on one page. */
export const LONGEST_EFFECT = 75;
/** Characters of a sheet's name. */
export const LONGEST_TAB = 31;

const ROW_RESULT =
  /^\d\d_(?:uren|samen|laagste|evenwicht|verschil|gekozen|telt_team|status|volgorde|rang|(?:punten|kost)_\w+)$/;
const RESULT =
  /^(?:(?:alle|aantal|eerste|tweede|varianten|lijst|kosten|antwoord)_\w+|instellingen|percentage_controle|stevig|varianten|uitdager|basis_rij|plan_(?:rij|gemiddeld|controle|opmerkingen|terug))$/;

/** Whether a name is kept for a result or a list of the workbook, so that no input may have it. */
export function isResultName(prefix: string, name: string): boolean {
  if (!name.startsWith(`${prefix}_`)) return false;
  const end = name.slice(prefix.length + 1);
  return ROW_RESULT.test(end) || RESULT.test(end);
}

/** The kinds that inputs have. */
export type InputKind = (typeof INPUT_KINDS)[InputRole];

/** The inputs about whom and when, in reading order. */
export function whoInputs(inputs: Comparison['inputs']): readonly Field<'text' | 'date' | 'number'>[] {
  return [
    inputs.employee_name,
    inputs.job_title,
    inputs.organisation,
    inputs.other_party,
    inputs.date,
    inputs.contract_hours,
    inputs.fulltime_hours,
  ];
}

/** Every input in reading order: that of the sheets, and on them of the tab key. */
export function fieldsOfComparison({
  judges,
  team,
  inputs,
  rows,
  weeks,
}: Pick<Comparison, 'judges' | 'team' | 'inputs' | 'rows' | 'weeks'>): readonly Field<InputKind>[] {
  return [
    ...whoInputs(inputs),
    ...rows.flatMap(row => [
      row.name,
      row.inputs.percentage,
      ...row.effects.flatMap(({ pro, con }) => [pro, con]),
    ]),
    inputs.choice,
    inputs.choice_reason,
    inputs.choice_from,
    inputs.choice_review,
    inputs.agreements,
    ...judges.flatMap(({ weights, voice }) => [...weights, voice]),
    ...(team ? [team.voice] : []),
    inputs.method,
    inputs.minimum_capacity,
    inputs.gap_threshold,
    ...rows.flatMap(row => [
      row.inputs.take_along,
      ...row.points[0],
      row.inputs.capacity,
      ...row.points[1],
      row.inputs.feasible,
      ...(row.teamScore ? [row.teamScore] : []),
    ]),
    ...rows.flatMap(({ consequences }) => consequences),
    inputs.wage,
    inputs.charges,
    inputs.replacement_rate,
    inputs.replaced_share,
    inputs.missed_rate,
    inputs.guidance_rate,
    inputs.period,
    inputs.baseline,
    ...rows.flatMap(({ inputs: own }) => [
      own.follows_plan,
      own.deployability,
      own.guidance_hours,
      own.one_off_cost,
      own.weekly_premium,
      own.one_off_premium,
    ]),
    inputs.plan_start,
    inputs.plan_weeks,
    inputs.plan_first_hours,
    inputs.plan_goal_hours,
    inputs.plan_form,
    inputs.plan_largest_step,
    inputs.plan_review_every,
    ...weeks.flatMap(({ inputs: own }) => [own.own_hours, own.tasks, own.load]),
  ];
}
