import type { YAMLError, YAMLMap, Document as YamlDocument } from 'yaml';
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { error, quote } from './problem.ts';
import { offsetInSource } from './scalar-position.ts';
import { describeYamlError } from './yaml-problems.ts';

/** Keys and list indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** A YAML file as plain values that still know where they stand. */
export interface Source {
  /** Relative to the project's root. */
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a path, or of a character in it; the nearest parent's when there is none. */
  at(path: Path, offset?: number): Position;
  /** The place of the key at the end of a path. */
  keyAt(path: Path): Position;
}

/** Parses one file. Gives no source when the file isn't text, isn't YAML, or is built to exhaust its reader. */
export function parseSource(
  file: string,
  bytes: Uint8Array,
): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
  const start: Position = { file, line: 1, column: 1 };
  if (bytes.length > MOST_BYTES) {
    const size = `${Math.ceil(bytes.length / 1000)} kB; a content file has at most ${MOST_BYTES / 1000} kB`;
    return { diagnostics: [error('yaml', start, `the file has ${size}`, 'split the document')] };
  }
  const text = decode(bytes);
  if (text === undefined) {
    return {
      diagnostics: [error('yaml', start, 'the file is not UTF-8 text', 'save it with the encoding UTF-8')],
    };
  }
  try {
    return sourceOf(file, text);
  } catch (cause) {
    // The library recurses (RangeError) and refuses alias bombs (ReferenceError); anything else is a fault of ours.
    if (cause instanceof RangeError) return { diagnostics: [tooDeep(start)] };
    if (cause instanceof ReferenceError) return { diagnostics: [tooLarge(start)] };
    throw cause;
  }
}

function sourceOf(file: string, text: string): ReturnType<typeof parseSource> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const start = place(yaml.contents?.range?.[0] ?? 0);
  const problems = [...yaml.errors, ...yaml.warnings];
  if (problems.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return { diagnostics: [tooDeep(start)] };
  if (problems[0]) return { diagnostics: [syntaxError(yaml, problems[0], place)] };
  const { anchors, lost, repeated } = survey(yaml);
  const broken = [...lost.map(alias => noAnchor(alias, place)), ...repeated.map(key => keyTwice(key, place))];
  if (broken.length > 0) return { diagnostics: broken };
  const value: unknown = yaml.toJS({ maxAliasCount: MOST_ALIASES });
  const excess = measure(value);
  if (excess) return { diagnostics: [excess === 'depth' ? tooDeep(start) : tooLarge(start)] };

  const find = finder(yaml, anchors);
  const at = (path: Path, offset?: number): Position => {
    const node = find(path).node;
    if (offset !== undefined && isScalar(node) && typeof node.value === 'string') {
      return place(offsetInSource(text, node, offset));
    }
    return place(node?.range?.[0] ?? 0);
  };
  const keyAt = (path: Path): Position => {
    const { key, node } = find(path);
    return place((key ?? node)?.range?.[0] ?? 0);
  };
  return { source: { file, value, at, keyAt }, diagnostics: [] };
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
function syntaxError(
  yaml: YamlDocument,
  problem: YAMLError,
  place: (offset: number) => Position,
): Diagnostic {
  const { message, hint } = describeYamlError(problem);
  const open = problem.message.startsWith('Missing closing') ? lastQuoted(yaml) : undefined;
  return error('yaml', place(open ?? problem.pos[0]), message, hint);
}

/** An open quote runs to the end of the file; people look for its beginning. */
function lastQuoted(yaml: YamlDocument): number | undefined {
  let offset: number | undefined;
  visit(yaml, {
    Scalar: (_, { type, range }) => {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') offset = range?.[0];
    },
  });
  return offset;
}

function noAnchor({ source, range }: Alias, place: (offset: number) => Position): Diagnostic {
  const hint = `put the text in quotes, or add &${source} above it`;
  return error('yaml', place(range?.[0] ?? 0), `the alias *${source} has no anchor above it`, hint);
}

function keyTwice({ value, range }: Scalar, place: (offset: number) => Position): Diagnostic {
  const message = `the key ${quote(String(value))} stands twice in one mapping`;
  return error('yaml', place(range?.[0] ?? 0), message, 'keep one of the two');
}

/** Walks nodes by path. Keys of a mapping are indexed once, so that many problems in one file stay cheap. */
function finder(
  yaml: YamlDocument,
  anchors: ReadonlyMap<string, Node>,
): (path: Path) => { node: Node | undefined; key: Node | undefined } {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>();
  const resolve = (node: Node | null | undefined): Node | undefined =>
    isAlias(node) ? (anchors.get(node.source) ?? node) : (node ?? undefined);
  const pairOf = (map: YAMLMap, key: string) => {
    let index = indexes.get(map);
    if (!index) {
      const pairs = map.items as Pair<Node, Node | null>[];
      index = new Map(pairs.map(pair => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
      indexes.set(map, index);
    }
    return index.get(key);
  };
  return path => {
    let node = resolve(yaml.contents);
    let key: Node | undefined;
    for (const step of path) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      const next = pair
        ? (resolve(pair.value) ?? pair.key)
        : isSeq(node)
          ? resolve(node.items[Number(step)] as Node)
          : null;
      if (!next) return { node, key: undefined };
      key = pair?.key;
      node = next;
    }
    return { node, key };
  };
}

/**
 * The anchors of a file by name, the aliases that come before theirs or have none, and the keys given twice. The
 * library finds those keys too, but in time that grows with the square of the file.
 */
function survey(yaml: YamlDocument): {
  readonly anchors: ReadonlyMap<string, Node>;
  readonly lost: readonly Alias[];
  readonly repeated: readonly Scalar[];
} {
  const anchors = new Map<string, Node>();
  const lost: Alias[] = [];
  const repeated: Scalar[] = [];
  visit(yaml, {
    Value: (_, node) => {
      if (node.anchor) anchors.set(node.anchor, node);
      if (isMap(node)) repeated.push(...repeatedKeys(node));
    },
    Alias: (_, alias) => {
      if (!anchors.has(alias.source)) lost.push(alias);
    },
  });
  return { anchors, lost, repeated };
}

function repeatedKeys(map: YAMLMap): readonly Scalar[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [key] : [];
  });
}

/** Whether a value is too deep or, with its aliases written out, too large to walk. */
function measure(value: unknown): 'depth' | 'size' | undefined {
  let level: unknown[] = [value];
  let size = 0;
  for (let depth = 0; level.length > 0; depth++) {
    size += level.length;
    if (depth > MOST_LEVELS) return 'depth';
    if (size > MOST_VALUES) return 'size';
    level = level.flatMap(v => (typeof v === 'object' && v !== null ? Object.values(v) : []));
  }
  return undefined;
}

function tooDeep(at: Position): Diagnostic {
  return error(
    'yaml',
    at,
    `the file nests more than ${MOST_LEVELS} levels deep`,
    'check brackets and indentation',
  );
}

function tooLarge(at: Position): Diagnostic {
  const message = `the file holds more than ${MOST_VALUES} values, with its aliases written out`;
  return error('yaml', at, message, 'split it, or use fewer aliases (*name)');
}

/** A long document has about 60 kB, 2 000 values and 12 levels. */
const MOST_BYTES = 500_000;
const MOST_VALUES = 100_000;
const MOST_LEVELS = 40;
const MOST_ALIASES = 100;
