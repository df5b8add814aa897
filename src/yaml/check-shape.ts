import type * as z from 'zod';
import { type Diagnostic, unhandled } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import { KIND_NAMES } from '../fields/kinds.ts';
import { describe, keyOf, typeOf, valueAt } from './describe.ts';
import { either, error, quote, suggest } from './problem.ts';
import { ID_PATTERN, VISIBLE } from './schema/common.ts';
import { allowedAt } from './schema-at.ts';
import type { Path, Source } from './source.ts';
import { isMapping } from './texts.ts';

/** Checks a file against its schema, in sentences of ours: zod's own messages never reach people. */
export function checkShape<S extends z.ZodType>(
  source: Source,
  schema: S,
): { readonly value?: z.infer<S>; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const { issues } = result.error;
  const unknown = new Map(
    issues.flatMap(issue =>
      issue.code === 'unrecognized_keys' ? [[issue.path.join('/'), issue.keys] as const] : [],
    ),
  );
  const isMisspelt = (issue: z.core.$ZodIssue) => {
    const others = unknown.get(issue.path.slice(0, -1).join('/')) ?? [];
    const isMissing = others.length > 0 && valueAt(source.value, issue.path as Path) === undefined;
    return isMissing && others.some(key => nearest(key, [String(issue.path.at(-1))]) !== undefined);
  };
  // A key that is there but misspelt is unknown and missing at once: the first says it best.
  return {
    diagnostics: issues
      .filter(issue => !isMisspelt(issue))
      .flatMap(issue => translate(issue, source, schema)),
  };
}

function translate(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): readonly Diagnostic[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(key, path, source, schema));
    case 'invalid_union':
      return [issue.discriminator ? notOneOf(discriminators(issue), path, source) : noBranch(path, source)];
    case 'invalid_value':
      return [notOneOf(issue.values.map(String), path, source)];
    case 'invalid_type':
      return [wrongType(issue.expected, path, source)];
    case 'invalid_key':
      return [badId(String(path.at(-1)), path, source)];
    case 'invalid_format':
      return [wrongForm(issue, path, source)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, path, source)];
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return [wrong(path, source, 'something else')];
    default:
      return unhandled(issue);
  }
}

function unknownKey(key: string, path: Path, source: Source, schema: z.ZodType): Diagnostic {
  const { keys, elsewhere } = allowedAt(schema, source.value, path);
  const owners = elsewhere.get(key) ?? [];
  const hint = owners.length > 0 ? `${quote(key)} is a key of ${either(owners)}` : suggest(key, keys);
  const at = source.keyAt([...path, key]);
  return error('unknown-key', at, `${describe(source.value, path)} has no key ${quote(key)}`, hint);
}

function discriminators(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** A name outside its list; for `kind` and `block` with codes of their own. */
function notOneOf(names: readonly string[], path: Path, source: Source): Diagnostic {
  const value = valueAt(source.value, path);
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  if (value === undefined) return missingKey(path, source);
  if (typeof value !== 'string' || (key !== 'kind' && key !== 'block')) {
    const near = typeof value === 'string' ? suggest(value, names) : undefined;
    return wrong(path, source, either(names), near?.startsWith('did') ? near : undefined);
  }
  if (key === 'block') {
    const where = describe(source.value, parent.slice(0, -2));
    return error(
      'unknown-block',
      source.at(path),
      `${where} has a block ${quote(value)}`,
      suggest(value, names),
    );
  }
  const fits = (KIND_NAMES as readonly string[]).includes(value);
  const hint = fits ? `only ${either(names)} can stand here` : suggest(value, names);
  return error(
    'unknown-kind',
    source.at(path),
    `${describe(source.value, parent)} has kind ${quote(value)}`,
    hint,
  );
}

/** Only strings are a plain union: a text, or the language it is the same as. */
function noBranch(path: Path, source: Source): Diagnostic {
  if (valueAt(source.value, path) === undefined) return missingKey(path, source);
  return wrong(path, source, 'text or { same_as: LOCALE }');
}

function wrongType(expected: string, path: Path, source: Source): Diagnostic {
  const value = valueAt(source.value, path);
  if (value === undefined) return missingKey(path, source);
  if (value === null && path.length === 0) {
    return error('missing-key', source.at([]), 'the file is empty', 'begin with the keys of an example file');
  }
  if (value === null && expected === 'string') return emptyText(path, source);
  const quoted = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  const article = TYPES[expected] ?? expected;
  return wrong(path, source, article, quoted ? 'put it in double quotes' : undefined);
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

function missingKey(path: Path, source: Source): Diagnostic {
  const parent = path.slice(0, -1);
  const owner = describe(source.value, parent);
  const key = path.at(-1);
  if (typeof key === 'number') return wrongCount(parent, source, 'more');
  return error('missing-key', source.at(parent), `${owner} has no ${quote(key)}`, `add "${key}:"`);
}

function emptyText(path: Path, source: Source): Diagnostic {
  return error('missing-text', source.keyAt(path), `${subject(path, source)} is empty`, 'write the text');
}

function wrongForm(issue: z.core.$ZodIssueInvalidStringFormat, path: Path, source: Source): Diagnostic {
  const value = String(valueAt(source.value, path));
  if (issue.format === 'date') return wrong(path, source, 'a day that exists, as yyyy-mm-dd');
  const { pattern } = issue;
  if (pattern === String(VISIBLE)) return emptyText(path, source);
  if (pattern === String(ID_PATTERN)) return badId(value, path, source);
  if (path.at(-1) === 'version') return wrong(path, source, 'a number such as "1.0"');
  return wrong(path, source, 'of another form');
}

function badId(value: string, path: Path, source: Source): Diagnostic {
  const better = toId(value);
  const hint = `use lower-case letters, digits and _, beginning with a letter${better ? `: ${quote(better)}` : ''}`;
  return error('bad-id', source.keyAt(path), `${quote(value)} can't be an id`, hint);
}

/** The id a writer probably meant. */
function toId(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  source: Source,
): Diagnostic {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'array')
    return wrongCount(path, source, small ? `at least ${limit}` : `at most ${limit}`);
  if (issue.origin === 'string')
    return small ? emptyText(path, source) : wrong(path, source, `at most ${limit} long`);
  return wrong(path, source, `${small ? (issue.inclusive ? 'at least' : 'more than') : 'at most'} ${limit}`);
}

function wrongCount(path: Path, source: Source, wanted: string): Diagnostic {
  const value = valueAt(source.value, path);
  const has = Array.isArray(value) ? value.length : 0;
  const message = `${subject(path, source)} has ${has} ${has === 1 ? 'member' : 'members'}, but needs ${wanted}`;
  return error('wrong-count', source.keyAt(path), message);
}

function wrong(path: Path, source: Source, wanted: string, hint?: string): Diagnostic {
  const value = valueAt(source.value, path);
  const given =
    typeof value === 'string' || (typeof value === 'number' && wanted !== TEXT)
      ? quote(value)
      : typeOf(value);
  return error(
    'wrong-type',
    source.at(path),
    `${subject(path, source)} must be ${wanted}, not ${given}`,
    hint,
  );
}

/** `"level" of heading "wf_titel"`, or the list member itself. */
function subject(path: Path, source: Source): string {
  const key = path.at(-1);
  if (typeof key !== 'string' || isMapping(valueAt(source.value, path.slice(0, -1))) === false) {
    return describe(source.value, path);
  }
  return keyOf(source.value, path);
}
