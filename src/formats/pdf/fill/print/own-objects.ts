import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/** References among what a container holds, its own inner containers included. */
export function* referencesIn(object: PDFObject): Generator<PDFRef> {
  const waiting: PDFObject[] = [object];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (item instanceof PDFRef) yield item;
    else if (item instanceof PDFArray) waiting.push(...item.asArray());
    else if (item instanceof PDFStream) waiting.push(item.dict);
    else if (item instanceof PDFDict) waiting.push(...item.values());
  }
}

/** The objects of a template, parted in what every copy needs anew and what all share. */
export interface Parted {
  readonly own: ReadonlyMap<number, PDFObject>;
  readonly shared: ReadonlyMap<number, PDFObject>;
}

/**
 * Parts the objects that can be reached: a copy's own are the seeds, and all that refer to one of its own.
 * @param seeds its own: pages, annotations, fields, structure elements, entries of the parent tree; and what is kept
 * besides: fonts of the form, metadata, role maps
 * @param roots objects that the merged file has only one of and writes itself: nothing is looked for behind them
 */
export function partObjects(
  context: PDFContext,
  seeds: { readonly own: readonly PDFRef[]; readonly others: readonly PDFRef[] },
  roots: ReadonlySet<number>,
): Parted {
  const objects = new Map<number, PDFObject>();
  const users = new Map<number, number[]>();
  const waiting = [...seeds.own, ...seeds.others];
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (!ref || objects.has(ref.objectNumber) || roots.has(ref.objectNumber)) continue;
    const object = context.lookup(ref);
    // A reference to nothing means null (ISO 32000-1 §7.3.10).
    if (!object) continue;
    objects.set(ref.objectNumber, object);
    for (const target of referencesIn(object)) {
      waiting.push(target);
      const held = users.get(target.objectNumber);
      if (held) held.push(ref.objectNumber);
      else users.set(target.objectNumber, [ref.objectNumber]);
    }
  }
  const own = usersOf(seeds.own, users);
  const sorted = [...objects].sort(([a], [b]) => a - b);
  return {
    own: new Map(sorted.filter(([number]) => own.has(number))),
    shared: new Map(sorted.filter(([number]) => !own.has(number))),
  };
}

/** Objects, and all that refer to them, at any distance. */
function usersOf(
  refs: readonly PDFRef[],
  users: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = refs.map(({ objectNumber }) => objectNumber);
  while (waiting.length > 0) {
    const number = waiting.pop();
    if (number === undefined || found.has(number)) continue;
    found.add(number);
    waiting.push(...(users.get(number) ?? []));
  }
  return found;
}
