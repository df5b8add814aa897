import * as z from 'zod';
import { LOCALES } from '../../model/document.ts';
import { plain } from './common.ts';

const hardWord = z.strictObject({
  word: plain.meta({ description: 'The word or words; found with -en or -s behind it too.' }),
  use: plain.optional().meta({ description: 'What to write instead.' }),
  locales: z
    .array(z.enum(LOCALES))
    .min(1)
    .default(['nl-NL', 'nl-BE'])
    .meta({ description: 'The languages it is hard in. All Dutch ones by default.' }),
});

/** `data/shared/hard_words.yaml`: words that readers stumble over. */
export const hardWordsFile = z.strictObject({ hard_words: z.array(hardWord) }).meta({ title: 'Hard words' });

export type HardWordsFile = z.infer<typeof hardWordsFile>;
