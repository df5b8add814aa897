import { kinds, type Values } from '../fields/kinds.ts';
import { readXlsxField, writeXlsxField } from '../fields/xlsx-codecs.ts';
import type { CellValue } from '../formats/xlsx/cell-value.ts';
import { readNamedCells } from '../formats/xlsx/read-cells.ts';
import { namesSharingCells } from '../formats/xlsx/shared-cells.ts';
import { type Comparison, fieldsOfComparison } from '../model/comparison.ts';
import type { Field } from '../model/document.ts';
import { type Reading, type ReadOptions, underNewNames } from './reading.ts';

/** What a filled workbook holds. */
export interface XlsxReading extends Reading {
  /** What the formulas with a name gave when the file was saved, by name. */
  readonly results: { readonly [name: string]: CellValue };
}

/**
 * Reads a filled workbook of a comparison, whichever program saved it.
 * @throws UnreadableFile when it isn't a workbook, or is damaged, locked or hostile
 */
export function readXlsx(file: Uint8Array, comparison: Comparison, options: ReadOptions = {}): XlsxReading {
  const { identity, date1904, cells: written } = readNamedCells(file);
  const { held: cells, renamed } = underNewNames(written, options.newNames);
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
    // A name leads to one cell, and a cell says one thing.
    conflicts: [],
    lacking: [...namesOf].filter(([, names]) => names.some(name => !held.has(name))).map(([name]) => name),
    unknown: ofOurs.filter(([, { hasFormula }]) => !hasFormula).map(([, { name }]) => name),
    renamed,
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
