import { kinds, type Values } from '../fields/kinds.ts';
import { readXlsxField, writeXlsxField } from '../fields/xlsx-codecs.ts';
import type { DocumentIdentity } from '../formats/ooxml/identity.ts';
import type { CellValue } from '../formats/xlsx/cell-value.ts';
import { readNamedCells } from '../formats/xlsx/read-cells.ts';
import { namesSharingCells } from '../formats/xlsx/shared-cells.ts';
import { type Comparison, fieldsOfComparison } from '../model/comparison.ts';
import type { Field } from '../model/document.ts';

/** What a filled workbook holds. */
export interface XlsxReading {
  /** Which document the file says it is; null when it doesn't say. */
  readonly identity: DocumentIdentity | null;
  /** A value for each field of the comparison, blank when nobody filled it in. */
  readonly values: { readonly [name: string]: Values[keyof Values] };
  /** What can't be read as a value of its field, as it was written. */
  readonly raw: { readonly [name: string]: string };
  /**
   * Ids of fields that the file has no cell of their own for: someone deleted their name, the row they stood in, or moved
   * the name to the cell of another.
   */
  readonly lacking: readonly string[];
  /** Names of inputs that the comparison doesn't know. */
  readonly unknown: readonly string[];
  /** What the formulas with a name gave when the file was saved, by name. */
  readonly results: { readonly [name: string]: CellValue };
}

/**
 * Reads a filled workbook of a comparison, whichever program saved it.
 * @throws UnreadableFile when it isn't a workbook, or is damaged, locked or hostile
 */
export function readXlsx(file: Uint8Array, comparison: Comparison): XlsxReading {
  const { identity, date1904, cells } = readNamedCells(file);
  const context = { locale: comparison.locale, date1904 };
  const fields = fieldsOfComparison(comparison);
  const namesOf = new Map(fields.map(field => [field.name, cellNamesOf(field, comparison)]));
  const known = new Set([...namesOf.values()].flat());
  const shared = namesSharingCells([...known].map(name => [name, cells.get(name)?.cell]));
  const held = new Map(
    [...cells].flatMap(([key, { value }]) => (shared.has(key) ? [] : [[key, value] as const])),
  );
  const read = fields.map(field => [field.name, readXlsxField(field, held, context)] as const);
  const ofOurs = [...cells].filter(([key]) => key.startsWith(`${comparison.prefix}_`) && !known.has(key));
  return {
    identity,
    values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    raw: Object.fromEntries(read.flatMap(([name, { raw }]) => (raw === undefined ? [] : [[name, raw]]))),
    lacking: [...namesOf].filter(([, names]) => names.some(name => !held.has(name))).map(([name]) => name),
    unknown: ofOurs.filter(([, { hasFormula }]) => !hasFormula).map(([, { name }]) => name),
    results: Object.fromEntries(
      ofOurs.filter(([, { hasFormula }]) => hasFormula).map(([, { name, value }]) => [name, value]),
    ),
  };
}

/** The names of the cells that carry a field. */
function cellNamesOf(field: Field, { locale }: Comparison): readonly string[] {
  const { blank } = kinds[field.kind];
  return writeXlsxField(field, blank as Values[typeof field.kind], { locale }).map(({ name }) => name);
}
