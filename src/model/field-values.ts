import type { Values } from '../fields/kinds.ts';

/** Values by field id; a field without one is left blank. */
export type FieldValues = { readonly [name: string]: Values[keyof Values] };
