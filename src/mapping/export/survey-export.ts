import {
  type Checked,
  checked,
  type Diagnostic,
  type Position,
  sortDiagnostics,
} from '../../core/diagnostics.ts';
import type { Json, RecordMapper } from '../mapper.ts';
import type {
  BlockBounds,
  BrokenRecord,
  ExportSource,
  ExportSources,
  RecordBlock,
  Survey,
} from './contract.ts';
import { diagnosticOf, ExportFault } from './export-fault.ts';
import { BLOCK, MOST_KEPT } from './limits.ts';
import { placesOf, startsOf } from './locate.ts';
import { parseBlock } from './parse-block.ts';
import { readBlocks } from './read-blocks.ts';
import { RecordKeeper } from './record-keeper.ts';
import {
  absentColumns,
  brokenProblem,
  incompleteProblem,
  lossyKeys,
  namedPositions,
  type Places,
  sensitiveNotes,
  twinProblems,
} from './survey-problems.ts';
import { type Table, TableSurvey, tablesOf } from './survey-table.ts';

export interface SurveyOptions {
  /** Go on with an export that says it has more pages. */
  readonly allowIncomplete?: boolean;
  /** Whether to keep the parsed records for a second pass in this thread, as far as `MOST_KEPT` goes. */
  readonly keepRecords?: boolean;
}

/**
 * The first pass over an export and its further files: are the columns there, is everybody there once, and what do the
 * look-up tables hold. A record without a usable id stops nobody else: it is among `broken`.
 */
export async function surveyExport(
  mapper: RecordMapper,
  sources: ExportSources,
  options: SurveyOptions = {},
): Promise<Checked<Survey>> {
  const [main, ...others] = tablesOf(mapper);
  if (!main) throw new Error('A mapping without records.');
  const first = await surveyTable(main, sources.data, mapper, options.keepRecords ? MOST_KEPT : 0);
  const rest = await inTurn(others, table => surveyOther(table, sources, mapper));
  const surveys = [first, ...rest];
  const sensitive = surveys.flatMap(({ sensitive }) => sensitive);
  const diagnostics = [
    ...incompleteProblem(mapper, first.envelope, options.allowIncomplete ?? false),
    ...surveys.flatMap(({ diagnostics }) => diagnostics),
    ...sensitiveNotes(sensitive, mapper),
  ];
  return checked(sortDiagnostics(diagnostics), () => ({
    count: first.count,
    lookups: new Map(surveys.flatMap(({ lookups }) => [...lookups])),
    broken: first.broken,
    unused: surveys.flatMap(({ unused }) => unused).filter(column => !mapper.neverRead.includes(column)),
    sensitive,
    bounds: first.bounds,
    kept: first.kept,
  }));
}

/** What is known of a table after its pass. */
interface Surveyed {
  readonly diagnostics: readonly Diagnostic[];
  readonly count: number;
  readonly envelope: Json;
  readonly lookups: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  readonly broken: readonly BrokenRecord[];
  readonly unused: readonly string[];
  readonly sensitive: readonly string[];
  readonly bounds: readonly BlockBounds[] | null;
  readonly kept: readonly RecordBlock[] | null;
}

const NOTHING: Omit<Surveyed, 'diagnostics'> = {
  count: 0,
  envelope: null,
  lookups: new Map(),
  broken: [],
  unused: [],
  sensitive: [],
  bounds: null,
  kept: null,
};

