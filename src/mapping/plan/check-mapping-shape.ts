import type * as z from 'zod';
import type { Diagnostic } from '../../core/diagnostics.ts';
import { type CheckedShape, checkShape } from '../../yaml/check-shape.ts';
import type { Source } from '../../yaml/source.ts';
import { type Path, valueAt } from '../../yaml/value-at.ts';
import { namedByPath } from '../../yaml/wording.ts';
import { looseMappingSchema, type MappingFile } from '../mapping-schema.ts';
import { error } from '../problem.ts';

/** Checks a mapping file against its schema, transforms aside. */
export function checkShapeOf(source: Source): CheckedShape<MappingFile> {
  return checkShape(source, looseMappingSchema, { ...namedByPath('the mapping file'), special });
}

/** Between braces a comma ends a value: of `{ fulltime_hours: 38,5 }` a key `5` is left. */
function special(issue: z.core.$ZodIssue, source: Source): Diagnostic | undefined {
  const path = issue.path as Path;
  const key = String(path[1]);
  const isCutOff = path.length === 2 && path[0] === 'constants' && /^\d+$/.test(key);
  if (!isCutOff || valueAt(source.value, path) !== null) return undefined;
  const message = `constants has a key ${key} without a value`;
  return error('wrong-value', source.keyAt(path), message, `decimals have a point: 38.${key}, not 38,${key}`);
}
