import type { TextSlots } from './text-slots.ts';

/** Sheet `costs`. */
export const costsTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  amounts: [], // head of the inputs that exist once
  rates: [], // what follows from them: "Hiermee rekenen we"
  rate_contract: [],
  rate_weeks: [],
  rate_worked: [], // an hour of work, with charges
  rate_missed: [], // an hour that is missed, partly replaced
  rate_guidance: [],
  rate_baseline_row: [], // the baseline's number
  rate_baseline: [], // its net cost a week, with its own hours
  rate_baseline_one_off: [], // its one-off cost, less its premium
  missed_hours: [], // one line that explains missed hours
  check: [], // head of the check
  check_right: [], // one or two words: "In orde"
  check_wrong: [], // "Let op"
  check_contract: ['label', 'sheet'],
  check_wage: ['label'],
  check_fill: ['label'], // an input that is still empty
  check_value: ['label'], // an input with something that doesn't fit
  check_baseline: [],
  check_baseline_unknown: ['name'], // no alternative is called that any more
  check_baseline_hours: [],
  check_rows: [],
  remark_hours_one: ['sheet'], // an alternative has no hours yet
  remark_hours: ['sheet', 'count'],
  group_hours: [], // heads of groups of columns
  group_inputs: [],
  group_week: [],
  group_period: [],
  group_employee: [],
  head_hours: [],
  head_mean_hours: [],
  head_wage: [],
  head_missed: [],
  head_guidance: [],
  head_net: [],
  head_period: [],
  head_difference: [],
  head_earned_back: [],
  head_gross: [],
  head_note: [],
  never: [], // instead of a number of weeks: "niet"
  note_baseline: [], // each note is a sentence
  note_value: ['label'],
  note_percentage: ['label', 'sheet'],
  note_hours: ['sheet'],
  note_plan: ['sheet'],
  chart_title: [],
  chart_alt: [],
} as const satisfies TextSlots;
