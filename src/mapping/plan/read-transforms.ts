import { quote } from '../../yaml/quote.ts';
import { suggest } from '../../yaml/suggest.ts';
import { isMapping, type Path } from '../../yaml/value-at.ts';
import { type FieldType, typeOf } from '../field-types.ts';
import { type MappedField, SOURCES, TRANSFORMS } from '../mapping-schema.ts';
import { error } from '../problem.ts';
import type { TransformPlan } from './plan.ts';
import { type Argument, readArgument } from './read-argument.ts';
import type { Reading } from './reading.ts';

/** Reads the list under `do`: names, or mappings whose first key is the name. */
export function readTransforms(
  reading: Reading,
  list: readonly unknown[],
  path: Path,
  target: MappedField,
): readonly TransformPlan[] {
  const plans = list.map((item, i) => readTransform(reading, item, [...path, i], typeOf(target)));
  checkOrder(reading, plans, path);
  checkTarget(reading, plans, path, target);
  return plans.filter(plan => plan !== undefined);
}

type Plans = readonly (TransformPlan | undefined)[];

function readTransform(
  reading: Reading,
  item: unknown,
  path: Path,
  target: FieldType,
): TransformPlan | undefined {
  const at = reading.source.at(path);
  if (typeof item === 'string') {
    if (!isTransform(reading, item, path)) return undefined;
    return readArgument(reading, { name: item, path, target });
  }
  if (!isMapping(item) || Object.keys(item).length === 0) {
    const message = 'a transform is a name, or a name with its argument';
    reading.report(error('wrong-type', at, message, `known here: ${TRANSFORMS.join(', ')}`));
    return undefined;
  }
  const [name = '', ...beside] = Object.keys(item);
  if (!isTransform(reading, name, [...path, name], true)) return undefined;
  const argument: Argument = { name, path: [...path, name], target, value: item[name] };
  const allowed = name === 'date' ? ['empty_if'] : [];
  const foreign = beside.filter(key => !allowed.includes(key));
  for (const key of foreign) {
    const hint = TRANSFORMS.includes(key) ? 'make it a member of its own in the list' : suggest(key, allowed);
    const message = `${quote(key)} can't stand beside ${quote(name)}`;
    reading.report(error('unknown-key', reading.source.keyAt([...path, key]), message, hint));
  }
  const plan = readArgument(reading, { ...argument, beside: item.empty_if });
  return foreign.length > 0 ? undefined : plan;
}

function isTransform(reading: Reading, name: string, path: Path, isKey = false): boolean {
  if (TRANSFORMS.includes(name)) return true;
  const at = isKey ? reading.source.keyAt(path) : reading.source.at(path);
  const belongs = [...SOURCES, 'via', 'else', 'empty_if', 'expected'].includes(name);
  const hint = belongs ? `${quote(name)} is a key of the field, beside "do"` : suggest(name, TRANSFORMS);
  reading.report(error('unknown-transform', at, `there is no transform ${quote(name)}`, hint));
  return false;
}

/** A bound or a share is of a number: text has to become one first. */
function checkOrder(reading: Reading, plans: Plans, path: Path): void {
  const number = plans.findIndex(plan => plan?.name === 'number');
  plans.forEach((plan, i) => {
    if (!plan || i > number || !NEEDS_NUMBER.includes(plan.name)) return;
    const message = `${quote(plan.name)} stands before "number", which makes its number`;
    if (i < number)
      reading.report(
        error('transform-order', reading.source.at([...path, i]), message, 'change their places'),
      );
  });
}

const NEEDS_NUMBER: readonly string[] = ['range', 'percent_of_fulltime', 'fraction_of_fulltime'];
const MAKES_NUMBERS: readonly string[] = ['number', ...NEEDS_NUMBER];

/** A transform that makes what the field can't hold would give an invalid value for everyone. */
function checkTarget(reading: Reading, plans: Plans, path: Path, target: MappedField): void {
  const type = typeOf(target);
  plans.forEach((plan, i) => {
    if (!plan) return;
    const makesNumber = MAKES_NUMBERS.includes(plan.name);
    const misfit = type === 'number' ? plan.name === 'date' : type === 'date' && makesNumber;
    if (!misfit) return;
    const message = `${quote(plan.name)} makes a ${makesNumber ? 'number' : 'date'}, but ${target} is a ${type}`;
    reading.report(error('wrong-target', reading.source.at([...path, i]), message));
  });
}
