import type { TextSlots } from './text-slots.ts';

/** Sheet `scores`. */
export const scoresTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  scale: [], // what the points 1 to 5 mean
  weights: [], // heading: "Hoe zwaar telt iets?"
  weights_help: [],
  weights_help_team: [], // instead of it, where there is a team
  voices_count: [], // what voices do by the chosen method: all, or only between equals
  voices_ties: [],
  voice: [], // head: "Stem"
  total: [], // head of the sum of the weights: "Som"
  party: [], // head of the column with parties
  settings: [], // heading: "Hoe rekenen we?"
  right: [], // "Alles is in orde ingevuld."
  wrong_weights: ['party'],
  wrong_voices: [],
  wrong_method: [],
  wrong_capacity: [],
  wrong_gap: [],
  first: [], // "Eerste keuze nu"
  second: [], // "Tweede keuze"
  none: [], // shown instead of either
  team_score: [], // head of the team's column: "Score"
  results: [], // group: "Uitkomst (rekent zelf)"
  together: [],
  lowest: [],
  balance: [],
  gap: [],
  counts: [], // behind the head of the column that is ranked by
  status: [],
  rank: [],
  status_not_taken: [],
  status_incomplete: [],
  status_check: [],
  status_too_heavy: [],
  status_not_feasible: [],
  status_find_out: [],
  status_possible: [],
  consequences: [], // heading of what would change
  working: [], // heading of the columns that are only calculated with
  chosen: [],
  team_counts: [],
  key: [],
  count_alternatives: [],
  count_complete: [],
  count_too_heavy: [],
  count_not_feasible: [],
  count_find_out: [],
  first_row: [],
  second_row: [],
  chart_title: [],
  chart_alt: [],
} as const satisfies TextSlots;
