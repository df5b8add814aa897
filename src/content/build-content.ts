import type { Diagnostic } from '../core/diagnostics.ts';
import { LOCALES, type Locale } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import { resolveStrings } from './check-strings.ts';
import { checkText, type TextRules } from './check-texts.ts';
import { checkEdition } from './comparison/check-edition.ts';
import { comparisonEdition } from './comparison/edition.ts';
import { type Content, landOf, type SharedContent } from './content.ts';
import { type EditionText, editionTexts } from './editions.ts';
import type { LoadedDocuments } from './load-documents.ts';
import type { SharedFiles } from './load-shared.ts';
import type { Loaded } from './loaded.ts';
import { optionalParts } from './optional-parts.ts';
import { error } from './problem.ts';
import { labelsUsedIn, referencesIn } from './references.ts';
import type { LinkTarget } from './rich-text.ts';
import type { ComparisonFile } from './schema/comparison.ts';
import type { DocumentFile } from './schema/document.ts';
import type { Land, TipsFile } from './schema/shared.ts';
import { termFinder } from './terms.ts';
import { type Text, withTexts } from './texts.ts';

/** Puts the texts of every language in place and checks them. The content may only be used when nothing is wrong. */
export function buildContent(
  { documents, comparisons }: Pick<LoadedDocuments, 'documents' | 'comparisons'>,
  shared: SharedFiles,
): { readonly content: Content; readonly diagnostics: readonly Diagnostic[] } {
  const built = LOCALES.map(locale => buildLocale(locale, { documents, comparisons }, shared));
  const content: Content = {
    documents: documents.flatMap(({ file, base }) => {
      if (!file) return [];
      const editions = built.map(({ locale, documents }) => [locale, documents.get(file.id)] as const);
      const optional = optionalParts(file, shared.blocks?.file?.blocks ?? []);
      return [{ id: file.id, optional, ...baseFirst(editions, base.locale) }];
    }),
    comparisons: comparisons.flatMap(({ file, base }) => {
      if (!file) return [];
      const editions = built.map(({ locale, comparisons }) => [locale, comparisons.get(file.id)] as const);
      return [{ id: file.id, ...baseFirst(editions, base.locale) }];
    }),
    shared: new Map(built.flatMap(({ locale, shared }) => (shared ? [[locale, shared] as const] : []))),
  };
  return { content, diagnostics: built.flatMap(({ diagnostics }) => diagnostics) };
}

/** The editions there are, the base language first. */
function baseFirst<F>(
  editions: readonly (readonly [Locale, F | undefined])[],
  base: Locale,
): { readonly locales: readonly Locale[]; readonly editions: ReadonlyMap<Locale, F> } {
  const present = editions.flatMap(([locale, file]) => (file ? [[locale, file] as const] : []));
  const sorted = present.sort(([a], [b]) => Number(b === base) - Number(a === base));
  return { locales: sorted.map(([locale]) => locale), editions: new Map(sorted) };
}

