import { absolute } from '../../../formats/xlsx/address.ts';
import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { fill } from '../inputs.ts';
import { styled } from '../look.ts';
import { resultName } from '../names.ts';
import { ZOOM } from './costs-layout.ts';
import { type PlanCosts, planCostFormulas, REVIEW_SIGN } from './plan-formulas.ts';
import { COLUMN, ROW, SETTING_ROLES, WIDTHS } from './plan-layout.ts';
import { PLAN_ROW, putSettings } from './plan-settings.ts';
import { putTile } from './plan-tiles.ts';
import { putWeeks } from './plan-weeks.ts';

/** How hours grow week by week, and from when on that costs no more than the baseline. */
export function planSheet(drafting: Drafting): Sheet {
  const { comparison, look } = drafting;
  const texts = comparison.texts.plan;
  const sheet = new SheetDraft(texts.tab, drafting);
  const below = ROW.first + comparison.weeks.length;
  putHeights(sheet, below);
  const lead = styled(look.styles.lead, { align: { wrap: false, vertical: 'middle' } });
  sheet.text({ row: ROW.title, column: COLUMN.week }, texts.title, look.styles.title);
  sheet.text({ row: ROW.lead, column: COLUMN.week }, texts.lead, lead);
  putSettings(sheet, drafting);
  putWeeks(sheet, drafting, putCosts(sheet, drafting, below + 1));
  putChart(sheet, drafting);
  return sheet.finish({
    columns: WIDTHS,
    tables: [
      { corner: sheet.range(ROW.groups, COLUMN.week, ROW.heads), bottom: below - 1, right: COLUMN.signal },
    ],
    zoom: ZOOM,
    print: printSetup(drafting, {
      orientation: 'landscape',
      area: sheet.range(1, 1, below + 2, COLUMN.signal),
      fit: { across: 1, down: 1 },
    }),
  });
}

function putHeights(sheet: SheetDraft, below: number): void {
  sheet.height(1, 6);
  sheet.height(ROW.title, 28);
  sheet.height(ROW.lead, 20);
  sheet.height(ROW.alternative, 20);
  sheet.height(ROW.check, 20);
  sheet.height(ROW.remarks, 20);
  sheet.height(ROW.settings - 1, 4);
  sheet.height(ROW.settings, 20);
  for (const index of SETTING_ROLES.keys()) sheet.height(ROW.firstSetting + index, 19);
  sheet.height(ROW.outcomeHeads - 1, 4);
  sheet.height(ROW.outcomeHeads, 17);
  sheet.height(ROW.outcomes, 22);
  sheet.height(ROW.groups - 1, 6);
  sheet.height(ROW.groups, 18);
  sheet.height(ROW.heads, 30);
  sheet.height(below, 6);
  sheet.height(below + 1, 28);
  sheet.height(below + 2, 18);
}

/** Below the weeks: what their costs are made of, from the sheet with costs. */
function putCosts(sheet: SheetDraft, { comparison, look }: Drafting, heads: number): PlanCosts {
  const { plan, costs } = comparison.texts;
  const { formats, styles } = look;
  const values = heads + 1;
  const formulas = planCostFormulas(comparison, PLAN_ROW);
  const muted = styled(styles.muted, { align: { wrap: false } });
  const key = fill(plan.review_key, { sign: REVIEW_SIGN, review: plan.review });
  sheet.text({ row: heads, column: COLUMN.week }, key, muted);
  sheet.text({ row: values, column: COLUMN.week }, fill(plan.costs, { sheet: costs.tab }), muted);
  const tile = (from: number, to: number, head: string, formula: string, format: string): string => {
    putTile(sheet, look, {
      heads,
      values,
      from,
      to,
      head: { type: 'value', value: head },
      formula,
      format,
      name: null,
    });
    return absolute(values, from);
  };
  const one = (column: keyof typeof COLUMN, head: string, formula: string, format: string) =>
    tile(COLUMN[column], COLUMN[column], head, formula, format);
  const deployability = one('cost', plan.cost_deployability, formulas.deployability, formats.percentage);
  const guidance = one('sum', plan.cost_guidance, formulas.guidance, formats.amount);
  const premium = one('baseline', plan.cost_premium, formulas.premium, formats.amount);
  const oneOff = one('difference', plan.cost_one_off, formulas.oneOff, formats.amount);
  const baseline = resultName(comparison, 'kosten_basis_week');
  tile(COLUMN.review, COLUMN.load, plan.cost_baseline, baseline, formats.amount);
  const baselineOneOff = resultName(comparison, 'kosten_basis_eenmalig');
  one('signal', plan.cost_baseline_one_off, baselineOneOff, formats.amount);
  return { row: PLAN_ROW, deployability, guidance, premium, oneOff };
}

/** Hours of each week; weeks with a talk have a sign. Weeks after the plan have no column and no name. */
function putChart(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { plan } = comparison.texts;
  const last = ROW.first + comparison.weeks.length - 1;
  sheet.chart({
    name: plan.chart_title,
    alt: plan.chart_alt,
    title: plan.chart_title,
    type: 'column',
    from: { row: ROW.settings, column: COLUMN.cost },
    to: { row: ROW.outcomeHeads - 1, column: COLUMN.signal + 1 },
    categories: sheet.range(ROW.first, COLUMN.week, last, COLUMN.week),
    series: [
      {
        name: sheet.range(ROW.heads, COLUMN.hours),
        values: sheet.range(ROW.first, COLUMN.hours, last, COLUMN.hours),
        colour: look.colours.key,
        pattern: 'dkDnDiag',
        hasLabels: true,
      },
    ],
    valueAxis: { title: plan.chart_hours, min: 0 },
    categoryAxis: { title: fill(plan.chart_weeks, { sign: REVIEW_SIGN, review: plan.review }) },
    format: '0.0;-0.0;',
  });
}
