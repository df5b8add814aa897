import { comparisonTexts } from './comparison.ts';
import { costsTexts } from './costs.ts';
import { exampleTexts } from './example.ts';
import { generalTexts } from './general.ts';
import { helpTexts } from './help.ts';
import { planTexts } from './plan.ts';
import { scoresTexts } from './scores.ts';
import { sensitivityTexts } from './sensitivity.ts';
import { startTexts } from './start.ts';
import type { TextsOf } from './text-slots.ts';

/** The fixed texts of a comparison by sheet; its content file must give each of them. */
export const COMPARISON_TEXTS = {
  general: generalTexts,
  start: startTexts,
  comparison: comparisonTexts,
  scores: scoresTexts,
  costs: costsTexts,
  plan: planTexts,
  sensitivity: sensitivityTexts,
  example: exampleTexts,
  help: helpTexts,
} as const;

export type ComparisonSheet = keyof typeof COMPARISON_TEXTS;
export type ComparisonTexts = {
  readonly [S in ComparisonSheet]: TextsOf<(typeof COMPARISON_TEXTS)[S]>;
};
