import { ContentReader } from './content-reader.ts';

/** A name operand, so that it differs from a string. */
export interface NameOperand {
  readonly name: string;
}

/** An operand of a content stream or a CMap. Strings are bytes; what they mean depends on the font. */
export type Operand =
  | number
  | boolean
  | null
  | Uint8Array
  | NameOperand
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

/** An operator with the operands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export const nameOf = (operand: Operand | undefined): string | undefined =>
  typeof operand === 'object' && operand !== null && 'name' in operand ? operand.name : undefined;

export const stringOf = (operand: Operand | undefined): Uint8Array | undefined =>
  operand instanceof Uint8Array ? operand : undefined;

export const listOf = (operand: Operand | undefined): readonly Operand[] | undefined =>
  Array.isArray(operand) ? operand : undefined;

export const mapOf = (operand: Operand | undefined): ReadonlyMap<string, Operand> | undefined =>
  operand instanceof Map ? operand : undefined;

export const numberOf = (operand: Operand | undefined): number | undefined =>
  typeof operand === 'number' ? operand : undefined;

/**
 * The operations of a content stream; also reads the PostScript subset of CMaps.
 * Never throws: what can't be read is passed over, as viewers do.
 * @see ISO 32000-1 §7.8.2
 */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const reader = new ContentReader(bytes);
  for (let next = reader.next(); next !== undefined; next = reader.next()) yield next;
}
