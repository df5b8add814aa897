import { html, type Markup } from '../../../formats/html/html.ts';
import type { ReviewCell, ReviewTable } from '../../../formats/pdf/ua/review/review.ts';
import { fileText } from '../file-text.ts';
import { tick } from '../judgement.ts';
import type { PageContext } from '../page-context.ts';
import { crop } from '../page-drawing.ts';

/** Rows and cells of one table that are shown. */
const MOST_ROWS = 40;
const MOST_CELLS = 800;
/** Widest cell that browsers take (HTML §4.9.11). */
const WIDEST = 1000;
/** Characters of all headers of a cell together. */
const LONGEST_HEADERS = 1000;

/** Each table as its cells are read, with the headers of the cell that one chooses. */
export function tables(context: PageContext): Markup {
  return html`${context.review.tables.map((table, index) => item(table, index + 1, context))}`;
}

function item(table: ReviewTable, number: number, context: PageContext): Markup {
  const { texts } = context;
  const label = texts.table.name(number);
  const place = table.page === null ? '' : `, ${texts.page(table.page).toLowerCase()}`;
  return html`
<details ${number === 1 && html`open`}>
<summary>${label}${place}</summary>
${table.box && html`<div class="half">${crop([table.box], texts.cropOf(label.toLowerCase()), context)}</div>`}
${table.rows.every(({ length }) => length === 0) ? html`<p class="wrong">${texts.table.cellless}</p>` : cells(table, number, context)}
${tick('tables', number, { texts, label })}
</details>`;
}

/** The cells, with room below for the headers of the one that is chosen. */
function cells(table: ReviewTable, number: number, context: PageContext): Markup {
  const words = context.texts.table;
  return html`${isWordless(table) && html`<p class="wrong">${words.wordless}</p>`}
${isHeaderless(table) && html`<p class="wrong">${words.headerless}</p>`}
<p class="help" id="choose-${number}">${words.choose}</p>
${grid(table, number, context)}
<p class="headers" role="status" data-headers-of="${number}" data-label="${words.headers}" data-none="${words.noHeaders}"></p>`;
}

/** Cells of which nothing is on a page, or that hold pictures and fields alone. */
const isWordless = ({ rows }: ReviewTable): boolean =>
  rows.every(row => row.every(({ text }) => text.trim() === ''));

/** A table without any header cell passes the machine, which can't know that it should have some. */
const isHeaderless = ({ rows }: ReviewTable): boolean =>
  rows.every(row => row.every(({ isHeader }) => !isHeader));

function grid(table: ReviewTable, number: number, context: PageContext): Markup {
  const { texts } = context;
  const rows = rowsShown(table.rows);
  const hidden = table.rows.length - rows.length;
  return html`<div class="wide"><table role="grid" data-table="${number}" aria-label="${texts.table.name(number)}" aria-describedby="choose-${number}">
${table.caption !== '' && html`<caption>${fileText(table.caption, context)}</caption>`}
${rows.map(row => html`<tr>${row.map(cell => cellOf(cell, context))}</tr>`)}
</table></div>${hidden > 0 && html`<p class="more">${texts.table.moreRows(hidden)}</p>`}`;
}

function rowsShown(rows: ReviewTable['rows']): ReviewTable['rows'] {
  let cells = 0;
  const end = rows.findIndex((row, index) => {
    cells += row.length;
    return index >= MOST_ROWS || cells > MOST_CELLS;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function cellOf(cell: ReviewCell, context: PageContext): Markup {
  const spans = html`colspan="${atMost(cell.columns)}" rowspan="${atMost(cell.rows)}" tabindex="-1"`;
  const text = fileText(cell.text, context);
  if (cell.isHeader) return html`<th ${spans}>${text}</th>`;
  return html`<td ${spans} data-headers="${cell.headers.join(' · ').slice(0, LONGEST_HEADERS)}">${text}</td>`;
}

function atMost(cells: number): number {
  return Math.min(Math.max(Math.trunc(cells) || 1, 1), WIDEST);
}
