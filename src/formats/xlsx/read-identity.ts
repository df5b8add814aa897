import type { OfficePackage } from '../ooxml/package.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { attributeOf, childElements, readXmlTree, textIn } from '../ooxml/xml-tree.ts';
import { textOfPart } from './open-workbook.ts';
import type { WorkbookProperties } from './workbook.ts';

/** Which document a workbook is. */
export type WorkbookIdentity = WorkbookProperties['identity'];

/** Before the name of each key, in the custom properties. */
const PREFIX = 'veldwerk:';

/**
 * Which document a workbook says it is, in its custom properties: null when it doesn't say it whole.
 * @throws UnreadableFile when the part is not well-formed
 * @see ISO/IEC 29500-1 §22.3
 */
export function readIdentity(file: OfficePackage): WorkbookIdentity | null {
  const part = relationsOf(file, '').find(({ type }) => /^custom-?properties$/i.test(type))?.part;
  if (part === undefined || !file.packedPart(part)) return null;
  const properties = new Map(
    childElements(readXmlTree(textOfPart(file, part), part)).map(property => [
      attributeOf(property, 'name') ?? '',
      textIn(property).trim(),
    ]),
  );
  const [document, version, locale] = ['document', 'version', 'locale'].map(key =>
    properties.get(PREFIX + key),
  );
  return document && version && locale ? { document, version, locale } : null;
}
