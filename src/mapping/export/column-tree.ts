import { isDenied } from '../deny-list.ts';
import type { Json } from '../mapper.ts';
import { formatPointer, type Pointer, parsePointer } from '../pointer.ts';
import { tooDeep } from './find-array.ts';
import { LIMITS } from './limits.ts';

interface Column {
  readonly name: string;
  readonly children: Map<string, Column>;
  /** Whether its keys are data themselves (a person's number, a month), not names of columns. */
  isKeyed: boolean;
}

/** Stands for any key or index in a pointer that means many places. */
const ANY = '*';

/** Different keys below one place, above which they are taken for data: data has no place in a list of columns. */
const MOST_KEYS = 512;

/**
 * All columns that records have. Lists are seen through: what their members have belongs to the column of the list. A record
 * costs a look-up a key and no text.
 */
export class ColumnTree {
  private readonly root = column('');

  /** @throws ExportFault without a place when the record nests too deep */
  add(record: Json): void {
    if (typeof record === 'object' && record !== null) visit(this.root, record, 1);
  }

  /** Pointers to every column that holds no other. */
  leaves(): readonly string[] {
    return leavesOf(this.root, []).map(formatPointer);
  }

  /**
   * Columns none of which is read: the place itself, not everything below it.
   * @param used columns that are read
   */
  unused(used: readonly string[]): readonly string[] {
    const leaves = new Set(leavesOf(this.root, []).map(essence));
    const exact = new Set(used.map(text => essence(parsePointer(text))));
    const picked = new Set([...exact].filter(text => !leaves.has(text)));
    const isUsed = (pointer: Pointer) =>
      exact.has(essence(pointer)) || pointer.some((_, i) => picked.has(essence(pointer.toSpliced(i, 1))));
    return topmost(this.root, [], pointer => !isUsed(pointer)).map(formatPointer);
  }

  /** Columns whose name is on the deny list. */
  sensitive(): readonly string[] {
    return sensitiveBelow(this.root, []).map(formatPointer);
  }
}

function column(name: string): Column {
  return { name, children: new Map(), isKeyed: false };
}

function visit(parent: Column, value: object, depth: number): void {
  if (depth > LIMITS.depth) throw tooDeep(null);
  if (Array.isArray(value)) {
    for (const member of value)
      if (typeof member === 'object' && member !== null) visit(parent, member, depth + 1);
    return;
  }
  // Of what JSON.parse made, every enumerable key is an own one.
  for (const key in value) {
    const child = parent.children.get(key) ?? childOf(parent, key);
    const member: unknown = value[key as keyof typeof value]; // a key of the very object
    if (typeof member === 'object' && member !== null) visit(child, member, depth + 1);
  }
}

function childOf(parent: Column, key: string): Column {
  if (!parent.isKeyed && parent.children.size >= MOST_KEYS) {
    parent.isKeyed = true;
    parent.children.clear();
  }
  const name = parent.isKeyed || isIndex(key) ? ANY : key;
  const known = parent.children.get(name);
  if (known) return known;
  const child = column(name);
  parent.children.set(name, child);
  return child;
}

/** A pointer without the steps that lists are seen through by. */
function essence(pointer: Pointer): string {
  return formatPointer(pointer.filter(step => step !== ANY && !isIndex(step)));
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);

function leavesOf({ children }: Column, path: Pointer): readonly Pointer[] {
  return [...children.values()].flatMap(child => {
    const below = [...path, child.name];
    return child.children.size === 0 ? [below] : leavesOf(child, below);
  });
}

/** Places all of whose leaves are as asked, none of them within another. */
function topmost(parent: Column, path: Pointer, isSo: (leaf: Pointer) => boolean): readonly Pointer[] {
  return [...parent.children.values()].flatMap(child => {
    const place = [...path, child.name];
    if (child.children.size === 0) return isSo(place) ? [place] : [];
    return leavesOf(child, place).every(isSo) ? [place] : topmost(child, place, isSo);
  });
}

function sensitiveBelow(parent: Column, path: Pointer): readonly Pointer[] {
  return [...parent.children.values()].flatMap(child => {
    const place = [...path, child.name];
    return isDenied(child.name) ? [place] : sensitiveBelow(child, place);
  });
}
