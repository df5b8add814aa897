import {
  asDict,
  asName,
  asText,
  type CosDict,
  dictEntry,
  entry,
  itemsOf,
  nameEntry,
  type Value,
} from '../model/cos.ts';
import { readNameTree } from '../model/number-tree.ts';
import { shownEntry } from './plain-text.ts';

/** Where links and bookmarks of a file lead. */
export interface Destinations {
  /** The page that a holder of A or Dest leads to, counted from 1. */
  pageOf(holder: CosDict): number | undefined;
  /** The address of its action, when that leaves the file; empty otherwise. */
  addressOf(holder: CosDict): string;
}

/** @see ISO 32000-1 §12.3.2 destinations, §12.6 actions */
export function readDestinations(catalog: CosDict, pages: ReadonlyMap<CosDict, number>): Destinations {
  let named: ((name: string) => Value) | undefined;
  function pageAt(destination: Value): number | undefined {
    const name = asName(destination) ?? asText(destination);
    if (name !== undefined) named ??= namedDestinations(catalog);
    const found = name === undefined ? destination : named?.(name);
    const list = asDict(found) === undefined ? found : entry(found, 'D');
    const target = asDict(itemsOf(list)[0]);
    return target === undefined ? undefined : pages.get(target);
  }
  function pageOf(holder: CosDict): number | undefined {
    const action = dictEntry(holder, 'A');
    return pageAt(nameEntry(action, 'S') === 'GoTo' ? entry(action, 'D') : entry(holder, 'Dest'));
  }
  return { pageOf, addressOf: holder => addressOf(dictEntry(holder, 'A')) };
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

/** Destinations by name: of the catalog's Dests (PDF 1.1), else of the name tree. @see ISO 32000-1 §12.3.2.3 */
function namedDestinations(catalog: CosDict): (name: string) => Value {
  const old = dictEntry(catalog, 'Dests');
  const names = readNameTree(dictEntry(dictEntry(catalog, 'Names'), 'Dests'));
  return name => entry(old, name) ?? names.get(name);
}
