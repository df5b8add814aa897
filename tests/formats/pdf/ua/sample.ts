import {
  type PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';
import { readSfnt, type SfntProgram } from '../../../../src/formats/pdf/ua/fonts/sfnt.ts';
import { dictOf, name, text } from './mutation-tools.ts';
import { publicSans } from './public-sans.ts';
import { toUnicode } from './to-unicode.ts';

const LETTERS = ' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:-';

const XMP = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Proef</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** A page under construction: its content, and the elements its marked content and annotations belong to. */
interface Canvas {
  readonly doc: PDFDocument;
  readonly page: PDFRef;
  readonly content: string[];
  readonly contentParents: PDFRef[];
  readonly annotations: PDFRef[];
  readonly annotationParents: PDFRef[];
}

/** A small tagged form that keeps all rules: headings, list, table, figure, link, fields, bookmarks. */
export async function buildSample(): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.context.header = PDFHeader.forVersion(1, 7);
  const page = doc.addPage([400, 500]);
  const program = await publicSans(LETTERS);
  const fonts = embedFonts(doc, program);
  const canvas: Canvas = {
    doc,
    page: page.ref,
    content: [],
    contentParents: [],
    annotations: [],
    annotationParents: [],
  };

  const root = doc.context.nextRef();
  const top = element(canvas, 'Document', root, at => [
    shown(canvas, 'H1', at, 'Aanvraag'),
    shown(canvas, 'P', at, 'Vul dit in.'),
    element(canvas, 'L', at, list => ['een', 'twee'].map(item => listItem(canvas, list, item))),
    element(canvas, 'Table', at, table => [
      element(canvas, 'THead', table, group => [row(canvas, group, ['TH', 'TH'])]),
      element(canvas, 'TBody', table, group => [row(canvas, group, ['TD', 'TD'])]),
    ]),
    painted(canvas, at),
    element(canvas, 'P', at, paragraph => [link(canvas, paragraph)]),
    shown(canvas, 'H2', at, 'Velden'),
    element(canvas, 'P', at, paragraph => [
      field(canvas, paragraph, { FT: name('Tx'), T: text('naam'), TU: text('Uw naam') }, fonts.simple),
    ]),
    element(canvas, 'P', at, paragraph => [
      field(canvas, paragraph, { FT: name('Btn'), T: text('akkoord'), TU: text('Akkoord') }, fonts.simple),
    ]),
    element(canvas, 'P', at, paragraph => [
      field(
        canvas,
        paragraph,
        { FT: name('Sig'), T: text('tekening'), TU: text('Handtekening') },
        fonts.simple,
      ),
    ]),
  ]);
  canvas.content.push('/Artifact BMC', showing(canvas, 'pagina 1'), 'EMC');

  page.node.set(name('Resources'), doc.context.obj({ Font: { F1: fonts.composite } }));
  page.node.set(name('Contents'), doc.context.register(doc.context.stream(canvas.content.join('\n'))));
  page.node.set(name('Annots'), doc.context.obj(canvas.annotations));
  page.node.set(name('Tabs'), name('S'));
  page.node.set(name('StructParents'), PDFNumber.of(0));
  doc.context.assign(
    root,
    dictOf(doc, { Type: name('StructTreeRoot'), K: doc.context.obj([top]), ParentTree: parentTree(canvas) }),
  );
  finish(doc, root, canvas.annotations.slice(1), fonts.simple);
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}

