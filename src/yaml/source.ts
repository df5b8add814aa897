import {
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { isBehindCut } from './cut-text.ts';
import { indentationProblem } from './indentation-problem.ts';
import { nodeFinder } from './node-finder.ts';
import { type Problem, problemsOf } from './problem.ts';
import { quote } from './quote.ts';
import { offsetInSource } from './scalar-position.ts';
import { type Survey, survey } from './survey.ts';
import { describeSyntax } from './syntax-problem.ts';
import type { Path } from './value-at.ts';

/** A YAML file as plain values that still know where they stand. */
export interface Source {
  /** Relative to the project's root. */
  readonly file: string;
  /** What the codes of its problems begin with. */
  readonly prefix: string;
  readonly value: unknown;
  /** The place of the value at a path, or of a character in it; the nearest parent's when there is none. */
  at(path: Path, offset?: number): Position;
  /** The place of the key at the end of a path. */
  keyAt(path: Path): Position;
  /** A value of one line as it is written, with its comment: `0305550120`, `#5B2450`. */
  written(path: Path): string;
}

/** What kind of file is read. */
export interface SourceOptions {
  /** Goes before the codes and names the kind of file: `content` gives `content/yaml` and "a content file". */
  readonly prefix: string;
  readonly mostBytes: number;
  /** What to do about a file that is too large. */
  readonly ifTooLarge: string;
}

export interface ParsedSource {
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses one file. Gives no source when the file isn't text, isn't YAML, or is built to exhaust its reader. Of a key
 * given twice, which is reported, the last counts.
 */
export function parseSource(file: string, bytes: Uint8Array, options: SourceOptions): ParsedSource {
  const { error } = problemsOf(options.prefix);
  const start: Position = { file, line: 1, column: 1 };
  const refused = (message: string, hint: string) => ({ diagnostics: [error('yaml', start, message, hint)] });
  if (bytes.length > options.mostBytes) {
    const [size, most] = [bytes.length, options.mostBytes].map(count => Math.ceil(count / 1000));
    return refused(
      `the file has ${size} kB; a ${options.prefix} file has at most ${most} kB`,
      options.ifTooLarge,
    );
  }
  const text = decode(bytes);
  if (text === undefined) return refused('the file is not UTF-8 text', 'save it with the encoding UTF-8');
  try {
    return sourceOf({ file, text, options, error });
  } catch (cause) {
    // The library recurses (RangeError) and refuses alias bombs (ReferenceError); anything else is a fault of ours.
    if (cause instanceof RangeError) return refused(...TOO_DEEP);
    if (cause instanceof ReferenceError) return refused(...TOO_MANY_ALIASES);
    throw cause;
  }
}

/** A text being read, and the place of an offset in it. */
interface Reading {
  readonly yaml: YamlDocument;
  readonly text: string;
  readonly error: Problem;
  readonly warning: Problem;
  place(offset: number | undefined): Position;
}

function sourceOf({
  file,
  text,
  options,
  error,
}: {
  readonly file: string;
  readonly text: string;
  readonly options: SourceOptions;
  readonly error: Problem;
}): ParsedSource {
  const lines = new LineCounter();
  // Not with `logLevel: 'silent'`, which drops a second document without a word.
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset = 0): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const reading: Reading = { yaml, text, ...problemsOf(options.prefix), place };

  const problems = [...yaml.errors, ...yaml.warnings];
  if (problems.length > 0) return { diagnostics: [syntaxError(problems, reading)] };
  const found = survey(yaml, text);
  if (found.lost.length > 0) return { diagnostics: surveyProblems(found, reading) };
  const value: unknown = yaml.toJS({ maxAliasCount: MOST_ALIASES });
  const excess = excessOf(value);
  if (excess) return { diagnostics: [error('yaml', place(yaml.contents?.range?.[0]), ...excess)] };

  const find = nodeFinder(yaml.contents, found.targets);
  const source: Source = {
    file,
    prefix: options.prefix,
    value,
    at(path, offset) {
      const { node } = find(path);
      if (offset !== undefined && isScalar(node) && typeof node.value === 'string') {
        return place(offsetInSource(text, node, offset));
      }
      return place(node?.range?.[0]);
    },
    keyAt(path) {
      const { key, node } = find(path);
      return place((key ?? node)?.range?.[0]);
    },
    written(path) {
      const from = find(path).node?.range?.[0] ?? text.length;
      return /[^\n]*/.exec(text.slice(from))?.[0].trim() ?? '';
    },
  };
  return { source, diagnostics: surveyProblems(found, reading) };
}

/** `TextDecoder` drops a byte order mark; columns then count from the first visible character. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first error only: most others follow from it. */
function syntaxError(problems: readonly YAMLError[], { yaml, text, error, place }: Reading): Diagnostic {
  const [problem] = problems;
  if (!problem || problem.code === 'RESOURCE_EXHAUSTION') return error('yaml', place(0), ...TOO_DEEP);
  const indentation = indentationProblem(problems, text);
  const { message, hint } = indentation ?? describeSyntax(problem);
  const open = problem.message.startsWith('Missing closing') ? lastQuoted(yaml, problem.pos[0]) : undefined;
  const at = indentation?.offset ?? open ?? problem.pos[0];
  const isCut = isBehindCut(text, at);
  return error('yaml', place(at), message, isCut ? [hint, CUT_ABOVE].filter(Boolean).join('; ') : hint);
}

/** An open quote runs on to the next one or the end of the file; people look for its beginning. */
function lastQuoted(yaml: YamlDocument, before: number): number | undefined {
  let offset: number | undefined;
  visit(yaml, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] <= before) offset = range[0];
    },
  });
  return offset;
}

