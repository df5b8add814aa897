import type { Comparison, ComparisonWeek } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import { firstOf, holdsRight, holdsWrong, optionText, rightOr } from '../guards.ts';
import { fill, numberText, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { columnOf, inputColumnOf, resultName } from '../names.ts';
import { weekCost } from './costs-formulas.ts';
import { type ColumnName, inWeek, settingCell, weeksRange } from './plan-layout.ts';

/** Beside the number of a week with a talk: in the table, and below the columns of the chart. */
export const REVIEW_SIGN = '●';

/** How heavy a week was, of 1 to 5, when something has to be said of it. */
export const TOO_HEAVY = 5;
export const HEAVY = 4;

/** Results of the plan that its weeks are calculated with, by their addresses. */
export interface PlanCosts {
  /** The row that follows the plan. */
  readonly row: string;
  readonly deployability: string;
  readonly guidance: string;
  readonly premium: string;
  readonly oneOff: string;
}

/** The number of the first named row that follows the plan, or "". */
export function planRowFormula({ rows }: Comparison): string {
  const cases = rows.map(({ number, name, inputs: { follows_plan } }) => {
    const follows = `${follows_plan.name}=${optionText(follows_plan, 'ja')}`;
    return [`AND(${follows},LEN(TRIM(${name.name}))>0)`, String(number)] as const;
  });
  return firstOf(cases, '""');
}

/** Which alternative it is, or how one is chosen. */
export function alternativeFormula(comparison: Comparison, row: string): string {
  const { plan, costs } = comparison.texts;
  const [first] = comparison.rows;
  const label = first?.inputs.follows_plan.label ?? '';
  const none = fill(plan.alternative_none, { label, sheet: costs.tab });
  return `IF(${row}="",${quoted(none)},TRIM(INDEX(${columnOf(comparison, 'opties')},${row},1)))`;
}

/** A note when more than one follows it. */
export function moreFormula(comparison: Comparison): string {
  const [row] = comparison.rows;
  if (!row) return '""';
  const follows = inputColumnOf(comparison, row, row.inputs.follows_plan);
  const isNamed = `(${columnOf(comparison, 'opties')}<>"")`;
  const count = `SUMPRODUCT((${follows}=${optionText(row.inputs.follows_plan, 'ja')})*${isNamed})`;
  return `IF(${count}>1,${quoted(comparison.texts.plan.alternative_more)},"")`;
}

/** What the row that follows the plan brings to each week, from the sheet with costs. */
export function planCostFormulas(comparison: Comparison, row: string) {
  const [first] = comparison.rows;
  if (!first) throw new Error('A comparison has no rows.');
  const { deployability, guidance_hours, weekly_premium, one_off_cost, one_off_premium } = first.inputs;
  const of = (field: Field<'number'>, otherwise: string): string =>
    rightOr(field, `INDEX(${inputColumnOf(comparison, first, field)},${row},1)`, otherwise);
  const unless = (formula: string): string => `IF(${row}="","",${formula})`;
  return {
    deployability: unless(of(deployability, '1')),
    guidance: unless(
      `ROUND(${of(guidance_hours, '0')}*${resultName(comparison, 'kosten_begeleiding_uur')},2)`,
    ),
    premium: unless(of(weekly_premium, '0')),
    oneOff: unless(`${of(one_off_cost, '0')}-${of(one_off_premium, '0')}`),
  };
}

/** The formulas of one week. */
export function weekFormulas(comparison: Comparison, week: ComparisonWeek, costs: PlanCosts) {
  const { inputs, texts } = comparison;
  const { number } = week;
  const cell = (column: ColumnName): string => inWeek(number, column);
  const setting = settingCell;
  const contract = resultName(comparison, 'kosten_contracturen');
  const worked = resultName(comparison, 'kosten_gewerkt_uur');
  const missed = resultName(comparison, 'kosten_gemist_uur');
  const baseline = resultName(comparison, 'kosten_basis_week');
  const hours = cell('hours');
  const every = setting('plan_review_every');
  const isEach = `IF(${holdsRight(inputs.plan_review_every, every)},MOD(${number},MAX(1,${every}))=0,FALSE)`;
  const review = `IF(${setting('plan_weeks')}=${number},TRUE,${isEach})`;
  const unless = (formula: string): string => `IF(${cell('week')}="","",${formula})`;
  const cost = weekCost({ hours, ...costs }, { contract, worked, missed });
  const isInPlan = `IF(${holdsRight(inputs.plan_weeks, setting('plan_weeks'))},${setting('plan_weeks')}>=${number},FALSE)`;
  return {
    review: `IF(${isInPlan},IF(${review},${quoted(texts.plan.review)},""),"")`,
    week: `IF(${isInPlan},${quoted(String(number))}&IF(${cell('review')}="","",${quoted(` ${REVIEW_SIGN}`)}),"")`,
    date: unless(
      `IF(${holdsRight(inputs.plan_start, setting('plan_start'))},${setting('plan_start')}+${7 * (number - 1)},"")`,
    ),
    proposal: unless(proposal(comparison, number)),
    hours: unless(rightOr(week.inputs.own_hours, cell('ownHours'), cell('proposal'))),
    share: `IF(COUNT(${hours},${contract})<2,"",${hours}/${contract})`,
    cost: `IF(COUNT(${hours},${contract},${worked},${costs.row})<4,"",${cost})`,
    sum:
      `IF(COUNT(${weeksRange('cost', 1, number)})<${number},"",` +
      `ROUND(${costs.oneOff}+SUM(${weeksRange('cost', 1, number)}),2))`,
    baseline:
      `IF(COUNT(${cell('sum')},${baseline})<2,"",` +
      `ROUND(${resultName(comparison, 'kosten_basis_eenmalig')}+${number}*${baseline},2))`,
    difference: `IF(${cell('baseline')}="","",ROUND(${cell('baseline')}-${cell('sum')},2))`,
    signal: unless(signal(comparison, week)),
  };
}

/**
 * Hours in equal steps from the first week to the last, each week or each second week, to half an hour, but never above
 * what the plan begins or ends with.
 */
function proposal({ inputs }: Comparison, number: number): string {
  const { plan_first_hours, plan_goal_hours, plan_form } = inputs;
  const [weeks, first, goal, form] = [
    settingCell('plan_weeks'),
    settingCell('plan_first_hours'),
    settingCell('plan_goal_hours'),
    settingCell('plan_form'),
  ];
  const at = (step: string): string =>
    `MIN(MAX(${first},${goal}),ROUND(2*(${first}+(${goal}-${first})*${step}),0)/2)`;
  const steps = firstOf(
    [
      [`${form}=${optionText(plan_form, 'elke_week')}`, at(`${number - 1}/MAX(1,${weeks}-1)`)],
      [
        `${form}=${optionText(plan_form, 'elke_twee_weken')}`,
        at(`${Math.floor((number - 1) / 2)}/MAX(1,INT((${weeks}-1)/2))`),
      ],
    ],
    '""',
  );
  const areRight = `AND(${holdsRight(plan_first_hours, first)},${holdsRight(plan_goal_hours, goal)})`;
  return `IF(${areRight},${steps},"")`;
}

/** What is to be said of a week: what doesn't fit first, then how it went, then how large a step it is. */
function signal(comparison: Comparison, { number, inputs: own }: ComparisonWeek): string {
  const { inputs, texts } = comparison;
  const { plan } = texts;
  const cell = (column: ColumnName): string => inWeek(number, column);
  const wrong = (field: Field<'number'>, column: ColumnName) =>
    [holdsWrong(field, cell(column)), quoted(wrongInWeek(comparison, field))] as const;
  const contract = resultName(comparison, 'kosten_contracturen');
  const isAbove = `IF(COUNT(${cell('hours')},${contract})=2,${cell('hours')}>${contract},FALSE)`;
  const above = numberText(`ROUND(${cell('hours')}-${contract},2)`);
  // Where hours are proposed, one word about what they lack stands above all weeks.
  const isOwn = `${settingCell('plan_form')}=${optionText(inputs.plan_form, 'eigen')}`;
  return firstOf(
    [
      wrong(own.own_hours, 'ownHours'),
      wrong(own.load, 'load'),
      [`${cell('load')}=${TOO_HEAVY}`, quoted(plan.signal_heavy)],
      [`${cell('load')}=${HEAVY}`, quoted(plan.signal_hold)],
      [`AND(${isOwn},${cell('hours')}="")`, quoted(plan.signal_hours)],
      [isAbove, sentence(plan.signal_contract, { hours: above })],
    ],
    number === 1 ? '""' : stepSignal(),
  );

  function stepSignal(): string {
    const largest = settingCell('plan_largest_step');
    const before = inWeek(number - 1, 'hours');
    const step = `ROUND(${cell('hours')}-${before},2)`;
    const isLarger = `IF(${holdsRight(inputs.plan_largest_step, largest)},${step}>${largest},FALSE)`;
    const tooLarge = `IF(COUNT(${cell('hours')},${before})=2,${isLarger},FALSE)`;
    return `IF(${tooLarge},${sentence(plan.signal_step, { hours: numberText(step) })},"")`;
  }
}

/** What is said of a week in which an input doesn't fit. */
export function wrongInWeek({ texts: { plan } }: Comparison, field: Field): string {
  return fill(plan.signal_value, { label: field.label });
}

/** What the plan comes to. @param check the address of the check: without a plan that is right there is no outcome */
export function outcomeFormulas(comparison: Comparison, check: string) {
  const { weeks } = comparison;
  const count = settingCell('plan_weeks');
  const period = resultName(comparison, 'kosten_weken');
  const all = weeksRange('hours', 1, weeks.length);
  const sums = weeks.map(({ number }) => `SUM(${weeksRange('hours', 1, number)})`);
  const during = `CHOOSE(MIN(${count},${period}),${sums.join(',')})`;
  const after = `MAX(0,${period}-${count})*INDEX(${all},${count},1)`;
  const unless = (formula: string): string => `IF(${check}<>"","",${formula})`;
  const inLast = (column: ColumnName): string =>
    unless(`INDEX(${weeksRange(column, 1, weeks.length)},${count},1)`);
  return {
    total: unless(`SUM(${all})`),
    mean: unless(`IF(N(${period})>=1,ROUND((${during}+${after})/${period},2),"")`),
    cost: inLast('sum'),
    baseline: inLast('baseline'),
    gain: inLast('difference'),
    paidBack: unless(paidBack(comparison)),
  };
}

/** What the mean is of: all weeks that costs are compared over, those after the plan with the hours of its last. */
export function meanHead(comparison: Comparison): string {
  const weeks = resultName(comparison, 'kosten_weken');
  const { mean_hours, mean_hours_none } = comparison.texts.plan;
  return `IF(${weeks}="",${quoted(mean_hours_none)},${sentence(mean_hours, { weeks })})`;
}

/** The week after the last one in which it has cost more than the baseline; "" when that is the plan's last. */
function paidBack({ weeks }: Comparison): string {
  const count = settingCell('plan_weeks');
  const differences = weeksRange('difference', 1, weeks.length);
  const after = weeks
    .toReversed()
    .map(({ number }) => [`${inWeek(number, 'difference')}<0`, String(number + 1)] as const);
  const isLost = `IF(COUNT(${differences})=0,TRUE,INDEX(${differences},${count},1)<0)`;
  return `IF(${isLost},"",${firstOf(after, '1')})`;
}
