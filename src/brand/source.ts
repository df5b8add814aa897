import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { brandError } from './brand-error.ts';

/** Keys and list indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** A YAML file as plain values that still know where they stand. */
export interface Source {
  /** Relative to the project's root. */
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a path; the nearest parent's when there is none. */
  at(path: Path): Position;
  /** The place of the key at the end of a path. */
  keyAt(path: Path): Position;
  /** A value that isn't text as it is written, with its comment: `0305550120`, `#5B2450`. */
  written(path: Path): string;
}

/** Parses a brand file. Gives no source when it isn't text or YAML. Duplicate keys are reported, the last one counts. */
export function parseSource(
  file: string,
  bytes: Uint8Array,
): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
  const start: Position = { file, line: 1, column: 1 };
  if (bytes.length > MOST_BYTES)
    return {
      diagnostics: [
        brandError('yaml', start, 'a brand file has at most 100 kB', 'leave out what is not the brand'),
      ],
    };
  const text = decode(bytes);
  if (text === undefined)
    return {
      diagnostics: [
        brandError('yaml', start, 'the file is not UTF-8 text', 'save it with the encoding UTF-8'),
      ],
    };
  try {
    return sourceOf(file, text);
  } catch (cause) {
    // The library recurses (RangeError) and refuses alias bombs (ReferenceError); anything else is a fault of ours.
    if (!(cause instanceof RangeError || cause instanceof ReferenceError)) throw cause;
    const message =
      cause instanceof RangeError
        ? 'the file nests too deep'
        : 'the file grows too large with its aliases (*name)';
    return { diagnostics: [brandError('yaml', start, message, 'follow an example file')] };
  }
}

const MOST_BYTES = 100_000;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sourceOf(file: string, text: string): ReturnType<typeof parseSource> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Not `silent`, which drops a second document without a word.
    logLevel: 'error',
    uniqueKeys: false,
  });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // After a first syntax error, most others only follow from it.
  const [problem] = [...yaml.errors, ...yaml.warnings];
  if (problem?.code === 'RESOURCE_EXHAUSTION') throw new RangeError(problem.message);
  if (problem) return { diagnostics: [syntaxError(problem, place)] };

  const find = (path: Path): { node: Node | undefined; key: Node | undefined } => {
    let node = resolve(yaml.contents);
    let key: Node | undefined;
    for (const step of path) {
      const pair = isMap(node) ? node.items.findLast(item => keyText(item.key) === String(step)) : undefined;
      const next = pair ? (pair.value ?? pair.key) : isSeq(node) ? node.items[Number(step)] : undefined;
      if (!next) return { node, key: undefined };
      key = pair?.key as Node | undefined;
      node = resolve(next as Node);
    }
    return { node, key };
  };
  const resolve = (node: Node | null): Node | undefined =>
    isAlias(node) ? (node.resolve(yaml) ?? node) : (node ?? undefined);

  const source: Source = {
    file,
    value: yaml.toJS({ maxAliasCount: 50 }),
    at: path => place(find(path).node?.range?.[0] ?? 0),
    keyAt: path => {
      const { key, node } = find(path);
      return place((key ?? node)?.range?.[0] ?? 0);
    },
    written: path => {
      const from = find(path).node?.range?.[0] ?? text.length;
      return /[^\n]*/.exec(text.slice(from))?.[0].trim() ?? '';
    },
  };
  return { source, diagnostics: duplicateKeys(yaml, place) };
}

function syntaxError({ code, message, pos }: YAMLError, place: (offset: number) => Position): Diagnostic {
  if (code === 'MULTIPLE_DOCS')
    return brandError('yaml', place(pos[0]), 'a second document begins here', 'remove the line "---"');
  const hint = 'check the indentation, and put text in double quotes when it holds ": " or " #"';
  return brandError('yaml', place(pos[0]), `this is not valid YAML (${message})`, hint);
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function duplicateKeys(
  yaml: ReturnType<typeof parseDocument>,
  place: (offset: number) => Position,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(yaml, {
    Map: (_, map) => {
      const seen = new Map<string, number>();
      for (const { key } of map.items as Pair<Node, Node | null>[]) {
        const [text, offset] = [keyText(key), key.range?.[0] ?? 0];
        if (text === undefined) continue;
        const first = seen.get(text);
        seen.set(text, first ?? offset);
        if (first === undefined) continue;
        const { line, column } = place(first);
        const message = `"${text}" is here twice, first at ${line}:${column}`;
        diagnostics.push(brandError('duplicate-key', place(offset), message, 'keep one of the two'));
      }
    },
  });
  return diagnostics;
}
