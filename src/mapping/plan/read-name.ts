import type { Path } from '../../yaml/value-at.ts';
import { NAME_RULES, type NamePartsFile } from '../mapping-schema.ts';
import { error } from '../problem.ts';
import type { NamePlan, PathPlan } from './plan.ts';
import { readVia } from './read-field.ts';
import { readPath, readPaths } from './read-path.ts';
import type { Reading } from './reading.ts';

const PATH: Path = ['fields', 'employee.name_parts'];

/** Reads `employee.name_parts`. Undefined when anything in it is wrong, which is reported. */
export function readName(reading: Reading, file: NamePartsFile): NamePlan | undefined {
  const { source, report } = reading;
  const [given, ...more] = NAME_RULES.filter(rule => file[rule] !== undefined);
  if (!given) {
    const hint = `add one of ${NAME_RULES.join(', ')}`;
    report(
      error('no-source', source.keyAt(PATH), "employee.name_parts doesn't say how names are made", hint),
    );
    return undefined;
  }
  for (const rule of more) {
    const message = `employee.name_parts has two rules, "${given}" and "${rule}"`;
    report(error('two-sources', source.keyAt([...PATH, rule]), message, 'keep one'));
  }
  const via = file.via ? readVia(reading, file.via, [...PATH, 'via']) : null;
  const rule = readRule(reading, file);
  if (!rule || via === undefined || more.length > 0) return undefined;
  return { at: source.keyAt(PATH), via, ...rule };
}

type Rule = NamePlan extends infer P ? (P extends NamePlan ? Omit<P, 'at' | 'via'> : never) : never;

function readRule(reading: Reading, { name_nl, name_plain, name_caps }: NamePartsFile): Rule | undefined {
  if (name_nl) return readDutch(reading, name_nl);
  if (name_plain) {
    const path = [...PATH, 'name_plain'];
    const given = readPaths(reading, name_plain.given, [...path, 'given']);
    const family = readPath(reading, name_plain.family, [...path, 'family']);
    return given && family && { rule: 'name_plain', given, family };
  }
  const whole = readPath(reading, name_caps ?? '', [...PATH, 'name_caps']);
  return whole && { rule: 'name_caps', whole };
}

function readDutch(reading: Reading, file: NonNullable<NamePartsFile['name_nl']>): Rule | undefined {
  const path = [...PATH, 'name_nl'];
  const given = readPaths(reading, file.given, [...path, 'given']);
  const optional = (key: 'prefix' | 'partner_prefix' | 'partner' | 'use'): PathPlan | null | undefined => {
    const written = file[key];
    return written === undefined ? null : readPath(reading, written, [...path, key]);
  };
  const family = readPath(reading, file.family, [...path, 'family']);
  const prefix = optional('prefix');
  const partnerPrefix = optional('partner_prefix');
  const partner = optional('partner');
  const use = optional('use');
  const parts = [prefix, partnerPrefix, partner, use];
  if (!given || !family || parts.includes(undefined)) return undefined;
  return {
    rule: 'name_nl',
    given,
    family,
    prefix: prefix ?? null,
    partnerPrefix: partnerPrefix ?? null,
    partner: partner ?? null,
    use: use ?? null,
  };
}
