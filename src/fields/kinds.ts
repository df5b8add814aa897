import { check_item } from './check_item/kind.ts';
import { checkbox } from './checkbox/kind.ts';
import { choice } from './choice/kind.ts';
import { date } from './date/kind.ts';
import { free_check } from './free_check/kind.ts';
import type { Kind, Shape } from './kind.ts';
import { multiline } from './multiline/kind.ts';
import { number } from './number/kind.ts';
import { signature } from './signature/kind.ts';
import { text } from './text/kind.ts';

/** Every field kind, by the name it has in YAML. A new kind is one row here; the compiler names the other tables. */
export const kinds = {
  text,
  multiline,
  date,
  number,
  checkbox,
  check_item,
  free_check,
  choice,
  signature,
} as const;

export { HINT_IDS, PLACEHOLDER_IDS } from './kind.ts';

export type KindName = keyof typeof kinds;
export type Specs = { [K in KindName]: (typeof kinds)[K] extends Kind<infer S, infer _> ? S : never };
export type Values = { [K in KindName]: (typeof kinds)[K] extends Kind<infer _, infer V> ? V : never };

export const KIND_NAMES = Object.keys(kinds) as readonly KindName[];

/** The kinds that look like one of these: what a place on the page can take is a matter of shape. */
export function kindsOfShape(...shapes: readonly Shape[]): readonly KindName[] {
  return KIND_NAMES.filter(name => shapes.includes(kinds[name].shape));
}

/** A fill-in field: one identity in every format. */
export type Field<K extends KindName = KindName> = {
  [P in K]: {
    readonly kind: P;
    /** The field's id: PDF field name, Word tag, Excel defined name, key in records. */
    readonly name: string;
    readonly label: string;
    readonly help: string | null;
    readonly required: boolean;
    /** The place of a normalised record the field may be prefilled from; without one it never is. */
    readonly prefill: string | null;
    /** Whether that is only done in a run that names the field. */
    readonly onRequest?: true;
    readonly spec: Specs[P];
    /** What assistive technology says: section + label, or row + column. Unique in the document. */
    readonly accessibleName: string;
  };
}[K];
