import type { Comparison } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import { firstOf, holdsWrong, optionText } from '../guards.ts';
import { fill, numberText, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { resultName } from '../names.ts';
import { wrongInWeek } from './plan-formulas.ts';
import { SETTING_ROLES, settingCell, weeksRange } from './plan-layout.ts';

/** "" when the plan can be calculated with; else the first thing that it lacks. */
export function checkFormula(comparison: Comparison): string {
  const { inputs, texts, weeks } = comparison;
  const { plan } = texts;
  const cell = settingCell;
  const wrongHours = weeks.slice(0, 1).map(({ inputs: { own_hours } }) => {
    const said = quoted(wrongInWeek(comparison, own_hours));
    const text = quoted(fill(plan.check_weeks, { label: own_hours.label }));
    return [`SUMPRODUCT((${weeksRange('signal', 1, weeks.length)}=${said})*1)>0`, text] as const;
  });
  const fillIn = (field: Field): string => quoted(fill(plan.check_fill, { label: field.label }));
  const hours = weeksRange('hours', 1, weeks.length);
  const { plan_weeks, plan_form, plan_first_hours } = inputs;
  const wrong = SETTING_ROLES.map(
    role =>
      [
        holdsWrong(inputs[role], cell(role)),
        quoted(fill(plan.check_value, { label: inputs[role].label })),
      ] as const,
  );
  return firstOf(
    [
      ...wrong,
      [`LEN(${cell('plan_weeks')})=0`, fillIn(plan_weeks)],
      [`LEN(${cell('plan_form')})=0`, fillIn(plan_form)],
      ...wrongHours,
      [`COUNT(${hours})=${cell('plan_weeks')}`, '""'],
      [`${cell('plan_form')}=${optionText(plan_form, 'eigen')}`, quoted(plan.check_own_hours)],
      [`LEN(${cell('plan_first_hours')})=0`, fillIn(plan_first_hours)],
    ],
    fillIn(inputs.plan_goal_hours),
  );
}

/** What is good to know of a plan that can be calculated with, or ""; none of it keeps costs away. */
export function remarksFormula(comparison: Comparison, check: string): string {
  const { inputs, texts, weeks } = comparison;
  const { plan } = texts;
  const contract = resultName(comparison, 'kosten_contracturen');
  const most = `MAX(${weeksRange('hours', 1, weeks.length)})`;
  const above = sentence(plan.remark_contract, { hours: numberText(most), contract: numberText(contract) });
  const isAbove = `IF(ISNUMBER(${contract}),${most}>${contract},FALSE)`;
  const count = `SUMPRODUCT((${weeksRange('signal', 1, weeks.length)}<>"")*1)`;
  const signals = firstOf(
    [
      [`${count}=1`, quoted(plan.remark_signal)],
      [`${count}>1`, sentence(plan.remark_signals, { count })],
    ],
    '""',
  );
  const start = quoted(fill(plan.remark_start, { label: inputs.plan_start.label }));
  const hasNoStart = `LEN(${settingCell('plan_start')})=0`;
  const remarks = `IF(${isAbove},${above},"")&" "&${signals}&" "&IF(${hasNoStart},${start},"")`;
  return `IF(${check}<>"","",SUBSTITUTE(TRIM(${remarks}),"  "," "))`;
}
