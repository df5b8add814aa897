import * as z from 'zod';
import type { Kind } from '../kind.ts';

export type DateSpec = Record<never, never>;

/** A calendar date, `yyyy-mm-dd` in records, written as the document's locale does. */
export const date: Kind<DateSpec, string | null> = {
  spec: z.strictObject({}),
  shape: 'short',
  hint: 'date_hint',
  value: z.iso.date().nullable(),
  blank: null,
  samples: [
    { spec: {}, value: null },
    { spec: {}, value: '2026-03-02' },
    { spec: {}, value: '2028-02-29' },
  ],
};
