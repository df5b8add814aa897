import { xmlText } from '../ooxml/xml-text.ts';

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

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

/** As Word writes it in new documents. */
const COMPATIBILITY = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  // Kerning and ligatures of fonts that have no other than OpenType's.
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

function compatSetting([name, value]: readonly [string, number]): string {
  return `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
}

/** `word/settings.xml`, in the order of CT_Settings (ISO/IEC 29500-1 §17.15.1.78). */
export function settingsXml({
  language,
  embedsFonts,
}: {
  readonly language: string;
  readonly embedsFonts: boolean;
}): string {
  const isDutch = language.startsWith('nl');
  return (
    `${XML_HEAD}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    // A file that people save again keeps the fonts it came with.
    `${embedsFonts ? '<w:embedTrueTypeFonts/>' : ''}` +
    '<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    // Without it Word opens the file in compatibility mode.
    `<w:compat>${Object.entries(COMPATIBILITY).map(compatSetting).join('')}</w:compat>` +
    `<w:themeFontLang w:val="${language}"/>` +
    `<w:decimalSymbol w:val="${isDutch ? ',' : '.'}"/><w:listSeparator w:val="${isDutch ? ';' : ','}"/></w:settings>`
  );
}
