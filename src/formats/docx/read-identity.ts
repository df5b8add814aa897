import { type DocumentIdentity, identityFrom } from '../identity.ts';
import { identityInProperties } from '../ooxml/identity.ts';
import type { OfficePackage } from '../ooxml/package.ts';
import { attributeOf } from '../ooxml/xml-tree.ts';
import { RECORD_NAMESPACE } from './binding.ts';
import type { WordParts } from './word-parts.ts';

/**
 * Which document a Word file is: as its bound part says, else as its custom properties do, which stay when LibreOffice
 * empties that part. Null when neither says it whole.
 */
export function readIdentity(file: OfficePackage, { items }: WordParts): DocumentIdentity | null {
  const record = items.find(({ root }) => root.type === `{${RECORD_NAMESPACE}}record`)?.root;
  return identityFrom(name => attributeOf(record, name)) ?? identityInProperties(file);
}
