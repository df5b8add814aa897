import { decodeXml } from './decode-xml.ts';
import { CONTENT_TYPES, type OfficePackage } from './package.ts';
import { attributeOf, childElements, readXmlTree, type XmlElement } from './xml-tree.ts';

/** The content type of a part (ISO/IEC 29500-2 §10.1.2.4); empty when none is given. */
export function contentTypeOf(file: OfficePackage, part: string): string {
  const text = decodeXml(file.part(CONTENT_TYPES) ?? new Uint8Array(), CONTENT_TYPES);
  const types = childElements(readXmlTree(text, CONTENT_TYPES));
  const find = (type: string, key: string, value: string): XmlElement | undefined =>
    types.find(
      element => element.type === type && attributeOf(element, key)?.toLowerCase() === value.toLowerCase(),
    );
  const extension = part.slice(part.lastIndexOf('.') + 1);
  const found = find('ct:Override', 'PartName', `/${part}`) ?? find('ct:Default', 'Extension', extension);
  return attributeOf(found, 'ContentType') ?? '';
}
