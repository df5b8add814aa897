import type { Maker } from './maker.ts';

const DOCUMENT_METADATA =
  '\\DocumentMetadata{tagging=on, lang=nl, pdfversion=1.7, pdfstandard=ua-1} before \\documentclass, with LuaLaTeX of 2025 or newer';
const PDF_TITLE = '\\hypersetup{pdftitle={…}, pdfdisplaydoctitle=true}';

/** What sets documents written as text, and reports from data. */
export const TYPESETTING_MAKERS: readonly Maker[] = [
  {
    name: 'Typst',
    known: /typst/i,
    knowsUa: true,
    ways: {
      tags: 'version 0.14 or newer writes them by itself',
      'mark of PDF/UA': '--pdf-standard ua-1',
      title: '#set document(title: […])',
      'title in the window': '#set document(title: […])',
      language: '#set text(lang: "nl")',
      'descriptions of pictures': 'image("…", alt: "…"); for decoration pdf.artifact',
      'header cells': 'table.header(…)',
    },
  },
  {
    name: 'ConTeXt',
    known: /LuaMetaTeX|\bConTeXt\b/,
    ways: { tags: '\\setuptagging[state=start]', language: '\\mainlanguage[nl]' },
  },
  {
    name: 'LaTeX',
    known: /pdfe?tex|luatex|luahbtex|xetex|dvipdfmx?|\bdvips\b|latex|\btex\b/i,
    knowsUa: true,
    ways: {
      tags: DOCUMENT_METADATA,
      language: DOCUMENT_METADATA,
      'mark of PDF/UA': DOCUMENT_METADATA,
      title: PDF_TITLE,
      'title in the window': PDF_TITLE,
      'names of fields': '\\TextField[altname={…}]{…} of hyperref',
      'descriptions of pictures': '\\includegraphics[alt={…}]{…}; for decoration [artifact]',
      'header cells': '\\tagpdfsetup{table/header-rows={1}} before the table',
    },
  },
  {
    name: 'Apache FOP',
    known: /apache fop|^fop \d/im,
    knowsUa: true,
    ways: {
      tags: '-a on the command line, or <accessibility>true</accessibility> in its configuration',
      'mark of PDF/UA': '<pdf-ua-mode>PDF/UA-1</pdf-ua-mode> for the PDF renderer, in its configuration',
      title: 'dc:title in the XMP metadata of fo:declarations',
      language: 'xml:lang of fo:root',
      'descriptions of pictures': 'fox:alt-text of fo:external-graphic and fo:instream-foreign-object',
      fonts: '<auto-detect/> or the files of the fonts, in its configuration',
    },
  },
  {
    name: 'JasperReports',
    known: /jasperreports/i,
    about: 'these are properties of the report.',
    ways: {
      tags: 'net.sf.jasperreports.export.pdf.tagged=true, and net.sf.jasperreports.export.accessibility.tag for headings',
      language: 'net.sf.jasperreports.export.pdf.tag.language',
      title: 'net.sf.jasperreports.export.pdf.metadata.title',
      'title in the window': 'net.sf.jasperreports.export.pdf.display.metadata.title=true',
    },
  },
  {
    name: 'a system for letters and forms',
    known:
      /exstream|smart communications|crystal reports|(?:oracle|bi) publisher|oracle reports|reporting services|quadient|streamserve|sap netweaver/i,
    about: 'whether it writes tags, a title and a language is set in its templates: ask who manages them.',
  },
];
