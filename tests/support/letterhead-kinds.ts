import {
  declared,
  ENGLISH,
  type LetterheadOptions,
  type LetterheadPart,
  PLACE,
  paragraph,
  relation,
  relations,
  WORD,
} from './letterheads.ts';

const part = (type: string, xml: string, contentType = `${WORD}.${type}+xml`): LetterheadPart => ({
  name: `word/${type}.xml`,
  type,
  contentType,
  content: xml,
});

/** A list of the letterhead's own, with a number that ours has, too. */
export const NUMBERING = part(
  'numbering',
  `<w:numbering ${declared(['w'])}><w:abstractNum w:abstractNumId="1"><w:nsid w:val="00000001"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:numIdMacAtCleanup w:val="1"/></w:numbering>',
);

/** A glossary of the letterhead's own, with styles of its own. */
export const GLOSSARY: readonly LetterheadPart[] = [
  {
    name: 'word/glossary/document.xml',
    type: 'glossaryDocument',
    contentType: `${WORD}.document.glossary+xml`,
    content:
      `<w:glossaryDocument ${declared(['w'])}><w:docParts><w:docPart><w:docPartPr><w:name w:val="Groet"/></w:docPartPr>` +
      `<w:docPartBody>${paragraph('Met vriendelijke groet', 'Groet')}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`,
  },
  {
    name: 'word/glossary/styles.xml',
    contentType: `${WORD}.styles+xml`,
    content:
      `<w:styles ${declared(['w'])}><w:style w:type="paragraph" w:styleId="Groet"><w:name w:val="Groet"/></w:style>` +
      '<w:style w:type="character" w:styleId="Tijdelijk"><w:name w:val="placeholder text"/></w:style></w:styles>',
  },
  {
    name: 'word/glossary/_rels/document.xml.rels',
    content: relations([relation('rId1', 'styles', 'styles.xml')]),
  },
];

/** Data of the letterhead's own, by the number that ours would have. */
export const CUSTOM_XML: readonly LetterheadPart[] = [
  {
    name: 'customXml/item1.xml',
    type: 'customXml',
    content: '<kenmerk xmlns="urn:voorbeeld">2026-1</kenmerk>',
  },
  {
    name: 'customXml/itemProps1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    content:
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ' +
      'ds:itemID="{11111111-2222-3333-4444-555555555555}"/>',
  },
  {
    name: 'customXml/_rels/item1.xml.rels',
    content: relations([relation('rId1', 'customXmlProps', 'itemProps1.xml')]),
  },
];

/** The place as Word writes it when it has looked at the spelling. */
export const SPLIT_PLACE =
  '<w:p><w:pPr><w:pStyle w:val="Standaard"/></w:pPr><w:proofErr w:type="spellStart"/><w:r><w:t>{{</w:t></w:r>' +
  '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:r><w:rPr><w:b/></w:rPr><w:t>inh</w:t></w:r><w:bookmarkEnd w:id="7"/>' +
  '<w:r><w:t>oud</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve">}} </w:t></w:r></w:p>';

/** Letterheads of many kinds that a document can be set on, by what is special about them. */
export const GOOD_LETTERHEADS: Readonly<Record<string, LetterheadOptions>> = {
  'Dutch names': {},
  'English names': { styles: ENGLISH },
  'lists of its own': { parts: [NUMBERING] },
  'a glossary of its own': { parts: GLOSSARY },
  'data of its own': { parts: CUSTOM_XML },
  'a place cut into runs': { body: SPLIT_PLACE },
  'other words around the place': {
    body: `${paragraph('Geachte lezer,')}${PLACE}${paragraph('Met vriendelijke groet')}`,
  },
  'no styles': { styles: null },
  'no settings': { settings: null },
  'no page': { section: '' },
  'a prefix of its own': { edit: xml => xml.replace(/(<\/?| |xmlns:)w(?=[:=])/g, '$1tekst') },
  'w14 for something else': { namespaces: `${declared(['w', 'r'])} xmlns:w14="urn:voorbeeld"` },
  'the type of a template': { mainType: `${WORD}.template.main+xml` },
};

/** A run that is a text box with a paragraph in it, as Word writes it: once for each generation of readers. */
const textBox = (inside: string): string =>
  '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
  `<mc:Choice Requires="wps" xmlns:wps="urn:wps"><w:drawing><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const REST = paragraph('Geachte lezer,');
const changed = `<w:p><w:ins w:id="1" w:author="Jan Jansen" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Nieuw</w:t></w:r></w:ins></w:p>`;

/** Letterheads that a document can't be set on, and what people then read. */
export const BAD_LETTERHEADS: readonly (readonly [what: string, options: LetterheadOptions, says: string])[] =
  [
    ['no place', { body: REST }, 'no-place: has no paragraph with the text {{inhoud}}'],
    [
      'another word for the place',
      { body: paragraph('[content]') },
      'no-place: has no paragraph with the text {{inhoud}}',
    ],
    ['two places', { body: PLACE + PLACE }, 'place: has {{inhoud}} more than once'],
    [
      'words beside the place',
      { body: paragraph('Beste lezer, {{inhoud}}') },
      "place: has {{inhoud}} in a paragraph with other words, where a document can't stand",
    ],
    [
      'a place in a table',
      { body: `<w:tbl><w:tr><w:tc>${PLACE}</w:tc></w:tr></w:tbl>` },
      "place: has {{inhoud}} in a table, where a document can't stand",
    ],
    [
      'a place in a text box',
      { body: textBox(PLACE) },
      "place: has {{inhoud}} in a text box, where a document can't stand",
    ],
    [
      'a place in a content control',
      { body: `<w:sdt><w:sdtContent>${PLACE}</w:sdtContent></w:sdt>` },
      "place: has {{inhoud}} in a content control, where a document can't stand",
    ],
    [
      'a place in a header',
      { body: REST, header: PLACE },
      "place: has {{inhoud}} in a header, where a document can't stand",
    ],
    ['tracked changes', { body: PLACE + changed }, 'changes: holds tracked changes'],
    ['tracked changes in a footer', { footer: changed }, 'changes: holds tracked changes'],
    [
      'a comment',
      { body: `${PLACE}<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>` },
      'comments: holds comments',
    ],
    [
      'a picture that lies elsewhere',
      { external: [['rId9', 'image', 'file:///H:/Communicatie/logo.png']] },
      'linked: shows a picture or file that lies elsewhere, by a link',
    ],
    [
      'macros',
      { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
      'macros: holds macros (programs), which mail and virus scanners stop',
    ],
    [
      'a program among its parts',
      {
        parts: [
          {
            name: 'word/vbaProject.bin',
            type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
            content: 'x',
            contentType: 'application/vnd.ms-office.vbaProject',
          },
        ],
      },
      'macros: holds macros (programs), which mail and virus scanners stop',
    ],
    [
      'an Excel file',
      { mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' },
      'unreadable: is an Office file, but not a Word document',
    ],
    [
      'strict Open XML',
      { edit: xml => xml.replaceAll('http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/') },
      'unreadable: is saved as strict Open XML, which few programs read',
    ],
    [
      'broken XML',
      { edit: xml => xml.replace('</w:body>', '') },
      "unreadable: can't be read: the file is damaged: word/document.xml isn't the XML it should be",
    ],
    [
      'a DTD',
      { edit: xml => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` },
      "unreadable: can't be read: the file is damaged: word/document.xml isn't the XML it should be",
    ],
    [
      'another root',
      { edit: () => '<lijst/>' },
      "unreadable: can't be read: the file has no document inside",
    ],
  ];
