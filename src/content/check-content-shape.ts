import type * as z from 'zod';
import type { Diagnostic } from '../core/diagnostics.ts';
import { plainId } from '../core/plain-id.ts';
import { KIND_NAMES } from '../fields/kinds.ts';
import { type CheckedShape, checkShape, namesIn } from '../yaml/check-shape.ts';
import { either, quote } from '../yaml/quote.ts';
import type { Source } from '../yaml/source.ts';
import { didYouMean, suggest } from '../yaml/suggest.ts';
import { type Path, valueAt } from '../yaml/value-at.ts';
import { describe, subject } from './describe.ts';
import { error } from './problem.ts';
import { ID_PATTERN } from './schema/common.ts';

/** Checks a content file against its schema; field kinds, blocks and ids have sentences of their own. */
export function checkContentShape<S extends z.ZodType>(source: Source, schema: S): CheckedShape<z.infer<S>> {
  return checkShape(source, schema, { describe, subject, special });
}

function special(issue: z.core.$ZodIssue, source: Source): Diagnostic | undefined {
  const path = issue.path as Path;
  const value = valueAt(source.value, path);
  if (issue.code === 'invalid_key') return badId(String(path.at(-1)), path, source);
  if (typeof value !== 'string') return undefined;
  switch (issue.code) {
    case 'invalid_format':
      return issue.pattern === String(ID_PATTERN) && value.trim() ? badId(value, path, source) : undefined;
    case 'invalid_value':
    case 'invalid_union':
      if (path.join() === 'layout') return unknownLayout(value, { source, names: namesIn(issue) });
      if (path.at(-1) === 'kind') return unknownKind(value, path, { source, names: namesIn(issue) });
      return path.at(-1) === 'block'
        ? unknownBlock(value, path, { source, names: namesIn(issue) })
        : undefined;
    default:
      return undefined;
  }
}

interface Place {
  readonly source: Source;
  readonly names: readonly string[];
}

/** A file of `data/documents` may be a comparison too, which has a schema of its own. */
function unknownLayout(layout: string, { source, names }: Place): Diagnostic | undefined {
  if (names.includes('comparison')) return undefined;
  const all = [...names, 'comparison'];
  const message = `${subject(source.value, ['layout'])} must be ${either(all)}, not ${quote(layout)}`;
  return error('unknown-value', source.at(['layout']), message, didYouMean(layout, all));
}

function unknownKind(kind: string, path: Path, { source, names }: Place): Diagnostic {
  const message = `${describe(source.value, path.slice(0, -1))} has kind ${quote(kind)}`;
  const isKnown = (KIND_NAMES as readonly string[]).includes(kind);
  const hint = isKnown ? `only ${either(names)} can stand here` : suggest(kind, names);
  return error('unknown-kind', source.at(path), message, hint);
}

function unknownBlock(block: string, path: Path, { source, names }: Place): Diagnostic {
  const message = `${describe(source.value, path.slice(0, -3))} has a block ${quote(block)}`;
  return error('unknown-block', source.at(path), message, suggest(block, names));
}

function badId(value: string, path: Path, source: Source): Diagnostic {
  // What the writer probably meant.
  const better = plainId(value);
  const hint = `use lower-case letters, digits and _, beginning with a letter${better ? `: ${quote(better)}` : ''}`;
  return error('bad-id', source.keyAt(path), `${quote(value)} can't be an id`, hint);
}
