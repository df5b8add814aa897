import { type Diagnostic, type Position, unhandled } from '../../core/diagnostics.ts';
import type { ColumnUse, RecordMapper, UnusableId } from '../mapper.ts';
import { parsePointer, readerOf } from '../pointer.ts';
import { nameRecord } from './name-record.ts';
import { nearestColumn } from './nearest-column.ts';
import { MOST_TWINS, type Table, type TableSurvey, type Twins } from './survey-table.ts';

/** Places of records by their position, of those that are asked for. */
export type Places = ReadonlyMap<number, Position>;

/** Code of the note on a sensitive column that the mapping knows of and leaves alone. */
export const NEVER_READ = 'export/never-read';

/** Positions of records that the problems below name. */
export function namedPositions({ twins, broken, lossy }: TableSurvey): readonly number[] {
  const told = [...twins.values()].flatMap(({ told }) => told);
  const twinned = told.flatMap(({ first, second }) => [first, second]);
  return [...twinned, ...broken.map(({ position }) => position), ...lossy.values()];
}

/** Columns that the mapping reads and no record has. */
export function absentColumns(
  table: Table,
  survey: TableSurvey,
  mapper: RecordMapper,
): readonly Diagnostic[] {
  if (survey.count === 0) return [];
  const columns = survey.tree.unused(table.columns.map(({ column }) => column));
  return survey.absent.map(use => absentColumn(use, survey.count, { mapper, columns }));
}

function absentColumn(
  { column, written, file, at }: ColumnUse,
  count: number,
  { mapper, columns }: { readonly mapper: RecordMapper; readonly columns: readonly string[] },
): Diagnostic {
  const where = count === 1 ? 'not in the one record' : `in none of the ${count} records`;
  const near = nearestColumn(column, columns);
  const empty = 'when the system leaves out empty columns, add "absent: empty" to the mapping';
  return {
    code: 'mapping/unknown-column',
    severity: mapper.absentIsEmpty ? 'warning' : 'error',
    message: `"${written}" is ${where}${file === null ? '' : ` of "${file}"`}`,
    at,
    hint: near ? `did you mean "${near}"?` : empty,
  };
}

/** Records that can't be told apart. */
export function twinProblems(table: Table, survey: TableSurvey, places: Places): readonly Diagnostic[] {
  const ownTwins = new Set(survey.twins.get(null)?.told.map(({ second }) => second));
  return [...survey.twins].flatMap(([name, { told, count }]) => {
    // A table of the records themselves, by their id, would say the same again.
    const fresh = name === null ? told : told.filter(({ second }) => !ownTwins.has(second));
    const index = table.indexes.find(plan => plan.name === name);
    const say = index
      ? (twins: Twins) => sameKey(twins, index.name, places)
      : (twins: Twins) => sameId(twins, places);
    return [...fresh.map(say), ...andMore(count - told.length, index ? DUPLICATE_KEY : DUPLICATE_ID)];
  });
}

const DUPLICATE_ID = 'export/duplicate-id';
const DUPLICATE_KEY = 'export/duplicate-key';

function sameId({ id, first, second }: Twins, places: Places): Diagnostic {
  const name = nameRecord(second, id);
  return problem(DUPLICATE_ID, `${name} is here for the second time`, {
    at: places.get(second),
    hint: `${theFirst(first, places)}; a person has one record: leave one in the export`,
  });
}

function sameKey({ first, second }: Twins, index: string, places: Places): Diagnostic {
  return problem(
    DUPLICATE_KEY,
    `the ${nameRecord(second, null).slice(4)} has a key of index "${index}" that another has`,
    {
      at: places.get(second),
      hint: `${theFirst(first, places)}; which of the two is meant?`,
    },
  );
}

function theFirst(position: number, places: Places): string {
  const at = places.get(position);
  return `the other is the ${nameRecord(position, null).slice(4)}${at ? `, at line ${at.line}, column ${at.column}` : ''}`;
}

function andMore(count: number, code: string): readonly Diagnostic[] {
  return count > 0
    ? [problem(code, `and so on, ${count} more (only the first ${MOST_TWINS} are told)`, {})]
    : [];
}

/** Whether and why a record is left out. */
export function brokenProblem(
  position: number,
  reason: UnusableId['reason'],
  at: Position | undefined,
): Diagnostic {
  const name = nameRecord(position, null);
  switch (reason) {
    case 'missing':
      return problem('export/no-id', `${name} has no id: it is left out`, { at });
    case 'not-text':
      return problem('export/no-id', `the id of ${name} is neither text nor a number: it is left out`, {
        at,
      });
    case 'beyond-safe-integers':
      return problem(
        'export/id-too-large',
        `the id of ${name} is a number above 2^53, which loses its last digits`,
        {
          at,
          hint: AS_TEXT,
        },
      );
    default:
      return unhandled(reason);
  }
}

/** Keys of look-up tables that have lost digits: they may find somebody else. */
export function lossyKeys({ lossy }: TableSurvey, places: Places): readonly Diagnostic[] {
  return [...lossy].map(([index, position]) =>
    problem(
      'export/id-too-large',
      `a key of index "${index}" in ${nameRecord(position, null)} is a number above 2^53, which loses its last digits`,
      { at: places.get(position), hint: AS_TEXT },
    ),
  );
}

const AS_TEXT = 'ask for an export with ids as text, in quotes';

/** What the file says of further pages. */
export function incompleteProblem(
  { incompleteIf }: RecordMapper,
  envelope: Parameters<ReturnType<typeof readerOf>>[0],
  isAllowed: boolean,
): readonly Diagnostic[] {
  if (!incompleteIf) return [];
  const more = readerOf(parsePointer(incompleteIf.pointer))(envelope);
  if (more === undefined || more === null) return [];
  const message = `the export is only the first page: it has "${incompleteIf.pointer}"`;
  const hint = 'export all pages, or go on with these people only: --allow-incomplete';
  if (isAllowed) return [{ code: 'export/incomplete', severity: 'warning', message, at: incompleteIf.at }];
  return [{ code: 'export/incomplete', severity: 'error', message, at: incompleteIf.at, hint }];
}

/** Notes on columns about identity, health or pay that lie in an export, though nothing reads them. */
export function sensitiveNotes(
  columns: readonly string[],
  { neverRead }: RecordMapper,
): readonly Diagnostic[] {
  return columns.map(column => {
    const isKnown = neverRead.includes(column);
    return {
      code: isKnown ? NEVER_READ : 'export/sensitive-column',
      severity: 'warning',
      message: `the export holds "${column}", which is not read`,
      hint: isKnown
        ? 'better leave it out of the export'
        : "leave it out of the export; if that can't be, name it under never_read in the mapping",
    };
  });
}

function problem(
  code: string,
  message: string,
  { at, hint }: { readonly at?: Position | undefined; readonly hint?: string },
): Diagnostic {
  return { code, severity: 'error', message, ...(at ? { at } : {}), ...(hint ? { hint } : {}) };
}
