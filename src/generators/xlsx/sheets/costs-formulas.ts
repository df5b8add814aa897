import { absolute } from '../../../formats/xlsx/address.ts';
import type { Comparison, ComparisonRow } from '../../../model/comparison.ts';
import { firstOf, holdsRight, holdsWrong, optionText, rightOr } from '../guards.ts';
import { fill } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { resultName, rowResult } from '../names.ts';
import { AMOUNT, COLUMN, columnRange, inRow, RATE, ROW } from './costs-layout.ts';

/** The inputs above the table, from its first row down. */
export const AMOUNT_ROLES = [
  'wage',
  'charges',
  'replacement_rate',
  'replaced_share',
  'missed_rate',
  'guidance_rate',
  'period',
] as const;
type AmountRole = (typeof AMOUNT_ROLES)[number];

export const BASELINE = absolute(ROW.baseline, COLUMN.name);

export function amountCell(role: AmountRole): string {
  return absolute(ROW.firstAmount + AMOUNT_ROLES.indexOf(role), AMOUNT);
}

/** What a week costs, and from what. Each part is rounded, as it is shown. */
export interface WeekParts {
  readonly hours: string;
  /** What part of an hour's work gets done, as a fraction. */
  readonly deployability: string;
  /** Cost of guidance. */
  readonly guidance: string;
  readonly premium: string;
}

export interface HourRates {
  readonly contract: string;
  readonly worked: string;
  readonly missed: string;
}

export const wageCost = (hours: string, { worked }: HourRates): string => `ROUND(${hours}*${worked},2)`;

export function missedCost(hours: string, deployability: string, { contract, missed }: HourRates): string {
  return `ROUND(MAX(0,${contract}-${hours}*${deployability})*${missed},2)`;
}

export function weekCost({ hours, deployability, guidance, premium }: WeekParts, rates: HourRates): string {
  const costs = `${wageCost(hours, rates)}+${missedCost(hours, deployability, rates)}`;
  return `ROUND(${costs}+${guidance}-${premium},2)`;
}

/** What is calculated with: amounts that are right, once for all rows. */
export function rateFormulas(comparison: Comparison): Readonly<Record<keyof typeof RATE, string>> {
  const { inputs, rows } = comparison;
  const amount = (role: AmountRole, otherwise: string) => rightOr(inputs[role], amountCell(role), otherwise);
  const share = amount('replaced_share', '0');
  const cases = rows.map(
    ({ number }, index) => [`${inRow(ROW.first + index, 'name')}=TRIM(${BASELINE})`, String(number)] as const,
  );
  return {
    contract: rightOr(inputs.contract_hours, inputs.contract_hours.name, '""'),
    weeks: amount('period', '""'),
    worked: `IF(${holdsRight(inputs.wage, amountCell('wage'))},${amountCell('wage')}*(1+${amount('charges', '0')}),"")`,
    missed: `${share}*${amount('replacement_rate', '0')}+(1-${share})*${amount('missed_rate', '0')}`,
    guidance: amount('guidance_rate', '0'),
    baselineRow: `IF(LEN(TRIM(${BASELINE}))=0,"",${firstOf(cases, '""')})`,
    ...baselineFormulas(comparison),
  };
}

/** The baseline's cost with its own hours: a plan is held against what it takes the place of, also when that is itself. */
function baselineFormulas(
  comparison: Comparison,
): Readonly<Record<'baselineWeek' | 'baselineOneOff', string>> {
  const [row] = comparison.rows;
  if (!row) throw new Error('A comparison has no rows.');
  const { deployability, weekly_premium, one_off_cost, one_off_premium } = row.inputs;
  const of = (column: keyof typeof COLUMN) =>
    `INDEX(${columnRange(comparison, column)},${RATE.baselineRow},1)`;
  const cost = weekCost(
    {
      hours: of('hours'),
      deployability: rightOr(deployability, of('deployability'), '1'),
      guidance: of('guidance'),
      premium: rightOr(weekly_premium, of('weeklyPremium'), '0'),
    },
    RATE,
  );
  const cells = `${rightOr(one_off_cost, of('oneOffCost'), '0')}-${rightOr(one_off_premium, of('oneOffPremium'), '0')}`;
  const found = `ISNUMBER(${RATE.baselineRow})`;
  return {
    baselineWeek: `IF(${found},IF(ISNUMBER(${of('wage')}),${cost},""),"")`,
    baselineOneOff: `IF(${found},${cells},"")`,
  };
}

