import * as z from 'zod';
import { type Diagnostic, unhandled } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import { type Problem, problemsOf } from './problem.ts';
import { either, quote } from './quote.ts';
import { allowedAt, schemaAt } from './schema-at.ts';
import type { Source } from './source.ts';
import { didYouMean, suggest } from './suggest.ts';
import { isMapping, type Path, valueAt } from './value-at.ts';
import type { Wording } from './wording.ts';

export interface CheckedShape<T> {
  /** Undefined when anything is wrong. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a file against its schema, in sentences of ours: zod's own messages never reach people. A pattern or plain
 * union in a schema carries as its message what it wants, as the end of "must be …".
 */
export function checkShape<S extends z.ZodType>(
  source: Source,
  schema: S,
  wording: Wording,
): CheckedShape<z.infer<S>> {
  // A schema meets a handful of files in one run: compiling it first costs more than it gives.
  const result = schema.safeParse(source.value, { jitless: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const { issues } = result.error;
  const context: Context = { source, schema, wording, error: problemsOf(source.prefix).error };
  return {
    diagnostics: issues
      .filter(issue => !isMisspelt(issue, issues, source))
      .flatMap(issue => wording.special?.(issue, source) ?? translate(issue, context)),
  };
}

interface Context {
  readonly source: Source;
  readonly schema: z.ZodType;
  readonly wording: Wording;
  readonly error: Problem;
}

/** A key that is there but misspelt is unknown and missing at once: the first says it best. */
function isMisspelt(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[], source: Source): boolean {
  const path = issue.path as Path;
  if (path.length === 0 || valueAt(source.value, path) !== undefined) return false;
  const parent = path.slice(0, -1).join('/');
  return issues.some(
    other =>
      other.code === 'unrecognized_keys' &&
      other.path.join('/') === parent &&
      other.keys.some(key => nearest(key, [String(path.at(-1))]) !== undefined),
  );
}

function translate(issue: z.core.$ZodIssue, context: Context): readonly Diagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(key, path, context));
  const value = valueAt(context.source.value, path);
  if (value === undefined && issue.code !== 'invalid_key') return [missingKey(path, context)];
  switch (issue.code) {
    case 'invalid_union':
      return [issue.discriminator ? notOneOf(issue, path, context) : wrongValue(issue, path, context)];
    case 'invalid_value':
      return [notOneOf(issue, path, context)];
    case 'invalid_type':
      return [wrongType(issue.expected, path, context)];
    case 'invalid_key':
      return [cannotBeKey(path, context)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, path, context)];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return [wrongValue(issue, path, context)];
    default:
      return unhandled(issue);
  }
}

function unknownKey(key: string, path: Path, { source, schema, wording, error }: Context): Diagnostic {
  const { keys, elsewhere } = allowedAt(schema, source.value, path);
  const owners = elsewhere.get(key) ?? [];
  const hint = owners.length > 0 ? `${quote(key)} is a key of ${either(owners)}` : suggest(key, keys);
  const message = `${wording.describe(source.value, path)} has no key ${quote(key)}`;
  return error('unknown-key', source.keyAt([...path, key]), message, hint);
}

function missingKey(path: Path, context: Context): Diagnostic {
  const { source, wording, error } = context;
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  if (typeof key === 'number') return wrongCount(parent, 'more', context);
  const message = `${wording.describe(source.value, parent)} has no ${quote(key)}`;
  return error('missing-key', source.at(parent), message, `add "${key}:"`);
}

function cannotBeKey(path: Path, { source, wording, error }: Context): Diagnostic {
  const message = `${quote(String(path.at(-1)))} can't be a key of ${wording.describe(source.value, path.slice(0, -1))}`;
  return error('unknown-key', source.keyAt(path), message);
}

