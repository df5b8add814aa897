import * as z from 'zod';
import type { Kind } from '../kind.ts';

export interface ChoiceSpec {
  /** How people pick: from a drop-down list, or from a group of radio buttons. */
  readonly as: 'list' | 'radio';
  /** `id` is the value in records and PDF appearance states; `label` is what people read. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

const feasible: ChoiceSpec['options'] = [
  { id: 'ja', label: 'Ja' },
  { id: 'nee', label: 'Nee' },
  { id: 'uitzoeken', label: 'Nog uitzoeken' },
];

/** One option of a fixed list; the value is the option's id. */
export const choice: Kind<ChoiceSpec, string | null> = {
  spec: z.strictObject({
    as: z.enum(['list', 'radio']).default('list'),
    options: z
      .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_]*$/), label: z.string().min(1) }))
      .min(2),
  }),
  shape: 'options',
  value: z.string().nullable(),
  blank: null,
  samples: [
    { spec: { as: 'list', options: feasible }, value: null },
    { spec: { as: 'list', options: feasible }, value: 'uitzoeken' },
    { spec: { as: 'radio', options: feasible }, value: null },
    { spec: { as: 'radio', options: feasible }, value: 'nee' },
  ],
};
