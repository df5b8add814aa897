import type { PdfFile } from '../../read/pdf-file.ts';
import { BrokenPdf } from '../../read/pdf-object.ts';
import { asDict, type CosDict, dictEntry, integerEntry, itemsEntry, nameEntry } from './cos.ts';
import { itemLimit } from './item-limit.ts';
import type { OpenedPdf } from './open-pdf.ts';

/** A page with what its rules need. */
export interface UaPage {
  readonly dict: CosDict;
  /** Counted from 1. */
  readonly number: number;
}

/** The pages of a document, in order. */
export interface PageTree {
  readonly pages: readonly UaPage[];
  /** Why there may be more pages than those, or others; absent when the tree is whole. */
  readonly flaw?: string;
}

/** Pages, and nodes above them, that a file may have. */
const MOST_PAGES = 2_000_000;

/**
 * The pages of the page tree. Where it leads to none, those that are found in the file: only a file whose objects were
 * looked for tells them from pages that were deleted, so any other is read again.
 * @throws BrokenPdf when there are none
 * @see ISO 32000-1 §7.7.3
 */
export function readPageTree({ file, catalog, isRepaired }: OpenedPdf): PageTree {
  const tree = pagesOf(catalog);
  if (tree.pages.length > 0) return tree;
  const pages = isRepaired ? strayPages(file) : [];
  if (pages.length === 0) throw new BrokenPdf('there are no pages');
  return { pages, flaw: 'The page tree leads to no page: the pages were looked for in the file.' };
}

/** Each node of the page tree once. */
function pagesOf(catalog: CosDict): PageTree {
  const pages: UaPage[] = [];
  const seen = new Set<CosDict>();
  const limited = itemLimit(MOST_PAGES, 'pages');
  const root = dictEntry(catalog, 'Pages');
  const open = root === undefined ? [] : [root];
  // A page may stand in the tree again, and is counted again.
  let [counted, strangers] = [0, 0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const items = seen.has(node) ? [] : limited(itemsEntry(node, 'Kids'));
    const kids = items.flatMap(kid => asDict(kid) ?? []);
    const type = nameEntry(node, 'Type');
    strangers += items.length - kids.length;
    if (type === 'Pages' || kids.length > 0) for (const kid of kids.reverse()) open.push(kid);
    else {
      counted++;
      // Readers show such an object as a page all the same; the page that was meant is lost.
      if (type !== undefined && type !== 'Page') strangers++;
      if (!seen.has(node)) pages.push({ dict: node, number: pages.length + 1 });
    }
    seen.add(node);
  }
  const flaw = flawOf({ strangers, counted, stated: integerEntry(root, 'Count') });
  return { pages, ...(flaw === undefined ? {} : { flaw }) };
}

interface Reached {
  /** Kids that are neither a page nor a group of pages. */
  readonly strangers: number;
  readonly counted: number;
  /** Count of the root: how many pages there are. */
  readonly stated: number | undefined;
}

function flawOf({ strangers, counted, stated = counted }: Reached): string | undefined {
  if (strangers > 0) return `Kids of the page tree that aren’t there, or are no pages: ${strangers}.`;
  return stated > counted
    ? `The page tree says that it has ${stated} pages, and leads to ${counted}.`
    : undefined;
}

/** In the order in which they stand in the file. */
function strayPages(file: PdfFile): readonly UaPage[] {
  const pages: UaPage[] = [];
  for (const number of file.numbers()) {
    const dict = asDict(file.objectOf(number) ?? undefined);
    if (dict !== undefined && nameEntry(dict, 'Type') === 'Page')
      pages.push({ dict, number: pages.length + 1 });
  }
  return pages;
}
