import type { Ink } from './house.ts';

const HEADING_FONT = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:cstheme="majorHAnsi"/>';

interface Style {
  readonly id: string;
  /** As Word calls it in every language. */
  readonly name: string;
  readonly type?: 'paragraph' | 'character' | 'table' | 'numbering';
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
  /** What stands behind the names. */
  readonly look?: string;
}

/** The styles, with the ids that Word in Dutch gives them. */
export function stylesXml(ink: Ink): string {
  return `${defaults(ink)}${styles(ink).map(styleXml).join('')}`;
}

function defaults({ text }: Ink): string {
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorHAnsi"/>' +
    `<w:color w:val="${text}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="280" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>'
  );
}

function styles({ key, muted, line }: Ink): readonly Style[] {
  return [
    { id: 'Standaard', name: 'Normal', isDefault: true, look: '<w:qFormat/>' },
    heading({ level: 1, size: 44, before: 0, after: 160, key }),
    heading({ level: 2, size: 28, before: 320, after: 100, key }),
    heading({ level: 3, size: 23, before: 240, after: 60, key }),
    {
      ...{ id: 'Lijstalinea', name: 'List Paragraph', basedOn: 'Standaard' },
      look: '<w:qFormat/><w:pPr><w:spacing w:after="80"/><w:ind w:left="340"/></w:pPr>',
    },
    {
      ...{ id: 'Lijstopsomteken', name: 'List Bullet', basedOn: 'Lijstalinea' },
      look: '<w:qFormat/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    },
    { id: 'Koptekst', name: 'header', basedOn: 'Standaard', look: margin(muted) },
    { id: 'Voettekst', name: 'footer', basedOn: 'Standaard', look: margin(muted) },
    { id: 'Standaardalinea-lettertype', name: 'Default Paragraph Font', type: 'character', isDefault: true },
    { id: 'Zwaar', name: 'Strong', type: 'character', look: '<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr>' },
    {
      ...{ id: 'Hyperlink', name: 'Hyperlink', type: 'character' },
      look: `<w:rPr><w:color w:val="${key}"/><w:u w:val="single"/></w:rPr>`,
    },
    {
      ...{ id: 'Tekstvantijdelijkeaanduiding', name: 'Placeholder Text', type: 'character' },
      look: `<w:rPr><w:color w:val="${muted}"/></w:rPr>`,
    },
    {
      ...{ id: 'Standaardtabel', name: 'Normal Table', type: 'table', isDefault: true },
      look: `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${CELL_MARGINS}</w:tblPr>`,
    },
    {
      ...{ id: 'Tabelraster', name: 'Table Grid', type: 'table', basedOn: 'Standaardtabel' },
      look: `<w:tblPr><w:tblBorders>${grid(line)}</w:tblBorders></w:tblPr>`,
    },
    { id: 'Geenlijst', name: 'No List', type: 'numbering', isDefault: true },
  ];
}

const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

function grid(colour: string): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return sides.map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`).join('');
}

interface Heading {
  readonly level: number;
  /** In half points; the space around it in twips. */
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly key: string;
}

function heading({ level, size, before, after, key }: Heading): Style {
  return {
    ...{ id: `Kop${level}`, name: `heading ${level}`, basedOn: 'Standaard', next: 'Standaard' },
    look:
      `<w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>` +
      `<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${HEADING_FONT}<w:b/><w:bCs/><w:color w:val="${key}"/>` +
      `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
  };
}

function margin(colour: string): string {
  return (
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
    `<w:rPr>${HEADING_FONT}<w:color w:val="${colour}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>`
  );
}

function styleXml({ id, name, type = 'paragraph', isDefault, basedOn, next, look = '' }: Style): string {
  const reference = (element: string, value: string | undefined): string =>
    value === undefined ? '' : `<w:${element} w:val="${value}"/>`;
  return (
    `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}">` +
    `${reference('name', name)}${reference('basedOn', basedOn)}${reference('next', next)}${look}</w:style>`
  );
}

/** The bullets of the house. */
export const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="1D5E0001"/><w:multiLevelType w:val="singleLevel"/>' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Lijstopsomteken"/>' +
  '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
