import { HTML_WAYS, type Maker } from './maker.ts';

/** What prints web pages. */
export const WEB_MAKERS: readonly Maker[] = [
  {
    name: 'wkhtmltopdf',
    known: /wkhtmltopdf/i,
    onlyUntagged: true,
    about:
      'it can’t write tags, and is no longer maintained. Print the page with WeasyPrint and its variant pdf/ua-1, with Prince, or with Chrome.',
  },
  {
    name: 'Firefox',
    known: /firefox/i,
    about: 'it tags links at most. Print the page with Chrome or Edge, or with WeasyPrint or Prince.',
  },
  {
    name: 'Chrome or Edge',
    known: /skia\/pdf|headlesschrome|chromium/i,
    about: 'it writes no form fields and no mark of PDF/UA, which have to be added afterwards.',
    ways: {
      tags: 'print with a current version; from a program page.pdf({ tagged: true, outline: true }) of Puppeteer or Playwright',
      ...HTML_WAYS,
      title: 'the <title> of the page; versions before 2025 don’t write it where PDF/UA asks for it',
      links:
        'what it writes of links doesn’t keep PDF/UA, whatever the HTML says: mend them afterwards, or use WeasyPrint or Prince',
    },
  },
  {
    name: 'WeasyPrint',
    known: /weasyprint/i,
    knowsUa: true,
    ways: {
      tags: '--pdf-variant pdf/ua-1 (version 57 or newer), or write_pdf(pdf_variant="pdf/ua-1")',
      'mark of PDF/UA': '--pdf-variant pdf/ua-1 (version 57 or newer), or write_pdf(pdf_variant="pdf/ua-1")',
      ...HTML_WAYS,
    },
  },
  {
    name: 'OpenHTMLtoPDF',
    known: /openhtmltopdf/i,
    about: 'this is for the developers of the program that uses it.',
    ways: {
      tags: 'builder.usePdfUaAccessibility(true)',
      'mark of PDF/UA': 'builder.usePdfUaAccessibility(true)',
      ...HTML_WAYS,
      title: 'the <title> of the page, with builder.usePdfAConformance(PdfAConformance.PDFA_3_U)',
    },
  },
  {
    name: 'Prince',
    known: /\bprince \d|princexml/i,
    knowsUa: true,
    ways: {
      tags: '--pdf-profile="PDF/UA-1"',
      'title in the window': '--pdf-profile="PDF/UA-1"',
      'mark of PDF/UA': '--pdf-profile="PDF/UA-1"',
      ...HTML_WAYS,
    },
  },
];
