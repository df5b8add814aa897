import type { TextSlots } from './text-slots.ts';

/** Sheet `example`. */
export const exampleTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  mark: [], // at the start of each row: "verzonnen"
  who: [], // heads of its parts
  table: [],
  outcome: [],
  plan: [],
  agreements: [],
  who_job: [], // heads of what is told of who
  who_talk: [],
  who_hours: [],
  story_job: ['name', 'job', 'organisation'],
  story_talk: ['name', 'other', 'date'],
  story_hours: ['contract', 'full'],
  head_cost: [],
  week: ['from'],
  weeks: ['from', 'to'], // weeks with as many hours
  hours: ['hours'],
  chosen: [],
  chosen_from: ['name', 'date'],
  review: ['date'],
} as const satisfies TextSlots;