/** The names an issue would take, of a list or of the branches of a union. */
export function namesIn(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function notOneOf(issue: z.core.$ZodIssue, path: Path, context: Context): Diagnostic {
  const names = namesIn(issue);
  const value = valueAt(context.source.value, path);
  const hint = typeof value === 'string' ? didYouMean(value, names) : undefined;
  return mustBe(either(names), { code: 'unknown-value', path, hint }, context);
}

function wrongType(expected: string, path: Path, context: Context): Diagnostic {
  const { source, error } = context;
  const value = valueAt(source.value, path);
  if (value === null && path.length === 0) {
    return error('missing-key', source.at([]), 'the file is empty', 'begin with the keys of an example file');
  }
  if (value === null && (expected === 'string' || expected === 'array')) {
    return empty(path, expected === 'string' ? 'fill it in' : 'an empty list is written []', context);
  }
  const unquoted = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  const hint = unquoted ? inQuotes(source.written(path)) : undefined;
  return mustBe(TYPES[expected] ?? expected, { code: 'wrong-type', path, hint }, context);
}

const TEXT = 'text';
const TYPES: Readonly<Record<string, string>> = {
  string: TEXT,
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
};

function empty(path: Path, hint: string, { source, wording, error }: Context): Diagnostic {
  const message = `${wording.subject(source.value, path)} is empty`;
  const written = source.written(path);
  if (!/^#\S/.test(written)) return error('empty', source.keyAt(path), message, hint);
  return error('empty', source.at(path), `${message}: an unquoted # begins a comment`, inQuotes(written));
}

/** The first word of what is written, for a value that its lack of quotes turned into something else. */
function inQuotes(written: string): string {
  const [word = ''] = /^#?[^\s#,}\]]*/.exec(written) ?? [];
  return `put it in double quotes: "${word}"`;
}

function wrongValue({ message }: z.core.$ZodIssue, path: Path, context: Context): Diagnostic {
  const value = valueAt(context.source.value, path);
  if (typeof value === 'string' && value.trim() === '') return empty(path, 'fill it in', context);
  const wanted = /^Invalid\b/.test(message) ? 'something else' : message;
  return mustBe(wanted, { code: 'wrong-value', path }, context);
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  context: Context,
): Diagnostic {
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'array') {
    const isTuple = schemaAt(context.schema, context.source.value, path) instanceof z.ZodTuple;
    return wrongCount(path, `${isTuple ? 'exactly' : isSmall ? 'at least' : 'at most'} ${limit}`, context);
  }
  if (issue.origin === 'string') {
    if (isSmall) return empty(path, 'fill it in', context);
    return mustBe(`at most ${limit} long`, { code: 'wrong-value', path }, context);
  }
  const bound = isSmall ? (issue.inclusive ? 'at least' : 'more than') : 'at most';
  return mustBe(`${bound} ${limit}`, { code: 'wrong-value', path }, context);
}

function wrongCount(path: Path, wanted: string, { source, wording, error }: Context): Diagnostic {
  const value = valueAt(source.value, path);
  const has = Array.isArray(value) ? value.length : 0;
  const message = `${wording.subject(source.value, path)} has ${has} ${has === 1 ? 'member' : 'members'}, but needs ${wanted}`;
  return error('wrong-count', source.keyAt(path), message);
}

/** The sentence most problems have: what a value must be, and what it is. */
function mustBe(
  wanted: string,
  { code, path, hint }: { readonly code: string; readonly path: Path; readonly hint?: string | undefined },
  { source, wording, error }: Context,
): Diagnostic {
  const value = valueAt(source.value, path);
  const isShown = typeof value === 'string' || (typeof value === 'number' && wanted !== TEXT);
  const given = isShown ? quote(value) : typeOf(value);
  const message = `${wording.subject(source.value, path)} must be ${wanted}, not ${given}`;
  return error(code, source.at(path), message, hint);
}

function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  return typeof value === 'string' ? TEXT : `the ${typeof value === 'boolean' ? 'value' : 'number'} ${value}`;
}
