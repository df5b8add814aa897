import type { ContentControl } from '../../../src/formats/docx/content-control.ts';

const LABELS = { ja: 'Ja, helemaal', nee: 'Nee, nog niet' };

/** Controls of every type, by name. */
export const text = (tag: string, value: string | null, multiline = false): ContentControl => ({
  type: 'text',
  tag,
  alias: `Vraag ${tag}`,
  placeholder: 'Klik en typ',
  multiline,
  value,
});
export const date = (tag: string, value: string | null): ContentControl => ({
  type: 'date',
  tag,
  alias: `Vraag ${tag}`,
  placeholder: 'Kies een datum',
  value,
  shown: value === null ? '' : value.split('-').toReversed().join('-'),
  format: 'dd-MM-yyyy',
  language: 'nl-NL',
});
export const tick = (tag: string, value: boolean): ContentControl => ({
  type: 'tick',
  tag,
  alias: `Vraag ${tag}`,
  placeholder: '',
  value,
});
export const list = (tag: string, value: string | null): ContentControl => ({
  type: 'list',
  tag,
  alias: `Vraag ${tag}`,
  placeholder: 'Kies een antwoord',
  items: Object.entries(LABELS).map(([id, label]) => ({ id, label })),
  value,
});
export const signature = (tag: string): ContentControl => ({
  type: 'signature',
  tag,
  alias: `Handtekening ${tag}`,
  placeholder: 'Teken hier',
});

/** One control of every type, empty. */
export const EMPTY = [
  text('naam', null),
  text('toelichting', null, true),
  date('datum', null),
  tick('akkoord', false),
  list('keuze', null),
  signature('handtekening'),
];

/** The same controls, filled in. */
export const FILLED = [
  text('naam', 'Jan de Vries'),
  text('toelichting', 'Ik werk nu 20 uur.\n\nDat gaat <goed> & "prima".', true),
  date('datum', '2026-03-05'),
  tick('akkoord', true),
  list('keuze', 'nee'),
  signature('handtekening'),
];