interface LocaleParts {
  readonly locale: Locale;
  readonly documents: ReadonlyMap<string, DocumentFile>;
  readonly comparisons: ReadonlyMap<string, ComparisonFile>;
  /** Undefined when the locale has no strings. */
  readonly shared: SharedContent | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function buildLocale(
  locale: Locale,
  { documents, comparisons }: Pick<LoadedDocuments, 'documents' | 'comparisons'>,
  shared: SharedFiles,
): LocaleParts {
  const present = documents.filter(document => existsIn(document, locale));
  const compared = comparisons.filter(comparison => existsIn(comparison, locale));
  const used = usedParts(present, locale, shared);
  const plain = present.map(document => editionOf(document, locale, () => true));
  const tables = compared.map(comparison =>
    editionOf(comparison, locale, text => hasCriterion(text, comparison)),
  );
  const own = [...plain, ...tables];
  const blocks = editionOf(shared.blocks, locale, text => used.has(blockOf(text, shared)));
  const tips = editionOf(shared.tips, locale, text => used.has(text.owner));
  const readTexts = [...own, blocks, tips].flatMap(({ texts }) => texts);
  const labels = new Set(readTexts.flatMap(({ value }) => labelsUsedIn(value)));
  const links = editionOf(shared.links, locale, text => labels.has(text.owner));

  const targets = new Map<string, LinkTarget>(links.file?.links.map(link => [link.id, link]));
  const rules: TextRules = {
    locale,
    findTerms: termFinder(shared.terms, locale),
    links: shared.broken.has('links') ? undefined : targets,
  };
  const strings = resolveStrings(shared.strings, locale);
  return {
    locale,
    documents: new Map(plain.flatMap(({ file }) => (file ? [[file.id, file] as const] : []))),
    comparisons: new Map(tables.flatMap(({ file }) => (file ? [[file.id, file] as const] : []))),
    shared: strings && {
      blocks: new Map(blocks.file?.blocks.map(block => [block.id, block])),
      tips: new Map(Object.entries(tips.file?.tips ?? {})),
      links: targets,
      strings,
    },
    diagnostics: [
      ...[...own, blocks, tips, links].flatMap(edition => edition.diagnostics),
      ...[...readTexts, ...links.texts].flatMap(text => checkText(text, rules)),
      ...compared.flatMap(({ source }, index) => checkComparisonIn(source, tables[index])),
      ...(strings || shared.broken.has('strings') ? [] : missingStrings(locale, [...present, ...compared])),
    ],
  };
}

function existsIn({ base, variants }: Loaded<unknown>, locale: Locale): boolean {
  return base.locale === locale || variants.has(locale);
}

/** Whether a text is no effect, or one by a criterion there is: of a misspelt one nothing is missed. */
function hasCriterion({ path }: Text, { file }: Loaded<ComparisonFile>): boolean {
  const [, , group, name] = path;
  return group !== 'effects' || file?.criteria.some(({ id }) => id === name) !== false;
}

function checkComparisonIn(
  source: Source,
  edition: Edition<ComparisonFile> | undefined,
): readonly Diagnostic[] {
  return edition?.file ? checkEdition(comparisonEdition(source, edition.file, edition.texts)) : [];
}

interface Edition<F> {
  readonly file: F | undefined;
  readonly texts: readonly EditionText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file with the texts of one language in place. What isn't needed in it may still lack them. */
function editionOf<F>(
  loaded: Loaded<F> | undefined,
  locale: Locale,
  isNeeded: (text: Text) => boolean,
): Edition<F> {
  if (!loaded) return { file: undefined, texts: [], diagnostics: [] };
  const { base, file, unread } = loaded;
  const { texts, diagnostics } = editionTexts(base, locale, isNeeded);
  return {
    file: file && withTexts(file, texts),
    texts,
    diagnostics: unread.has(locale) ? [] : diagnostics,
  };
}

/** The shared blocks and tips that documents show in one language. */
function usedParts(
  documents: readonly Loaded<DocumentFile>[],
  locale: Locale,
  { tips }: SharedFiles,
): ReadonlySet<string> {
  const ids = documents.flatMap(({ source, base }) =>
    referencesIn(source.value)
      .filter(({ to, id }) => to === 'shared' || holdsIn(tips?.file, id, landOf(locale, base.locale)))
      .map(({ id }) => id),
  );
  return new Set(ids);
}

function holdsIn(file: TipsFile | undefined, id: string, land: Land): boolean {
  return file !== undefined && Object.hasOwn(file.tips, id) && file.tips[id]?.land.includes(land) === true;
}

/** The shared block a text is in: the text's owner may be a field or point within it. */
function blockOf({ path }: Text, { blocks }: SharedFiles): string {
  return blocks?.file?.blocks[Number(path[1])]?.id ?? '';
}

function missingStrings(locale: Locale, documents: readonly Loaded<unknown>[]): readonly Diagnostic[] {
  const [first] = documents;
  if (!first) return [];
  const source = first.variants.get(locale)?.source ?? first.source;
  const message = `there are no strings in ${locale}, the fixed words of the layouts`;
  const hint = `add data/shared/strings.yaml, and data/shared/strings.${locale}.yaml when that is in another language`;
  return [error('missing-strings', source.at(['locale']), message, hint)];
}
