import type { Position } from '../../core/diagnostics.ts';
import type { DateFormat, MappedField } from '../mapping-schema.ts';
import type { Pointer } from '../pointer.ts';

/** A checked mapping file: every name in it is known, every pointer is one, and nothing denied is read. */
export interface MappingPlan {
  readonly records: string;
  readonly id: PathPlan;
  readonly sort: 'nl' | 'be';
  readonly incompleteIf: { readonly pointer: string; readonly at: Position } | null;
  readonly absentIsEmpty: boolean;
  /** `constants.fulltime_hours`. */
  readonly fulltimeHours: number | null;
  readonly files: ReadonlyMap<string, { readonly file: string; readonly at: Position }>;
  readonly indexes: ReadonlyMap<string, TablePlan>;
  readonly picks: ReadonlyMap<string, PickPlan>;
  readonly neverRead: readonly string[];
  readonly name: NamePlan | null;
  readonly fields: ReadonlyMap<MappedField, FieldPlan>;
}

/** A place to read: from the record, or from the member that a pick finds. */
export interface PathPlan {
  /** As it is written in the mapping. */
  readonly written: string;
  readonly at: Position;
  readonly pick: PickPlan | null;
  readonly pointer: Pointer;
}

/** A member of a list or an object, found by its values. */
export interface PickPlan {
  readonly name: string;
  readonly at: Position;
  readonly from: Pointer;
  /** All equal, as text; null where nothing may stand. */
  readonly where: readonly {
    readonly pointer: Pointer;
    readonly equals: string | null;
    readonly at: Position;
  }[];
  /** Compared one after the other; the first member wins ties. */
  readonly highest: readonly { readonly pointer: Pointer; readonly at: Position }[];
}

/** A look-up table. */
export interface TablePlan {
  readonly name: string;
  readonly at: Position;
  readonly file: string | null;
  readonly records: string;
  readonly key: PathPlan;
  /** Whether `key` leads to a list of keys. */
  readonly each: boolean;
}

/** The way to a record that an index finds. */
export interface ViaPlan {
  readonly index: string;
  readonly key: PathPlan;
}

export type SourcePlan =
  | { readonly kind: 'from'; readonly path: PathPlan }
  | { readonly kind: 'join'; readonly paths: readonly PathPlan[] }
  | { readonly kind: 'sum'; readonly paths: readonly PathPlan[] }
  | ({ readonly kind: 'lookup'; readonly take: TakePlan } & ViaPlan)
  | { readonly kind: 'constant'; readonly value: string | number }
  | { readonly kind: 'not_exported' };

/** What a look-up takes of the record it finds. */
export type TakePlan =
  | { readonly kind: 'field'; readonly field: MappedField; readonly at: Position }
  | { readonly kind: 'path'; readonly path: PathPlan };

export interface FieldPlan {
  readonly at: Position;
  readonly source: SourcePlan;
  readonly via: ViaPlan | null;
  readonly emptyIf: readonly string[];
  readonly transforms: readonly TransformPlan[];
  readonly otherwise: FieldPlan | null;
  readonly expected: boolean;
}

export type TransformPlan =
  | { readonly name: 'clean' | 'one_line' }
  | { readonly name: 'drop_trailing'; readonly open: string; readonly close: string }
  | { readonly name: 'number'; readonly mark: ',' | '.' }
  | { readonly name: 'range'; readonly lowest: number; readonly highest: number }
  | {
      readonly name: 'date';
      readonly formats: readonly DateFormat[];
      readonly emptyIf: readonly string[];
    }
  | { readonly name: 'percent_of_fulltime' | 'fraction_of_fulltime' }
  | { readonly name: 'map'; readonly to: ReadonlyMap<string, string | number> }
  | { readonly name: 'case'; readonly to: 'upper' | 'lower' }
  | { readonly name: 'default'; readonly value: string | number };

/** How `employee.name` and `employee.name_sort` are made. */
export type NamePlan = { readonly at: Position; readonly via: ViaPlan | null } & (
  | {
      readonly rule: 'name_nl';
      readonly given: readonly PathPlan[];
      readonly prefix: PathPlan | null;
      readonly family: PathPlan;
      readonly partnerPrefix: PathPlan | null;
      readonly partner: PathPlan | null;
      readonly use: PathPlan | null;
    }
  | { readonly rule: 'name_plain'; readonly given: readonly PathPlan[]; readonly family: PathPlan }
  | { readonly rule: 'name_caps'; readonly whole: PathPlan }
);
