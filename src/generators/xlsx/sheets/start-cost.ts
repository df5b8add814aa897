import type { Comparison, ComparisonRow } from '../../../model/comparison.ts';
import { firstOf, holdsRight, optionText } from '../guards.ts';
import { amountText, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { inputColumnOf } from '../names.ts';
import type { Names } from './start-names.ts';

/** What the first sheet says about the cost of the first choice: formulas, "" without one. */
export interface CostAnswers {
  readonly cost: string;
  readonly costMore: string;
}

/** No amount is said while something it rests on is missing or wrong; amounts that are empty are counted beside it. */
export function costAnswers(comparison: Comparison, { result, first, hasFirst }: Names): CostAnswers {
  const { texts, inputs } = comparison;
  const { start } = texts;
  const difference = first('kost_verschil');
  const amount = amountText(`ROUND(ABS(${difference}),0)`);
  const compared = { name: inputs.baseline.name, weeks: `${result('kosten_weken')}&""` };
  const isSame = `ROUND(${difference},0)=0`;
  const isBaseline = `${result('basis_rij')}=${result('eerste_rij')}`;
  const lacking = lacks(comparison, { result, first });
  const isUnknown = `IF(ISNUMBER(${difference}),OR(${lacking.map(([condition]) => condition).join(',')}),TRUE)`;
  const than = `IF(${isSame},${sentence(start.cost_as, compared)},${sentence(start.cost_than, compared)})`;
  const check = sentence(start.cost_check, { sheet: quoted(texts.costs.tab) });
  const unless = (formula: string): string => `IF(${hasFirst},${formula},"")`;
  return {
    cost: unless(
      firstOf(
        [
          [isBaseline, quoted(start.cost_baseline)],
          [isUnknown, quoted(start.cost_none)],
          [isSame, quoted(start.equal)],
          [`${difference}<0`, sentence(start.cheaper, { amount })],
        ],
        sentence(start.dearer, { amount }),
      ),
    ),
    costMore: unless(
      firstOf(
        [
          [isBaseline, quoted(start.cost_baseline_detail)],
          ...lacking,
          [`NOT(ISNUMBER(${difference}))`, check],
        ],
        `${than}&${emptyAmounts(comparison, result)}`,
      ),
    ),
  };
}

/** What an amount can't do without, in the order in which it is filled in, and where that is. */
function lacks(
  comparison: Comparison,
  { result, first }: Pick<Names, 'result' | 'first'>,
): readonly (readonly [condition: string, says: string])[] {
  const { texts, inputs } = comparison;
  const { start } = texts;
  const on = (sheet: { readonly tab: string }) => ({ sheet: quoted(sheet.tab) });
  const hours = [inputs.contract_hours, inputs.fulltime_hours].map(field => holdsRight(field, field.name));
  const row = firstRow(comparison);
  const column = inputColumnOf(comparison, row, row.inputs.follows_plan);
  const yes = optionText(row.inputs.follows_plan, 'ja');
  const follows = (number: string): string =>
    `IF(ISNUMBER(${number}),INDEX(${column},${number},1)=${yes},FALSE)`;
  const isPlanned = `OR(${follows(result('eerste_rij'))},${follows(result('basis_rij'))})`;
  return [
    [`NOT(AND(${hours.join(',')}))`, quoted(start.cost_hours)],
    [`NOT(ISNUMBER(${first('uren')}))`, sentence(start.cost_percentage, on(texts.comparison))],
    [`AND(${result('plan_controle')}<>"",${isPlanned})`, sentence(start.cost_plan, on(texts.plan))],
    [`${result('kosten_controle')}<>""`, sentence(start.cost_check, on(texts.costs))],
  ];
}

/** How many amounts are empty that the difference rests on: rates, and those of the first choice and the baseline. */
function emptyAmounts(comparison: Comparison, result: Names['result']): string {
  const { inputs, texts } = comparison;
  const { start } = texts;
  const rates = [
    inputs.charges,
    inputs.replacement_rate,
    inputs.replaced_share,
    inputs.missed_rate,
    inputs.guidance_rate,
  ];
  const row = firstRow(comparison);
  const { guidance_hours, one_off_cost, weekly_premium, one_off_premium } = row.inputs;
  const columns = [guidance_hours, one_off_cost, weekly_premium, one_off_premium].map(field =>
    inputColumnOf(comparison, row, field),
  );
  const cells = [
    ...rates.map(({ name }) => name),
    ...[result('eerste_rij'), result('basis_rij')].flatMap(number =>
      columns.map(column => `INDEX(${column},${number},1)`),
    ),
  ];
  const count = `(${cells.map(cell => `(LEN(${cell})=0)`).join('+')})`;
  const more = sentence(` ${start.cost_empty_more}`, { count });
  return `CHOOSE(MIN(${count},2)+1,"",${quoted(` ${start.cost_empty_one}`)},${more})`;
}

function firstRow({ rows: [row] }: Comparison): ComparisonRow {
  if (!row) throw new Error('A comparison has no rows.');
  return row;
}
