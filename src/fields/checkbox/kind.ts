import * as z from 'zod';
import type { Kind } from '../kind.ts';

export type CheckboxSpec = Record<never, never>;

/** A box that stands alone: ticked means yes. */
export const checkbox: Kind<CheckboxSpec, boolean> = {
  spec: z.strictObject({}),
  shape: 'tick',
  value: z.boolean(),
  blank: false,
  samples: [
    { spec: {}, value: false },
    { spec: {}, value: true },
  ],
};
