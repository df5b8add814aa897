import type { Diagnostic } from '../core/diagnostics.ts';
import { checkDocument, checkFields } from './check-structure.ts';
import type { FileGroup } from './files.ts';
import type { SharedFiles } from './load-shared.ts';
import { type Loaded, loadGroup } from './loaded.ts';
import { checkReferences } from './references.ts';
import { type DocumentFile, documentFile } from './schema/document.ts';

/** Checks each document's shape and structure, and that what it refers to is there. */
export function loadDocuments(
  groups: readonly FileGroup[],
  shared: SharedFiles,
): { readonly loaded: readonly Loaded<DocumentFile>[]; readonly diagnostics: readonly Diagnostic[] } {
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
