import type { PdfFacts } from '../formats/pdf/ua/report.ts';

/** A program that makes PDFs, and where in it to set what keeps them accessible. */
interface Maker {
  readonly name: string;
  /** Looked for in what the document was written in, and in what made the PDF, joined by a line end. */
  readonly known: RegExp;
  /** Goes on after "made with …: ". */
  readonly advice: string;
  /** Whether its setting for PDF/UA is found in the advice: no use to whoever switched it on. */
  readonly isSetting?: true;
}

const BY_CODE =
  'writes tags, a title, a language and names of fields only where the program that uses it asks for them: that is for its developers.';

const SET_ALREADY =
  'it was asked for PDF/UA already, and can’t know the rest. Mend the document there, and export it again in the same way.';

/** The first that is known counts: printing drivers come before what was printed, since they lost the tags. */
const MAKERS: readonly Maker[] = [
  {
    name: 'Veldwerk',
    known: /\bveldwerk\b/i,
    advice:
      'what it makes passes, so this file was changed afterwards; if not, please report a fault of Veldwerk.',
  },
  {
    name: 'Acrobat PDFMaker',
    known: /pdfmaker/i,
    advice:
      'in the Acrobat tab of Word: Preferences, “Enable Accessibility and Reflow with tagged Adobe PDF”; then “Create PDF”. Or use File, Save As, PDF of Word itself.',
  },
  {
    name: 'a PDF printer',
    known:
      /print to pdf|pscript5|pdfcreator|cutepdf|bullzip|dopdf|primopdf|pdf24|acrobat distiller|novapdf|foxit.{0,20}printer/i,
    advice:
      'it was printed, which loses all tags. Use “Save as PDF” or “Export” of the program the document is written in, never a printer.',
  },
  {
    name: 'Word for Mac',
    known: /\bword\b[^\n]{0,80}\n[^\n]{0,80}quartz pdfcontext/i,
    advice:
      'File, Save As, PDF, “Best for electronic distribution and accessibility”; printing to PDF loses all tags.',
  },
  {
    name: 'Ghostscript',
    known: /ghostscript/i,
    advice:
      'it prints or shrinks files, and mostly loses the tags with it. Take the PDF as it was before, or export again from the source.',
  },
  {
    name: 'Microsoft Word',
    known: /microsoft.{0,4} (?:office )?word/i,
    advice:
      'File, Info, fill in the title; then File, Save As, PDF, Options, tick “Document structure tags for accessibility”. Form fields of Word come out as plain text: add them in Acrobat Pro.',
  },
  {
    name: 'Microsoft PowerPoint or Excel',
    known: /microsoft.{0,4} (?:office )?(?:powerpoint|excel)/i,
    advice:
      'fill in the title under File, Info; then File, Save As, PDF, Options, tick “Document structure tags for accessibility”.',
  },
  {
    name: 'LibreOffice',
    isSetting: true,
    known: /libreoffice|openoffice|collabora/i,
    advice:
      'File, Properties, fill in the title; then File, Export As, Export as PDF, General, tick “Universal Accessibility (PDF/UA)”, which also lists what is missing.',
  },
  {
    name: 'Adobe InDesign',
    known: /indesign/i,
    advice:
      'File Info for the title, Export Tagging of the paragraph styles for headings, Object Export Options for pictures, the Articles panel for the reading order; export with “Create Tagged PDF”.',
  },
  {
    name: 'Adobe LiveCycle or AEM Forms Designer',
    known: /livecycle|xfa|(?:aem|experience manager) forms|adobe designer/i,
    advice:
      'Form Properties for title and language, the Accessibility palette for the name of each field; save as a static PDF form with “Generate Accessibility Information (Tags)”.',
  },
  {
    name: 'wkhtmltopdf',
    known: /wkhtmltopdf/i,
    advice: 'it can’t write tags. Print the page with Chrome, or with WeasyPrint and the variant pdf/ua-1.',
  },
  {
    name: 'Chrome or Edge',
    known: /skia\/pdf|headlesschrome|chromium/i,
    advice:
      'they tag what the web page says in HTML: its lang, headings, alt texts and table headers. They write no PDF/UA metadata, and no form fields: those have to be added afterwards.',
  },
  {
    name: 'WeasyPrint',
    isSetting: true,
    known: /weasyprint/i,
    advice: 'set the PDF variant pdf/ua-1, and in the HTML a title, a lang and alt texts.',
  },
  {
    name: 'Typst',
    isSetting: true,
    known: /typst/i,
    advice:
      'compile with --pdf-standard ua-1 (version 0.14 or newer), set the title of the document and the language of the text, and give pictures an alt.',
  },
  {
    name: 'LaTeX',
    isSetting: true,
    known: /pdftex|luatex|luahbtex|xetex|xdvipdfmx|latex|\btex\b/i,
    advice:
      'with LuaLaTeX of 2025 or newer, begin with \\DocumentMetadata{tagging=on, lang=…, pdfversion=1.7, pdfstandard=ua-1}, before \\documentclass.',
  },
  {
    name: 'Apache FOP',
    isSetting: true,
    known: /apache fop/i,
    advice: 'switch on accessibility (-a), set the PDF/UA mode, and give the page sequence a language.',
  },
  {
    name: 'a Mac',
    known: /quartz pdfcontext/i,
    advice:
      'printing or “Save as PDF” mostly loses the tags. Use the export of the program itself, such as File, Export To, PDF in Pages.',
  },
  {
    name: 'cairo',
    known: /\bcairo\b/i,
    advice:
      'it draws and prints, mostly without tags. Use the export of the program the document is written in.',
  },
  { name: 'iText', known: /itext|openpdf/i, advice: `it ${BY_CODE}` },
  { name: 'PDFBox', known: /pdfbox/i, advice: `it ${BY_CODE}` },
  { name: 'ReportLab', known: /reportlab/i, advice: `it ${BY_CODE}` },
  { name: 'pdf-lib', known: /pdf-lib/i, advice: `it ${BY_CODE}` },
  {
    name: 'a scanner',
    known:
      /\bscan(?:ner|ned|snap)?\b|^(?:canon (?:ir|mf|dr)|ricoh|xerox|konica minolta|kyocera|sharp mx|lexmark|toshiba|develop ineo|ipr )|paper capture|finereader|readiris|omnipage/im,
    advice:
      'a scan is a picture of a text. Make the PDF from the document that was printed; only without it: in Acrobat Pro, “Scan & OCR”, recognise the text, and check each word.',
  },
  {
    name: 'a programming library',
    known: /\b(?:[jtmf]pdf|js-?pdf|pdfkit|pdfmake|dompdf|prawn|aspose|pdfsharp|questpdf)\b/i,
    advice: `it ${BY_CODE}`,
  },
  {
    name: 'Adobe Acrobat',
    known: /acrobat|adobe pdf library/i,
    advice:
      'All tools, “Prepare for accessibility”, “Automatically tag PDF” if there are no tags yet; then mend by hand what is listed here.',
  },
];

/** Longer strings name no program. */
const MOST_LOOKED_AT = 300;

/** What is known of the program that made the file: its name in words of ours, and where to set what; null when it is not known. */
export function makerOf({
  creator,
  producer,
  claimsUa,
}: PdfFacts): { readonly name: string; readonly advice: string } | null {
  const made = [creator, producer].map(name => (name ?? '').slice(0, MOST_LOOKED_AT)).join('\n');
  const maker = MAKERS.find(({ known }) => known.test(made));
  if (maker === undefined) return null;
  return { name: maker.name, advice: claimsUa && maker.isSetting ? SET_ALREADY : maker.advice };
}
