import type { PdfFacts } from '../formats/pdf/ua/report.ts';

/** A program that makes PDFs, and where in it to set what keeps them accessible. */
interface Maker {
  readonly name: string;
  /** Looked for in what the document was written in, and in what made the PDF, joined by a line end. */
  readonly known: RegExp;
  readonly advice: string;
}

const BY_CODE =
  'writes tags, a title, a language and names of fields only where the program that uses it asks for them: that is for its developers.';

/** The first that is known counts: printing drivers come before what was printed, since they lost the tags. */
const MAKERS: readonly Maker[] = [
  {
    name: 'Veldwerk',
    known: /\bveldwerk\b/i,
    advice:
      'Veldwerk makes files that pass: this one was changed afterwards, or is a fault of Veldwerk to be reported.',
  },
  {
    name: 'Acrobat PDFMaker',
    known: /pdfmaker/i,
    advice:
      'In the Acrobat tab of Word: Preferences, “Enable Accessibility and Reflow with tagged Adobe PDF”; then “Create PDF”. Or use File, Save As, PDF of Word itself.',
  },
  {
    name: 'a PDF printer',
    known:
      /print to pdf|pscript5|pdfcreator|cutepdf|bullzip|dopdf|primopdf|pdf24|acrobat distiller|novapdf|foxit.{0,20}printer/i,
    advice:
      'It was printed to a PDF, which loses all tags. Use “Save as PDF” or “Export” of the program the document is written in, never a printer.',
  },
  {
    name: 'Word for Mac',
    known: /\bword\b[^\n]{0,80}\n[^\n]{0,80}quartz pdfcontext/i,
    advice:
      'In Word for Mac: File, Save As, PDF, “Best for electronic distribution and accessibility”; printing to PDF loses all tags.',
  },
  {
    name: 'Ghostscript',
    known: /ghostscript/i,
    advice:
      'Ghostscript prints or shrinks files, and mostly loses the tags with it. Take the PDF as it was before, or export again from the source.',
  },
  {
    name: 'Microsoft Word',
    known: /microsoft.{0,4} (?:office )?word/i,
    advice:
      'In Word: File, Info, fill in the title; then File, Save As, PDF, Options, tick “Document structure tags for accessibility”. Form fields of Word come out as plain text: add them in Acrobat Pro.',
  },
  {
    name: 'Microsoft PowerPoint or Excel',
    known: /microsoft.{0,4} (?:office )?(?:powerpoint|excel)/i,
    advice:
      'Fill in the title under File, Info; then File, Save As, PDF, Options, tick “Document structure tags for accessibility”.',
  },
  {
    name: 'LibreOffice',
    known: /libreoffice|openoffice|collabora/i,
    advice:
      'In LibreOffice: File, Properties, fill in the title; then File, Export As, Export as PDF, General, tick “Universal Accessibility (PDF/UA)”, which also lists what is missing.',
  },
  {
    name: 'Adobe InDesign',
    known: /indesign/i,
    advice:
      'In InDesign: File Info for the title, Export Tagging of the paragraph styles for headings, Object Export Options for pictures, the Articles panel for the reading order; export with “Create Tagged PDF”.',
  },
  {
    name: 'Adobe LiveCycle or AEM Forms Designer',
    known: /livecycle|xfa|(?:aem|experience manager) forms|adobe designer/i,
    advice:
      'In Designer: Form Properties for title and language, the Accessibility palette for the name of each field; save as a static PDF form with “Generate Accessibility Information (Tags)”.',
  },
  {
    name: 'wkhtmltopdf',
    known: /wkhtmltopdf/i,
    advice:
      'wkhtmltopdf can’t write tags. Print the page with Chrome, or with WeasyPrint and the variant pdf/ua-1.',
  },
  {
    name: 'Chrome or Edge',
    known: /skia\/pdf|headlesschrome|chromium/i,
    advice:
      'Chrome and Edge tag what the web page says in HTML: its lang, headings, alt texts and table headers. They write no PDF/UA metadata, and no form fields: those have to be added afterwards.',
  },
  {
    name: 'WeasyPrint',
    known: /weasyprint/i,
    advice: 'In WeasyPrint: set the PDF variant pdf/ua-1, and in the HTML a title, a lang and alt texts.',
  },
  {
    name: 'Typst',
    known: /typst/i,
    advice:
      'In Typst (0.14 or newer): compile with --pdf-standard ua-1, set the title of the document and the language of the text, and give pictures an alt.',
  },
  {
    name: 'LaTeX',
    known: /pdftex|luatex|luahbtex|xetex|xdvipdfmx|latex|\btex\b/i,
    advice:
      'In LaTeX (2025 or newer, LuaLaTeX): begin with \\DocumentMetadata{tagging=on, lang=…, pdfversion=1.7, pdfstandard=ua-1}, before \\documentclass.',
  },
  {
    name: 'Apache FOP',
    known: /apache fop/i,
    advice:
      'In Apache FOP: switch on accessibility (-a), set the PDF/UA mode, and give the page sequence a language.',
  },
  {
    name: 'a Mac',
    known: /quartz pdfcontext/i,
    advice:
      'Printing or “Save as PDF” on a Mac mostly loses the tags. Use the export of the program itself, such as File, Export To, PDF in Pages.',
  },
  {
    name: 'cairo',
    known: /\bcairo\b/i,
    advice:
      'It was drawn or printed with cairo, mostly without tags. Use the export of the program the document is written in.',
  },
  { name: 'iText', known: /itext|openpdf/i, advice: `iText ${BY_CODE}` },
  { name: 'PDFBox', known: /pdfbox/i, advice: `PDFBox ${BY_CODE}` },
  { name: 'ReportLab', known: /reportlab/i, advice: `ReportLab ${BY_CODE}` },
  { name: 'pdf-lib', known: /pdf-lib/i, advice: `pdf-lib ${BY_CODE}` },
  {
    name: 'a programming library',
    known: /\b(?:[jtmf]pdf|js-?pdf|pdfkit|pdfmake|dompdf|prawn|aspose|pdfsharp|questpdf)\b/i,
    advice: `The library it was made with ${BY_CODE}`,
  },
  {
    name: 'Adobe Acrobat',
    known: /acrobat|adobe pdf library/i,
    advice:
      'In Acrobat Pro: All tools, “Prepare for accessibility”, “Automatically tag PDF” if there are no tags yet; then mend by hand what is listed here.',
  },
];

/** Longer strings name no program. */
const MOST_LOOKED_AT = 300;

/** What is known of the program that made the file: its name in words of ours, and where to set what; null when it is not known. */
export function makerOf({
  creator,
  producer,
}: PdfFacts): { readonly name: string; readonly advice: string } | null {
  const made = [creator, producer].map(name => (name ?? '').slice(0, MOST_LOOKED_AT)).join('\n');
  const maker = MAKERS.find(({ known }) => known.test(made));
  return maker === undefined ? null : { name: maker.name, advice: maker.advice };
}
