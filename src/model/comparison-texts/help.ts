import type { TextSlots } from './text-slots.ts';

/** Sheet `help`. */
export const helpTexts = {
  tab: [], // name of the sheet
  title: [],
  lead: [],
  methods: [], // head of a worked example: what each method makes of the same two scores
  method_win_win: [],
  method_samen: [],
  method_evenwicht: [],
} as const satisfies TextSlots;
