import type { Diagnostic } from '../core/diagnostics.ts';
import type { KindName } from '../fields/kinds.ts';
import { fieldsOfComparison } from '../model/comparison.ts';
import type { Field } from '../model/document.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import type { Source } from '../yaml/source.ts';
import { didYouMean } from '../yaml/suggest.ts';
import { composeInputs } from './comparison/compose-inputs.ts';
import { compose } from './compose.ts';
import type { Content } from './content.ts';
import type { LoadedDocuments } from './load-documents.ts';
import { error } from './problem.ts';
import type { RetiredFile } from './schema/retired.ts';

/** Kinds whose values are alike: of one of these, a field can take what another held. */
const ALIKE: readonly (readonly KindName[])[] = [
  ['text', 'multiline'],
  ['checkbox', 'check_item'],
];

/**
 * Retired fields whose value would get lost: the one that takes it isn't there, or can't hold it. That no retired id is in
 * use, `checkIds` sees.
 */
export function checkRetired(
  { documents, comparisons }: Pick<LoadedDocuments, 'documents' | 'comparisons'>,
  content: Content,
): readonly Diagnostic[] {
  return [...documents, ...comparisons].flatMap(({ source, file }) => {
    if (!file || file.retired.length === 0) return [];
    const fields = fieldsOf(file.id, content);
    return file.retired.flatMap((retired, index) =>
      checkOne({ source, index, retired, fields, version: file.version }),
    );
  });
}

function fieldsOf(id: string, { documents, comparisons, shared }: Content): readonly Field[] {
  const comparison = comparisons.find(entry => entry.id === id);
  if (comparison)
    return [...comparison.editions.values()]
      .slice(0, 1)
      .flatMap(file => fieldsOfComparison(composeInputs(file)));
  const entry = documents.find(document => document.id === id);
  const [locale] = entry?.locales ?? [];
  const document = locale && entry?.editions.get(locale);
  const parts = locale && shared.get(locale);
  if (!document || !parts) return [];
  return fieldsOfDocument(compose({ document, base: locale, locale, shared: parts, includes: () => true }));
}

interface Retirement {
  readonly source: Source;
  readonly index: number;
  readonly retired: RetiredFile;
  readonly fields: readonly Field[];
  readonly version: string;
}

function checkOne({ source, index, retired, fields, version }: Retirement): readonly Diagnostic[] {
  const { id, to, kind, since } = retired;
  const at = (key: string) => source.at(['retired', index, key]);
  const problems: Diagnostic[] = [];
  if (isLater(since, version)) {
    const message = `field "${id}" is retired since version ${since}, but this is version ${version}`;
    problems.push(error('retired-since', at('since'), message, 'name the first version without it'));
  }
  if (to === undefined) return problems;
  const field = fields.find(({ name }) => name === to);
  if (!field) {
    const message = `what was filled in in "${id}" goes to "${to}", which is no field of this document`;
    const names = fields.map(({ name }) => name);
    problems.push(error('unknown-reference', at('to'), message, didYouMean(to, names)));
  } else if (kind !== undefined && !isAlike(kind, field.kind)) {
    const message = `field "${to}" has kind "${field.kind}", which can't take what "${id}", a ${kind}, held`;
    problems.push(
      error('retired-kind', at('kind'), message, 'leave out "to": its value is told of, but goes nowhere'),
    );
  }
  return problems;
}

function isAlike(one: KindName, other: KindName): boolean {
  return one === other || ALIKE.some(kinds => kinds.includes(one) && kinds.includes(other));
}

/** Versions count by their numbers: 1.10 comes after 1.9. */
function isLater(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}
