import * as z from 'zod';
import type { Diagnostic } from '../core/diagnostics.ts';
import { type CheckedShape, checkShape } from '../yaml/check-shape.ts';
import type { Source } from '../yaml/source.ts';
import { type Path, valueAt } from '../yaml/value-at.ts';
import { namedByPath } from '../yaml/wording.ts';
import { type BrandFile, brandSchema } from './brand-schema.ts';
import { error } from './problem.ts';

const names = namedByPath('the brand file');

/** Checks a brand file against its schema; what a page can't bear has sentences of its own. */
export function checkBrandShape(source: Source): CheckedShape<BrandFile> {
  return checkShape(source, brandSchema, { ...names, special });
}

function special(issue: z.core.$ZodIssue, source: Source): Diagnostic | undefined {
  const path = issue.path as Path;
  const value = valueAt(source.value, path);
  const subject = names.subject(source.value, path);
  if (issue.code === 'too_big' && typeof value === 'string') {
    const message = `${subject} has ${value.trim().length} characters, a page has room for ${issue.maximum}`;
    return error('wrong-value', source.at(path), message, TOO_LONG[String(path.at(-1))] ?? SHORTEN);
  }
  if (issue.code === 'too_big' && Array.isArray(value) && path[0] === 'contact') {
    const message = `contact has ${value.length} lines, a page has room for ${issue.maximum}`;
    return error('wrong-count', source.keyAt(path), message, 'keep the ones readers need most');
  }
  if (issue.code === 'invalid_type' && value === null && isOptional(path))
    return error('empty', source.keyAt(path), `${subject} is empty`, 'fill it in, or leave out its key too');
  return undefined;
}

const SHORTEN = 'shorten it';
/** What to do about a text that is too long, by its key. */
const TOO_LONG: Readonly<Record<string, string>> = {
  organisation: 'write the name people use',
  value: 'shorten it, or make two lines of it',
};

function isOptional(path: Path): boolean {
  const schemas: Readonly<Record<string, z.ZodType>> = brandSchema.shape;
  return path.length === 1 && schemas[String(path[0])] instanceof z.ZodOptional;
}
