import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { KIND_NAMES, kinds } from '../fields/kinds.ts';
import type { Source } from '../yaml/source.ts';
import { isMapping, type Path } from '../yaml/value-at.ts';
import { isComparison } from './comparison/is-comparison.ts';
import { error } from './problem.ts';
import { ID_PATTERN } from './schema/common.ts';
import { mappingsIn } from './texts.ts';

/** An id as it stands in a file. */
export interface IdUse {
  readonly id: string;
  readonly at: Position;
  /** The field kind, when it is a field's id. */
  readonly kind?: string;
  /** Whether it is made of parts, one of which stands there. */
  readonly isMade?: boolean;
  /** Whether it is kept from use, since a field of an earlier version had it. */
  readonly isRetired?: boolean;
}

/**
 * Every id a file gives away, in its order. Option ids are only unique within their field, and the parts of names in a
 * comparison only in that: what is made of them is told of by `namesMade`.
 */
export function idsOf(source: Source): readonly IdUse[] {
  const isPart = (path: Path) => isComparison(source.value) && PARTS_OF_NAMES.has(String(path[0]));
  return [...mappingsIn(source.value)].flatMap(([path, { id, kind, tips }]) => {
    if (path.length === 0 && isMapping(tips)) {
      return Object.keys(tips).map(tip => ({ id: tip, at: source.keyAt(['tips', tip]) }));
    }
    if (typeof id !== 'string' || !ID_PATTERN.test(id) || path.at(-2) === 'options' || isPart(path))
      return [];
    const use = { id, at: source.at([...path, 'id']), ...(typeof kind === 'string' ? { kind } : {}) };
    return [path[0] === 'retired' ? { ...use, isRetired: true } : use];
  });
}

const PARTS_OF_NAMES: ReadonlySet<string> = new Set([
  'criteria',
  'parties',
  'consequences',
  'row_inputs',
  'week_inputs',
  'alternatives',
]);

/** Ids given twice, with the first place named at each later one, and ids no format can use. */
export function checkIds(uses: readonly IdUse[]): readonly Diagnostic[] {
  const first = new Map<string, IdUse>();
  const clashes = new Map<string, Diagnostic>();
  const diagnostics: Diagnostic[] = [];
  for (const use of uses) {
    diagnostics.push(...unusable(use));
    for (const id of namesOf(use)) {
      const earlier = first.get(id);
      if (!earlier) first.set(id, use);
      else if (earlier !== use) {
        // Two parts of names clash in every row; that is one mistake.
        const pair = use.isMade ? JSON.stringify([use.at, earlier.at]) : id + JSON.stringify(use.at);
        if (!clashes.has(pair)) clashes.set(pair, duplicate(id, use, earlier));
      }
    }
  }
  return [...diagnostics, ...clashes.values()];
}

/** A field of several parts takes their names too. */
function namesOf({ id, kind }: IdUse): readonly string[] {
  const known = KIND_NAMES.find(name => name === kind);
  return [id, ...((known && kinds[known].parts) ?? []).map(part => `${id}${part}`)];
}

function duplicate(id: string, use: IdUse, earlier: IdUse): Diagnostic {
  if (use.isRetired !== earlier.isRetired) return reused(id, use.isRetired ? [earlier, use] : [use, earlier]);
  const place = placeOf(earlier);
  const hint = 'choose another id for one of them';
  if (use.id === earlier.id)
    return error('duplicate-id', use.at, `id "${id}" is used twice, also at ${place}`, hint);
  const owner = use.id === id ? earlier.id : use.id;
  const message = `id "${id}" belongs to a part of field "${owner}", also at ${place}`;
  return error('duplicate-id', use.at, message, hint);
}

/** Files of earlier versions hold something else under that id. */
function reused(id: string, [use, retired]: readonly [IdUse, IdUse]): Diagnostic {
  const message = `id "${id}" is retired, at ${placeOf(retired)}: files of earlier versions hold something else there`;
  return error('retired-id', use.at, message, 'choose another id');
}

function placeOf({ at: { file, line, column } }: IdUse): string {
  return `${file}:${line}:${column}`;
}

function unusable({ id, at, kind }: IdUse): readonly Diagnostic[] {
  if (id.length > LONGEST_ID) {
    const message = `id "${id.slice(0, 20)}…" has ${id.length} characters; Word takes ${LONGEST_ID}`;
    return [error('bad-id', at, message, 'choose a shorter one')];
  }
  if (kind && CELL_ADDRESS.test(id)) {
    const message = `"${id}" can't be a field's id: Excel reads it as a cell`;
    return [error('bad-id', at, message, 'give it the prefix of its document, such as "wf_"')];
  }
  return [];
}

/** A content control's tag has at most 64 characters, and a free line adds `_tekst`. */
const LONGEST_ID = 58;
/** Names that a defined name can't have: A1 and R1C1 references. */
const CELL_ADDRESS = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/;
