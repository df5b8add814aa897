import type { CellValue } from '../cell-value.ts';

/** A formula as a tree. */
export type Formula =
  | { readonly type: 'literal'; readonly value: CellValue }
  /** An argument left out between two commas: `IF(a,,b)`. Unlike one left out at the end, it is an empty value. */
  | { readonly type: 'empty' }
  | ({ readonly type: 'reference' } & Reference)
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly operand: Formula }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Formula[] };

/** A cell or a block of cells; `bottom` and `right` are part of it. */
export interface Reference {
  /** As written, without quotes; undefined when it is the sheet of the formula. */
  readonly sheet: string | undefined;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `--` turns TRUE and FALSE into numbers; it is frequent enough to be one step. */
export type UnaryOperator = '-' | '--' | '+' | '%';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';
