import { asDict, asName, type CosDict, entry, itemsOf, nameEntry, type Value } from './cos.ts';
import { itemLimit } from './item-limit.ts';

/** Attribute objects and classes of one element: there are a dozen owners, and each has its attributes in one object. */
const MOST_OBJECTS = 200;

/**
 * An attribute of a structure element, from its attribute objects or else from its classes.
 * @param owner the standard attribute owner, such as `Table`
 * @param read what a value must be; others are passed over
 * @throws HostilePdf when the element has more attribute objects than one can need
 * @see ISO 32000-1 §14.7.5
 */
export function attribute<T>(
  element: CosDict,
  classMap: CosDict | undefined,
  { owner, key, read }: { owner: string; key: string; read: (value: Value) => T | undefined },
): T | undefined {
  const limited = itemLimit(MOST_OBJECTS, 'attributes of one element');
  const inObject = (object: CosDict | undefined): T | undefined =>
    nameEntry(object, 'O') === owner ? read(entry(object, key)) : undefined;
  const inObjects = (value: Value): T | undefined =>
    inObject(asDict(value)) ?? firstIn(limited(itemsOf(value)), object => inObject(asDict(object)));

  const own = inObjects(entry(element, 'A'));
  if (own !== undefined) return own;
  const inClass = (value: Value): T | undefined => {
    const name = asName(value);
    return name === undefined ? undefined : inObjects(entry(classMap, name));
  };
  const classes = entry(element, 'C');
  return inClass(classes) ?? firstIn(limited(itemsOf(classes)), inClass);
}

/** What the first item gives that gives something. */
function firstIn<T>(items: readonly Value[], give: (item: Value) => T | undefined): T | undefined {
  for (const item of items) {
    const given = give(item);
    if (given !== undefined) return given;
  }
  return undefined;
}
