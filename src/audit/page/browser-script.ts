import type { ReviewRecord } from './review-record.ts';

/*
 * What runs in the page. These functions are sent as their own text, so they may use each other and what browsers have, and nothing
 * else of the program: no imports, no constants.
 */

function start(): void {
  const block = document.querySelector('#record');
  const original = JSON.parse(block?.textContent ?? 'null') as ReviewRecord;
  const draft = readDraft(original);
  showRecord(draft ?? original);
  showProgress(original);
  showState(original, draft !== null);
  document.addEventListener('input', () => {
    const record = collect(original);
    keepDraft(record);
    showProgress(record);
    showState({ ...record, savedOn: null }, false);
  });
  document.querySelector('#save')?.addEventListener('click', () => {
    const record = { ...collect(original), savedOn: today() };
    showState(record, false);
    save(record);
    dropDraft(original);
  });
  document.querySelector('#forget')?.addEventListener('click', () => {
    dropDraft(original);
    showRecord(original);
    showProgress(original);
    showState(original, false);
  });
  listenToPieces();
  listenToTables();
  listenToPrinter();
}

/** The answers that stand in the page now. */
function collect(record: ReviewRecord): ReviewRecord {
  return {
    ...record,
    answers: record.answers.map(answer => ({
      ...answer,
      verdict: chosen(`verdict-${answer.id}`) as ReviewRecord['answers'][number]['verdict'], // the values of its buttons
      remark: fieldNamed(`remark-${answer.id}`)?.value ?? '',
      ticked: inputsNamed(`tick-${answer.id}`).flatMap(box => (box.checked ? [Number(box.value)] : [])),
    })),
    by: fieldNamed('by')?.value ?? '',
    verdict: chosen('verdict') as ReviewRecord['verdict'], // the values of its buttons
  };
}

/** Puts answers in the page, as attributes too: a page that is saved or read without scripts shows them just so. */
function showRecord(record: ReviewRecord): void {
  for (const { id, verdict, remark, ticked } of record.answers) {
    for (const input of inputsNamed(`verdict-${id}`)) setChecked(input, input.value === verdict);
    for (const input of inputsNamed(`tick-${id}`)) setChecked(input, ticked.includes(Number(input.value)));
    setText(fieldNamed(`remark-${id}`), remark);
  }
  for (const input of inputsNamed('verdict')) setChecked(input, input.value === record.verdict);
  setText(fieldNamed('by'), record.by);
}

function setChecked(input: HTMLInputElement, checked: boolean): void {
  input.checked = checked;
  input.toggleAttribute('checked', checked);
}

function setText(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  if (!field) return;
  if (field instanceof HTMLTextAreaElement) field.textContent = text;
  else field.setAttribute('value', text);
  field.value = text;
}

function showProgress(record: ReviewRecord): void {
  const now = collect(record);
  const done = now.answers.filter(({ verdict }) => verdict !== null).length;
  fillTemplate(document.querySelector('#progress'), done, now.answers.length);
  for (const { id, verdict, items, ticked } of now.answers) {
    const link = document.querySelector(`[data-answer="${id}"]`);
    link?.setAttribute('class', verdict ?? '');
    fillTemplate(document.querySelector(`[data-ticked="${id}"]`), ticked.length, items);
  }
}

function fillTemplate(element: Element | null, done: number, all: number): void {
  const text = (element?.getAttribute('data-template') ?? '')
    .replace('{done}', String(done))
    .replace('{all}', String(all));
  if (element && element.textContent !== text) element.textContent = text;
}

function showState({ savedOn }: ReviewRecord, isRestored: boolean): void {
  const state = document.querySelector('#state');
  if (!(state instanceof HTMLElement)) return;
  const { saved = '', unsaved = '', restored = '' } = state.dataset;
  const day =
    savedOn &&
    new Date(`${savedOn}T12:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  const text = isRestored ? restored : day ? saved.replace('{date}', day) : unsaved;
  if (state.textContent !== text) state.textContent = text;
}

/** Gives the page back as a file with the record in it. */
function save(record: ReviewRecord): void {
  showRecord(record);
  const block = document.querySelector('#record');
  if (block) block.textContent = JSON.stringify(record).replace(/[<>&\u2028\u2029]/g, escapeSign);
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  const page = new Blob([`<!doctype html>\n${document.documentElement.outerHTML}`], { type: 'text/html' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(page);
  link.download = `${record.file.replace(/\.pdf$/i, '')}.review.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
}

function draftKey({ digest, madeOn, savedOn }: ReviewRecord): string {
  // A page that was saved begins a draft of its own, so that an older one doesn't undo what it holds.
  return `veldwerk-review:${digest}:${savedOn ?? madeOn}`;
}

/** The draft for this very file; null without one, or where a browser keeps nothing. */
function readDraft(original: ReviewRecord): ReviewRecord | null {
  try {
    const draft = JSON.parse(localStorage.getItem(draftKey(original)) ?? 'null') as ReviewRecord | null;
    const asked = (record: ReviewRecord): string =>
      record.answers.map(({ id, items }) => `${id} ${items}`).join();
    return draft && asked(draft) === asked(original) ? draft : null;
  } catch {
    return null;
  }
}

function keepDraft(record: ReviewRecord): void {
  try {
    localStorage.setItem(draftKey(record), JSON.stringify(record));
  } catch {
    // A browser that keeps nothing for files: the page still saves.
  }
}

function dropDraft(record: ReviewRecord): void {
  try {
    localStorage.removeItem(draftKey(record));
  } catch {
    // Nothing was kept.
  }
}

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

function chosen(name: string): string | null {
  return inputsNamed(name).find(({ checked }) => checked)?.value ?? null;
}

function fieldNamed(name: string): HTMLInputElement | HTMLTextAreaElement | null {
  return document.querySelector(`[name="${name}"]`);
}

function inputsNamed(name: string): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

const PARTS = [
  collect,
  showRecord,
  setChecked,
  setText,
  showProgress,
  fillTemplate,
  showState,
  save,
  escapeSign,
  today,
  draftKey,
  readDraft,
  keepDraft,
  dropDraft,
  listenToPieces,
  listenToTables,
  showHeaders,
  neighbour,
  listenToPrinter,
  chosen,
  fieldNamed,
  inputsNamed,
];

/** The script of the page. Programs that run TypeScript wrap functions in `__name`, which browsers don't have. */
export const REVIEW_SCRIPT: string = [
  "'use strict';",
  'const __name = named => named;',
  ...PARTS.map(String),
  `(${start})();`,
].join('\n');
