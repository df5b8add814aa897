import * as z from 'zod';
import type { Diagnostic } from '../core/diagnostics.ts';
import { brandError, suggest } from './brand-error.ts';
import type { Path, Source } from './source.ts';

/** Everything in a file that doesn't fit its schema, in sentences of ours: zod's own messages never reach people. */
export function checkShape(source: Source, schema: z.ZodType): Diagnostic[] {
  const result = schema.safeParse(source.value);
  return result.success ? [] : result.error.issues.flatMap(issue => translate(issue, source, schema));
}

/** The part of a file at a path, when that part fits its schema, whatever is wrong elsewhere. */
export function part<S extends z.ZodType>(source: Source, schema: S, path: Path): z.infer<S> | undefined {
  return schema.safeParse(valueAt(source.value, path)).data;
}

function translate(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): Diagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => {
      const message = `${name(path)} has no key "${key}"`;
      return brandError(
        'unknown-key',
        source.keyAt([...path, key]),
        message,
        suggest(key, keysAt(schema, path)),
      );
    });
  const value = valueAt(source.value, path);
  if (value === undefined) return [missing(path, source)];
  return [wrong(issue, value, path, source)];
}

function missing(path: Path, source: Source): Diagnostic {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  return brandError('missing-key', source.at(parent), `${name(parent)} has no "${key}"`, `add "${key}:"`);
}

function wrong(issue: z.core.$ZodIssue, value: unknown, path: Path, source: Source): Diagnostic {
  const at = source.at(path);
  switch (issue.code) {
    case 'invalid_type':
      if (value === null && path.length === 0)
        return brandError('missing-key', at, 'the file is empty', 'begin with an example file');
      if (value === null) return empty(path, source, issue.expected);
      return brandError(
        'wrong-type',
        at,
        `${name(path)} must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeOf(value)}`,
        issue.expected === 'string' && typeof value !== 'object' ? quoting(path, source) : undefined,
      );
    case 'invalid_value': {
      const known = issue.values.map(String);
      const hint = typeof value === 'string' ? suggest(value, known) : undefined;
      return brandError(
        'unknown-value',
        at,
        `${name(path)} is ${show(value)}, not ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`,
        hint,
      );
    }
    case 'too_small':
    case 'too_big':
      if (!Array.isArray(value)) return empty(path, source);
      return brandError(
        'wrong-count',
        source.keyAt(path),
        `${name(path)} has ${value.length}, needs exactly ${issue.code === 'too_small' ? issue.minimum : issue.maximum}`,
      );
    default:
      // Patterns carry a message of ours in the schema.
      return brandError('wrong-value', at, `${name(path)}: ${show(value)} ${issue.message}`);
  }
}

function empty(path: Path, source: Source, expected = 'string'): Diagnostic {
  const at = source.at(path);
  if (/^#\S/.test(source.written(path)))
    return brandError(
      'empty',
      at,
      `${name(path)} is empty: an unquoted # begins a comment`,
      quoting(path, source),
    );
  return brandError(
    'empty',
    at,
    `${name(path)} is empty`,
    expected === 'array' ? 'write [] for none' : undefined,
  );
}

function quoting(path: Path, source: Source): string {
  const [text = ''] = /^#?[^\s#,}\]]*/.exec(source.written(path)) ?? [];
  return `put it in quotes: "${text}"`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'keys with values',
  array: 'a list',
  tuple: 'a list',
};

function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'string' ? `"${value}"` : `the ${typeof value} ${value}`;
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : typeOf(value);
}

/** `fonts.display.weight`, `contact 2.label`, or the file itself. */
function name(path: Path): string {
  if (path.length === 0) return 'the brand file';
  return path.map((step, i) => (typeof step === 'number' ? ` ${step + 1}` : i ? `.${step}` : step)).join('');
}

export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return keysAt(schema.def.innerType, path);
  if (schema instanceof z.ZodArray) return keysAt(schema.def.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const child: z.core.$ZodType | undefined = schema.shape[step];
  return child ? keysAt(child, rest) : [];
}
