import { coreProperties } from '../../ooxml/core-properties.ts';
import { XML_HEAD, xmlText } from '../../ooxml/xml-text.ts';
import type { WorkbookProperties } from '../workbook.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** Of properties that someone made up (ISO/IEC 29500-1 §22.3.2.2). */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** What the file says of itself, as parts by name. */
export function propertyParts(properties: WorkbookProperties): readonly (readonly [string, string])[] {
  return [
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/app.xml', appXml(properties)],
    ['docProps/custom.xml', identityXml(properties)],
  ];
}

/** Whose it is, and nothing of who made it when or with what (§22.2). */
function appXml({ organisation }: WorkbookProperties): string {
  return (
    `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties">` +
    `<Company>${xmlText(organisation)}</Company></Properties>`
  );
}

/** Which document it is: stays when another program saves the file (§22.3). Numbers begin at 2. */
function identityXml({ identity }: WorkbookProperties): string {
  const { document, version, locale } = identity;
  const properties = Object.entries({ document, version, locale }).map(
    ([name, value], index) =>
      `<property fmtid="${USER_DEFINED}" pid="${index + 2}" name="veldwerk:${name}">` +
      `<vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return (
    `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `${properties.join('')}</Properties>`
  );
}
