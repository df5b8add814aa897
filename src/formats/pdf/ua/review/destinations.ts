import {
  asDict,
  asName,
  asText,
  type CosDict,
  dictEntry,
  entry,
  itemsEntry,
  itemsOf,
  nameEntry,
  type Value,
} from '../model/cos.ts';
import { shownEntry } from './plain-text.ts';

/** Named destinations that are read; more are a file made to overload its reader. */
const MOST_NAMES = 200_000;

/** Where links and bookmarks of a file lead. */
export interface Destinations {
  /** The page of a destination, counted from 1. */
  page(destination: Value): number | undefined;
  /** An address, `page 4`, or empty: of an annotation with A or Dest. */
  target(holder: CosDict): string;
  /** The page that a holder of A or Dest leads to. */
  pageOf(holder: CosDict): number | undefined;
}

/** @see ISO 32000-1 §12.3.2 destinations, §12.6 actions */
export function readDestinations(catalog: CosDict, pages: ReadonlyMap<CosDict, number>): Destinations {
  let named: ReadonlyMap<string, Value> | undefined;
  const byName = (name: string): Value => {
    named ??= namedDestinations(catalog);
    return named.get(name);
  };
  function page(destination: Value): number | undefined {
    const name = asName(destination) ?? asText(destination);
    const found = name === undefined ? destination : byName(name);
    const list = asDict(found) === undefined ? found : entry(found, 'D');
    const target = asDict(itemsOf(list)[0]);
    return target === undefined ? undefined : pages.get(target);
  }
  function pageOf(holder: CosDict): number | undefined {
    const action = dictEntry(holder, 'A');
    return page(nameEntry(action, 'S') === 'GoTo' ? entry(action, 'D') : entry(holder, 'Dest'));
  }
  return {
    page,
    pageOf,
    target(holder) {
      const number = pageOf(holder);
      return number === undefined ? addressOf(dictEntry(holder, 'A')) : `page ${number}`;
    },
  };
}

/** The address of an action that leaves the file. */
function addressOf(action: CosDict | undefined): string {
  const file = entry(action, 'F');
  return (
    shownEntry(action, 'URI') ??
    shownEntry(action, 'F') ??
    shownEntry(file, 'UF') ??
    shownEntry(file, 'F') ??
    ''
  );
}

function namedDestinations(catalog: CosDict): Map<string, Value> {
  const found = new Map<string, Value>();
  const old = dictEntry(catalog, 'Dests');
  for (const key of old?.keys() ?? []) found.set(key, entry(old, key));
  const seen = new Set<CosDict>();
  const root = dictEntry(dictEntry(catalog, 'Names'), 'Dests');
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined && found.size < MOST_NAMES; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const names = itemsEntry(node, 'Names');
    for (let index = 0; index + 1 < names.length; index += 2) {
      const name = asText(names[index]);
      if (name !== undefined && !found.has(name)) found.set(name, names[index + 1]);
    }
    for (const kid of itemsEntry(node, 'Kids')) {
      const dict = asDict(kid);
      if (dict !== undefined) open.push(dict);
    }
  }
  return found;
}
