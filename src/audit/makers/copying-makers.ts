import type { Maker } from './maker.ts';

/** What makes a PDF of what another program wrote, and loses the tags by it: known before what was printed. */
export const PRINTING_MAKERS: readonly Maker[] = [
  {
    name: 'Acrobat PDFMaker',
    noFields: true,
    known: /pdfmaker/i,
    ways: {
      tags: 'in the Acrobat tab of Word: Preferences, “Enable Accessibility and Reflow with tagged Adobe PDF”, then “Create PDF”; or File, Save As, PDF of Word itself',
      title: 'File, Info, Title, before it is converted',
      'descriptions of pictures': 'right-click, “View Alt Text”',
      headings: 'the styles Heading 1, Heading 2 and so on',
    },
  },
  {
    name: 'a PDF printer',
    known:
      /print to pdf|pscript|pdfcreator|cutepdf|bullzip|dopdf|primopdf|pdf24|acrobat (?:distiller|pdfwriter)|novapdf|splwow|cib pdf brewer|edocprintpro|pstopdf|foxit.{0,20}printer/i,
    onlyUntagged: true,
    about:
      'it was printed, which loses all tags. Use “Save as PDF” or “Export” of the program the document is written in, never a printer.',
  },
  {
    name: 'Ghostscript',
    known: /ghostscript/i,
    onlyUntagged: true,
    about:
      'it prints or shrinks files, and mostly loses the tags with it. Take the PDF as it was before, or export again from the source.',
  },
];

/** What the system of the computer, a scanner or a tool makes: known after the programs themselves. */
export const COPYING_MAKERS: readonly Maker[] = [
  {
    name: 'Pages, Numbers or Keynote',
    known: /^(?:pages|numbers|keynote)\b[^\n]{0,80}\n[^\n]{0,80}quartz pdfcontext/i,
    ways: {
      tags: 'File, Export To, PDF, of a current version; printing to PDF loses all tags',
      'descriptions of pictures': 'Format, Image, Description',
      headings: 'the paragraph styles Heading, Heading 2 and so on',
    },
  },
  {
    name: 'a Mac',
    known: /quartz pdfcontext/i,
    onlyUntagged: true,
    about:
      'printing or “Save as PDF” mostly loses the tags. Use the export of the program itself, such as File, Export To, PDF in Pages.',
  },
  {
    name: 'cairo',
    known: /\bcairo\b/i,
    onlyUntagged: true,
    about:
      'it draws and prints, mostly without tags. Use the export of the program the document is written in.',
  },
  {
    name: 'Qt',
    known: /^qt \d/im,
    onlyUntagged: true,
    about: 'it prints without tags. Use another export of the program the document is written in.',
  },
  {
    name: 'a scanner',
    known:
      /\bscan(?:ner|ned|snap)?\b|^(?:canon\b|ricoh|xerox|konica minolta|kyocera|sharp mx|lexmark|toshiba|develop ineo|ipr |epson|brother|fujitsu)|adobe psl|camscanner|\btwain\b|pdfscanlib|paperport|naps2|libtiff|img2pdf|imagemagick|paper capture|finereader|readiris|omnipage/im,
    about:
      'a scan is a picture of a text. Make the PDF from the document that was printed; only without it: in Acrobat Pro, “Scan & OCR”, recognise the text, and check each word.',
  },
  {
    name: 'a tool that joins, splits, fills or signs PDFs',
    known:
      /pdftk|itext-paulo|pdfsam|sejda|ilovepdf|smallpdf|pypdf|qpdf|pikepdf|^pdfium$|pdftools sdk|setapdf|pyhanko|docusign|acrobat sign/im,
    about:
      'it takes what others made. Mend the PDFs that went into it, and see whether tags, title and language come out again.',
  },
];

const TAB_ORDER_THERE = 'select all page thumbnails, Page Properties, Tab Order, “Use Document Structure”';

const EXPORT_ANEW =
  'mend the document where it was written, if you have it, and export it with tags; fields that were added here are lost by that, and have to be added anew.';

/** What changes PDFs by hand: known last, since it says least of where a file comes from. */
export const EDITING_MAKERS: readonly Maker[] = [
  {
    name: 'a PDF editor',
    known:
      /foxit|nitro|pdf-xchange|master pdf editor|pdfelement|phantompdf|wondershare|soda ?pdf|pdf ?architect/i,
    about: EXPORT_ANEW,
  },
  {
    name: 'Adobe Acrobat',
    known: /acrobat|adobe pdf library/i,
    about: EXPORT_ANEW,
    ways: {
      tags: 'All tools, “Prepare for accessibility”, “Automatically tag PDF” if there are none yet; then look through all of it',
      title: 'File, Properties, Description, Title',
      'title in the window': 'File, Properties, Initial View, Show: Document Title',
      language: 'File, Properties, Advanced, Language',
      'names of fields': '“Prepare form”, double-click a field, General, Tooltip',
      'descriptions of pictures': '“Prepare for accessibility”, “Add alternate text”',
      'order of Tab': TAB_ORDER_THERE,
      fonts: 'Acrobat Pro: Preflight, fixup “Embed missing fonts”',
    },
  },
];