function finish(doc: PDFDocument, root: PDFRef, fields: PDFRef[], font: PDFRef): void {
  const { catalog, context } = doc;
  const outlines = context.nextRef();
  const bookmark = context.register(dictOf(doc, { Title: text('Aanvraag'), Parent: outlines }));
  context.assign(
    outlines,
    dictOf(doc, { Type: name('Outlines'), First: bookmark, Last: bookmark, Count: PDFNumber.of(1) }),
  );
  const metadata = context.stream(Buffer.from(XMP, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Lang'), text('nl-NL'));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(name('Metadata'), context.register(metadata));
  catalog.set(name('StructTreeRoot'), root);
  catalog.set(name('Outlines'), outlines);
  catalog.set(name('AcroForm'), context.obj({ Fields: fields, DR: { Font: { F2: font } }, SigFlags: 1 }));
}

function parentTree({ doc, contentParents, annotationParents }: Canvas): PDFDict {
  const nums: PDFObject[] = [PDFNumber.of(0), doc.context.obj(contentParents)];
  annotationParents.forEach((parent, index) => {
    nums.push(PDFNumber.of(index + 1), parent);
  });
  return dictOf(doc, { Nums: doc.context.obj(nums) });
}

/** A structure element with the kids made for it. */
function element(
  { doc }: Canvas,
  type: string,
  parent: PDFRef,
  kids: (ref: PDFRef) => readonly PDFObject[],
  entries: Readonly<Record<string, PDFObject>> = {},
): PDFRef {
  const ref = doc.context.nextRef();
  const dict = dictOf(doc, { Type: name('StructElem'), S: name(type), P: parent, ...entries });
  doc.context.assign(ref, dict);
  dict.set(name('K'), doc.context.obj([...kids(ref)]));
  return ref;
}

/** Content of an element: gives the marked-content reference that is its kid. */
function content(canvas: Canvas, owner: PDFRef, tag: string, operators: string): PDFDict {
  const mcid = canvas.contentParents.push(owner) - 1;
  canvas.content.push(`/${tag} <</MCID ${mcid}>> BDC`, operators, 'EMC');
  return dictOf(canvas.doc, { Type: name('MCR'), Pg: canvas.page, MCID: PDFNumber.of(mcid) });
}

const shown = (
  canvas: Canvas,
  type: string,
  parent: PDFRef,
  words: string,
  entries: Readonly<Record<string, PDFObject>> = {},
): PDFRef =>
  element(canvas, type, parent, ref => [content(canvas, ref, type, showing(canvas, words))], entries);

/** Lines run down the page as they come. */
function showing({ content }: Canvas, words: string): string {
  const glyphs = [...words].map(letter => glyphOf(letter).toString(16).padStart(4, '0')).join('');
  return `BT /F1 10 Tf 20 ${480 - content.length * 3} Td <${glyphs}> Tj ET`;
}

const listItem = (canvas: Canvas, list: PDFRef, item: string): PDFRef =>
  element(canvas, 'LI', list, li => [shown(canvas, 'Lbl', li, '-'), shown(canvas, 'LBody', li, item)]);

function row(canvas: Canvas, parent: PDFRef, types: readonly string[]): PDFRef {
  const scope = dictOf(canvas.doc, { O: name('Table'), Scope: name('Column') });
  return element(canvas, 'TR', parent, tr =>
    types.map(type => shown(canvas, type, tr, 'cel', type === 'TH' ? { A: scope } : {})),
  );
}

const painted = (canvas: Canvas, parent: PDFRef): PDFRef =>
  element(canvas, 'Figure', parent, ref => [content(canvas, ref, 'Figure', '300 300 20 20 re f')], {
    Alt: text('Beeldmerk'),
  });

function annotation(canvas: Canvas, owner: PDFRef, entries: Readonly<Record<string, PDFObject>>): PDFDict {
  const { doc, annotations, annotationParents } = canvas;
  const key = annotationParents.push(owner);
  const top = 250 - 30 * key;
  const dict = dictOf(doc, {
    Type: name('Annot'),
    Rect: doc.context.obj([20, top, 120, top + 20]),
    F: PDFNumber.of(4),
    P: canvas.page,
    StructParent: PDFNumber.of(key),
    ...entries,
  });
  const ref = doc.context.register(dict);
  annotations.push(ref);
  return dictOf(doc, { Type: name('OBJR'), Obj: ref, Pg: canvas.page });
}

function link(canvas: Canvas, parent: PDFRef): PDFRef {
  const action = canvas.doc.context.obj({ S: 'URI', URI: PDFHexString.fromText('https://example.org') });
  const entries = { Subtype: name('Link'), Contents: text('Naar het voorbeeld'), A: action };
  return element(canvas, 'Link', parent, ref => [
    content(canvas, ref, 'Link', showing(canvas, 'het voorbeeld')),
    annotation(canvas, ref, entries),
  ]);
}

function field(
  canvas: Canvas,
  parent: PDFRef,
  entries: Readonly<Record<string, PDFObject>>,
  font: PDFRef,
): PDFRef {
  const { doc } = canvas;
  const appearance = doc.context.stream('/Tx BMC BT /F2 10 Tf 2 5 Td (Ja) Tj ET EMC', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 100, 20],
    Resources: { Font: { F2: font } },
  });
  const stream = doc.context.register(appearance);
  const isButton = entries.FT === name('Btn');
  const normal = isButton ? doc.context.obj({ Ja: stream, Off: stream }) : stream;
  return element(canvas, 'Form', parent, ref => [
    annotation(canvas, ref, {
      Subtype: name('Widget'),
      ...entries,
      ...(isButton ? { AS: name('Off'), V: name('Off') } : {}),
      AP: dictOf(doc, { N: normal }),
    }),
  ]);
}

let sfnt: SfntProgram | undefined;

const glyphOf = (letter: string): number => sfnt?.cmap(3, 1)?.glyph(letter.codePointAt(0) ?? 0) ?? 0;

/** One program twice: as the font of fields, and as a composite font for page content. */
function embedFonts(doc: PDFDocument, program: Uint8Array): { simple: PDFRef; composite: PDFRef } {
  sfnt = readSfnt(program);
  const { context } = doc;
  const file = context.register(context.flateStream(program, { Length1: program.length }));
  const descriptor = (fontName: string) =>
    context.obj({
      Type: 'FontDescriptor',
      FontName: fontName,
      Flags: 32,
      FontBBox: [-200, -250, 1200, 950],
      ItalicAngle: 0,
      Ascent: 950,
      Descent: -225,
      CapHeight: 700,
      StemV: 80,
      FontFile2: file,
    });
  const widthOf = (letter: string) => PDFNumber.of(sfnt?.width(glyphOf(letter)) ?? 0);
  const codes = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const simple = context.obj({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: 'PublicSans',
    FirstChar: 32,
    LastChar: 126,
    Widths: codes.map(widthOf),
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor('PublicSans'),
    ToUnicode: toUnicode(
      doc,
      codes.map(code => [code.charCodeAt(0), code]),
      2,
    ),
  });
  const glyphs = [...LETTERS].map((letter): [number, string] => [glyphOf(letter), letter]);
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'ABCDEF+PublicSans',
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor('ABCDEF+PublicSans'),
    CIDToGIDMap: 'Identity',
    DW: Math.round(sfnt?.width(0) ?? 0),
    W: glyphs.flatMap(([glyph, letter]) => [PDFNumber.of(glyph), context.obj([widthOf(letter)])]),
  });
  const composite = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+PublicSans',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: toUnicode(doc, glyphs, 4),
  });
  return { simple: context.register(simple), composite: context.register(composite) };
}
