import type { Brand } from '../../src/brand/brand.ts';
import { FONT_CONTENT, fontTableParts } from '../../src/formats/docx/embedded-fonts.ts';
import { writePackage } from '../../src/formats/ooxml/package.ts';
import { xmlText } from '../../src/formats/ooxml/xml-text.ts';
import type { BrandPicture } from '../../src/generators/pictures/brand-pictures.ts';
import { inkOf } from './house.ts';
import { BODY, firstHeader, footer, laterHeader } from './page.ts';
import { NUMBERING, stylesXml } from './styles.ts';
import { themeXml } from './theme.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const WORD = `${TYPES}.wordprocessingml`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Letters travel with the file; `w:` settings of a new document in Word, in Dutch. */
const SETTINGS =
  '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop w:val="709"/>' +
  '<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>';

/** A part that the document refers to, by its name: that is the relation's id, too. */
interface Part {
  readonly name: string;
  /** The last step of the relation's type, and of the content type. */
  readonly kind: string;
  readonly xml: string;
}

/**
 * The letterhead of the fictitious Dienst Werk en Herstel, as Word in Dutch would save it.
 * @param fonts TrueType programs of the families it names, cut down
 */
export function makeLetterhead(brand: Brand, logo: BrandPicture, fonts: readonly Uint8Array[]): Uint8Array {
  const parts = partsOf(brand);
  const pictures: readonly Relation[] = [
    ['png', `${OFFICE}/image`, 'media/image1.png'],
    ['svg', `${OFFICE}/image`, 'media/image2.svg'],
  ];
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', relations(OF_PACKAGE)],
    ['word/document.xml', wordXml('document', `<w:body>${BODY}</w:body>`)],
    ['word/_rels/document.xml.rels', relations(ofDocument(parts))],
    ...parts.map(({ name, xml }) => [`word/${name}.xml`, xml] as const),
    ['word/_rels/header2.xml.rels', relations(pictures)],
    ['docProps/core.xml', core(brand)],
    ['docProps/app.xml', app(brand)],
  ];
  return writePackage([
    ...texts.map(([name, text]) => [name, new TextEncoder().encode(HEAD + text)] as const),
    ...fontTableParts(fonts.map(program => ({ program, embedded: true }))),
    ['word/media/image1.png', logo.png],
    ['word/media/image2.svg', logo.svg ?? new Uint8Array()],
  ]);
}

function partsOf(brand: Brand): readonly Part[] {
  const ink = inkOf(brand.colours);
  return [
    { name: 'styles', kind: 'styles', xml: wordXml('styles', stylesXml(ink)) },
    { name: 'numbering', kind: 'numbering', xml: wordXml('numbering', NUMBERING) },
    { name: 'settings', kind: 'settings', xml: wordXml('settings', SETTINGS) },
    { name: 'header1', kind: 'header', xml: wordXml('hdr', laterHeader(ink)) },
    { name: 'header2', kind: 'header', xml: wordXml('hdr', firstHeader(brand, ink)) },
    { name: 'footer1', kind: 'footer', xml: wordXml('ftr', footer(ink)) },
    { name: 'theme/theme1', kind: 'theme', xml: themeXml(ink) },
  ];
}

function wordXml(root: string, inside: string): string {
  return `<w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

type Relation = readonly [id: string, type: string, target: string];

const OF_PACKAGE: readonly Relation[] = [
  ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
  ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['app', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
];

function ofDocument(parts: readonly Part[]): readonly Relation[] {
  return [
    ...parts.map(({ name, kind }): Relation => [idOf(name), `${OFFICE}/${kind}`, `${name}.xml`]),
    ['fontTable', `${OFFICE}/fontTable`, 'fontTable.xml'],
  ];
}

function idOf(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

function relations(entries: readonly Relation[]): string {
  const xml = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${xml.join('')}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const byExtension = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['svg', 'image/svg+xml'],
    ['odttf', FONT_CONTENT],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const byName = [
    ['word/document.xml', `${WORD}.document.main+xml`],
    ...parts.map(({ name, kind }) => [`word/${name}.xml`, `${kind === 'theme' ? TYPES : WORD}.${kind}+xml`]),
    ['word/fontTable.xml', `${WORD}.fontTable+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${TYPES}.extended-properties+xml`],
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types">${[...byExtension, ...byName].join('')}</Types>`;
}

function core({ organisation }: Brand): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>Briefpapier</dc:title><dc:creator>${xmlText(organisation)}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`
  );
}

function app({ organisation }: Brand): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `<Properties xmlns="${namespace}"><Company>${xmlText(organisation)}</Company></Properties>`;
}
