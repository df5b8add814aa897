import * as z from 'zod';
import { HARD_TEXT, type Kind } from '../kind.ts';

export type FreeCheckSpec = Record<never, never>;

/** A checklist line of one's own: a tick and the text it is about. */
export interface FreeCheckValue {
  readonly vink: boolean;
  readonly tekst: string | null;
}

export const free_check: Kind<FreeCheckSpec, FreeCheckValue> = {
  spec: z.strictObject({}),
  shape: 'free_line',
  parts: ['_vink', '_tekst'],
  value: z.strictObject({ vink: z.boolean(), tekst: z.string().nullable() }),
  blank: { vink: false, tekst: null },
  samples: [
    { spec: {}, value: { vink: false, tekst: null } },
    { spec: {}, value: { vink: true, tekst: null } },
    { spec: {}, value: { vink: false, tekst: HARD_TEXT } },
    { spec: {}, value: { vink: true, tekst: 'Rooster voor mei' } },
  ],
};
