import type { Diagnostic } from '../core/diagnostics.ts';
import { checkDocument, checkFields } from './check-structure.ts';
import { checkComparison } from './comparison/check-comparison.ts';
import { isComparison } from './comparison/is-comparison.ts';
import type { FileGroup } from './files.ts';
import type { SharedFiles } from './load-shared.ts';
import { type Loaded, loadGroup } from './loaded.ts';
import { checkReferences } from './references.ts';
import { type ComparisonFile, comparisonFile } from './schema/comparison.ts';
import { type DocumentFile, documentFile } from './schema/document.ts';

/** The files of `data/documents`, by what they are. */
export interface LoadedDocuments {
  readonly documents: readonly Loaded<DocumentFile>[];
  readonly comparisons: readonly Loaded<ComparisonFile>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the shape and structure of each document and comparison, and that what it refers to is there. */
export function loadDocuments(groups: readonly FileGroup[], shared: SharedFiles): LoadedDocuments {
  const isOne = (group: FileGroup) => group.base !== undefined && isComparison(group.base.value);
  const documents = loadPlain(
    groups.filter(group => !isOne(group)),
    shared,
  );
  const comparisons = loadComparisons(groups.filter(isOne));
  return {
    documents: documents.loaded,
    comparisons: comparisons.loaded,
    diagnostics: [...documents.diagnostics, ...comparisons.diagnostics],
  };
}

function loadComparisons(groups: readonly FileGroup[]) {
  const results = groups.map(group => loadGroup(group, comparisonFile, { check: checkComparison }));
  return {
    loaded: results.flatMap(result => (result.loaded ? [result.loaded] : [])),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

function loadPlain(groups: readonly FileGroup[], shared: SharedFiles) {
  const known = {
    tips: shared.broken.has('tips') ? undefined : Object.keys(shared.tips?.file?.tips ?? {}),
    blocks: shared.broken.has('blocks') ? undefined : (shared.blocks?.file?.blocks ?? []).map(({ id }) => id),
  };
  const results = groups.map(group => loadGroup(group, documentFile));
  const loaded = results.flatMap(result => (result.loaded ? [result.loaded] : []));
  return {
    loaded,
    diagnostics: [
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...loaded.flatMap(({ source, file }) => [
        ...(file ? checkDocument(source, file) : []),
        ...checkFields(source),
        ...checkReferences(source, known),
      ]),
    ],
  };
}
