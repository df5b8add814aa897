import type { TextSlots } from './text-slots.ts';

/** Sheet `comparison`. */
export const comparisonTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  tip: [], // one line beside the lead
  check_percentage: ['numbers'], // instead of the tip: "Controleer het percentage van nummer {numbers}."
  check_names: ['numbers'], // the same, of alternatives with the same name
  check_review: [], // above the days: the next talk is before the start
  head_name: [], // short heads of columns
  head_percentage: [],
  head_hours: [],
  head_pro: [],
  head_con: [],
  choice: [], // head of the block below the table: "Jullie keuze"
  first_choice: [], // heads of what is calculated in it
  no_first_choice: [], // instead of its name
  firm: [],
} as const satisfies TextSlots;
