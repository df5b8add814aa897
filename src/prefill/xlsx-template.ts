import { kinds, type Values } from '../fields/kinds.ts';
import { writeXlsxField } from '../fields/xlsx-codecs.ts';
import { compileWorkbook, type FillOptions } from '../formats/xlsx/compiled-workbook.ts';
import { LONGEST_TEXT, type NamedCell } from '../formats/xlsx/named-cell.ts';
import { namesSharingCells } from '../formats/xlsx/shared-cells.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Field } from '../model/document.ts';
import type { FieldValues } from '../model/field-values.ts';
import { type Form, formOf } from '../model/form.ts';

/** A comparison's workbook, prepared to be filled many times. */
export interface XlsxTemplate {
  /**
   * Ids of the fields that the file has no place for: someone took their name or cell out, put a formula there, or moved
   * it to the cell of another field.
   */
  readonly lacking: readonly string[];
  /**
   * Why results can't be calculated, in words for people; null when they can. They stay as they are in the template then,
   * and Excel calculates them when it opens the file.
   */
  readonly notCalculated: string | null;
  /**
   * Ids of fields whose text is longer than Excel keeps in a cell. The filled file holds all of it, but Excel offers to
   * repair that file, and cuts the text off.
   */
  tooLong(values: FieldValues): readonly string[];
  /**
   * The workbook with these fields filled in, and what follows from them calculated; others stay as they are in the
   * template.
   * @throws Error when a value is of a field that the comparison doesn't have
   */
  fill(values: FieldValues, options?: FillOptions): Uint8Array;
}

/**
 * Prepares a comparison's workbook, as it was generated or as people changed it since.
 * @param file `.xlsx` or `.xltx`; an `.xlsx` comes out of either
 * @param options `level`: of deflate, 1 to 9
 * @throws UnreadableFile when it isn't a workbook, is damaged, locked or hostile, holds macros, or is signed
 */
export function xlsxTemplate(
  file: Uint8Array,
  comparison: Comparison | Form,
  options: { readonly level?: number } = {},
): XlsxTemplate {
  const workbook = compileWorkbook(file, options);
  const form = formOf(comparison);
  const fields = new Map(form.fields.map(field => [field.name, field]));
  const context = { locale: form.locale, date1904: workbook.date1904 };
  const cellsOf = (field: Field, value: Values[keyof Values]): readonly NamedCell[] =>
    // The record was checked against the kinds' value schemas when it was read.
    writeXlsxField(field, value as Values[typeof field.kind], context);
  const cellsIn = (values: FieldValues): readonly (NamedCell & { readonly field: string })[] =>
    Object.entries(values).flatMap(([id, value]) => {
      const field = fields.get(id);
      if (!field) throw new Error(`${form.id} has no field ${id}`);
      if (value === undefined) return [];
      return cellsOf(field, value).map(cell => ({ ...cell, field: id }));
    });
  const names = [...fields.values()].flatMap(field => cellsOf(field, kinds[field.kind].blank));
  const shared = namesSharingCells(names.map(({ name }) => [name, workbook.cellOf(name)]));
  const canBeFilled = ({ name }: NamedCell): boolean => workbook.has(name) && !shared.has(name);
  const isLacking = (field: Field): boolean => !cellsOf(field, kinds[field.kind].blank).every(canBeFilled);
  return {
    lacking: [...fields.values()].filter(isLacking).map(({ name }) => name),
    notCalculated: workbook.notCalculated,
    tooLong(values) {
      const long = cellsIn(values).filter(
        ({ value }) => typeof value === 'string' && value.length > LONGEST_TEXT,
      );
      return [...new Set(long.map(({ field }) => field))];
    },
    fill: (values, how) => workbook.fill(cellsIn(values).filter(canBeFilled), how),
  };
}
