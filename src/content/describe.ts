import { quote } from '../yaml/quote.ts';
import { isMapping, type Path, valueAt } from '../yaml/value-at.ts';

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
  rooms: 'room',
  topic: 'field',
  room: 'field',
  points: 'point',
  cards: 'card',
  options: 'option',
  links: 'link',
  tips: 'tip',
  terms: 'concept',
  criteria: 'criterion',
  parties: 'party',
  consequences: 'consequence',
  inputs: 'input',
  row_inputs: 'input',
  week_inputs: 'input',
  alternatives: 'alternative',
  effects: 'effect',
  cautions: 'caution',
  help: 'point',
  sheets: 'sheet',
  hard_words: 'hard word',
  facts: 'fact',
  texts: 'texts of',
};

/** How a message names the mapping or list member at a path: `field "paid"`, `heading "wf_titel"`, `column 2`. */
export function describe(root: unknown, path: Path): string {
  const last = path.at(-1);
  const value = valueAt(root, path);
  if (last === undefined) {
    return isMapping(value) && typeof value.id === 'string' ? `document ${quote(value.id)}` : FILE;
  }
  const container = typeof last === 'number' ? path.at(-2) : last in NOUNS ? last : path.at(-2);
  const isField = container !== 'items' || (isMapping(value) && 'kind' in value);
  const noun = isField ? NOUNS[String(container)] : 'item';
  if (!noun) return keyOf(root, path);
  if (noun === 'block') return describeBlock(value, last);
  if (isMapping(value) && typeof value.id === 'string') return `${noun} ${quote(value.id)}`;
  if (typeof last === 'number') return `${noun} ${last + 1}`;
  if (container === last) return keyOf(root, path);
  const whose = noun === 'effect' ? ` of ${describe(root, path.slice(0, -2))}` : '';
  return `${noun} ${quote(last)}${whose}`;
}

/** A key with whose it is: `"level" of heading "wf_titel"`. */
function keyOf(root: unknown, path: Path): string {
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

/** Any value as what a sentence is about: its key and whose that is, or the list member itself. */
export function subject(root: unknown, path: Path): string {
  const isKey = typeof path.at(-1) === 'string' && isMapping(valueAt(root, path.slice(0, -1)));
  return isKey ? keyOf(root, path) : describe(root, path);
}
