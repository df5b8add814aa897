import * as z from 'zod';
import { HARD_TEXT, type Kind } from '../kind.ts';

export type SignatureSpec = Record<never, never>;

/** A place to sign, by pen or with a certificate, and the name printed with it. */
export interface SignatureValue {
  readonly signed: boolean;
  readonly name: string | null;
}

export const signature: Kind<SignatureSpec, SignatureValue> = {
  spec: z.strictObject({}),
  shape: 'signature',
  parts: ['_naam'],
  value: z.strictObject({ signed: z.boolean(), name: z.string().nullable() }),
  blank: { signed: false, name: null },
  // Signing is an act of a person with a certificate: no codec writes `signed: true`.
  samples: [
    { spec: {}, value: { signed: false, name: null } },
    { spec: {}, value: { signed: false, name: HARD_TEXT } },
  ],
};
