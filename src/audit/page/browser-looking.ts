/*
 * What runs in the page to look at a file with, and has nothing to do with its record. These functions are sent as their own text: see
 * `browser-script.ts`.
 */

/** A piece lights up on the page while it is pointed at in the text, and the other way round. */
function listenToPieces(): void {
  document.addEventListener('pointerover', event => {
    const over = event.target instanceof Element ? event.target.closest('[data-piece]') : null;
    const piece = over?.getAttribute('data-piece');
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (!piece) return;
    for (const part of document.querySelectorAll(`[data-piece="${CSS.escape(piece)}"]`))
      part.classList.add('lit');
  });
}

/** One cell of a table can be reached with Tab, the others from there with the arrow keys, as grids do everywhere. */
function listenToTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-table]')) {
    table.rows[0]?.cells[0]?.setAttribute('tabindex', '0');
    table.addEventListener('focusin', event => showHeaders(table, event.target));
    table.addEventListener('click', event => {
      const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
      if (cell instanceof HTMLElement) cell.focus();
    });
    table.addEventListener('keydown', event => {
      const next = neighbour(table, event.target, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
  }
}

function showHeaders(table: HTMLTableElement, cell: EventTarget | null): void {
  if (!(cell instanceof HTMLTableCellElement)) return;
  for (const other of table.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  const output = document.querySelector(`[data-headers-of="${table.dataset.table}"]`);
  if (!(output instanceof HTMLElement)) return;
  const { label = '', none = '' } = output.dataset;
  const headers = cell.dataset.headers ?? '';
  output.textContent = headers !== '' ? `${label} ${headers}` : cell.tagName === 'TD' ? none : '';
}

function neighbour(table: HTMLTableElement, from: EventTarget | null, key: string): HTMLElement | undefined {
  if (!(from instanceof HTMLTableCellElement) || !(from.parentElement instanceof HTMLTableRowElement))
    return undefined;
  const [row, column] = [from.parentElement.rowIndex, from.cellIndex];
  const [down, across] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[
    key
  ] ?? [0, 0];
  const cells = down === 0 && across === 0 ? undefined : table.rows[row + (down ?? 0)]?.cells;
  return cells?.[Math.min(column + (across ?? 0), down === 0 ? cells.length : cells.length - 1)];
}

/** Paper has nothing to unfold. */
function listenToPrinter(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
}

/** The part of the script that comes last. */
export const LOOKING_SCRIPT: string = [
  ...[showHeaders, neighbour].map(String),
  ...[listenToPieces, listenToTables, listenToPrinter].map(listen => `(${listen})();`),
].join('\n');
