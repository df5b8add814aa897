import { LOOKING_SCRIPT } from './browser-looking.ts';
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
    showState(record, false, fileName(record));
    save(record);
    dropDraft(original);
  });
  document.querySelector('#forget')?.addEventListener('click', () => {
    dropDraft(original);
    showRecord(original);
    showProgress(original);
    showState(original, false);
  });
  listenToMissing();
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
  const missing = missingOf(now);
  const open = new Set(missing.map(({ id }) => id));
  const done = now.answers.filter(({ id }) => !open.has(id)).length;
  fillTemplate(document.querySelector('#progress'), done, now.answers.length);
  showMissing(missing);
  for (const { id, verdict, items, ticked } of now.answers) {
    const link = document.querySelector(`[data-answer="${id}"]`);
    link?.setAttribute('class', open.has(id) ? '' : (verdict ?? ''));
    fillTemplate(document.querySelector(`[data-ticked="${id}"]`), ticked.length, items);
  }
}

function fillTemplate(element: Element | null, done: number, all: number): void {
  const text = (element?.getAttribute('data-template') ?? '')
    .replace('{done}', String(done))
    .replace('{all}', String(all));
  if (element && element.textContent !== text) element.textContent = text;
}

/** Something that a record can't do without, and where to give it: a question by its id, or the end of the page. */
interface Missing {
  readonly id: string;
  readonly text: string;
}

/** What of a record is not answered yet. All items of a question are ticked before it counts as good. */
function missingOf({ answers, by, verdict }: ReviewRecord): readonly Missing[] {
  const words = document.querySelector<HTMLElement>('#missing')?.dataset ?? {};
  const ofQuestions = answers.flatMap(answer => {
    const missed = answer.items - answer.ticked.length;
    const isUnsaid = answer.verdict === 'bad' && answer.remark.trim() === '';
    const template =
      answer.verdict === null
        ? words.answer
        : answer.verdict === 'good' && missed > 0
          ? words[missed === 1 ? 'oneTick' : 'ticks']
          : isUnsaid && words.remark;
    if (!template) return [];
    const title = document.querySelector(`[data-answer="${answer.id}"]`)?.textContent ?? '';
    // A function, so that no sign in the title means anything.
    return [
      { id: answer.id, text: template.replace('{count}', String(missed)).replace('{title}', () => title) },
    ];
  });
  return [
    ...ofQuestions,
    ...(/[\p{L}\p{N}]/u.test(by) ? [] : [{ id: 'by', text: words.by ?? '' }]),
    ...(verdict === null ? [{ id: 'final', text: words.verdict ?? '' }] : []),
  ];
}

function showMissing(missing: readonly Missing[]): void {
  const box = document.querySelector('#missing');
  const lines = missing.map(({ id, text }) => {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = text;
    const line = document.createElement('li');
    line.append(link);
    return line;
  });
  box?.toggleAttribute('hidden', missing.length === 0);
  box?.querySelector('ul')?.replaceChildren(...lines);
}

/** A link to what is missing leads to the very field, also where that is folded away. */
function listenToMissing(): void {
  document.querySelector('#missing')?.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const field = link && missingField(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });
}

function missingField(id: string): HTMLElement | null | undefined {
  if (id === 'by') return fieldNamed('by');
  if (id === 'final') return inputsNamed('verdict')[0];
  const verdict = chosen(`verdict-${id}`);
  if (verdict === null) return inputsNamed(`verdict-${id}`)[0];
  return verdict === 'bad'
    ? fieldNamed(`remark-${id}`)
    : inputsNamed(`tick-${id}`).find(({ checked }) => !checked);
}

/** @param name of the file that was saved just now */
function showState(record: ReviewRecord, isRestored: boolean, name?: string): void {
  const state = document.querySelector('#state');
  if (!(state instanceof HTMLElement)) return;
  const { saved = '', downloaded = '', unfinished = '', unsaved = '', restored = '' } = state.dataset;
  const { savedOn } = record;
  const day =
    savedOn &&
    new Date(`${savedOn}T12:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  const told = (name === undefined ? saved : downloaded)
    .replace('{date}', day ?? '')
    .replace('{name}', () => name ?? '');
  const toDo = missingOf(record).length > 0 ? ` ${unfinished}` : '';
  const text = isRestored ? restored : day ? `${told}${toDo}` : unsaved;
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
  link.download = fileName(record);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Of the saved page; without what turns the direction of text, since browsers save it without. */
function fileName({ file }: ReviewRecord): string {
  return `${file.replace(/\.pdf$/i, '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '_')}.review.html`;
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
  missingOf,
  showMissing,
  listenToMissing,
  missingField,
  showState,
  save,
  fileName,
  escapeSign,
  today,
  draftKey,
  readDraft,
  keepDraft,
  dropDraft,
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
  LOOKING_SCRIPT,
].join('\n');
