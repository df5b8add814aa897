import type { Diagnostic } from '../core/diagnostics.ts';
import { LOCALES, type Locale } from '../model/document.ts';
import { resolveStrings } from './check-strings.ts';
import { checkText, type TextRules } from './check-texts.ts';
import { type Content, landOf, type SharedContent } from './content.ts';
import { type EditionText, editionTexts } from './editions.ts';
import type { SharedFiles } from './load-shared.ts';
import type { Loaded } from './loaded.ts';
import { optionalParts } from './optional-parts.ts';
import { error } from './problem.ts';
import { labelsUsedIn, referencesIn } from './references.ts';
import type { LinkTarget } from './rich-text.ts';
import type { DocumentFile } from './schema/document.ts';
import type { Land, TipsFile } from './schema/shared.ts';
import { termFinder } from './terms.ts';
import { type Text, withTexts } from './texts.ts';

/** Puts the texts of every language in place and checks them. The content may only be used when nothing is wrong. */
export function buildContent(
  documents: readonly Loaded<DocumentFile>[],
  shared: SharedFiles,
): { readonly content: Content; readonly diagnostics: readonly Diagnostic[] } {
  const built = LOCALES.map(locale => buildLocale(locale, documents, shared));
  const content: Content = {
    documents: documents.flatMap(({ file, base }) => {
      if (!file) return [];
      const editions = built.flatMap(({ locale, editions }) => {
        const edition = editions.get(file.id);
        return edition ? [[locale, edition] as const] : [];
      });
      const baseFirst = editions.sort(([a], [b]) => Number(b === base.locale) - Number(a === base.locale));
      const optional = optionalParts(file, shared.blocks?.file?.blocks ?? []);
      return [
        { id: file.id, locales: baseFirst.map(([locale]) => locale), optional, editions: new Map(baseFirst) },
      ];
    }),
    shared: new Map(built.flatMap(({ locale, shared }) => (shared ? [[locale, shared] as const] : []))),
  };
  return { content, diagnostics: built.flatMap(({ diagnostics }) => diagnostics) };
}

interface LocaleParts {
  readonly locale: Locale;
  readonly editions: ReadonlyMap<string, DocumentFile>;
  /** Undefined when the locale has no strings. */
  readonly shared: SharedContent | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function buildLocale(
  locale: Locale,
  documents: readonly Loaded<DocumentFile>[],
  shared: SharedFiles,
): LocaleParts {
  const present = documents.filter(({ base, variants }) => base.locale === locale || variants.has(locale));
  const used = usedParts(present, locale, shared);
  const own = present.map(document => editionOf(document, locale, () => true));
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
    editions: new Map(own.flatMap(({ file }) => (file ? [[file.id, file] as const] : []))),
    shared: strings && {
      blocks: new Map(blocks.file?.blocks.map(block => [block.id, block])),
      tips: new Map(Object.entries(tips.file?.tips ?? {})),
      links: targets,
      strings,
    },
    diagnostics: [
      ...[...own, blocks, tips, links].flatMap(edition => edition.diagnostics),
      ...[...readTexts, ...links.texts].flatMap(text => checkText(text, rules)),
      ...(strings || shared.broken.has('strings') ? [] : missingStrings(locale, present)),
    ],
  };
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

function missingStrings(locale: Locale, documents: readonly Loaded<DocumentFile>[]): readonly Diagnostic[] {
  const [first] = documents;
  if (!first) return [];
  const source = first.variants.get(locale)?.source ?? first.source;
  const message = `there are no strings in ${locale}, the fixed words of the layouts`;
  const hint = `add data/shared/strings.yaml, and data/shared/strings.${locale}.yaml when that is in another language`;
  return [error('missing-strings', source.at(['locale']), message, hint)];
}
