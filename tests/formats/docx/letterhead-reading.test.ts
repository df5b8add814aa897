import { describe, expect, it } from 'vitest';
import { readLetterhead } from '../../../src/formats/docx/letterhead/reading.ts';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';
import { BAD_LETTERHEADS, GOOD_LETTERHEADS } from '../../support/letterhead-kinds.ts';
import { header, letterhead, paragraph } from '../../support/letterheads.ts';

/** What is said of a letterhead, without what to do; none when a document can be set on it. */
function said(bytes: Uint8Array): readonly string[] {
  const reading = readLetterhead(bytes);
  return (reading.ok ? reading.warnings : reading.problems).map(({ code, message }) => `${code}: ${message}`);
}

function hints(bytes: Uint8Array): readonly string[] {
  const reading = readLetterhead(bytes);
  return (reading.ok ? reading.warnings : reading.problems).map(({ hint }) => hint);
}

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('readLetterhead', () => {
  it.each(Object.entries(GOOD_LETTERHEADS))('has nothing against %s', (_, options) => {
    expect(said(letterhead(options))).toEqual([]);
  });

  it.each(BAD_LETTERHEADS)('refuses %s', (_, options, says) => {
    expect(said(letterhead(options))).toEqual([says]);
  });

  it('says all that is wrong at once', () => {
    const ins = '<w:p><w:ins w:id="1" w:author="Jan"><w:r><w:commentReference w:id="2"/></w:r></w:ins></w:p>';
    expect(said(letterhead({ body: ins, external: [['rId9', 'image', 'http://x.example/a.png']] }))).toEqual([
      'no-place: has no paragraph with the text {{inhoud}}',
      'changes: holds tracked changes',
      'comments: holds comments',
      'linked: shows a picture or file that lies elsewhere, by a link',
    ]);
  });

  it('suggests the word that was meant for the place', () => {
    expect(hints(letterhead({ body: paragraph('&lt;&lt;Inhoud&gt;&gt;') }))).toEqual([
      'write {{inhoud}} where it says <<Inhoud>>',
    ]);
  });

  it.each([
    ['nothing', bytesOf(), 'the file is empty'],
    ['a PDF by another name', bytesOf('%PDF-1.7'), 'the file is a PDF, not a Word or Excel file'],
    [
      'an old .doc',
      bytesOf(COMPOUND),
      'the file is of the kind that Office wrote before 2007: save it as .docx or .xlsx',
    ],
    [
      'a file with a password',
      bytesOf(COMPOUND, [...Buffer.from('EncryptedPackage', 'utf16le')]),
      'the file is locked with a password',
    ],
    ['half a file', letterhead().subarray(0, 900), 'the file is damaged: its end is missing'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(said(bytes)).toEqual([`unreadable: can't be read: ${reason}`]);
  });

  it('refuses a file without a main part', () => {
    const file = readPackage(letterhead());
    const parts = file.names.filter(name => name !== 'word/document.xml');
    const bytes = writePackage(parts.map(name => [name, file.part(name) ?? new Uint8Array()] as const));
    expect(said(bytes)).toEqual(["unreadable: can't be read: the file has no document inside"]);
  });

  it('refuses what is nested so deep that no reader comes to its end', () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(300)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(300)}`;
    expect(said(letterhead({ body }))).toEqual([
      "unreadable: can't be read: the file is nested far too deep, in word/document.xml",
    ]);
  });

  it('takes links to pages, and a template that it was made from', () => {
    const external = [
      ['rId9', 'hyperlink', 'https://voorbeeld.example'],
      ['rId10', 'attachedTemplate', 'file:///H:/Huisstijl.dotx'],
    ] as const;
    expect(said(letterhead({ external }))).toEqual([]);
  });

  it('warns of a picture that says nothing to those who cannot see it', () => {
    expect(said(letterhead({ header: header('') }))).toEqual([
      'alt-text: has a picture without alternative text: a screen reader has nothing to say there',
    ]);
  });

  it('has nothing against a picture that is marked as decorative', () => {
    const decorative =
      '<wp:docPr id="1" name="Lijn"><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
      '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><d:decorative ' +
      'xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>';
    expect(said(letterhead({ header: header('').replace(/<wp:docPr [^>]*>/, decorative) }))).toEqual([]);
  });
});
