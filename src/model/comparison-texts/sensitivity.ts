import type { TextSlots } from './text-slots.ts';

/** Sheet `sensitivity`. */
export const sensitivityTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  outcome: [], // heading of the answer
  firm: ['total'], // one sentence
  shaky: ['count', 'total'],
  often: ['alternative'], // comes behind it
  none: [], // without a first choice
  all_out: [], // without one, since nothing is left
  variants_heading: [], // above the table of variants: "Wat als iets meer of minder telt?"
  what: [], // head: "Wat verandert er?"
  weight_more: ['party', 'criterion', 'step'],
  weight_less: ['party', 'criterion', 'step'],
  voice_more: ['party', 'step'],
  voice_less: ['party', 'step'],
  was: [], // head
  becomes: [], // head
  first: [], // head: "Eerste keuze dan"
  points: [], // head: the score that it gets then
  same: [], // head: "Blijft eerste?"
  yes: [],
  no: [],
  limit: [], // a weight that can't go on: "ja, al op de grens"
  not_counted: [], // a voice that changes nothing by a method that doesn't weigh voices
  unknown: [], // a variant that can't be calculated
  working: [], // heading of what is only calculated with
  working_weights: [],
  working_mean: [],
  working_together: [],
  working_key: [],
  variants: [], // how many there are
  variants_same: [], // in how many the first choice stays
  challenger: [], // what comes first most often in its place
  alternatives_heading: [], // above the table of alternatives: "Hoe vaak komt elke mogelijkheid eerst?"
  score: [], // head: its score as things are
  times: [], // head: in how many variants it comes first
} as const satisfies TextSlots;
