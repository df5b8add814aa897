import { asDict, asName, type CosDict, entry, itemsOf, nameEntry, type Value } from './cos.ts';

/**
 * An attribute of a structure element, from its attribute objects or else from its classes.
 * @param owner the standard attribute owner, such as `Table`
 * @param read what a value must be; others are passed over
 * @see ISO 32000-1 §14.7.5
 */
export function attribute<T>(
  element: CosDict,
  classMap: CosDict | undefined,
  { owner, key, read }: { owner: string; key: string; read: (value: Value) => T | undefined },
): T | undefined {
  const inObjects = (value: Value): T | undefined =>
    [value, ...itemsOf(value)]
      .filter(object => asDict(object) !== undefined && nameEntry(object, 'O') === owner)
      .map(object => read(entry(object, key)))
      .find(found => found !== undefined);

  const own = inObjects(entry(element, 'A'));
  if (own !== undefined) return own;
  const classes = entry(element, 'C');
  return [classes, ...itemsOf(classes)]
    .map(asName)
    .flatMap(name => (name === undefined ? [] : [inObjects(entry(classMap, name))]))
    .find(found => found !== undefined);
}
