import { type Maker, TAB_ORDER, type Ways } from './maker.ts';

const STRUCTURE_TAGS = 'File, Save As, PDF, Options, “Document structure tags for accessibility”';
const BEST_FOR_TAGS =
  'File, Save As, PDF, “Best for electronic distribution and accessibility”; printing to PDF loses all tags';

const WORD_WAYS = {
  'names of fields': 'Word puts no fields into a PDF: name them where they were added',
  'descriptions of pictures': 'right-click, “View Alt Text”; for decoration tick “Mark as decorative”',
  headings: 'the styles Heading 1, Heading 2 and so on',
  'header cells': 'Table Design, “Header Row”; Table Layout, “Repeat Header Rows”',
  links: 'saving as PDF tags them, printing does not; where a link leads is written in the PDF afterwards',
  fonts: 'it embeds every font that lets it: choose another for the texts that are named',
} as const satisfies Ways;

const OFFICE_WAYS = {
  tags: STRUCTURE_TAGS,
  title: 'File, Info, Title',
  'title in the window': 'a current Office sets it by itself',
} as const satisfies Ways;

const EXPORT_UA =
  'File, Export As, Export as PDF, General, “Universal Accessibility (PDF/UA)”, which also lists what is missing';

const WRITER_WAYS = {
  title: 'File, Properties, Description, Title',
  'title in the window': 'File, Export As, Export as PDF, User Interface, “Display document title”',
  language: 'Tools, Language, For all Text',
  'names of fields': 'Control Properties, General, Help text',
  'descriptions of pictures': 'right-click, “Alt Text”',
  headings: 'the styles Heading 1, Heading 2 and so on',
  'header cells': 'Table Properties, Text Flow, “Repeat heading”',
  'order of Tab': TAB_ORDER,
  fonts:
    'it embeds every font that lets it: choose another for the texts that are named. Ticks and texts of fields: in Acrobat Pro, Preflight, “Embed missing fonts”',
} as const satisfies Ways;

/** Word processors and what goes with them. On a Mac the system writes the PDF, and it is the setting that counts. */
export const OFFICE_MAKERS: readonly Maker[] = [
  {
    name: 'Word for Mac',
    noFields: true,
    known: /\bword\b[^\n]{0,80}\n[^\n]{0,80}quartz pdfcontext/i,
    ways: { tags: BEST_FOR_TAGS, title: 'File, Properties, Summary, Title', ...WORD_WAYS },
  },
  {
    name: 'PowerPoint or Excel for Mac',
    noFields: true,
    known: /\b(?:powerpoint|excel)\b[^\n]{0,80}\n[^\n]{0,80}quartz pdfcontext/i,
    ways: {
      tags: `${BEST_FOR_TAGS}. Where that is not offered, export it on Windows`,
      title: 'File, Properties, Summary, Title',
    },
  },
  {
    name: 'Microsoft Word',
    noFields: true,
    known: /microsoft.{0,4} (?:office )?word/i,
    ways: {
      ...OFFICE_WAYS,
      language: 'select all text; Review, Language, Set Proofing Language',
      ...WORD_WAYS,
    },
  },
  {
    name: 'Microsoft PowerPoint or Excel',
    noFields: true,
    known: /microsoft.{0,4} (?:office )?(?:powerpoint|excel)/i,
    ways: {
      ...OFFICE_WAYS,
      'descriptions of pictures': 'right-click, “View Alt Text”; for decoration tick “Mark as decorative”',
    },
  },
  {
    name: 'Microsoft Office',
    known: /microsoft.{0,4} (?:office )?(?:access|publisher|visio|project|onenote|outlook|infopath)\b/i,
    about: 'not all its programs write tags. If they are missing, export it by way of Word.',
    ways: { title: OFFICE_WAYS.title },
  },
  {
    name: 'LibreOffice',
    knowsUa: true,
    known: /libreoffice|collabora/i,
    ways: {
      tags: EXPORT_UA,
      'tags of fields': EXPORT_UA,
      'mark of PDF/UA': EXPORT_UA,
      ...WRITER_WAYS,
    },
  },
  {
    name: 'OpenOffice',
    known: /openoffice|neooffice/i,
    about: 'it knows no PDF/UA. LibreOffice opens its documents, and exports them as such.',
    ways: WRITER_WAYS,
  },
  {
    name: 'Google Docs',
    known: /google docs/i,
    about: 'it puts no form fields into a PDF, and no mark of PDF/UA.',
    ways: {
      tags: 'older downloads have none: take File, Download, PDF Document again, and never print. Or download it as .docx, and export that from Word',
      'descriptions of pictures': 'right-click, “Alt text”',
      headings: 'the styles Heading 1, Heading 2 and so on',
    },
  },
];
