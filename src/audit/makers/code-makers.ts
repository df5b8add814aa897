import type { Maker } from './maker.ts';

const BY_CODE =
  'it writes tags, a title, a language and names of fields only where the program that uses it asks for them: that is for its developers.';
const NO_TAGS =
  'it writes no tags. Its developers can make the document from HTML instead, with WeasyPrint and its variant pdf/ua-1, or with Prince.';
const FOR_DEVELOPERS = 'this is for the developers of the program that uses it.';

const UA_DOCUMENT =
  'new PdfUADocument(writer, new PdfUAConfig(PdfUAConformance.PDF_UA_1, title, language)), of iText 9';
const COMPLIANCE =
  'PdfSaveOptions with Compliance = PdfCompliance.PdfUa1 (Aspose.Words); document.TaggedContent (Aspose.PDF)';
const QUEST_SETTINGS =
  'DocumentSettings with PDFUA_Conformance = PDFUA_Conformance.PDFUA_1, and the Semantic… elements';
const QUEST_METADATA = 'DocumentMetadata with Title and Language';

/** Libraries that make PDFs of documents of other programs, which they name: known before those. */
export const CONVERTING_MAKERS: readonly Maker[] = [
  {
    name: 'Aspose',
    known: /aspose/i,
    about: FOR_DEVELOPERS,
    ways: { tags: COMPLIANCE, 'title in the window': COMPLIANCE, 'mark of PDF/UA': COMPLIANCE },
  },
];

/** Libraries that programs write PDFs with. */
export const CODE_MAKERS: readonly Maker[] = [
  {
    name: 'OpenPDF',
    known: /openpdf/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: 'writer.setTagged(), and each piece within a structure element, by hand',
      title: 'document.addTitle(…), then writer.createXmpMetadata()',
      'title in the window': 'writer.setViewerPreferences(PdfWriter.DisplayDocTitle)',
    },
  },
  {
    name: 'iText',
    known: /itext/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: UA_DOCUMENT,
      title: UA_DOCUMENT,
      'title in the window': UA_DOCUMENT,
      language: UA_DOCUMENT,
      'mark of PDF/UA': UA_DOCUMENT,
      'names of fields': 'field.setAlternativeName(…)',
      'descriptions of pictures': 'image.getAccessibilityProperties().setAlternateDescription(…)',
      headings: 'paragraph.getAccessibilityProperties().setRole(StandardRoles.H1)',
      'header cells': 'table.addHeaderCell(…)',
      fonts: 'PdfFontFactory.createFont(file, EmbeddingStrategy.FORCE_EMBEDDED)',
    },
  },
  {
    name: 'PDFBox',
    known: /pdfbox/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: 'PDMarkInfo and PDStructureTreeRoot of the catalog, and marked content around each piece, by hand',
      title: 'setTitle of the document information, and dc:title in XMP metadata',
      'title in the window': 'setDisplayDocTitle(true) of PDViewerPreferences',
      language: 'document.getDocumentCatalog().setLanguage("nl")',
      'names of fields': 'field.setAlternateFieldName(…)',
      fonts: 'PDType0Font.load(document, file)',
    },
  },
  {
    name: 'ReportLab',
    known: /reportlab/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: 'its open-source edition can’t write them: make the document from HTML, with WeasyPrint and its variant pdf/ua-1',
      title: 'canvas.setTitle("…"), which does not write XMP metadata: add those with another tool',
      'title in the window': 'canvas.setViewerPreference("DisplayDocTitle", "true")',
      language: 'Canvas(…, lang="nl")',
      'names of fields': 'canvas.acroForm.textfield(…, tooltip="…")',
      fonts: 'pdfmetrics.registerFont(TTFont(…))',
    },
  },
  {
    name: 'pdf-lib',
    known: /pdf-lib/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: 'it writes none; it keeps those of a PDF that it loads and fills',
      title:
        'doc.setTitle("…", { showInWindowTitleBar: true }), and a Metadata stream with dc:title, which it does not write',
      'title in the window': 'doc.setTitle("…", { showInWindowTitleBar: true })',
      language: 'doc.setLanguage("nl-NL")',
      'names of fields': 'field.acroField.dict.set(PDFName.of("TU"), PDFHexString.fromText("…"))',
      fonts: 'doc.registerFontkit(fontkit), then doc.embedFont(bytes)',
    },
  },
  {
    name: 'PDFKit for Node',
    known: /^pdfkit$/im,
    about: FOR_DEVELOPERS,
    ways: {
      tags: 'new PDFDocument({ tagged: true, … }), and doc.struct(…) with doc.addStructure(…) for each piece',
      title: 'info: { Title: "…" } of new PDFDocument',
      'title in the window': 'displayTitle: true of new PDFDocument',
      language: 'lang: "nl" of new PDFDocument',
      'mark of PDF/UA': 'subset: "PDF/UA" of new PDFDocument',
      'descriptions of pictures': 'doc.struct("Figure", { alt: "…" }, …)',
      fonts: 'doc.registerFont(name, file)',
    },
  },
  {
    name: 'PDFsharp',
    known: /pdfsharp|migradoc/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: 'UAManager.ForDocument(document), of version 6 or newer',
      language: 'SetDocumentLanguage of the UAManager',
      title: 'document.Info.Title',
    },
  },
  {
    name: 'QuestPDF',
    known: /questpdf/i,
    about: FOR_DEVELOPERS,
    ways: {
      tags: QUEST_SETTINGS,
      'mark of PDF/UA': QUEST_SETTINGS,
      title: QUEST_METADATA,
      language: QUEST_METADATA,
    },
  },
  {
    name: 'a programming library',
    known: /\b(?:tcpdf|t?fpdf|mpdf|dompdf|js-?pdf|haru|libharu|prawn|gopdf|clibpdf)\b/i,
    onlyUntagged: true,
    about: NO_TAGS,
  },
  {
    name: 'a programming library',
    known:
      /\b(?:pdfmake|pdflib|pdftron|apryse|syncfusion|telerik|gembox|spire\.pdf|ironpdf|evopdf|winnovative|abcpdf|hexapdf|datalogics|amyuni|pdf clown|gnostice|activereports|devexpress|nutrient|gdpicture|dynamicpdf|activepdf|podofo|pdfjet|sharppdf|3-heights)\b/i,
    about: BY_CODE,
  },
];
