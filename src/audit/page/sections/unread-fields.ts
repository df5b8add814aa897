import { html, type Markup } from '../../../formats/html/html.ts';
import type { PageBox } from '../../../formats/pdf/ua/model/page-space.ts';
import type { ReadItem, Review, ReviewField } from '../../../formats/pdf/ua/review/review.ts';
import { fileText } from '../file-text.ts';
import { foldRest } from '../fold.ts';
import type { PageContext } from '../page-context.ts';

/** Fields on the pages shown that no piece of the reading order stands for: who reads on from piece to piece never meets them. */
export function unreadFields(context: PageContext): Markup | null {
  const { texts } = context;
  const lines = fieldsOutOfOrder(context.review).map(
    ({ field, boxes }) =>
      html`<li><code>${fileText(field, context, 'zxx')}</code> <span class="kind">${boxes[0] && texts.page(boxes[0].page).toLowerCase()}</span></li>`,
  );
  if (lines.length === 0) return null;
  const list = (shown: readonly Markup[]): Markup => html`<ul class="rows">${shown}</ul>`;
  return html`<details><summary class="wrong">${texts.unread(lines.length)}</summary>${foldRest(lines, list, texts)}</details>`;
}

/** None of a file without an order, or of which only a part of the order is known. */
function fieldsOutOfOrder({ facts, reading, pages, fields, leftOut }: Review): readonly ReviewField[] {
  const isPartial = leftOut.has('reading') || leftOut.has('letters');
  if (!facts.isTagged || reading.length === 0 || isPartial) return [];
  const shown = new Set(pages.map(({ number }) => number));
  const read = new Map<number, PageBox[]>();
  for (const { box } of reading.filter(standsForField)) {
    if (box === null) continue;
    const onPage = read.get(box.page) ?? [];
    read.set(box.page, onPage);
    onPage.push(box);
  }
  return fields.filter(
    ({ boxes }) =>
      boxes.some(({ page }) => shown.has(page)) &&
      !boxes.some(box => read.get(box.page)?.some(around => holds(around, box))),
  );
}

/** A field itself, or what is read out in its place. */
const standsForField = ({ from, type }: ReadItem): boolean =>
  from === 'field' || (type === 'Form' && from !== 'content');

/** Whether the middle of a box lies in another. */
function holds(around: PageBox, { x, y, width, height }: PageBox): boolean {
  const [across, down] = [x + width / 2 - around.x, y + height / 2 - around.y];
  return across >= 0 && across <= around.width && down >= 0 && down <= around.height;
}
