import type { TextSlots } from './text-slots.ts';

/** Sheet `plan`. */
export const planTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  alternative: [], // head of the alternative that follows the plan
  alternative_none: ['label', 'sheet'],
  alternative_more: [], // when more than one follows it
  check: [], // head of the check
  check_right: [], // one or two words: "In orde"
  check_wrong: [], // "Let op"
  check_fill: ['label'], // an input that is still empty
  check_value: ['label'], // an input with something that doesn't fit
  check_own_hours: [], // hours of a week are missing
  check_weeks: ['label'], // hours of a week don't fit
  remark_contract: ['hours', 'contract'], // the most hours of a week, above the contract's
  remark_signal: [], // something is said of one week
  remark_signals: ['count'],
  remark_start: ['label'], // no first day, so no dates
  settings: [], // head of the inputs
  total_hours: [], // outcomes
  mean_hours: ['weeks'], // over the weeks that costs are compared over
  mean_hours_none: [], // when those aren't filled in
  plan_cost: [],
  baseline_cost: [],
  gain: [],
  paid_back: [],
  paid_back_week: ['week'],
  paid_back_never: [],
  group_week: [], // heads of groups of columns
  group_hours: [],
  group_cost: [],
  group_review: [],
  head_week: [],
  head_date: [],
  head_proposal: [],
  head_hours: [],
  head_share: [],
  head_cost: [],
  head_sum: [],
  head_baseline: [],
  head_difference: [],
  head_review: [],
  head_signal: [],
  review: [], // in weeks with a talk about how it goes: "gesprek"
  review_key: ['sign', 'review'], // what the sign beside a week's number means
  signal_value: ['label'], // an input of the week that doesn't fit
  signal_hours: [], // no hours yet
  signal_heavy: [], // load 5
  signal_hold: [], // load 4
  signal_contract: ['hours'], // so many more than in the contract
  signal_step: ['hours'], // more hours at once than agreed
  costs: ['sheet'], // what the costs of a week are made of
  cost_deployability: [],
  cost_guidance: [],
  cost_premium: [],
  cost_one_off: [],
  cost_baseline: [], // the baseline's cost a week
  cost_baseline_one_off: [],
  chart_title: [],
  chart_alt: [],
  chart_hours: [], // of the value axis
  chart_weeks: ['sign', 'review'], // of the category axis
} as const satisfies TextSlots;
