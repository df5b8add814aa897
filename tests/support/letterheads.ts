import { writePackage } from '../../src/formats/ooxml/package.ts';
import { writePng } from '../../src/formats/png.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NS = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: OFFICE,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;

/** A part of a letterhead, and how its main part refers to it; one without a type is a part of a part. */
export interface LetterheadPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly contentType?: string;
  /** The last step of the relation's type, or the whole of it. */
  readonly type?: string;
}

type Properties = 'core-properties' | 'extended-properties' | 'custom-properties';

export interface LetterheadOptions {
  /** What stands in the body before the section. */
  readonly body?: string;
  /** What `w:document` declares. */
  readonly namespaces?: string;
  readonly section?: string;
  readonly header?: string;
  readonly footer?: string;
  /** The inside of `w:styles`; null for a file without styles. */
  readonly styles?: string | null;
  readonly settings?: string | null;
  readonly parts?: readonly LetterheadPart[];
  readonly mainType?: string;
  /** Relations of the main part to places outside, type to address. */
  readonly external?: readonly (readonly [id: string, type: string, target: string])[];
  /** Parts that describe the file, by the last step of their relation. */
  readonly properties?: Readonly<Partial<Record<Properties, string>>>;
  /** Changes the text of the main part. */
  readonly edit?: (document: string) => string;
}

/** A blue square. */
export const PICTURE = writePng({
  width: 2,
  height: 2,
  rgba: Uint8Array.from(Array.from({ length: 4 }, () => [20, 63, 107, 255]).flat()),
});

/** Where the document goes. */
export const PLACE = paragraph('{{inhoud}}');

export function paragraph(text: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A4 with a text of 160 mm. */
export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1417" w:bottom="1417" w:left="1418" ' +
  'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

interface StyleNames {
  readonly normal: string;
  readonly heading: string;
}

/** The styles of a Word in Dutch or English: other ids, the same names. */
export function stylesOf({ normal, heading }: StyleNames, more = ''): string {
  const headingOf = (level: number, size: number): string =>
    `<w:style w:type="paragraph" w:styleId="${heading}${level}"><w:name w:val="heading ${level}"/>` +
    `<w:basedOn w:val="${normal}"/><w:next w:val="${normal}"/><w:qFormat/>` +
    `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:color w:val="C04000"/><w:sz w:val="${size}"/></w:rPr></w:style>`;
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="20"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    `<w:style w:type="paragraph" w:default="1" w:styleId="${normal}"><w:name w:val="Normal"/></w:style>` +
    headingOf(1, 32) +
    headingOf(2, 26) +
    '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/></w:style>' +
    more
  );
}

export const DUTCH = stylesOf({ normal: 'Standaard', heading: 'Kop' });
export const ENGLISH = stylesOf({ normal: 'Normal', heading: 'Heading' });

