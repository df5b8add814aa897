import { type Checked, checked, type Diagnostic } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import type { DocumentIdentity } from '../formats/identity.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { printable } from './extract-messages.ts';
import type { Edition, ReadableDocument } from './readable-document.ts';
import { namesOfField } from './reading.ts';

/** What tells which document a file is. */
export interface Clues {
  /** As the file says; null when it doesn't. */
  readonly identity: DocumentIdentity | null;
  /** Language tag of the file; null when it has none. */
  readonly language: string | null;
  /** Names of what can be filled in in it. */
  readonly names: Iterable<string>;
}

/** A file that is known: what it is read as. */
export interface Identified {
  readonly document: ReadableDocument;
  readonly edition: Edition;
  readonly version: string | null;
  /** What was guessed: codes as in `Extracted`. */
  readonly warnings: readonly string[];
}

/** Of the names in a file, the part that must be a document's before it is taken for that. */
const ENOUGH = 0.5;

/**
 * The document a file is a copy of. When the file no longer says, it is the one whose fields it has.
 * @param file as messages name it
 * @param wanted id of the only document that is expected
 */
export function identify(
  file: string,
  { identity, language, names }: Clues,
  { documents, wanted }: { readonly documents: readonly ReadableDocument[]; readonly wanted?: string },
): Checked<Identified> {
  const known = identity ? documents.find(({ id }) => id === identity.document) : undefined;
  if (identity && !known) return refused(unknownDocument(file, identity.document, documents));
  const document = known ?? bestMatch([...names], documents);
  if (!document) {
    const message = `"${file}" is a form, but of no document of this project`;
    return refused(error('foreign-form', message, 'only files that were made here can be read back'));
  }
  if (wanted !== undefined && document.id !== wanted) {
    const message = `"${file}" is of document "${document.id}", not of "${wanted}"`;
    return refused(error('other-document', message, 'leave out --document, or leave out the file'));
  }
  const asked = identity?.locale ?? language;
  const [base = ''] = document.locales;
  const locale = document.locales.find(name => name === asked) ?? base;
  const edition = document.edition(locale);
  const { version } = edition.document;
  const warnings = [
    ...(identity ? [] : ['identity_lost']),
    ...(identity && identity.version !== version ? [`other_version:${identity.version}`] : []),
    ...(identity && identity.locale !== locale ? [`locale_unknown:${identity.locale}`] : []),
  ];
  return checked([], () => ({ document, edition, version: identity?.version ?? null, warnings }));
}

/** The document that most names of a file are of; none when that is fewer than half, or two are as likely. */
function bestMatch(
  names: readonly string[],
  documents: readonly ReadableDocument[],
): ReadableDocument | undefined {
  const scores = documents.map(document => ({ document, score: matches(names, document) }));
  const [first, second] = scores.toSorted((a, b) => b.score - a.score);
  if (!first || first.score === 0 || first.score === second?.score) return undefined;
  return first.score >= ENOUGH * names.length ? first.document : undefined;
}

function matches(
  names: readonly string[],
  { locales: [base = ''], edition, retired }: ReadableDocument,
): number {
  const own = fieldsOfDocument(edition(base).document).flatMap(namesOfField);
  const known = new Set([...own, ...retired.map(({ id }) => id)]);
  return names.filter(name => known.has(name)).length;
}

function unknownDocument(file: string, id: string, documents: readonly ReadableDocument[]): Diagnostic {
  const near = nearest(
    id,
    documents.map(document => document.id),
  );
  const message = `"${file}" is of document "${printable(id)}", which this project doesn't have`;
  const hint = near === undefined ? 'name the project it was made in with --root' : `did you mean "${near}"?`;
  return error('unknown-document', message, hint);
}

function error(code: string, message: string, hint: string): Diagnostic {
  return { code: `extract/${code}`, severity: 'error', message, hint };
}

function refused(diagnostic: Diagnostic): Checked<never> {
  return { ok: false, diagnostics: [diagnostic] };
}
