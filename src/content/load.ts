import {
  type Checked,
  checked,
  type Diagnostic,
  formatDiagnostic,
  sortDiagnostics,
} from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { buildContent } from './build-content.ts';
import { checkNames } from './check-names.ts';
import type { Content } from './content.ts';
import { readContentFiles } from './files.ts';
import { checkIds } from './ids.ts';
import { loadDocuments } from './load-documents.ts';
import { loadShared } from './load-shared.ts';

export interface LoadOptions {
  /** The day that links are checked against, `yyyy-mm-dd`; the host's by default, null to leave their age alone. */
  readonly today?: string | null;
}

/**
 * Reads and checks all content: `data/documents/*.yaml` and `data/shared/*.yaml` with their variants. One run gathers
 * the problems of all files, in the order of the files.
 */
export function loadContent(host: Host, options: LoadOptions = {}): Checked<Content> {
  const today = (options.today === undefined ? host.today() : options.today) || undefined;
  const files = readContentFiles(host);
  const shared = loadShared(files, today);
  const documents = loadDocuments(files.documents, shared);
  const sources = [
    ...documents.loaded.map(({ source }) => source),
    ...[shared.blocks, shared.links, shared.tips].flatMap(loaded => (loaded ? [loaded.source] : [])),
  ];
  const built = buildContent(documents.loaded, shared);
  const diagnostics = [
    ...files.diagnostics,
    ...shared.diagnostics,
    ...documents.diagnostics,
    ...checkIds(sources),
    ...built.diagnostics,
  ];
  const names = checked(diagnostics, () => checkNames(built.content, sources));
  return checked(tidy([...diagnostics, ...(names.ok ? names.value : [])]), () => built.content);
}

/** In file order, each once: a shared text may be met from several documents. */
function tidy(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const distinct = new Map(diagnostics.map(diagnostic => [formatDiagnostic(diagnostic), diagnostic]));
  return sortDiagnostics([...distinct.values()]);
}
