import { writeXlsxField } from '../../src/fields/xlsx-codecs.ts';
import { address } from '../../src/formats/xlsx/address.ts';
import { cellNames } from '../../src/formats/xlsx/cells/cell-names.ts';
import { openWorkbook } from '../../src/formats/xlsx/open-workbook.ts';
import { type Comparison, FEASIBLE, fieldsOfComparison } from '../../src/model/comparison.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import type { PlacedValue } from './fill-xlsx-peers.ts';

const NAMES = [
  'Zoë de Vries',
  'André Müller',
  'Loïs van ’t Hoff',
  'Şule Özdemir',
  'Łukasz Núñez',
  'Jan Smid & Zn.',
];
/** None begins with =: xlsx-template would make a formula of it. */
const JOBS = ['bakker', 'timmervrouw', 'coördinator <planning>', 'verkoper in de winkel', '+ploegleider'];
/** Rows that are filled in: enough to change most results. */
const ROWS = 2;

/** Different records for a comparison, the same in every run: about 25 values that change most of its results. */
export function recordsFor(comparison: Comparison, count: number): readonly FieldValues[] {
  return Array.from({ length: count }, (_, number) => recordFor(comparison, number));
}

function recordFor({ inputs, rows }: Comparison, number: number): FieldValues {
  /** From–to, another one for each record. */
  const whole = (from: number, to: number, step: number): number =>
    from + ((number * step + step) % (to - from + 1));
  const values: [string, FieldValues[string]][] = [
    [inputs.employee_name.name, NAMES[number % NAMES.length] ?? null],
    [inputs.other_party.name, NAMES[(number + 1) % NAMES.length] ?? null],
    [inputs.job_title.name, JOBS[number % JOBS.length] ?? null],
    [inputs.organisation.name, `Bakkerij ${number}`],
    [inputs.date.name, `2026-03-${String(whole(1, 28, 5)).padStart(2, '0')}`],
    [inputs.contract_hours.name, whole(20, 38, 7)],
    [inputs.fulltime_hours.name, whole(38, 40, 1)],
    [inputs.wage.name, whole(1500, 3000, 7) / 100],
  ];
  for (const [index, row] of rows.slice(0, ROWS).entries()) {
    values.push([row.inputs.percentage.name, whole(40, 100, 3 + index)]);
    values.push([row.inputs.capacity.name, whole(2, 5, 1 + index)]);
    values.push([row.inputs.feasible.name, FEASIBLE[(number + index) % FEASIBLE.length] ?? null]);
    const points = row.points.flat();
    for (const [place, field] of points.entries()) values.push([field.name, whole(1, 5, place + index + 1)]);
  }
  return Object.fromEntries(values);
}

/** A record as values of cells, ready for engines that know nothing else. */
export function placedValues(
  file: Uint8Array,
  comparison: Comparison,
): (record: FieldValues) => readonly PlacedValue[] {
  const names = cellNames(openWorkbook(file));
  const fields = new Map(fieldsOfComparison(comparison).map(field => [field.name, field]));
  return record =>
    Object.entries(record).flatMap(([id, given]) => {
      const field = fields.get(id);
      if (!field) throw new Error(`The comparison has no field ${id}.`);
      return writeXlsxField(field, given as never, comparison).map(({ name, value }) => {
        const cell = names.get(name)?.cell;
        if (!cell || value === null || typeof value === 'object') throw new Error(`No value for ${name}.`);
        return { sheet: cell.sheet, address: address(cell.row, cell.column), name, value };
      });
    });
}
