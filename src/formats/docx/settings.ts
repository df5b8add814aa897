import { XML_HEAD } from '../ooxml/xml-text.ts';

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
