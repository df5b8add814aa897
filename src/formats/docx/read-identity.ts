import type { OfficePackage } from '../ooxml/package.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { attributeOf, childElements, textIn } from '../ooxml/xml-tree.ts';
import { type DocumentIdentity, RECORD_NAMESPACE } from './binding.ts';
import { readPart, type WordParts } from './word-parts.ts';

/** Before the name of a key of the identity, in the custom properties. */
const PROPERTY_PREFIX = 'veldwerk:';

/**
 * Which document a Word file is: as its bound part says, else as its custom properties do, which stay when LibreOffice
 * empties that part. Null when neither says it whole.
 */
export function readIdentity(file: OfficePackage, { items }: WordParts): DocumentIdentity | null {
  const record = items.find(({ root }) => root.type === `{${RECORD_NAMESPACE}}record`)?.root;
  return identityFrom(name => attributeOf(record, name)) ?? identityFrom(customProperties(file));
}

function identityFrom(read: (name: string) => string | undefined): DocumentIdentity | null {
  const document = read('document');
  const version = read('version');
  const locale = read('locale');
  return document && version && locale ? { document, version, locale } : null;
}

/** @see ISO/IEC 29500-1 §22.3 */
function customProperties(file: OfficePackage): (name: string) => string | undefined {
  const name = relationsOf(file, '').find(({ type }) => /^custom-?properties$/i.test(type))?.part;
  const root = name === undefined ? undefined : readPart(file, name)[0]?.root;
  const values = new Map(
    (root ? childElements(root) : []).map(property => [
      attributeOf(property, 'name'),
      textIn(property).trim(),
    ]),
  );
  return key => values.get(PROPERTY_PREFIX + key);
}
