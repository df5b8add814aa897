import * as z from 'zod';
import { KIND_NAMES } from '../../fields/kinds.ts';
import { id, reference } from './common.ts';

export const versionNumber = z.string().regex(/^\d+(\.\d+)+$/, 'a number such as "1.0"');

/** Keys of documents and comparisons for the files people send back. */
export const readingBackKeys = {
  personal: z.boolean().default(false).meta({
    description: 'What people write in it is theirs alone: it is read back only with --personal.',
  }),
  retired: z
    .array(
      z.strictObject({
        id: id.meta({ description: 'An id that earlier versions had. It is never used again.' }),
        to: reference
          .optional()
          .meta({ description: 'The field that takes its value now; left out when none does.' }),
        kind: z
          .enum(KIND_NAMES)
          .optional()
          .meta({ description: 'What it was, when it was of another kind.' }),
        since: versionNumber.meta({ description: 'The first version without it, in quotes.' }),
      }),
    )
    .default([])
    .meta({ description: 'Fields of earlier versions, so that files of then can still be read.' }),
};

export type RetiredFile = z.infer<(typeof readingBackKeys)['retired']>[number];
