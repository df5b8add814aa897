import { type DocumentIdentity, identityFrom } from '../identity.ts';
import { decodeXml } from './decode-xml.ts';
import type { OfficePackage } from './package.ts';
import { relationsOf } from './relations.ts';
import { attributeOf, childElements, readXmlTree, textIn } from './xml-tree.ts';

/** Before the name of each key of the identity, in the custom properties. */
const PREFIX = 'veldwerk:';

/**
 * Which document a file says it is, in its custom properties, which most programs keep.
 * @throws UnreadableFile when the part is not well-formed
 * @see ISO/IEC 29500-1 §22.3
 */
export function identityInProperties(file: OfficePackage): DocumentIdentity | null {
  const name = relationsOf(file, '').find(({ type }) => /^custom-?properties$/i.test(type))?.part;
  const bytes = name === undefined ? undefined : file.part(name);
  if (name === undefined || !bytes) return null;
  const properties = new Map(
    childElements(readXmlTree(decodeXml(bytes, name), name)).map(property => [
      attributeOf(property, 'name'),
      textIn(property).trim(),
    ]),
  );
  return identityFrom(key => properties.get(PREFIX + key));
}
