import { STRING_IDS } from '../model/document.ts';

/** The layouts' strings, and those from which content makes its own lines. */
export const STRING_NAMES = [
  ...STRING_IDS,
  'step', // above the numeral of a step: "Stap"
  'part_of', // above the title of a part: "Deel {part} van {total}"
  'version', // the version line: "Versie {version} van {date} · {document} · {variant} · {hash}"
  'replaces', // goes behind it: ", vervangt versie {version}"
  'variant', // the language and country: "Nederlands (Nederland)"
] as const;
export type StringName = (typeof STRING_NAMES)[number];

/** What may and must stand between braces in a string. */
export const SLOTS: { readonly [N in StringName]?: readonly string[] } = {
  page_of: ['page', 'total'],
  tick_own: ['label'],
  text_own: ['label'],
  printed_name: ['label'],
  question: ['number'],
  continued: ['label'],
  continuation: ['number'],
  continuation_of: ['number', 'total'],
  see_continuation: ['number'],
  part_of: ['part', 'total'],
  version: ['version', 'date', 'document', 'variant', 'hash'],
  replaces: ['version'],
};

/** A string with its slots filled. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/** The slots that stand in a string. */
export function slotsIn(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
}
