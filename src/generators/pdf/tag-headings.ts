import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Diagnostic } from '../../core/diagnostics.ts';
import { type StructureElement, typeOf, walkStructure } from '../../formats/pdf/structure-tree.ts';
import { textString } from '../../formats/pdf/widget.ts';
import type { Block, Document } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';

/** A heading whose number stands apart from its words on the page. */
interface NumberedTitle {
  readonly block: 'step' | 'points';
  /** All its words as the page has them; white space between them is the template's. */
  readonly set: string;
  readonly spoken: string;
}

/**
 * Parts number and words of the headings of steps and points for those who listen, and in the bookmarks: the page
 * parts them by their place, so read together they run into each other, as in "Stap 1Bekijk je situatie".
 * @returns an error for each that the template doesn't set as a heading, or without a bookmark
 * @see ISO 32000-1 §14.9.4 (ActualText), §12.3.3 (bookmarks)
 */
export function tagHeadings(
  catalog: PDFDict,
  tree: StructureElement,
  document: Document,
): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const headings = [...walkStructure(tree)].filter(element => /^H\d?$/.test(typeOf(element)));
  const titles = headings.map(({ dict }) => ({ dict, key: PDFName.of('T') }));
  const bookmarks = outlineItems(catalog).map(dict => ({ dict, key: PDFName.of('Title') }));
  for (const title of [...walk(document)].flatMap(numberedTitles)) {
    const { set, spoken } = title;
    const heading = take(titles, set);
    const bookmark = take(bookmarks, set);
    if (!heading || !bookmark) {
      problems.push(heading ? noBookmark(title, document) : noHeading(title, document));
      continue;
    }
    heading.dict.set(PDFName.of('ActualText'), textString(spoken));
    for (const { dict, key } of [heading, bookmark]) dict.set(key, textString(spoken));
  }
  return problems;
}

function noHeading({ set, block }: NumberedTitle, { id }: Document): Diagnostic {
  return {
    code: 'pdf/heading-missing',
    severity: 'error',
    message: `the template sets no heading "${set}" of document "${id}"`,
    hint: `set it with heading(), its number and its words inside, as "${block}" of templates/pdf/blocks.typ does`,
  };
}

function noBookmark({ set }: NumberedTitle, { id }: Document): Diagnostic {
  return {
    code: 'pdf/bookmark-missing',
    severity: 'error',
    message: `the template makes no bookmark of the heading "${set}" of document "${id}"`,
    hint: 'leave out bookmarked: false and outlined: false where the template sets headings',
  };
}

/** What a step is called where its number doesn't stand apart: "Stap 1. Bekijk je situatie". */
export function stepTitle({ word, number, text }: Block & { readonly type: 'step' }): string {
  return `${word} ${number}. ${text}`;
}

function numberedTitles(block: Block): readonly NumberedTitle[] {
  if (block.type === 'step')
    return [{ block: 'step', set: `${block.word} ${block.number} ${block.text}`, spoken: stepTitle(block) }];
  if (block.type !== 'points') return [];
  return block.points.map(({ title }, index) => ({
    block: 'points',
    set: `${index + 1} ${title}`,
    spoken: `${index + 1}. ${title}`,
  }));
}

/** A text string of a dictionary. */
interface Title {
  readonly dict: PDFDict;
  readonly key: PDFName;
}

/** Takes out the first with these words, so that a title that occurs twice is found twice. */
function take(titles: Title[], words: string): Title | undefined {
  const squeezed = (text: string): string => text.replace(/\s+/g, '');
  const at = titles.findIndex(({ dict, key }) => {
    const held = dict.lookupMaybe(key, PDFString, PDFHexString)?.decodeText();
    return held !== undefined && squeezed(held) === squeezed(words);
  });
  return at < 0 ? undefined : titles.splice(at, 1)[0];
}

/** Every item of the outline, from the first bookmark to the last. */
function outlineItems(catalog: PDFDict): readonly PDFDict[] {
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  return outline ? itemsBelow(outline) : [];
}

function itemsBelow(parent: PDFDict): readonly PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) items.push(item, ...itemsBelow(item));
  return items;
}
