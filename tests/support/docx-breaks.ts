import { readPackage, writePackage } from '../../src/formats/ooxml/package.ts';

/** The parts of a file, to be changed. */
export interface Parts {
  /** Replaces the first place; without one the break itself is broken. */
  edit(part: string, from: string | RegExp, to: string): void;
  add(part: string, text: string): void;
}

/** A way to break a file of ours. */
export interface DocxBreak {
  /** The rule that must see it. */
  readonly rule: string;
  readonly how: string;
  /** Rules that can't but see it too. */
  readonly also?: readonly string[];
  readonly change?: (parts: Parts) => void;
  /** Changes the bytes of the zip itself. */
  readonly patch?: (bytes: Uint8Array) => void;
}

/** The file with one thing in it broken. */
export function broken(bytes: Uint8Array, { change, patch }: DocxBreak): Uint8Array {
  const file = readPackage(bytes);
  const parts = new Map(file.names.map(name => [name, file.part(name) ?? new Uint8Array()]));
  const encoder = new TextEncoder();
  change?.({
    edit(part, from, to) {
      const text = new TextDecoder().decode(parts.get(part));
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${part} has no ${from}.`);
      parts.set(part, encoder.encode(changed));
    },
    add: (part, text) => void parts.set(part, encoder.encode(text)),
  });
  const written = writePackage(parts, { level: 0 });
  patch?.(written);
  return written;
}

const TYPES = '[Content_Types].xml';
const BODY = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const STYLES = 'word/styles.xml';
const RECORD = 'customXml/item1.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const edit =
  (part: string, from: string | RegExp, to: string): ((parts: Parts) => void) =>
  parts =>
    parts.edit(part, from, to);

const HEADINGS = 'there are headings, the first of level 1, and no level is skipped';
const TITLED = 'heading styles have their outline level, and headings a text';
const NOT_EMPTY = 'no paragraph is empty';
const BOUND = 'every control but places to sign is bound to one element';

/** Ways to break the file with every kind of field, at least one for each rule. */
export const docxBreaks: readonly DocxBreak[] = [
  {
    rule: 'XML is well-formed',
    how: 'an element without an end',
    change: edit('word/theme/theme1.xml', /$/, '<open>'),
  },
  {
    rule: 'every part has a content type',
    how: 'fonts without one',
    change: edit(TYPES, /<Default [^>]*"odttf"\/>/, ''),
  },
  {
    rule: 'every part has a content type',
    how: 'numbering as any XML',
    change: edit(TYPES, /<Override [^>]*numbering\.xml"\/>/, ''),
  },
  {
    rule: 'every part has a content type',
    how: 'one for a part that is not there',
    change: edit(TYPES, '</Types>', '<Override PartName="/word/none.xml" ContentType="a/b"/></Types>'),
  },
  {
    rule: 'the main part is a document in .docx, a template in .dotx',
    how: 'a template named .docx',
    change: edit(TYPES, 'document.main+xml', 'template.main+xml'),
  },
  {
    rule: 'every relation leads to a part',
    how: 'a font that is not there',
    also: ['no part is unreferenced'],
    change: edit('word/_rels/fontTable.xml.rels', 'font1.odttf', 'font99.odttf'),
  },
  {
    rule: 'every relation id used exists',
    how: 'a picture without its relation',
    change: edit('word/header1.xml', / r:embed="rId\d+"/, ' r:embed="rId99"'),
  },
  {
    rule: 'no part is unreferenced',
    how: 'a part left over',
    change: parts => parts.add('customXml/item9.xml', '<leftover/>'),
  },
  {
    rule: 'only links lead out of the file, and only to the web, mail or telephone',
    how: 'a link over http',
    change: edit(RELATIONS, 'Target="https:', 'Target="http:'),
  },
  {
    rule: 'only links lead out of the file, and only to the web, mail or telephone',
    how: 'a picture from the web',
    change: edit(
      RELATIONS,
      '</Relationships>',
      `<Relationship Id="x" Type="${OFFICE}/image" Target="https://naast.example/x.png" TargetMode="External"/></Relationships>`,
    ),
  },
  { rule: 'every part is dated 1980', how: 'a part of today', patch: dateFirstPart },
  {
    rule: 'what must be ignorable is declared',
    how: 'a prefix without a namespace',
    change: edit(BODY, 'mc:Ignorable="w14', 'mc:Ignorable="w99 w14'),
  },
  {
    rule: 'the file has a title and a language',
    how: 'no title',
    change: edit('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>'),
  },
  {
    rule: 'the file has a title and a language',
    how: 'another language',
    change: edit('docProps/core.xml', 'nl-NL', 'nl-BE'),
  },
  {
    rule: 'the file says nothing of a person or a machine',
    how: 'who made it',
    change: edit('docProps/core.xml', /<dc:creator>[^<]*/, '<dc:creator>Jan Jansen'),
  },
  {
    rule: 'the file says nothing of a person or a machine',
    how: 'how long it took',
    change: edit('docProps/app.xml', /\/>$/, '><TotalTime>3</TotalTime></Properties>'),
  },
  {
    rule: 'the file says nothing of a person or a machine',
    how: 'when it was edited',
    change: edit(BODY, '<w:p>', '<w:p w:rsidR="00A77B3E">'),
  },
  {
    rule: 'every style used exists',
    how: 'a paragraph style that does not',
    change: edit(BODY, '<w:pStyle w:val="Lead"/>', '<w:pStyle w:val="Lood"/>'),
  },
  {
    rule: 'every style used exists',
    how: 'a paragraph style for a run',
    change: edit(BODY, '<w:rStyle w:val="Required"/>', '<w:rStyle w:val="Note"/>'),
  },
  {
    rule: 'every style used exists',
    how: 'a style that rests on none',
    change: edit(STYLES, '<w:basedOn w:val="Beside"/>', '<w:basedOn w:val="Nowhere"/>'),
  },
  {
    rule: 'ids and names of styles are unique',
    how: 'a name that two have',
    change: edit(STYLES, /(w:styleId="Note".*?<w:name w:val=")[^"]*/, '$1Normal'),
  },
  {
    rule: 'every numbering used exists',
    how: 'a list that does not',
    change: edit(BODY, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>'),
  },
  {
    rule: 'every numbering used exists',
    how: 'a level that does not',
    change: edit(BODY, '<w:ilvl w:val="0"/>', '<w:ilvl w:val="7"/>'),
  },
  {
    rule: 'names of fonts have at most 31 characters',
    how: 'one of 32',
    change: edit(STYLES, / w:ascii="[^"]*"/, ` w:ascii="${'L'.repeat(32)}"`),
  },
  {
    rule: 'the language is that of the edition',
    how: 'another by default',
    change: edit(STYLES, /<w:lang [^>]*>/, '<w:lang w:val="en-US"/>'),
  },
  {
    rule: 'the language is that of the edition',
    how: 'none by default',
    change: edit(STYLES, /<w:lang [^>]*>/, ''),
  },
  {
    rule: HEADINGS,
    how: 'a level skipped',
    change: edit(BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading3"/>'),
  },
  {
    rule: TITLED,
    how: 'a style without its level',
    change: edit(STYLES, /(w:styleId="Heading2".*?)<w:outlineLvl w:val="1"\/>/, '$1'),
  },
  {
    rule: TITLED,
    how: 'a heading without a text',
    also: [NOT_EMPTY],
    change: edit(BODY, />Alle velden</, '><'),
  },
  {
    rule: 'the first row of every table is its head, and repeats',
    how: 'one that does not',
    change: edit(BODY, '<w:tblHeader/>', ''),
  },
  {
    rule: 'no row is parted by the end of a page',
    how: 'one that may be',
    change: edit(BODY, '<w:cantSplit/>', '<w:cantSplit w:val="0"/>'),
  },
  {
    rule: 'no cells are merged and no tables stand in tables',
    how: 'a cell over two columns',
    change: edit(BODY, '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'),
  },
  {
    rule: 'no cells are merged and no tables stand in tables',
    how: 'a row without its last cell',
    change: edit(BODY, '<w:gridCol ', '<w:gridCol w:w="100"/><w:gridCol '),
  },
  {
    rule: 'every table has a title and a description',
    how: 'one without a title',
    change: edit(BODY, /<w:tblCaption w:val="[^"]*"/, '<w:tblCaption w:val=""'),
  },
  {
    rule: 'every table has a title and a description',
    how: 'one without a description',
    change: edit(BODY, /<w:tblDescription [^>]*>/, ''),
  },
  {
    rule: 'every cell ends in a paragraph',
    how: 'one that ends in something else',
    change: edit(BODY, '</w:p></w:tc>', '</w:p><w:customXml/></w:tc>'),
  },
  {
    rule: 'every picture has a text or is decoration',
    how: 'a logo without',
    change: edit('word/header1.xml', /(<wp:docPr [^>]*descr=")[^"]*/, '$1'),
  },
  {
    rule: 'every picture stands in the line',
    how: 'one that floats',
    change: parts => {
      parts.edit('word/header1.xml', '<wp:inline', '<wp:anchor');
      parts.edit('word/header1.xml', '</wp:inline', '</wp:anchor');
    },
  },
  {
    rule: 'ids of drawings and bookmarks are unique, and what is referred to is there',
    how: 'a bookmark without an end',
    change: edit(BODY, '<w:r>', '<w:bookmarkStart w:id="7" w:name="a"/><w:r>'),
  },
  {
    rule: 'ids of drawings and bookmarks are unique, and what is referred to is there',
    how: 'two drawings with one id',
    change: edit('word/header1.xml', /<wp:docPr [^>]*>/, '$&$&'),
  },
  {
    rule: 'ids of drawings and bookmarks are unique, and what is referred to is there',
    how: 'a link to nowhere',
    change: edit(BODY, '<w:r>', '<w:hyperlink w:anchor="none"/><w:r>'),
  },
  { rule: NOT_EMPTY, how: 'one before a table', change: edit(BODY, '<w:tbl>', '<w:p/><w:tbl>') },
  {
    rule: NOT_EMPTY,
    how: 'space between tables, between paragraphs',
    change: edit(BODY, '<w:p>', '<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p><w:p>'),
  },
  {
    rule: 'nothing is laid out with spaces, tabs or underscores',
    how: 'two spaces',
    change: edit(BODY, '>Alle velden<', '>Alle  velden<'),
  },
  {
    rule: 'nothing is laid out with spaces, tabs or underscores',
    how: 'a line to write on',
    change: edit(BODY, '>Alle velden<', '>Alle velden ____<'),
  },
  {
    rule: 'nothing is laid out with spaces, tabs or underscores',
    how: 'two tabs',
    change: edit(BODY, '<w:r><w:tab/></w:r>', '<w:r><w:tab/><w:tab/></w:r>'),
  },
  {
    rule: 'lists are lists',
    how: 'a bullet that was typed',
    change: edit(BODY, '>Alle velden<', '>• Alle velden<'),
  },
  {
    rule: 'lists are lists',
    how: 'a tick outside a list',
    change: edit(BODY, /(<w:pStyle w:val="TickItem"\/>(?:<w:keepNext\/>)?)<w:numPr>.*?<\/w:numPr>/, '$1'),
  },
  {
    rule: 'the properties of every control are in the order of the standard',
    how: 'the tag before the title',
    change: edit(BODY, /(<w:alias [^>]*>)(<w:tag [^>]*>)/, '$2$1'),
  },
  {
    rule: 'ids and tags of controls are unique',
    how: 'two with one id',
    change: parts => {
      parts.edit(BODY, /(<w:tag w:val="av_datum"\/><w:id w:val=")\d+/, '$17');
      parts.edit(BODY, /(<w:tag w:val="av_getal"\/><w:id w:val=")\d+/, '$17');
    },
  },
  {
    rule: 'every control has a tag of at most 64 characters',
    how: 'one of 65',
    change: edit(BODY, '<w:tag w:val="av_datum"', `<w:tag w:val="${'a'.repeat(65)}"`),
  },
  {
    rule: 'every control has a title of at most 64 characters',
    how: 'one without',
    change: edit(BODY, /<w:alias w:val="[^"]*"/, '<w:alias w:val=""'),
  },
  {
    rule: 'every control has a title of at most 64 characters',
    how: 'one of 65',
    change: edit(BODY, /<w:alias w:val="[^"]*"/, `<w:alias w:val="${'a'.repeat(65)}"`),
  },
  {
    rule: 'no control can be deleted',
    how: 'one that can',
    change: edit(BODY, '<w:lock w:val="sdtLocked"/>', ''),
  },
  {
    rule: BOUND,
    how: 'to nothing',
    change: edit(BODY, '/v:av_datum[1]"', '/v:av_datum[2]"'),
  },
  {
    rule: BOUND,
    how: 'to another part',
    change: edit(BODY, /w:storeItemID="\{./, 'w:storeItemID="{_'),
  },
  {
    rule: BOUND,
    how: 'to an element that is there twice',
    change: edit(RECORD, '</record>', '<av_datum></av_datum></record>'),
  },
  {
    rule: 'controls and what they are bound to say the same',
    how: 'an empty control bound to an answer',
    change: edit(RECORD, '<av_tekst_vrij></av_tekst_vrij>', '<av_tekst_vrij>Anna</av_tekst_vrij>'),
  },
  {
    rule: 'controls and what they are bound to say the same',
    how: 'an open box bound to a tick',
    change: edit(RECORD, '<av_vink>false<', '<av_vink>true<'),
  },
  {
    rule: 'every placeholder stands in the glossary',
    how: 'one that does not',
    change: edit(BODY, /<w:docPart w:val="[^"]*"/, '<w:docPart w:val="PH_none"'),
  },
  {
    rule: 'items of lists differ in what they show and in what they mean',
    how: 'two with one value',
    change: edit(BODY, 'w:displayText="Nee" w:value="nee"', 'w:displayText="Nee" w:value="ja"'),
  },
  {
    rule: 'text stands out from its ground: 4.5 to 1, or 3 to 1 from 14 pt bold or 18 pt',
    how: 'a run in grey',
    change: edit(BODY, '<w:r><w:t ', '<w:r><w:rPr><w:color w:val="999999"/><w:sz w:val="22"/></w:rPr><w:t '),
  },
  {
    rule: 'text stands out from its ground: 4.5 to 1, or 3 to 1 from 14 pt bold or 18 pt',
    how: 'a cell in the colour of its text',
    change: edit(BODY, /<w:shd w:fill="\w{6}"/, '<w:shd w:fill="5F5160"'),
  },
  {
    rule: 'text stands out from its ground: 4.5 to 1, or 3 to 1 from 14 pt bold or 18 pt',
    how: 'numbers of a list in yellow',
    change: edit(
      'word/numbering.xml',
      /(<w:lvlText w:val="%1\."\/>.*?)<w:color w:val="\w{6}"/,
      '$1<w:color w:val="FFFF00"',
    ),
  },
];

const CENTRAL_TIME = 12;

/** Gives the first entry of the zip's directory another day. */
function dateFirstPart(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + CENTRAL_TIME, 0x5c76_0000, true);
}
