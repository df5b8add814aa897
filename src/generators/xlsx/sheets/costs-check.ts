import type { Comparison } from '../../../model/comparison.ts';
import { firstOf, holdsWrong } from '../guards.ts';
import { fill, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { AMOUNT_ROLES, amountCell, BASELINE, noHours } from './costs-formulas.ts';
import { columnRange, RATE } from './costs-layout.ts';

/** Its name as far as there is room for it in a sentence. */
const BASELINE_SHORT = `IF(LEN(TRIM(${BASELINE}))>22,LEFT(TRIM(${BASELINE}),21)&"…",TRIM(${BASELINE}))`;

/** Of how many rows something is said but that they have no hours yet, or are the baseline. */
function problemCount(comparison: Comparison): string {
  const { note_baseline: baseline } = comparison.texts.costs;
  const hours = noHours(comparison);
  const notes = columnRange(comparison, 'note');
  const others = ['', baseline, hours, `${hours} ${baseline}`].map(said => `(${notes}<>${quoted(said)})`);
  return `SUMPRODUCT(${others.join('*')})`;
}

/** "" when all amounts are right; else the first thing that isn't. */
export function checkFormula(comparison: Comparison): string {
  const { inputs, texts } = comparison;
  const { costs, start } = texts;
  const { wage, period, contract_hours } = inputs;
  const say = (text: string, label = '', sheet = '') => quoted(fill(text, { label, sheet }));
  return firstOf(
    [
      [`${RATE.contract}=""`, say(costs.check_contract, contract_hours.label, start.tab)],
      [`LEN(${amountCell('wage')})=0`, say(costs.check_wage, wage.label)],
      ...AMOUNT_ROLES.map(
        role =>
          [holdsWrong(inputs[role], amountCell(role)), say(costs.check_value, inputs[role].label)] as const,
      ),
      [`${RATE.weeks}=""`, say(costs.check_fill, period.label)],
      [`LEN(TRIM(${BASELINE}))=0`, say(costs.check_baseline)],
      [`${RATE.baselineRow}=""`, sentence(costs.check_baseline_unknown, { name: BASELINE_SHORT })],
      [`${RATE.baselineWeek}=""`, say(costs.check_baseline_hours)],
      [`${problemCount(comparison)}>0`, say(costs.check_rows)],
    ],
    '""',
  );
}

/** How many alternatives have no hours yet, so that no costs stand there; "" for none. */
export function remarksFormula(comparison: Comparison): string {
  const { costs, comparison: first } = comparison.texts;
  const isNamed = `(${columnRange(comparison, 'name')}<>"")`;
  const count = `SUMPRODUCT(${isNamed}*(${columnRange(comparison, 'hours')}=""))`;
  return firstOf(
    [
      [`${count}=1`, quoted(fill(costs.remark_hours_one, { sheet: first.tab }))],
      [`${count}>1`, sentence(fill(costs.remark_hours, { sheet: first.tab }), { count })],
    ],
    '""',
  );
}
