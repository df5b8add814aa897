import { quote } from './problem.ts';
import type { Path } from './source.ts';
import { isMapping } from './texts.ts';

/** What one member of a list or mapping is called in messages. */
const NOUNS: Readonly<Record<string, string>> = {
  sections: 'section',
  blocks: 'block',
  fields: 'field',
  items: 'field',
  signature: 'field',
  date: 'field',
  columns: 'column',
  heads: 'head',
  row_head: 'head',
  rows: 'row',
  places: 'place',
  points: 'point',
  cards: 'card',
  options: 'option',
  links: 'link',
  tips: 'tip',
  terms: 'concept',
  texts: 'texts of',
};

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** How a message names the mapping or list member at a path: `field "paid"`, `heading "wf_titel"`, `column 2`. */
export function describe(root: unknown, path: Path): string {
  const last = path.at(-1);
  const value = valueAt(root, path);
  if (last === undefined) {
    return isMapping(value) && typeof value.id === 'string' ? `document ${quote(value.id)}` : FILE;
  }
  const container = typeof last === 'number' ? path.at(-2) : last in NOUNS ? last : path.at(-2);
  const noun = NOUNS[String(container)];
  if (!noun) return keyOf(root, path);
  if (noun === 'block') return describeBlock(value, last);
  if (isMapping(value) && typeof value.id === 'string') return `${noun} ${quote(value.id)}`;
  if (typeof last === 'number') return `${noun} ${last + 1}`;
  return container === last ? keyOf(root, path) : `${noun} ${quote(last)}`;
}

/** A key with whose it is: `"level" of heading "wf_titel"`. */
export function keyOf(root: unknown, path: Path): string {
  const owner = describe(root, path.slice(0, -1));
  return `${quote(String(path.at(-1)))}${owner === FILE ? '' : ` of ${owner}`}`;
}

const FILE = 'the file';

function describeBlock(value: unknown, last: string | number): string {
  const name = isMapping(value) ? value.block : undefined;
  const known = typeof name === 'string' && /^[a-z_]+$/.test(name) ? name : 'block';
  const id = isMapping(value) ? (value.id ?? value.ref) : undefined;
  if (typeof id === 'string') return `${known} ${quote(id)}`;
  return known === 'block' ? `block ${Number(last) + 1}` : `block ${Number(last) + 1} (${known})`;
}

/** What a value is, for a message that wanted something else. */
export function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  return typeof value === 'string'
    ? 'text'
    : `the ${typeof value === 'boolean' ? 'value' : 'number'} ${value}`;
}