/** One after the other: two files at once would only need the memory of both. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function surveyOther(table: Table, { data, files }: ExportSources, mapper: RecordMapper): Promise<Surveyed> {
  const source = table.file === null ? data : files.get(table.file);
  if (source) return surveyTable(table, source, mapper);
  const named = mapper.files.get(table.file ?? '');
  return Promise.resolve({ ...NOTHING, diagnostics: [missingFile(table.file ?? '', named?.at)] });
}

function missingFile(name: string, at: Position | undefined): Diagnostic {
  const message = `the file "${name}" is not there`;
  const hint = `put it beside the export, or say where it is: --file ${name}=PATH`;
  return { code: 'export/missing-file', severity: 'error', message, ...(at ? { at } : {}), hint };
}

async function surveyTable(
  table: Table,
  source: ExportSource,
  mapper: RecordMapper,
  mostKept = 0,
): Promise<Surveyed> {
  const isMain = table.file === null && table.records === mapper.records;
  const survey = new TableSurvey(table, isMain ? mapper.idOf.bind(mapper) : null);
  const keeper = new RecordKeeper(mostKept);
  try {
    const { envelope, isLines } = await readAll(survey, keeper, { source, records: table.records });
    const places = await placesOfRecords(source, table.records, namedPositions(survey));
    const surveyed = concluded({ table, survey, mapper, places, source, envelope, isLines });
    return { ...surveyed, kept: keeper.blocks };
  } catch (error) {
    return { ...NOTHING, diagnostics: [await placed(await withPlace(error, source, table), source)] };
  }
}

async function readAll(
  survey: TableSurvey,
  keeper: RecordKeeper,
  { source, records }: { readonly source: ExportSource; readonly records: string },
) {
  const blocks = readBlocks(source, records, BLOCK, true);
  for (;;) {
    const { done, value } = await blocks.next();
    if (done) return value;
    const parsed = parseBlock(value);
    survey.add(parsed);
    keeper.add(value, parsed);
    const { offset, count, first, bytes } = value;
    survey.bounds.push({ offset, count, first, length: bytes.length });
  }
}

interface Pass {
  readonly table: Table;
  readonly survey: TableSurvey;
  readonly mapper: RecordMapper;
  readonly places: Places;
  readonly source: ExportSource;
  readonly envelope: Json;
  readonly isLines: boolean;
}

function concluded({
  table,
  survey,
  mapper,
  places,
  source,
  envelope,
  isLines,
}: Pass): Omit<Surveyed, 'kept'> {
  const broken = survey.broken.map(({ position, reason }) => ({
    position,
    reason,
    problem: brokenProblem(position, reason, places.get(position)),
  }));
  const tooLarge = broken.filter(({ reason }) => reason === 'beyond-safe-integers');
  const nobody = survey.count === 0 ? [nobodyThere(source)] : [];
  const inFile = (column: string) => (table.file === null ? column : `${table.file}:${column}`);
  return {
    diagnostics: [
      ...nobody,
      ...absentColumns(table, survey, mapper),
      ...twinProblems(table, survey, places),
      // Digits are gone that other ids may have lost as well: who is who can't be known.
      ...tooLarge.slice(0, 1).map(({ problem }) => problem),
      ...lossyKeys(survey, places),
    ],
    count: survey.count,
    envelope,
    lookups: survey.lookups,
    broken,
    unused: survey.tree.unused(table.columns.map(({ column }) => column)).map(inFile),
    sensitive: survey.tree.sensitive().map(inFile),
    bounds: isLines ? null : survey.bounds,
  };
}

function nobodyThere({ name }: ExportSource): Diagnostic {
  const at = { file: name, line: 1, column: 1 };
  return { code: 'export/no-people', severity: 'warning', message: 'the list of records is empty', at };
}

/** Places of records by their position; a pass of its own, for which only files with something wrong have to wait. */
async function placesOfRecords(
  source: ExportSource,
  records: string,
  positions: readonly number[],
): Promise<Places> {
  if (positions.length === 0) return new Map();
  const wanted = new Set(positions);
  const offsets = new Map<number, number>();
  for await (const block of readBlocks(source, records)) {
    startsOf(block).forEach((offset, i) => {
      if (wanted.has(block.first + i)) offsets.set(block.first + i, offset);
    });
  }
  const places = await placesOf(source, [...offsets.values()]);
  return new Map(
    [...offsets].flatMap(([position, offset]) => {
      const at = places.get(offset);
      return at ? [[position, at]] : [];
    }),
  );
}

/** A fault that came without a place because records were guessed at; read without guessing, it shows where it is. */
async function withPlace(error: unknown, source: ExportSource, { records }: Table): Promise<unknown> {
  if (!(error instanceof ExportFault) || error.code !== 'too-deep' || error.offset !== null) return error;
  try {
    for await (const _ of readBlocks(source, records));
    return error;
  } catch (placedError) {
    return placedError;
  }
}

/** A fault as a diagnostic, its place counted; anything else is a fault of ours. */
export async function placed(error: unknown, source: ExportSource): Promise<Diagnostic> {
  if (!(error instanceof ExportFault)) throw error;
  const places = await placesOf(source, error.offset === null ? [] : [error.offset]);
  const start = { file: source.name, line: 1, column: 1 };
  return diagnosticOf(error, (error.offset !== null && places.get(error.offset)) || start);
}
