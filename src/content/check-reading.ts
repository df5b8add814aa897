import type { Diagnostic } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import { isMapping, valueAt } from '../yaml/value-at.ts';
import { landOf } from './content.ts';
import { type EditionText, editionTexts } from './editions.ts';
import { findHardWords } from './hard-words.ts';
import type { SharedFiles } from './load-shared.ts';
import type { Loaded } from './loaded.ts';
import { checkReadingLevel, measureReading, type ReadingLevel } from './reading-level.ts';
import { referencesIn } from './references.ts';

/** What was found of how hard the documents are to read. */
export interface Reading {
  /** By document, its base language first. */
  readonly levels: readonly ReadingLevel[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Named {
  readonly id: string;
}

/** Measures every document in each of its languages, with the shared blocks and tips it shows, and finds hard words. */
export function checkReading(documents: readonly Loaded<Named>[], shared: SharedFiles): Reading {
  const found = documents.flatMap(document =>
    [document.base.locale, ...document.variants.keys()].map(locale => readEdition(document, locale, shared)),
  );
  return {
    levels: found.flatMap(({ levels }) => levels),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readEdition(document: Loaded<Named>, locale: Locale, shared: SharedFiles): Reading {
  const { base, file, source, variants } = document;
  const texts = textsShownBy(document, locale, shared);
  const explained = texts.filter(({ explains }) => explains).map(({ value }) => value);
  const diagnostics = findHardWords(texts, shared.hardWords, { locale, base: base.locale, explained });
  if (!file) return { levels: [], diagnostics };
  const level = measureReading(file.id, locale, texts.filter(isRead));
  const at = (variants.get(locale)?.source ?? source).at(['locale']);
  return { levels: [level], diagnostics: [...diagnostics, ...checkReadingLevel(level, at)] };
}

interface ShownText extends EditionText {
  /** Whether it is a word that a list of definitions explains. */
  readonly explains: boolean;
}

/** The document's own texts and those of the shared blocks and tips in it; optional parts count as shown. */
function textsShownBy(
  { base, source }: Loaded<Named>,
  locale: Locale,
  { blocks, tips }: SharedFiles,
): readonly ShownText[] {
  const land = landOf(locale, base.locale);
  const references = referencesIn(source.value);
  const shown = (to: string) => new Set(references.filter(it => it.to === to).map(({ id }) => id));
  const [shownBlocks, shownTips] = [shown('shared'), shown('tip')];
  const isShown = (id: string) => shownTips.has(id) && tips?.file?.tips[id]?.land.includes(land) === true;
  return [
    ...textsIn({ base }, locale),
    ...textsIn(blocks, locale).filter(({ path }) =>
      shownBlocks.has(blocks?.file?.blocks[Number(path[1])]?.id ?? ''),
    ),
    ...textsIn(tips, locale).filter(({ owner }) => isShown(owner)),
  ];
}

function textsIn(loaded: Pick<Loaded<unknown>, 'base'> | undefined, locale: Locale): readonly ShownText[] {
  if (!loaded) return [];
  const { base } = loaded;
  return editionTexts(base, locale).texts.map(text => {
    const block = valueAt(base.source.value, text.path.slice(0, -3));
    const explains = text.key === 'title' && isMapping(block) && block.block === 'definitions';
    return { ...text, explains };
  });
}

/** What stands in headers, footers and metadata is looked at, not read: `nav`, and the title and summary of the document. */
function isRead({ key, path }: EditionText): boolean {
  return key !== 'nav' && path.length > 1;
}
