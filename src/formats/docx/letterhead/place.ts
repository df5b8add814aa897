import type { Document, Element } from 'slimdom';
import { flatParagraph } from './sections.ts';
import { descendantsOf, isW, leadingChild, rootOf } from './xml.ts';

/** What stands in a letterhead where the document goes. Word likes to write a capital after a brace. */
const PLACE = /\{\{\s*inhoud\s*\}\}/i;
const PLACE_ALONE = new RegExp(`^\\s*${PLACE.source}\\s*$`, 'i');
/** What people write in its stead. */
const LIKE_A_PLACE = /(?:\{+|<+|\[+|«)\s*(?:inhoud|content|body|tekst|document)\s*(?:\}+|>+|\]+|»)/i;

/** A paragraph with the place in it, and what keeps the document from standing there. */
export interface FoundPlace {
  readonly paragraph: Element;
  /** As the end of “{{inhoud}} stands …”; undefined when all is well. */
  readonly trouble?: string;
}

/** Every paragraph of a part that holds `{{inhoud}}`, whole or cut into runs by Word. */
export function findPlaces(tree: Document): FoundPlace[] {
  return descendantsOf(rootOf(tree), 'p').flatMap(paragraph => {
    const text = textOf(paragraph);
    if (!PLACE.test(text)) return [];
    const trouble = troubleOf(paragraph, text);
    return [trouble === undefined ? { paragraph } : { paragraph, trouble }];
  });
}

/** What looks as if it was meant for the place. */
export function likePlace(tree: Document): string | undefined {
  const texts = descendantsOf(rootOf(tree), 'p').map(textOf);
  return texts.flatMap(text => LIKE_A_PLACE.exec(text) ?? []).at(0);
}

/** Where the document can't stand, by the element around the paragraph. */
const TROUBLES: Readonly<Record<string, string>> = {
  hdr: 'in a header',
  ftr: 'in a footer',
  footnote: 'in a footnote',
  endnote: 'in an endnote',
  txbxContent: 'in a text box',
  tc: 'in a table',
  sdtContent: 'in a content control',
};

function troubleOf(paragraph: Element, text: string): string | undefined {
  for (let around = paragraph.parentElement; around; around = around.parentElement) {
    const trouble = TROUBLES[around.localName];
    if (trouble) return trouble;
  }
  if (!isW(paragraph.parentElement, 'body')) return 'inside something other than a page';
  return PLACE_ALONE.test(text) ? undefined : 'in a paragraph with other words';
}

/** The words of a paragraph, however its runs are cut; without those of text boxes anchored in it. */
function textOf(paragraph: Element): string {
  return descendantsOf(paragraph, 't', 'tab', 'br', 'cr')
    .filter(element => paragraphOf(element) === paragraph)
    .map(element => (isW(element, 't') ? (element.textContent ?? '') : ' '))
    .join('');
}

function paragraphOf(element: Element): Element | null {
  let around = element.parentElement;
  while (around && !(around.localName === 'p' && isW(around, 'p'))) around = around.parentElement;
  return around;
}

/** Marks that may stand among paragraphs as well as in one. */
const MARKS = ['bookmarkStart', 'bookmarkEnd', 'permStart', 'permEnd'] as const;
const PICTURES = ['drawing', 'pict', 'object'] as const;

/**
 * Puts blocks where the place is. What else the paragraph holds stays: bookmarks stand before the blocks, a picture
 * that is anchored to it keeps its paragraph, and a section that ends with it ends with the blocks.
 * @param blocks of the same tree, at least one
 */
export function fillPlace(paragraph: Element, blocks: readonly Element[]): void {
  const body = paragraph.parentElement;
  const last = blocks.at(-1);
  if (!body || !last) throw new Error('nothing to set, or nowhere to set it');
  const own = (...names: readonly string[]): Element[] =>
    descendantsOf(paragraph, ...names).filter(element => paragraphOf(element) === paragraph);
  for (const mark of own(...MARKS)) body.insertBefore(mark, paragraph);
  for (const block of blocks) body.insertBefore(block, paragraph);
  const [section] = own('sectPr');
  section?.remove();
  if (descendantsOf(paragraph, ...PICTURES).length > 0) {
    for (const text of own('t')) text.remove();
    body.insertBefore(paragraph, blocks[0] ?? null);
  } else paragraph.remove();
  if (section) endSection(last, section);
}

/** A section ends in the properties of its last paragraph. */
function endSection(last: Element, section: Element): void {
  const paragraph = isW(last, 'p') ? last : flatParagraph(last);
  leadingChild(paragraph, 'pPr').appendChild(section);
  if (paragraph !== last) last.parentNode?.insertBefore(paragraph, last.nextSibling);
}