function surveyProblems({ lost, repeated, cut }: Survey, reading: Reading): readonly Diagnostic[] {
  const { error, warning, place } = reading;
  return [
    ...lost.map(({ source, range }) => {
      const hint = `put the text in quotes, or add &${source} above it`;
      return error('yaml', place(range?.[0]), `the alias *${source} has no anchor above it`, hint);
    }),
    ...repeated.map(({ key, first }) => {
      const { line, column } = place(first.range?.[0]);
      const message = `the key ${quote(String(key.value))} stands twice in one mapping, first at ${line}:${column}`;
      return error('duplicate-key', place(key.range?.[0]), message, 'keep one of the two');
    }),
    ...cut.map(({ offset, comment }) => {
      const message = `the text ends before ${quote(comment)}: an unquoted " #" begins a comment`;
      return warning('comment-in-text', place(offset), message, CUT_HINT);
    }),
  ];
}

/** What makes a value too deep or, with its aliases written out, too large to walk; as message and hint. */
function excessOf(value: unknown): readonly [string, string] | undefined {
  let level: unknown[] = [value];
  let size = 0;
  for (let depth = 0; level.length > 0; depth++) {
    size += level.length;
    if (depth > MOST_LEVELS) return TOO_DEEP;
    if (size > MOST_VALUES) return TOO_MANY_VALUES;
    level = level.flatMap(v => (typeof v === 'object' && v !== null ? Object.values(v) : []));
  }
  return undefined;
}

const CUT_ABOVE = 'in the line above an unquoted " #" begins a comment: put its text in double quotes';
const CUT_HINT = 'put the whole text in double quotes; a comment that is meant goes on a line of its own';

/** A long document has about 60 kB, 2 000 values and 12 levels. */
const MOST_VALUES = 100_000;
const MOST_LEVELS = 40;
const MOST_ALIASES = 100;

const TOO_DEEP = [
  `the file nests more than ${MOST_LEVELS} levels deep`,
  'check brackets and indentation',
] as const;
const TOO_MANY_VALUES = [
  `the file holds more than ${MOST_VALUES} values, with its aliases written out`,
  'split it, or use fewer aliases (*name)',
] as const;
const TOO_MANY_ALIASES = [
  'the file grows too large when its aliases (*name) are written out',
  'use fewer aliases',
] as const;
