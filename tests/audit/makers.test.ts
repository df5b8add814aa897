import { describe, expect, it } from 'vitest';
import { makerOf } from '../../src/audit/makers.ts';
import { FACTS } from './sample-audit.ts';

const nameOf = (creator: string | null, producer: string | null) =>
  makerOf({ ...FACTS, creator, producer })?.name ?? null;

describe('the program that made a file', () => {
  it.each([
    ['Veldwerk', 'Veldwerk', 'Veldwerk'],
    ['Microsoft® Word voor Microsoft 365', 'Microsoft® Word voor Microsoft 365', 'Microsoft Word'],
    ['Microsoft Office Word 2007', null, 'Microsoft Word'],
    ['Microsoft® Excel® 2019', 'Microsoft® Excel® 2019', 'Microsoft PowerPoint or Excel'],
    ['Microsoft Word', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'Word for Mac'],
    ['Word', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'Word for Mac'],
    ['Pages', 'macOS Version 14.1 (Build 23B74) Quartz PDFContext', 'a Mac'],
    ['Acrobat PDFMaker 23 for Word', 'Adobe PDF Library 23.1.175', 'Acrobat PDFMaker'],
    ['Acrobat PDFMaker 8.1 for Word', 'Acrobat Distiller 8.1.0 (Windows)', 'Acrobat PDFMaker'],
    ['PScript5.dll Version 5.2.2', 'Acrobat Distiller 11.0 (Windows)', 'a PDF printer'],
    [null, 'Microsoft: Print To PDF', 'a PDF printer'],
    ['PDF24 Creator', 'GPL Ghostscript 9.55.0', 'a PDF printer'],
    ['Writer', 'LibreOffice 7.4', 'LibreOffice'],
    ['Adobe InDesign 19.0 (Windows)', 'Adobe PDF Library 17.0', 'Adobe InDesign'],
    [
      'Adobe LiveCycle Designer ES 10.0',
      'Adobe XML Form Module Library',
      'Adobe LiveCycle or AEM Forms Designer',
    ],
    ['wkhtmltopdf 0.12.6', 'Qt 4.8.7', 'wkhtmltopdf'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0', 'Skia/PDF m120', 'Chrome or Edge'],
    ['Chromium', 'GPL Ghostscript 10.00.0', 'Ghostscript'],
    ['LaTeX with hyperref', 'pdfTeX-1.40.25', 'LaTeX'],
    ['Typst 0.13.1', null, 'Typst'],
    ['cairo 1.16.0 (https://cairographics.org)', 'cairo 1.16.0', 'cairo'],
    [
      'pdf-lib (https://github.com/Hopding/pdf-lib)',
      'pdf-lib (https://github.com/Hopding/pdf-lib)',
      'pdf-lib',
    ],
    [null, 'iText® 7.2.5 ©2000-2023 iText Group NV', 'iText'],
    [null, 'ReportLab PDF Library - www.reportlab.com', 'ReportLab'],
    ['Canon iR-ADV C3525', 'Adobe PSL 1.3e for Canon', 'a scanner'],
    ['RICOH IM C3000', null, 'a scanner'],
    [null, 'Adobe Acrobat Pro 2020 Paper Capture Plug-in', 'a scanner'],
    ['Adobe Acrobat Pro 2023', 'Adobe Acrobat Pro 2023 Image Conversion Plug-in', 'Adobe Acrobat'],
  ])('%s, %s is %s', (creator, producer, name) => {
    expect(nameOf(creator, producer)).toBe(name);
  });

  it('is not told to switch on what it was asked for already', () => {
    const facts = { ...FACTS, creator: 'Writer', producer: 'LibreOffice 7.4' };
    expect(makerOf({ ...facts, claimsUa: false })?.advice).toContain('tick “Universal Accessibility');
    expect(makerOf({ ...facts, claimsUa: true })?.advice).toContain('asked for PDF/UA already');
  });

  it('is not guessed', () => {
    expect(nameOf('Passwordbook 3', 'Textile 2')).toBeNull();
    expect(nameOf('Scandia 4', 'Landscan')).toBeNull();
    expect(nameOf(null, null)).toBeNull();
  });

  it('is not looked for in megabytes', () => {
    expect(nameOf(`${' '.repeat(1_000_000)}LibreOffice`, null)).toBeNull();
  });
});
