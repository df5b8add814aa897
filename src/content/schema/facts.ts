import * as z from 'zod';
import { id, plain, reference } from './common.ts';
import { lands } from './shared.ts';

const fact = z.strictObject({
  id,
  text: plain.meta({ description: 'The fact in one sentence, as it holds today.' }),
  land: lands,
  source: plain.meta({ description: 'Where it can be looked up: a whole address, beginning with https://.' }),
  checked_on: plain.meta({
    description: 'The day someone last compared the fact with its source, yyyy-mm-dd, or "never".',
  }),
  used_in: z
    .array(reference)
    .min(1)
    .meta({ description: 'Ids of the blocks, cards, items, fields and tips that say it.' }),
});

/** `data/shared/facts.yaml`: every fact with a figure, a date or a legal duty in it, and where it comes from. */
export const factsFile = z.strictObject({ facts: z.array(fact) }).meta({ title: 'Facts' });

export type FactsFile = z.infer<typeof factsFile>;
