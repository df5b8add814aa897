import * as z from 'zod';
import { HARD_TEXT, type Kind } from '../kind.ts';

export interface TextSpec {
  /** The most characters the field takes; no limit without it. */
  readonly max?: number | undefined;
}

/** One line of text. */
export const text: Kind<TextSpec, string | null> = {
  spec: z.strictObject({ max: z.int().positive().optional() }),
  shape: 'line',
  value: z.string().nullable(),
  blank: null,
  samples: [
    { spec: {}, value: null },
    { spec: {}, value: 'Anna van der Berg' },
    { spec: {}, value: HARD_TEXT },
    { spec: { max: 10 }, value: 'þÿ begint' },
  ],
};
