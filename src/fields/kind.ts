import type * as z from 'zod';

/**
 * What a field looks like, in every layout; a template knows shapes, never kinds. `short` is a line for a few signs,
 * `lines` reads `lines` of the spec, `options` reads `as` and `options`.
 */
export type Shape = 'line' | 'short' | 'lines' | 'tick' | 'free_line' | 'options' | 'signature';

/** The fixed words that say how a value is written; `data/shared/strings.yaml` must give each of them. */
export const HINT_IDS = [
  'date_hint', // "dd-mm-jjjj", printed
  'date_spoken', // the same for those who listen: "Typ dag, maand en jaar, …"
] as const;
export type HintId = (typeof HINT_IDS)[number];

/** The fixed words that an empty field shows in Word and Excel; `data/shared/strings.yaml` must give each of them. */
export const PLACEHOLDER_IDS = [
  'type_here', // "Klik om te typen"
  'pick_date', // "Kies een datum"
  'pick_option', // "Kies een antwoord"
  'sign_here', // "Teken hier"
] as const;
export type PlaceholderId = (typeof PLACEHOLDER_IDS)[number];

/** What every part of Veldwerk may know about a field kind without knowing any format. */
export interface Kind<Spec, Value> {
  /** The keys a field of this kind takes in YAML beside the common ones (id, label, help, …). */
  readonly spec: z.ZodType<Spec> & { readonly shape: Record<string, z.ZodType> };
  readonly shape: Shape;
  /** Stands with the label on the page; the codec puts its spoken twin in the tooltip. */
  readonly hint?: HintId;
  /** What follows the field's name in the names of its parts, when one form field can't carry the value. */
  readonly parts?: readonly string[];
  /** The value in a record. */
  readonly value: z.ZodType<Value>;
  /** The value of a field nobody filled in. */
  readonly blank: Value;
  /** Values the contract tests write and read back in every format. */
  readonly samples: readonly { readonly spec: Spec; readonly value: Value }[];
}

/** Letters of many languages and the signs that break encodings: every text codec must keep them. */
export const HARD_TEXT = 'Zoë Łukasz Şentürk € – „ja” (1) \\ <b>&amp;';
