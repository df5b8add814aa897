import type { Comparison } from '../../../model/comparison.ts';
import { firstOf, holdsRight } from '../guards.ts';
import { sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { columnOf } from '../names.ts';
import type { Names } from './start-names.ts';

/** Letters of what is wrong on another sheet that fit behind where that is; longer ones are read there. */
const LONGEST_PROBLEM = 86;

type Step = readonly [condition: string, step: string];

/** What people can do next: the first that applies, from the hours to the day on which they look again. */
export function nextFormula(comparison: Comparison, names: Names): string {
  const { start } = comparison.texts;
  const steps = [
    ...hoursSteps(comparison, names),
    ...pointsSteps(comparison, names),
    ...moneySteps(comparison, names),
    ...choiceSteps(comparison, names),
  ];
  const told = steps.map(([condition, step]) => [condition, sentence(start.next, { step })] as const);
  return `TRIM(${firstOf(told, quoted(start.next_done))})`;
}

const on = (sheet: { readonly tab: string }) => ({ sheet: quoted(sheet.tab) });

const short = (problem: string): string => `IF(LEN(${problem})>${LONGEST_PROBLEM},"",${problem})`;

/** What hours are calculated from, before anything that rests on them. */
function hoursSteps(comparison: Comparison, { result, all }: Names): readonly Step[] {
  const { inputs, texts } = comparison;
  const { start, scores } = texts;
  const { contract_hours: contract, fulltime_hours: full } = inputs;
  const problem = result('percentage_controle');
  const statuses = columnOf(comparison, 'status');
  const isCompared = `(${statuses}<>"")*(${statuses}<>${quoted(scores.status_not_taken)})`;
  const without = `SUMPRODUCT(${isCompared}*(${columnOf(comparison, 'uren')}=""))`;
  const right = [contract, full].map(field => holdsRight(field, field.name));
  return [
    [`${all}=0`, sentence(start.next_alternatives, on(texts.comparison))],
    [`OR(LEN(${contract.name})=0,LEN(${full.name})=0)`, quoted(start.next_hours)],
    [`NOT(AND(${right.join(',')}))`, quoted(start.next_hours_check)],
    [
      `AND(${problem}<>"",${problem}<>${quoted(texts.comparison.tip)})`,
      sentence(start.next_wrong, { ...on(texts.comparison), problem: short(problem) }),
    ],
    [`${without}>0`, sentence(start.next_percentage, { ...on(texts.comparison), count: without })],
  ];
}

function pointsSteps(comparison: Comparison, { result, all, done, hasFirst }: Names): readonly Step[] {
  const { start, scores } = comparison.texts;
  const problem = result('instellingen');
  const status = quoted(scores.status_check);
  const wrong = `SUMPRODUCT(--(${columnOf(comparison, 'status')}=${status}))`;
  const missing = `(${all}-${done})`;
  return [
    [`LEN(${problem})>0`, sentence(start.next_wrong, { ...on(scores), problem: short(problem) })],
    [`${wrong}>0`, sentence(start.next_fix, { count: wrong, status, ...on(scores) })],
    [`${missing}=1`, sentence(start.next_point, on(scores))],
    [`${missing}>1`, sentence(start.next_points, { count: missing, ...on(scores) })],
    [`NOT(${hasFirst})`, sentence(start.next_all_out, on(scores))],
  ];
}

/** The plan goes before what else the costs lack once there is a wage: rows that follow it wait for it. */
function moneySteps(comparison: Comparison, { result }: Names): readonly Step[] {
  const { start, costs, plan } = comparison.texts;
  const [amounts, weeks] = [result('kosten_controle'), result('plan_controle')];
  const isAsked = isPlanUsed(comparison, result('plan_rij'));
  const toCosts = sentence(start.next_costs, { ...on(costs), problem: short(amounts) });
  return [
    [`AND(${amounts}<>"",NOT(ISNUMBER(${result('kosten_gewerkt_uur')})))`, toCosts],
    [`IF(${weeks}="",FALSE,${isAsked})`, sentence(start.next_plan, { ...on(plan), problem: short(weeks) })],
    [`${amounts}<>""`, toCosts],
  ];
}

/** Whether the row that follows the plan is still in the race, and nothing else was chosen. */
function isPlanUsed(comparison: Comparison, row: string): string {
  const choice = comparison.inputs.choice.name;
  const at = (what: string): string => `INDEX(${columnOf(comparison, what)},${row},1)`;
  const isOpen = `OR(LEN(TRIM(${choice}))=0,${choice}=${at('opties')})`;
  return `IF(ISNUMBER(${row}),AND(ISNUMBER(${at('rang')}),${isOpen}),FALSE)`;
}

function choiceSteps({ inputs, texts }: Comparison, { result }: Names): readonly Step[] {
  const { start, comparison, scores } = texts;
  const toFind = `N(${result('aantal_uitzoeken')})`;
  return [
    [`${toFind}>0`, sentence(start.next_find_out, { count: toFind, ...on(scores) })],
    [`LEN(TRIM(${inputs.choice.name}))=0`, sentence(start.next_choice, on(comparison))],
    [`NOT(ISNUMBER(${inputs.choice_review.name}))`, sentence(start.next_review, on(comparison))],
  ];
}