/** The formulas of one row of the table. */
export function rowFormulas(comparison: Comparison, row: ComparisonRow, at: number) {
  const cell = (column: keyof typeof COLUMN): string => inRow(at, column);
  const { deployability, guidance_hours, follows_plan, weekly_premium, one_off_cost, one_off_premium } =
    row.inputs;
  const mean = resultName(comparison, 'plan_gemiddeld');
  const own = rowResult(comparison, row, 'uren');
  const follows = `AND(${cell('followsPlan')}=${optionText(follows_plan, 'ja')},ISNUMBER(${mean}))`;
  const deployed = rightOr(deployability, cell('deployability'), '1');
  const amount = (field: typeof one_off_cost, column: keyof typeof COLUMN) =>
    rightOr(field, cell(column), '0');
  const unless = (column: keyof typeof COLUMN, formula: string) => `IF(${cell(column)}="","",${formula})`;
  return {
    name: `TRIM(${row.name.name})`,
    hours: `IF(${cell('name')}="","",IF(ISNUMBER(${own}),${own},""))`,
    meanHours: unless('hours', `IF(${follows},${mean},${cell('hours')})`),
    wage: `IF(COUNT(${cell('meanHours')},${RATE.contract},${RATE.worked})<3,"",${wageCost(cell('meanHours'), RATE)})`,
    missed: unless('wage', missedCost(cell('meanHours'), deployed, RATE)),
    guidance: unless('wage', `ROUND(${amount(guidance_hours, 'guidanceHours')}*${RATE.guidance},2)`),
    net: unless(
      'wage',
      `ROUND(${cell('wage')}+${cell('missed')}+${cell('guidance')}-${amount(weekly_premium, 'weeklyPremium')},2)`,
    ),
    period:
      `IF(COUNT(${cell('net')},${RATE.weeks})<2,"",ROUND(${cell('net')}*${RATE.weeks}` +
      `+${amount(one_off_cost, 'oneOffCost')}-${amount(one_off_premium, 'oneOffPremium')},2))`,
    difference: difference(comparison, at),
    earnedBack: unless('difference', earnedBack(comparison, at)),
    gross: unless('wage', `ROUND(${cell('meanHours')}*${amountCell('wage')},2)`),
    note: note(comparison, row, at),
  };
}

function baselineOf(comparison: Comparison, column: keyof typeof COLUMN): string {
  return `INDEX(${columnRange(comparison, column)},${RATE.baselineRow},1)`;
}

function difference(comparison: Comparison, at: number): string {
  const period = inRow(at, 'period');
  const baseline = baselineOf(comparison, 'period');
  return (
    `IF(COUNT(${period},${RATE.baselineRow})<2,"",` +
    `IF(ISNUMBER(${baseline}),ROUND(${period}-${baseline},2),""))`
  );
}

/**
 * Weeks until what it costs once more than the baseline is earned back by what it costs less each week. Nothing has to be
 * when it costs no more at once and no more in all.
 */
function earnedBack(comparison: Comparison, at: number): string {
  const cheaper = `ROUND(${baselineOf(comparison, 'net')}-${inRow(at, 'net')},2)`;
  const dearer = `ROUND(${inRow(at, 'difference')}+${cheaper}*${RATE.weeks},2)`;
  // Rounded first: 0.3/0.1 is a little less than 3 and 1.1/0.1 a little more than 11.
  const weeks = `ROUNDUP(ROUND(${dearer}/${cheaper},6),0)`;
  return firstOf(
    [
      [`AND(${dearer}<=0,${inRow(at, 'difference')}<=0)`, '0'],
      [`${cheaper}>0`, weeks],
    ],
    quoted(comparison.texts.costs.never),
  );
}

/** What is said of a row without hours. */
export function noHours({ texts: { costs, comparison } }: Comparison): string {
  return fill(costs.note_hours, { sheet: comparison.tab });
}

/** What is to be said of a row: what doesn't fit first, and last that it is the baseline. */
function note(comparison: Comparison, { inputs, number }: ComparisonRow, at: number): string {
  const { costs, plan, comparison: first } = comparison.texts;
  const { percentage } = inputs;
  const wrongHours = fill(costs.note_percentage, { label: percentage.label, sheet: first.tab });
  const columns = [
    [inputs.follows_plan, 'followsPlan'],
    [inputs.deployability, 'deployability'],
    [inputs.guidance_hours, 'guidanceHours'],
    [inputs.one_off_cost, 'oneOffCost'],
    [inputs.weekly_premium, 'weeklyPremium'],
    [inputs.one_off_premium, 'oneOffPremium'],
  ] as const;
  const follows = `${inRow(at, 'followsPlan')}=${optionText(inputs.follows_plan, 'ja')}`;
  const problem = firstOf(
    [
      ...columns.map(
        ([field, column]) =>
          [
            holdsWrong(field, inRow(at, column)),
            quoted(fill(costs.note_value, { label: field.label })),
          ] as const,
      ),
      [holdsWrong(percentage, percentage.name), quoted(wrongHours)],
      [`${inRow(at, 'hours')}=""`, quoted(noHours(comparison))],
      [
        `AND(${follows},NOT(ISNUMBER(${resultName(comparison, 'plan_gemiddeld')})))`,
        quoted(fill(costs.note_plan, { sheet: plan.tab })),
      ],
    ],
    '""',
  );
  const baseline = `IF(${RATE.baselineRow}=${number},${quoted(costs.note_baseline)},"")`;
  return `IF(${inRow(at, 'name')}="","",TRIM(${problem}&" "&${baseline}))`;
}
