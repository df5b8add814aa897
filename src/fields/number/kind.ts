import * as z from 'zod';
import type { Kind } from '../kind.ts';

export interface NumberSpec {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits behind the decimal sign when a value is written; as many as needed without it. */
  readonly decimals?: number | undefined;
  /** A percentage: 60 stands for 60 %. A cell of a workbook holds 0.6 then, shown as 60 %. */
  readonly percent?: boolean | undefined;
}

/** A number, written with the decimal sign of the document's locale. */
export const number: Kind<NumberSpec, number | null> = {
  spec: z.strictObject({
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(6).optional(),
    percent: z.boolean().optional(),
  }),
  shape: 'short',
  value: z.number().nullable(),
  blank: null,
  samples: [
    { spec: {}, value: null },
    { spec: {}, value: 0 },
    { spec: {}, value: 30.4 },
    { spec: { decimals: 2 }, value: -1234.5 },
    { spec: { percent: true }, value: 28.4 },
  ],
};
