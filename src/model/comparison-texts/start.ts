import type { TextSlots } from './text-slots.ts';

/** Sheet `start`. */
export const startTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  who: [], // heads of the blocks: "Wie en wanneer?"
  now: [],
  how: [],
  cautions: [],
  legend: [],
  check: ['min', 'max'], // instead of help beside a number that doesn't fit
  check_date: [],
  // How far people are, and what they can do next; the first that applies.
  progress: ['done', 'total'],
  progress_none: [],
  next: ['step'], // "Volgende stap: {step}"
  next_alternatives: ['sheet'],
  next_hours: [], // contract or full-time hours are missing
  next_hours_check: [], // they don't fit
  next_wrong: ['sheet', 'problem'], // what another sheet says is wrong; "" when that is long
  next_percentage: ['count', 'sheet'],
  next_fix: ['count', 'status', 'sheet'], // points that don't fit
  next_point: ['sheet'], // one alternative isn't complete
  next_points: ['count', 'sheet'],
  next_all_out: ['sheet'],
  next_costs: ['sheet', 'problem'],
  next_plan: ['sheet', 'problem'],
  next_find_out: ['count', 'sheet'],
  next_choice: ['sheet'],
  next_review: ['sheet'],
  next_done: [], // instead of a next step
  // Answers: a head and what is said below it.
  first: [],
  first_none: [],
  first_none_detail: ['sheet'],
  first_none_settings: ['sheet'],
  first_none_all_out: ['sheet'],
  first_provisional: [], // the head while alternatives are incomplete
  first_provisional_detail: ['done', 'total'],
  later: ['sheet'], // what can't be said while they are
  scores: ['one', 'one_points', 'two', 'two_points'], // both judges' scores: "Werknemer {…} · werkgever {…} (op 5)"
  why: [],
  why_win_win: ['points'],
  why_samen: ['points'],
  why_evenwicht: ['points'],
  why_best: [], // nothing else has more
  why_tie: ['name'],
  why_only: [], // nothing else is left
  why_provisional: [], // alternatives are incomplete
  cost: [],
  cheaper: ['amount'],
  dearer: ['amount'],
  equal: [],
  cost_than: ['name', 'weeks'], // after cheaper and dearer
  cost_as: ['name', 'weeks'], // after equal
  cost_baseline: [], // the first choice is what costs are compared with
  cost_baseline_detail: [],
  cost_none: [],
  cost_hours: [], // why it isn't known
  cost_percentage: ['sheet'],
  cost_plan: ['sheet'],
  cost_check: ['sheet'],
  cost_empty_one: [], // one amount is empty
  cost_empty_more: ['count'],
  strong: [],
  weak: [],
  criterion: ['criterion', 'one', 'two'], // "{criterion} ({one} en {two} op 5)"
  even: [], // every criterion has as many points
  even_weak: [],
  firm: [],
  second: [],
  second_none: [],
  out: [],
  out_none: [],
  out_none_yet: [], // alternatives are incomplete
  out_one: ['reasons'],
  out_more: ['count', 'reasons'],
  out_heavy: ['count'],
  out_unfeasible: ['count'],
  out_find_out: ['count'],
  choice: [],
  choice_none: ['sheet'],
  choice_same: [],
  choice_other: [],
  choice_heavy: [], // it fell out
  choice_unfeasible: [],
  choice_unknown: [],
  // Links: the sheets are called by their own names.
  link: ['number', 'sheet'],
  link_tip: ['sheet'],
  step_comparison: [],
  step_scores: [],
  step_costs: [],
  step_plan: [],
  step_sensitivity: [],
  step_example: [],
  step_help: [],
  // What colours and signs mean, each written in its own look.
  legend_input: [],
  legend_result: [],
  legend_first: [],
  legend_attention: [],
  legend_out: [],
  legend_link: [],
} as const satisfies TextSlots;
