import { describe, expect, it } from 'vitest';
import { makerOf, wayOfRule } from '../../src/audit/makers.ts';
import type { PdfFacts } from '../../src/formats/pdf/ua/report.ts';
import { FACTS } from './sample-audit.ts';

/** Rules that a file breaks, such as `7.18.1/3`. */
const rules = (...names: readonly string[]) =>
  names.map(name => {
    const [clause = '', test = ''] = name.split('/');
    return { clause, test: Number(test) };
  });

const UNTAGGED = { ...FACTS, isTagged: false };

const nameOf = (creator: string | null, producer: string | null, facts: PdfFacts = UNTAGGED) =>
  makerOf({ ...facts, creator, producer }, [])?.name ?? null;

/** What is told of the program, as it stands on the terminal. */
function toldOf(facts: Partial<PdfFacts>, ...broken: readonly string[]): string {
  const maker = makerOf({ ...FACTS, ...facts }, rules(...broken));
  const ways = maker?.ways.map(({ topics, way }) => `${topics.join(', ')}: ${way}`) ?? [];
  return [maker?.about, ...ways].join('\n');
}

describe('the program that made a file', () => {
  it.each([
    ['Veldwerk', 'Veldwerk', 'Veldwerk'],
    ['Microsoft® Word voor Microsoft 365', 'Microsoft® Word voor Microsoft 365', 'Microsoft Word'],
    ['Microsoft Office Word 2007', null, 'Microsoft Word'],
    ['Microsoft® Excel® 2019', 'Microsoft® Excel® 2019', 'Microsoft PowerPoint or Excel'],
    ['Microsoft® Office Access 2007', 'Microsoft® Office Access 2007', 'Microsoft Office'],
    ['Microsoft Word', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'Word for Mac'],
    ['Word', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'Word for Mac'],
    ['Microsoft Excel', 'Mac OS X 10.5.2 Quartz PDFContext', 'PowerPoint or Excel for Mac'],
    ['Pages', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'Pages, Numbers or Keynote'],
    ['TextEdit', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'a Mac'],
    ['Designer 6.2', 'Designer 6.2', 'Adobe LiveCycle or AEM Forms Designer'],
    ['Word', 'www.ilovepdf.com', 'a tool that joins, splits, fills or signs PDFs'],
    [null, 'img2pdf 0.4.1', 'a scanner'],
    ['Acrobat PDFMaker 23 for Word', 'Adobe PDF Library 23.1.175', 'Acrobat PDFMaker'],
    ['Acrobat PDFMaker 8.1 for Word', 'Acrobat Distiller 8.1.0 (Windows)', 'Acrobat PDFMaker'],
    ['PScript5.dll Version 5.2.2', 'Acrobat Distiller 11.0 (Windows)', 'a PDF printer'],
    [null, 'Microsoft: Print To PDF', 'a PDF printer'],
    ['PDF24 Creator', 'GPL Ghostscript 9.55.0', 'a PDF printer'],
    ['Writer', 'LibreOffice 7.4', 'LibreOffice'],
    ['Writer', 'OpenOffice.org 3.2', 'OpenOffice'],
    [null, 'Skia/PDF m103 Google Docs Renderer', 'Google Docs'],
    ['Adobe InDesign 19.0 (Windows)', 'Adobe PDF Library 17.0', 'Adobe InDesign'],
    ['Adobe Illustrator 28.0', 'Adobe PDF library 17.00', 'a drawing program'],
    ['QuarkXPress', 'Mac OS X 10.4.7 Quartz PDFContext', 'QuarkXPress'],
    ['Scribus 1.5.5', 'Scribus PDF Library 1.5.5', 'Scribus'],
    [
      'Adobe LiveCycle Designer ES 10.0',
      'Adobe XML Form Module Library',
      'Adobe LiveCycle or AEM Forms Designer',
    ],
    ['wkhtmltopdf 0.12.6', 'Qt 4.8.7', 'wkhtmltopdf'],
    ['FreeCAD 0.19', 'Qt 5.15.2', 'Qt'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0', 'Skia/PDF m120', 'Chrome or Edge'],
    ['Mozilla Firefox 122.0', 'cairo 1.17.4 (https://cairographics.org)', 'Firefox'],
    ['Chromium', 'GPL Ghostscript 10.00.0', 'Ghostscript'],
    [null, 'Prince 16.1 (www.princexml.com)', 'Prince'],
    [null, 'WeasyPrint 61.2', 'WeasyPrint'],
    [null, 'openhtmltopdf.com', 'OpenHTMLtoPDF'],
    ['LaTeX with hyperref', 'pdfTeX-1.40.25', 'LaTeX'],
    ['TeX', 'pdfeTeX-1.21a', 'LaTeX'],
    ['LuaMetaTeX 2.10', 'LuaMetaTeX', 'ConTeXt'],
    ['DocBook XSL Stylesheets with Apache FOP', 'Apache FOP Version 2.7', 'Apache FOP'],
    ['JasperReports Library version 6.20.0', 'iText 2.1.7 by 1T3XT', 'JasperReports'],
    ['Typst 0.13.1', null, 'Typst'],
    ['cairo 1.16.0 (https://cairographics.org)', 'cairo 1.16.0', 'cairo'],
    [
      'pdf-lib (https://github.com/Hopding/pdf-lib)',
      'pdf-lib (https://github.com/Hopding/pdf-lib)',
      'pdf-lib',
    ],
    [null, 'iText® 7.2.5 ©2000-2023 iText Group NV', 'iText'],
    [null, 'iText® 7.2.5 ©2000-2023; modified using iText® Core 8.0.1 ©2000-2023', 'iText'],
    [null, 'ReportLab PDF Library - www.reportlab.com', 'ReportLab'],
    ['Microsoft Office Word', 'Aspose.Words for .NET 23.9.0', 'Aspose'],
    ['PDFKit', 'PDFKit', 'PDFKit for Node'],
    ['TCPDF', 'TCPDF 6.3.5 (http://www.tcpdf.org)', 'a programming library'],
    [
      'pdftk-java 3.2.2',
      'itext-paulo-155 (itextpdf.sf.net-lowagie.com)',
      'a tool that joins, splits, fills or signs PDFs',
    ],
    ['Canon iR-ADV C3525', 'Adobe PSL 1.3e for Canon', 'a scanner'],
    ['Canon', ' ', 'a scanner'],
    ['RICOH IM C3000', null, 'a scanner'],
    [null, 'Adobe Acrobat Pro 2020 Paper Capture Plug-in', 'a scanner'],
    [null, 'Foxit PDF Editor - Foxit Software Inc.', 'a PDF editor'],
    ['Adobe Acrobat Pro 2023', 'Adobe Acrobat Pro 2023 Image Conversion Plug-in', 'Adobe Acrobat'],
  ])('%s, %s is %s', (creator, producer, name) => {
    expect(nameOf(creator, producer)).toBe(name);
  });

  it('is not what changed the file later', () => {
    const producer = 'Acrobat Distiller 7.0.5; modified using iText® 7.1.0 ©2000-2017 iText Group NV';
    expect(nameOf('FrameMaker 6.0', producer, FACTS)).toBe('Adobe FrameMaker');
  });

  it('is not a printer, which writes no tags, when there are some', () => {
    expect(nameOf('PDFCreator Version 0.9.3', 'pdf-lib', UNTAGGED)).toBe('a PDF printer');
    expect(nameOf('PDFCreator Version 0.9.3', 'pdf-lib', FACTS)).toBe('pdf-lib');
  });

  it('is not guessed', () => {
    expect(nameOf('Passwordbook 3', 'Textile 2')).toBeNull();
    expect(nameOf('Scandia 4', 'Landscan')).toBeNull();
    expect(nameOf('A context for Princess 4', null)).toBeNull();
    expect(nameOf(null, null)).toBeNull();
  });

  it('is not looked for in megabytes', () => {
    expect(nameOf(`${' '.repeat(1_000_000)}LibreOffice`, null)).toBeNull();
  });
});

describe('what is told of it', () => {
  it('is where to set what is wrong, in the order in which to mend it, and nothing else', () => {
    const maker = makerOf({ ...FACTS, creator: 'Microsoft® Word 2019' }, rules('7.3/1', '7.1/9'));
    expect(maker?.ways).toMatchObject([
      { topics: ['descriptions of pictures'], rules: ['7.3/1'] },
      { topics: ['title'], rules: ['7.1/9'], way: 'File, Info, Title' },
    ]);
  });

  it('is told beside each rule that it mends', () => {
    const [title, other] = rules('7.1/9', '7.20/1');
    const maker = makerOf({ ...FACTS, creator: 'Microsoft® Word 2019' }, rules('7.1/9', '7.20/1'));
    expect(title && wayOfRule(maker, title)).toBe('In Microsoft Word: File, Info, Title.');
    expect(other && wayOfRule(maker, other)).toBeNull();
  });

  it('does not ask for tags in a file that has them', () => {
    expect(toldOf({ creator: 'Microsoft® Word 2019' }, '7.1/9')).not.toContain('structure tags');
    expect(toldOf({ creator: 'Microsoft® Word 2019', isTagged: false }, '7.1/11')).toContain(
      'structure tags',
    );
  });

  it('names together what is set in one place', () => {
    const told = toldOf({ producer: 'iText® Core 9.0.0', isTagged: false }, '7.1/11', '7.2/34', '7.1/10');
    expect(told).toContain('\ntags, language, title in the window: new PdfUADocument(');
  });

  it('is for developers, where only they can mend it', () => {
    expect(toldOf({ producer: 'pdf-lib' }, '7.18.1/3')).toMatch(/developers.*\nnames of fields: .*"TU"/);
  });

  it('warns of fields that get lost when a program makes the PDF again that puts none into it', () => {
    const word = { creator: 'Microsoft® Word 2019' };
    expect(toldOf({ ...word, formFields: 3 }, '7.18.1/3')).toContain('are lost by that');
    expect(toldOf({ ...word, formFields: 0 }, '7.1/9')).not.toContain('are lost by that');
    expect(toldOf({ creator: 'Writer', producer: 'LibreOffice 7.4' }, '7.1/9')).not.toContain('lost');
  });

  it('is to mend it there when nothing can be named', () => {
    expect(toldOf({ creator: 'Adobe InDesign 19.0' }, '7.21.8/1')).toBe(
      'mend it there, and make the PDF again.',
    );
  });

  it('names tags once, in a form without any', () => {
    const told = toldOf({ producer: 'LibreOffice 7.4', isTagged: false }, '7.1/11', '7.18.4/1', '5/1');
    expect(told).toContain('\ntags, tags of fields, mark of PDF/UA: File, Export As');
  });

  it('is not to switch on what it was asked for already', () => {
    const writer = { creator: 'Writer', producer: 'LibreOffice 7.4' };
    expect(toldOf({ ...writer, isTagged: false }, '7.1/11')).toContain('Universal Accessibility (PDF/UA)');
    expect(toldOf({ ...writer, claimsUa: true }, '6.2/1')).toContain('asked for PDF/UA already');
  });

  it('is to ask for PDF/UA-1 when it was asked for PDF/UA-2', () => {
    const latex = { creator: 'LaTeX', producer: 'luahbtex-1.24.0', claimsUa: true };
    expect(toldOf(latex, '5/2')).toContain('mark of PDF/UA: \\DocumentMetadata{');
  });

  it.each([
    ['Adobe Acrobat Pro', '7.18.1/3', 'Tooltip'],
    ['Adobe Acrobat Pro', '7.1/9', 'Description, Title'],
    ['Adobe Acrobat Pro', '7.21.4.1/1', 'Embed missing fonts'],
    ['Microsoft® Word 2019', '7.21.4.1/1', 'choose another'],
    ['Microsoft® Word 2019', '7.18.5/1', 'printing does not'],
    ['LibreOffice 7.4', '7.18.3/1', 'Tab Order'],
  ])('made with %s is told for rule %s', (creator, rule, way) => {
    expect(toldOf({ creator }, rule)).toContain(way);
  });
});
