import type { Element } from 'slimdom';
import { PARAGRAPH_ORDER } from './order.ts';
import { attributeOf, childOf, descendantsOf, isW, leadingChild, newElement, putInOrder } from './xml.ts';

/**
 * Takes the sections out of blocks, so that the letterhead's page goes on. A section that began on a new page now
 * begins with a page break; columns become one, as there is no second to break to.
 * @param blocks children of one body, without its last section
 * @param last the section that the body ends with
 * @returns the blocks without paragraphs that only ended a section
 * @see ISO/IEC 29500-1 §17.6.18, §17.6.22
 */
export function dropSections(blocks: readonly Element[], last: Element | undefined): readonly Element[] {
  const kept = blocks.filter((block, index) => !isBareSectionEnd(block) || partsTables(blocks, index));
  const ends = blocks.flatMap((block, index) => {
    const section = sectionEndedBy(block);
    return section ? [{ section, index }] : [];
  });
  for (const [order, { section, index }] of ends.entries()) {
    const next = ends[order + 1]?.section ?? last;
    const first = blocks.slice(index + 1).find(block => kept.includes(block));
    if (first && startsOnNewPage(next)) breakPageBefore(first);
    section.remove();
  }
  for (const mark of kept.flatMap(block => descendantsOf(block, 'br'))) {
    if (attributeOf(mark, 'type') === 'column') mark.remove();
  }
  return kept;
}

function sectionEndedBy(block: Element): Element | undefined {
  return isW(block, 'p') ? childOf(childOf(block, 'pPr'), 'sectPr') : undefined;
}

/** What the `docx` library writes to end a section. */
function isBareSectionEnd(block: Element): boolean {
  return sectionEndedBy(block) !== undefined && block.children.every(child => isW(child, 'pPr'));
}

/** Two tables without a paragraph between are one. */
function partsTables(blocks: readonly Element[], index: number): boolean {
  return isW(blocks[index - 1], 'tbl') && isW(blocks[index + 1], 'tbl');
}

function startsOnNewPage(section: Element | undefined): boolean {
  return !/^(?:continuous|nextColumn)$/.test(attributeOf(childOf(section, 'type')) ?? 'nextPage');
}

/** In a table it is the first paragraph that breaks the page. */
function breakPageBefore(block: Element): void {
  const paragraph = isW(block, 'p') ? block : descendantsOf(block, 'p').at(0);
  if (!paragraph) return;
  const properties = leadingChild(paragraph, 'pPr');
  putInOrder(properties, newElement(properties, 'pageBreakBefore'), PARAGRAPH_ORDER);
}

/**
 * Parts a table that comes first or last from what stands around it: two tables without a paragraph between are one,
 * and a page can't end in one.
 * @param blocks already in their body
 */
export function partTables(blocks: readonly Element[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (isW(first, 'tbl') && isW(first.previousElementSibling, 'tbl')) {
    first.parentNode?.insertBefore(flatParagraph(first), first);
  }
  if (isW(last, 'tbl') && !isW(last.nextElementSibling, 'p')) {
    last.parentNode?.insertBefore(flatParagraph(last), last.nextSibling);
  }
}

/** A paragraph that must be there and takes no room: one of ordinary height could be a page of its own. */
export function flatParagraph(beside: Element): Element {
  const paragraph = newElement(beside, 'p');
  const properties = paragraph.appendChild(newElement(beside, 'pPr'));
  const flat = { before: '0', after: '0', line: '20', lineRule: 'exact' };
  properties.appendChild(newElement(beside, 'spacing', flat));
  return paragraph;
}
