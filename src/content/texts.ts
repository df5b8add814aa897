import { COMPARISON_TEXTS } from '../model/comparison-texts/comparison-texts.ts';
import { isMapping, type Path, valueAt } from '../yaml/value-at.ts';

/** A piece of text for people, and whose it is. */
export interface Text {
  /** The id of the node it belongs to. */
  readonly owner: string;
  /** Its key in that node; an option's label has `options.ID`, one of the texts of a sheet `texts.NAME`. */
  readonly key: string;
  readonly value: string;
  /** Whether it is Markdown. */
  readonly rich: boolean;
  /** What fills its places between braces: words of the brand, values of its sheet by these names, or nothing. */
  readonly fills: 'brand' | readonly string[];
  readonly path: Path;
}

/** Keys whose values people read. `text` is Markdown except in what is a heading by itself. */
const TEXT_KEYS = new Set([
  'title',
  'subtitle',
  'summary',
  'nav',
  'text',
  'word',
  'label',
  'help',
  'pro',
  'con',
]);

const HEADINGS = new Set(['heading', 'part', 'step']);

/** Every text in a file, in its order. Works on unchecked values, so that one problem doesn't hide another. */
export function textsOf(value: unknown, path: Path = [], owner = ''): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index], owner));
  if (!isMapping(value)) return [];
  const self = typeof value.id === 'string' ? ownerOf(value.id, path) : owner;
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    if (typeof item === 'string') {
      if (!TEXT_KEYS.has(key)) return [];
      const rich = key === 'text' && !HEADINGS.has(String(value.block));
      const fills = rich || path[0] === 'cautions' ? 'brand' : [];
      return [{ owner: self, key, value: item, rich, fills, path: at }];
    }
    if (key === 'options') return optionLabels(item, at, self);
    if (key === 'texts') return namedTexts(item, at, self);
    if (key === 'effects' && isMapping(item)) {
      return Object.entries(item).flatMap(([id, effect]) =>
        textsOf(effect, [...at, id], effectOwner(self, id)),
      );
    }
    if (key === 'tips' && isMapping(item)) {
      return Object.entries(item).flatMap(([id, tip]) => textsOf(tip, [...at, id], id));
    }
    return textsOf(item, at, self);
  });
}

/** A week may ask for what is a criterion too, so the texts of its inputs go by `week_ID`. */
export function ownerOf(id: string, path: Path): string {
  return path[0] === 'week_inputs' ? `week_${id}` : id;
}

/** The owner of what speaks for and against an alternative by one criterion. */
export function effectOwner(alternative: string, criterion: string): string {
  return `${alternative}_${criterion}`;
}

/** Texts by name: those of a sheet of a comparison, or of its example. */
function namedTexts(texts: unknown, path: Path, owner: string): Text[] {
  if (!isMapping(texts)) return [];
  return Object.entries(texts).flatMap(([name, value]): Text[] => {
    const slots = path[0] === 'sheets' ? valueAt(COMPARISON_TEXTS, [path[1] ?? '', name]) : undefined;
    const fills = Array.isArray(slots) ? slots : [];
    return typeof value === 'string'
      ? [{ owner, key: `texts.${name}`, value, rich: false, fills, path: [...path, name] }]
      : [];
  });
}

/** Option ids are unique within their field only, so their labels belong to the field. */
function optionLabels(options: unknown, path: Path, owner: string): Text[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown, index): Text[] =>
    isMapping(option) && typeof option.id === 'string' && typeof option.label === 'string'
      ? [
          {
            owner,
            key: `options.${option.id}`,
            value: option.label,
            rich: false,
            fills: [],
            path: [...path, index, 'label'],
          },
        ]
      : [],
  );
}

/** Where a text stands in its node: `['label']`, `['options', ID]` or `['texts', NAME]`. */
export function placeOf(key: string): readonly [string, ...string[]] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key] : [key.slice(0, dot), key.slice(dot + 1)];
}

/** A copy of a file's value with other texts in it. */
export function withTexts<T>(value: T, texts: readonly { readonly path: Path; readonly value: string }[]): T {
  const copy = structuredClone(value);
  for (const { path, value: text } of texts) {
    let node: unknown = copy;
    for (const step of path.slice(0, -1)) node = (node as Record<string | number, unknown>)[step];
    (node as Record<string | number, unknown>)[path.at(-1) ?? ''] = text;
  }
  return copy;
}

/** Every mapping in a file with its path, outer ones first, in the order of the file. */
export function* mappingsIn(value: unknown, path: Path = []): Generator<[Path, Record<string, unknown>]> {
  if (isMapping(value)) yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    yield* mappingsIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
