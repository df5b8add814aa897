import { XML_HEAD, xmlText } from './xml-text.ts';

/** What a file says of itself. */
export interface CoreProperties {
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  readonly language: string;
  /** `yyyy-mm-dd` */
  readonly date: string;
}

/** `docProps/core.xml` (ISO/IEC 29500-2 §11). */
export function coreProperties({ title, description, organisation, language, date }: CoreProperties): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(organisation)}</dc:creator>` +
    `<dc:description>${xmlText(description)}</dc:description><dc:language>${language}</dc:language>` +
    `<cp:lastModifiedBy>${xmlText(organisation)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`
  );
}
