import type { Element } from 'slimdom';
import { attributeOf, changeNumber, childOf, childrenOf, descendantsOf, isW, NAMESPACES } from './xml.ts';

/**
 * The width of a section's text, in twips, or of its first column.
 * @returns undefined when the section says nothing of its page
 * @see ISO/IEC 29500-1 §17.6.11, §17.6.13
 */
export function textWidth(section: Element | undefined): number | undefined {
  const [page, margins] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')];
  if (!page || !margins) return undefined;
  const of = (element: Element, name: string): number => Number(attributeOf(element, name) ?? 0);
  const width = of(page, 'w') - of(margins, 'left') - of(margins, 'right') - of(margins, 'gutter');
  const columns = childOf(section, 'cols');
  const count = columns ? of(columns, 'num') : 1;
  if (!columns || count < 2) return width > 0 ? width : undefined;
  const own = childrenOf(columns, 'col').map(column => of(column, 'w'));
  return own[0] || (width - (count - 1) * Number(attributeOf(columns, 'space') ?? 720)) / count;
}

/** The section that a paragraph of the body stands in: what comes after it says so. */
export function sectionOf(paragraph: Element): Element | undefined {
  for (let next: Element | null = paragraph; next; next = next.nextElementSibling) {
    const section = isW(next, 'sectPr') ? next : descendantsOf(next, 'sectPr').at(0);
    if (section) return section;
  }
  return undefined;
}

/**
 * Makes blocks as wide as another text. Pictures only shrink: they would be blurred, and higher than a page.
 * @param ratio of the new text width to the one they were laid out for
 */
export function scaleWidths(blocks: readonly Element[], ratio: number): void {
  for (const block of blocks) {
    for (const width of descendantsOf(block, 'tblW', 'tcW', 'tblInd')) {
      if (attributeOf(width, 'type') === 'dxa') changeNumber(width, 'w', w => w * ratio);
    }
    for (const column of descendantsOf(block, 'gridCol')) changeNumber(column, 'w', w => w * ratio);
    // A tab to the left belongs to an indent, and those stay.
    const stops = descendantsOf(block, 'tab').filter(stop =>
      /^(?:right|end|center)$/.test(attributeOf(stop) ?? ''),
    );
    for (const stop of stops) changeNumber(stop, 'pos', pos => pos * ratio);
    if (ratio < 1) for (const size of pictureSizes(block)) shrink(size, ratio);
  }
}

/** Whether sizes are so near each other that nobody sees them differ. */
export function isNearly(ratio: number): boolean {
  return Math.abs(ratio - 1) < 0.005;
}

/** `wp:extent` on the page and `a:ext` in the drawing, in EMU. */
function pictureSizes(block: Element): readonly Element[] {
  return [
    ...block.getElementsByTagNameNS(NAMESPACES.wp, 'extent'),
    ...block.getElementsByTagNameNS(NAMESPACES.a, 'ext').filter(size => size.hasAttribute('cx')),
  ];
}

function shrink(size: Element, ratio: number): void {
  for (const name of ['cx', 'cy']) changeNumber(size, name, emu => emu * ratio);
}
