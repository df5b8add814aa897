import type * as z from 'zod';

/** What every part of Veldwerk may know about a field kind without knowing any format. */
export interface Kind<Spec, Value> {
  /** The keys a field of this kind takes in YAML beside the common ones (id, label, help, …). */
  readonly spec: z.ZodType<Spec> & { readonly shape: Record<string, z.ZodType> };
  /** The value in a record. */
  readonly value: z.ZodType<Value>;
  /** The value of a field nobody filled in. */
  readonly blank: Value;
  /** Values the contract tests write and read back in every format. */
  readonly samples: readonly { readonly spec: Spec; readonly value: Value }[];
}

/** Letters of many languages and the signs that break encodings: every text codec must keep them. */
export const HARD_TEXT = 'Zoë Łukasz Şentürk € – „ja” (1) \\ <b>&amp;';
