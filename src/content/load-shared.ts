import type * as z from 'zod';
import type { Diagnostic } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import { checkContentShape } from './check-content-shape.ts';
import { checkFacts, type FactsSource } from './check-facts.ts';
import { checkLinks, linksShownIn } from './check-links.ts';
import { checkStrings, type StringsSource } from './check-strings.ts';
import { checkBlock, checkFields } from './check-structure.ts';
import type { ContentFiles, FileGroup, SharedName } from './files.ts';
import { checkHardWords } from './hard-words.ts';
import { type Loaded, loadGroup } from './loaded.ts';
import { factsFile } from './schema/facts.ts';
import { type HardWordsFile, hardWordsFile } from './schema/hard-words.ts';
import {
  type BlocksFile,
  blocksFile,
  type Land,
  type LinksFile,
  linksFile,
  stringsFile,
  type TermsFile,
  type TipsFile,
  termsFile,
  tipsFile,
} from './schema/shared.ts';
import { checkLocale } from './variants.ts';

/** The shared files as far as they could be read; what is undefined is absent or broken. */
export interface SharedFiles {
  readonly blocks: Loaded<BlocksFile> | undefined;
  readonly tips: Loaded<TipsFile> | undefined;
  readonly links: Loaded<LinksFile> | undefined;
  readonly terms: TermsFile;
  readonly hardWords: HardWordsFile;
  readonly facts: FactsSource | undefined;
  readonly strings: ReadonlyMap<Locale, StringsSource>;
  /** Files that are there but can't be trusted to be complete. */
  readonly broken: ReadonlySet<SharedName>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks each shared file by itself. */
export function loadShared({ shared, documents }: ContentFiles, today: string | undefined): SharedFiles {
  const blocks = loadOne(shared.get('blocks'), blocksFile);
  const tips = loadOne(shared.get('tips'), tipsFile, tipLocale);
  const links = loadOne(shared.get('links'), linksFile, linkLocale);
  const terms = loadTerms(shared.get('terms'));
  const hardWords = loadHardWords(shared.get('hard_words'));
  const facts = loadFacts(shared.get('facts'), today);
  const strings = loadStrings(shared.get('strings'));
  const broken = Object.entries({ blocks, tips, links, strings })
    .filter(([name, { isBroken }]) => shared.has(name as SharedName) && isBroken)
    .map(([name]) => name as SharedName);
  const groups = [...documents, shared.get('blocks'), shared.get('tips')];
  const sources = groups.flatMap(group => (group ? [group.base, ...group.variants.values()] : []));
  const shown = linksShownIn(sources.map(source => source?.value));
  return {
    blocks: blocks.loaded,
    tips: tips.loaded,
    links: links.loaded,
    terms: terms.value ?? { terms: [] },
    hardWords: hardWords.value ?? { hard_words: [] },
    facts: facts.value,
    strings: strings.files,
    broken: new Set(broken),
    diagnostics: [
      ...[blocks, tips, links, terms, hardWords, facts, strings].flatMap(({ diagnostics }) => diagnostics),
      ...(blocks.loaded ? checkBlocks(blocks.loaded) : []),
      ...(links.loaded?.file ? checkLinks(links.loaded.source, links.loaded.file, { today, shown }) : []),
    ],
  };
}

function loadOne<S extends z.ZodType>(
  group: FileGroup | undefined,
  schema: S,
  localeOf?: (file: z.infer<S>, owner: string, base: Locale) => Locale,
): ReturnType<typeof loadGroup<S>> & { readonly isBroken: boolean } {
  if (!group) return { diagnostics: [], isBroken: false };
  const result = loadGroup(group, schema, { localeOf });
  return { ...result, isBroken: result.loaded?.file === undefined };
}

function tipLocale({ tips }: TipsFile, owner: string, base: Locale): Locale {
  return localeOfLand(Object.hasOwn(tips, owner) ? tips[owner]?.land : undefined, base);
}

function linkLocale({ links }: LinksFile, owner: string, base: Locale): Locale {
  return localeOfLand(links.find(({ id }) => id === owner)?.land, base);
}

/** What holds in one country only is written in Belgian Dutch or Dutch, as its `land` says. */
function localeOfLand(land: readonly Land[] | undefined, base: Locale): Locale {
  if (land?.length !== 1 || base === 'en') return base;
  return land[0] === 'be' ? 'nl-BE' : 'nl-NL';
}

function checkBlocks({ source, file }: Loaded<BlocksFile>): readonly Diagnostic[] {
  const blocks = file?.blocks ?? [];
  return [...checkFields(source), ...blocks.flatMap((block, i) => checkBlock(source, block, ['blocks', i]))];
}

function loadTerms(group: FileGroup | undefined): { value?: TermsFile; diagnostics: readonly Diagnostic[] } {
  return group?.base ? checkContentShape(group.base, termsFile) : { diagnostics: [] };
}

function loadHardWords(group: FileGroup | undefined): {
  value?: HardWordsFile;
  diagnostics: readonly Diagnostic[];
} {
  if (!group?.base) return { diagnostics: [] };
  const { value, diagnostics } = checkContentShape(group.base, hardWordsFile);
  if (!value) return { diagnostics };
  return { value, diagnostics: [...diagnostics, ...checkHardWords(group.base, value)] };
}

function loadFacts(
  group: FileGroup | undefined,
  today: string | undefined,
): { value?: FactsSource; diagnostics: readonly Diagnostic[] } {
  const source = group?.base;
  if (!source) return { diagnostics: [] };
  const { value: file, diagnostics } = checkContentShape(source, factsFile);
  if (!file) return { diagnostics };
  const value = { source, file };
  return { value, diagnostics: [...diagnostics, ...checkFacts(value, today)] };
}

function loadStrings(group: FileGroup | undefined) {
  const files = new Map<Locale, StringsSource>();
  const diagnostics: Diagnostic[] = [];
  const sources = group ? [[undefined, group.base] as const, ...group.variants] : [];
  for (const [named, source] of sources) {
    if (!source) continue;
    const { value: file, diagnostics: found } = checkContentShape(source, stringsFile);
    diagnostics.push(...found);
    if (!file) continue;
    if (named) diagnostics.push(...checkLocale(source, file.locale, named));
    files.set(named ?? file.locale, { source, file });
  }
  diagnostics.push(...checkStrings(files));
  return { files, diagnostics, isBroken: files.size < sources.length };
}
