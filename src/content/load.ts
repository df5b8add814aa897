import {
  type Checked,
  checked,
  type Diagnostic,
  formatDiagnostic,
  sortDiagnostics,
} from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { buildContent } from './build-content.ts';
import { checkFactUses } from './check-facts.ts';
import { checkNames } from './check-names.ts';
import { checkPrefill } from './check-prefill.ts';
import { checkReading } from './check-reading.ts';
import { checkRetired } from './check-retired.ts';
import { checkResultNames, namesMade } from './comparison/names.ts';
import type { Content } from './content.ts';
import { type ContentFiles, readContentFiles } from './files.ts';
import { checkIds, idsOf } from './ids.ts';
import { loadDocuments } from './load-documents.ts';
import { loadShared, type SharedFiles } from './load-shared.ts';
import type { Loaded } from './loaded.ts';
import type { ReadingLevel } from './reading-level.ts';

export interface LoadOptions {
  /** The day that links are checked against, `yyyy-mm-dd`; the host's by default, null to leave their age alone. */
  readonly today?: string | null;
}

/** Checked content, and how hard it is to read. */
export interface LoadedContent extends Content {
  /** By document, its base language first. */
  readonly reading: readonly ReadingLevel[];
}

/**
 * Reads and checks all content: `data/documents/*.yaml` and `data/shared/*.yaml` with their variants. One run gathers
 * the problems of all files, in the order of the files.
 */
export function loadContent(host: Host, options: LoadOptions = {}): Checked<LoadedContent> {
  const today = (options.today === undefined ? host.today() : options.today) || undefined;
  const files = readContentFiles(host);
  const shared = loadShared(files, today);
  const documents = loadDocuments(files.documents, shared);
  const sources = [
    ...documents.documents.map(({ source }) => source),
    ...documents.comparisons.map(({ source }) => source),
    ...[shared.blocks, shared.links, shared.tips].flatMap(loaded => (loaded ? [loaded.source] : [])),
  ];
  const ids = [
    ...[...sources, ...(shared.facts ? [shared.facts.source] : [])].flatMap(idsOf),
    ...documents.comparisons.flatMap(namesMade),
  ];
  const built = buildContent(documents, shared);
  const reading = checkReading(inFileOrder([...documents.documents, ...documents.comparisons]), shared);
  const diagnostics = [
    ...files.diagnostics,
    ...shared.diagnostics,
    ...documents.diagnostics,
    ...checkIds(ids),
    ...sources.flatMap(checkPrefill),
    ...checkResultNames(documents.comparisons, ids),
    ...checkUses(files, shared, [...documents.documents, ...documents.comparisons]),
    ...built.diagnostics,
    ...reading.diagnostics,
  ];
  const names = checked(diagnostics, () => [
    ...checkNames(built.content, ids),
    ...checkRetired(documents, built.content),
  ]);
  return checked(tidy([...diagnostics, ...(names.ok ? names.value : [])]), () => ({
    ...built.content,
    reading: reading.levels,
  }));
}

/** Where facts are used. While a file can't be read, what it holds can't be missed. */
function checkUses(
  files: ContentFiles,
  { facts, blocks, tips }: SharedFiles,
  documents: readonly Loaded<unknown>[],
): readonly Diagnostic[] {
  const groups = [...files.documents, files.shared.get('blocks'), files.shared.get('tips')];
  const inUse = [...documents, blocks, tips].filter(loaded => loaded !== undefined);
  if (!facts || inUse.length < groups.filter(group => group !== undefined).length) return [];
  const ids = inUse.flatMap(({ source }) => idsOf(source)).map(({ id }) => id);
  return checkFactUses(facts, new Set(ids));
}

function inFileOrder<L extends Loaded<unknown>>(loaded: readonly L[]): readonly L[] {
  return loaded.toSorted((a, b) => (a.source.file < b.source.file ? -1 : 1));
}

/** In file order, each once: a shared text may be met from several documents. */
function tidy(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const distinct = new Map(diagnostics.map(diagnostic => [formatDiagnostic(diagnostic), diagnostic]));
  return sortDiagnostics([...distinct.values()]);
}
