import { quote } from '../../yaml/quote.ts';
import { type Path, valueAt } from '../../yaml/value-at.ts';
import { typeOf } from '../field-types.ts';
import { MAPPED_FIELDS, type MappedField } from '../mapping-schema.ts';
import { error } from '../problem.ts';
import { chainOf } from './field-chain.ts';
import type { FieldPlan, NamePlan } from './plan.ts';
import type { Reading } from './reading.ts';

interface Fields {
  readonly fields: ReadonlyMap<MappedField, FieldPlan>;
  readonly name: NamePlan | null;
}

/** Checks what fields need of each other. */
export function checkFields(reading: Reading, { fields, name }: Fields): void {
  checkNames(reading);
  checkConstantHours(reading);
  for (const [target, plan] of fields) {
    for (const part of chainOf(plan)) {
      checkShares(reading, target, part);
      checkTake(reading, { fields, name }, part);
    }
  }
  checkConstantTypes(reading, fields);
}

/** Whether the file has a field, whatever is wrong with it. */
function isWritten({ source }: Reading, field: string): boolean {
  return valueAt(source.value, ['fields', field]) !== undefined;
}

function checkNames(reading: Reading): void {
  if (!isWritten(reading, 'employee.name_parts')) return;
  for (const field of ['employee.name', 'employee.name_sort']) {
    if (!isWritten(reading, field)) continue;
    const at = reading.source.keyAt(['fields', field]);
    const message = `employee.name_parts already makes ${field}`;
    reading.report(error('two-sources', at, message, 'keep one of the two'));
  }
}

const HOURS: Path = ['constants', 'fulltime_hours'];

function checkConstantHours({ source, report }: Reading): void {
  const hours = valueAt(source.value, HOURS);
  if (hours === undefined || (typeof hours === 'number' && hours >= 0 && Number.isFinite(hours))) return;
  if (typeof hours !== 'number' && typeof hours !== 'string') return;
  const message = `constants.fulltime_hours must be a number, not ${quote(hours)}`;
  const at = source.at(HOURS);
  report(error('wrong-type', at, message, 'without quotes, with a point for the decimals'));
}

/** Shares of full-time hours need them, and can't make them. */
function checkShares(reading: Reading, target: MappedField, plan: FieldPlan): void {
  const share = plan.transforms.find(({ name }) => /_of_fulltime$/.test(name));
  if (!share) return;
  const { source, report } = reading;
  const at = plan.at;
  if (target === 'employee.fulltime_hours') {
    const message = `${quote(share.name)} needs employee.fulltime_hours, which it makes here`;
    report(error('circular-hours', at, message, 'map the column that holds full-time hours'));
    return;
  }
  const isGiven = isWritten(reading, 'employee.fulltime_hours') || valueAt(source.value, HOURS) !== undefined;
  const isExported = valueAt(source.value, ['fields', 'employee.fulltime_hours', 'not_exported']) !== true;
  if (isGiven && isExported) return;
  const message = `${quote(share.name)} needs full-time hours, and the mapping has none`;
  report(
    error('no-fulltime-hours', at, message, 'add "constants: { fulltime_hours: 38 }" with your own hours'),
  );
}

/** A look-up goes one step: what it takes can't be found by a look-up again. */
function checkTake(reading: Reading, { fields, name }: Fields, { source }: FieldPlan): void {
  if (source.kind !== 'lookup' || source.take.kind !== 'field') return;
  const { field, at } = source.take;
  const isName = field === 'employee.name' || field === 'employee.name_sort';
  const parts = fields.get(field);
  const looksUp = parts
    ? chainOf(parts).some(part => part.via || part.source.kind === 'lookup')
    : isName && name?.via;
  if (looksUp) {
    const message = `${field} is looked up itself; a look-up goes one step`;
    const hint = 'take a column of the found record, such as "/Name"';
    reading.report(error('lookup-depth', at, message, hint));
    return;
  }
  const isMade = isWritten(reading, field) || (isName && isWritten(reading, 'employee.name_parts'));
  if (isMade) return;
  const known = MAPPED_FIELDS.filter(each => isWritten(reading, each) || (each === 'employee.name' && name));
  const message = `the mapping doesn't make ${field}, so it can't be taken of a found record`;
  reading.report(error('unmapped-field', at, message, `it makes ${known.join(', ')}`));
}

/** A text constant can't be a number's value unless a transform reads it. */
function checkConstantTypes(reading: Reading, fields: Fields['fields']): void {
  for (const [target, plan] of fields) {
    if (typeOf(target) !== 'number') continue;
    for (const { source, transforms, at } of chainOf(plan)) {
      if (source.kind !== 'constant' || typeof source.value === 'number' || transforms.length > 0) continue;
      const message = `${target} is a number, but its constant is the text ${quote(source.value)}`;
      reading.report(error('wrong-type', at, message, 'write the constant without quotes'));
    }
  }
}