const logo = (name: string, description: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="720000"/><wp:docPr id="1" name="${name}" descr="${description}"/>` +
  `<a:graphic xmlns:a="${NS.a}"><a:graphicData uri="${NS.pic}"><pic:pic xmlns:pic="${NS.pic}"><pic:nvPicPr>` +
  `<pic:cNvPr id="1" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/>` +
  '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>' +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** A run with a picture, `word/media/own.png`. */
export const PICTURE_RUN = logo('Vignet', 'Vignet')
  .replace('rIdLogo', 'rId_word_media_own_png')
  .replace('<wp:inline>', `<wp:inline xmlns:wp="${NS.wp}">`);

/** A header with a logo; `descr` may be empty to leave out what it says. */
export const header = (description = 'Logo van Voorbeeld'): string =>
  `<w:p>${logo('Logo', description)}<w:r><w:t>Gemeente Voorbeeld</w:t></w:r></w:p>`;

export const declared = (names: readonly (keyof typeof NS)[]): string =>
  names.map(name => `xmlns:${name}="${NS[name]}"`).join(' ');

/** A letterhead as Word might have saved it; nothing in it is anybody's. */
export function letterhead(options: LetterheadOptions = {}): Uint8Array {
  const { body = PLACE, namespaces = declared(['w', 'r']), section = SECTION } = options;
  const { styles = DUTCH, settings = '<w:zoom w:percent="100"/>' } = options;
  const parts: LetterheadPart[] = [
    {
      name: 'word/header1.xml',
      type: 'header',
      contentType: `${WORD}.header+xml`,
      content: `<w:hdr ${declared(['w', 'r', 'wp'])}>${options.header ?? header()}</w:hdr>`,
    },
    {
      name: 'word/footer1.xml',
      type: 'footer',
      contentType: `${WORD}.footer+xml`,
      content: `<w:ftr ${declared(['w', 'r'])}>${options.footer ?? paragraph('Postbus 1, 1000 AA Voorbeeld')}</w:ftr>`,
    },
    ...wrapped('styles', styles),
    ...wrapped('settings', settings),
    ...(options.parts ?? []),
  ];
  const document = `<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`;
  return pack(options.edit?.(document) ?? document, parts, options);
}

function wrapped(type: 'styles' | 'settings', inside: string | null): readonly LetterheadPart[] {
  if (inside === null) return [];
  const content = `<w:${type} ${declared(['w'])}>${inside}</w:${type}>`;
  return [{ name: `word/${type}.xml`, type, contentType: `${WORD}.${type}+xml`, content }];
}

function pack(document: string, parts: readonly LetterheadPart[], options: LetterheadOptions): Uint8Array {
  const properties = Object.entries(options.properties ?? {}).map(([kind, content]) =>
    propertiesPart(kind, content),
  );
  const main = { name: 'word/document.xml', contentType: options.mainType ?? `${WORD}.document.main+xml` };
  const related = parts.flatMap(({ name, type }) =>
    type ? [relation(idOf(name), type, nameFromWord(name))] : [],
  );
  const outside = (options.external ?? []).map(([id, type, target]) => relation(id, type, target, true));
  const ofPackage = [relation('rId1', 'officeDocument', main.name)].concat(
    properties.map(({ name, type }) => relation(idOf(name), type, name)),
  );
  const all: readonly LetterheadPart[] = [
    { name: '[Content_Types].xml', content: contentTypes([main, ...parts, ...properties]) },
    { name: '_rels/.rels', content: relations(ofPackage) },
    { ...main, content: document },
    { name: 'word/_rels/document.xml.rels', content: relations([...related, ...outside]) },
    {
      name: 'word/_rels/header1.xml.rels',
      content: relations([relation('rIdLogo', 'image', 'media/image1.png')]),
    },
    { name: 'word/media/image1.png', content: PICTURE },
    ...parts,
    ...properties,
  ];
  return writePackage(all.map(({ name, content }) => [name, bytesOf(content)] as const));
}

function contentTypes(parts: readonly Pick<LetterheadPart, 'name' | 'contentType'>[]): string {
  const overrides = parts.flatMap(({ name, contentType }) =>
    contentType ? [`<Override PartName="/${name}" ContentType="${contentType}"/>`] : [],
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `${overrides.join('')}</Types>`
  );
}

function propertiesPart(kind: string, content: string) {
  const isCore = kind === 'core-properties';
  return {
    name: `docProps/${kind.replace(/-.*/, '')}.xml`,
    content,
    type: isCore
      ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
      : kind,
    contentType: `application/vnd.openxmlformats-${isCore ? 'package' : 'officedocument'}.${kind}+xml`,
  };
}

const IDS: Readonly<Record<string, string>> = {
  'word/header1.xml': 'rIdHeader',
  'word/footer1.xml': 'rIdFooter',
};

function idOf(name: string): string {
  return IDS[name] ?? `rId_${name.replace(/\W/g, '_')}`;
}

function nameFromWord(name: string): string {
  return name.startsWith('word/') ? name.slice('word/'.length) : `../${name}`;
}

export function relation(id: string, type: string, target: string, isExternal = false): string {
  const whole = type.includes(':') ? type : `${OFFICE}/${type}`;
  return `<Relationship Id="${id}" Type="${whole}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
}

export function relations(entries: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
}
