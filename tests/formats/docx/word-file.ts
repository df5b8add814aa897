import { recordXml, storeItemId } from '../../../src/formats/docx/binding.ts';
import type { ContentControl } from '../../../src/formats/docx/content-control.ts';
import { controlXml } from '../../../src/formats/docx/control-xml.ts';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';

/** What a test puts in a Word file; all parts are well-formed, and linked as Word wants them. */
export interface WordFileOptions {
  /** The whole of `word/document.xml`; else `body` in the usual root. */
  readonly document?: string | Uint8Array;
  readonly body?: string;
  readonly header?: string;
  readonly item?: string;
  readonly glossary?: string;
  readonly custom?: string;
  readonly mainType?: string;
  /** Whether the item says its id; LibreOffice loses that. */
  readonly hasItemId?: boolean;
}

export const IDENTITY = { document: 'werkbalans_formulier', version: '2.1', locale: 'nl-NL' };
export const ITEM_ID = storeItemId(IDENTITY.document);
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const TEMPLATE_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';

const NAMESPACES = `xmlns:w="${W}" xmlns:w14="${W14}" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The XML of a main part around a body. */
export const documentXml = (body: string): string =>
  `${HEAD}<w:document ${NAMESPACES} mc:Ignorable="w14 w15"><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** A Word file with what a test needs, and no more. */
export function wordFile(options: WordFileOptions): Uint8Array {
  const { body = '', document = documentXml(body), mainType = DOCUMENT_TYPE, hasItemId = true } = options;
  const { header, item, glossary, custom } = options;
  const parts: (readonly [string, string | Uint8Array] | undefined)[] = [
    ['[Content_Types].xml', contentTypes(mainType)],
    [
      '_rels/.rels',
      relations(
        [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
        [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
      ),
    ],
    ['word/document.xml', document],
    [
      'word/_rels/document.xml.rels',
      relations(
        [`${OFFICE}/relationships/header`, 'header1.xml'],
        [`${OFFICE}/relationships/customXml`, '../customXml/item1.xml'],
        [`${OFFICE}/relationships/glossaryDocument`, 'glossary/document.xml'],
      ),
    ],
    ['word/styles.xml', `${HEAD}<w:styles ${NAMESPACES}/>`],
    header === undefined ? undefined : ['word/header1.xml', `<w:hdr ${NAMESPACES}>${header}</w:hdr>`],
    item === undefined ? undefined : ['customXml/item1.xml', item],
    ['customXml/itemProps1.xml', `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"/>`],
    hasItemId
      ? [
          'customXml/_rels/item1.xml.rels',
          relations([`${OFFICE}/relationships/customXmlProps`, 'itemProps1.xml']),
        ]
      : undefined,
    glossary === undefined
      ? undefined
      : [
          'word/glossary/document.xml',
          `<w:glossaryDocument ${NAMESPACES}><w:docParts>${glossary}</w:docParts></w:glossaryDocument>`,
        ],
    custom === undefined ? undefined : ['docProps/custom.xml', custom],
  ];
  return writePackage(parts.flatMap(part => (part ? [[part[0], Buffer.from(part[1])] as const] : [])));
}

/** A form with a paragraph for each control, and the XML they are bound to. */
export function formFile(
  controls: readonly ContentControl[],
  options: WordFileOptions & { readonly run?: string } = {},
): Uint8Array {
  const { run = '' } = options;
  const body = controls.map(control => paragraph(`Vraag: ${controlXml(control, { itemId: ITEM_ID, run })}`));
  return wordFile({ item: recordXml(IDENTITY, controls), body: body.join(''), ...options });
}

/** A paragraph of runs; plain text in it becomes one. */
export function paragraph(content: string): string {
  const [, text = '', rest = ''] = /^([^<]*)(.*)$/s.exec(content) ?? [];
  return `<w:p>${text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}${rest}</w:p>`;
}

/** A plain control around some content, with what more a test gives it. */
export function control(tag: string, content: string, { more = '', kind = '<w:text/>' } = {}): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${more}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A control that only its binding identifies. */
export function boundControl(tag: string, content: string, { more = '', kind = '<w:text/>' } = {}): string {
  return (
    `<w:sdt><w:sdtPr>${more}<w:dataBinding w:prefixMappings="xmlns:v='urn:veldwerk:record:1'" ` +
    `w:xpath="/v:record[1]/v:${tag}[1]" w:storeItemID="${ITEM_ID}"/>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}

/** A run with a text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The XML of the record, with these elements. */
export const record = (elements: string): string =>
  `<record xmlns="urn:veldwerk:record:1" document="werkbalans_formulier" version="2.1" locale="nl-NL">${elements}</record>`;

/** A part of a file as text. */
export function partText(bytes: Uint8Array, name: string): string {
  return Buffer.from(readPackage(bytes).part(name) ?? []).toString('utf8');
}

function relations(...links: readonly (readonly [string, string])[]): string {
  const elements = links.map(
    ([type, target], index) => `<Relationship Id="rId${index}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

function contentTypes(mainType: string): string {
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`
  );
}
