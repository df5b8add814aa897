import type { Maker } from './maker.ts';

/** Programs for layout, for drawings, and for forms as a layout. */
export const LAYOUT_MAKERS: readonly Maker[] = [
  {
    name: 'Adobe InDesign',
    known: /indesign/i,
    ways: {
      tags: 'File, Export, General, “Create Tagged PDF”; the Articles panel gives the reading order',
      title: 'File, File Info, Basic, Document Title',
      'title in the window': 'File, Export, Advanced, Display Title: “Document Title”',
      language: 'File, Export, Advanced, Language',
      'names of fields': 'Buttons and Forms panel, PDF Options, Description',
      'descriptions of pictures':
        'Object, Object Export Options, Alt Text; for decoration there: Tagged PDF, Apply Tag “Artifact”',
      headings: 'paragraph style, Export Tagging',
      'header cells': 'Table, Convert Rows, To Header',
    },
  },
  {
    name: 'Adobe FrameMaker',
    noFields: true,
    known: /framemaker/i,
    ways: {
      tags: 'Format, Document, PDF Setup, Tags, “Generate Tagged PDF”',
      title: 'File, File Info, Title',
      'descriptions of pictures': 'Graphics, Object Properties, Object Attributes, Alternate text',
    },
  },
  {
    name: 'QuarkXPress',
    known: /quarkxpress/i,
    about: 'older versions write no tags: export with a current one.',
  },
  {
    name: 'Scribus',
    known: /scribus/i,
    onlyUntagged: true,
    about:
      'it writes no tags. Make the document in LibreOffice or InDesign, or have the PDF tagged by hand in Acrobat Pro.',
    ways: { 'names of fields': 'Field Properties, Tool-Tip' },
  },
  {
    name: 'Adobe LiveCycle or AEM Forms Designer',
    known: /livecycle|xfa|(?:aem|experience manager) forms|adobe designer|^designer \d/im,
    ways: {
      tags: 'save it as a static PDF form with “Generate Accessibility Information (Tags)”',
      title: 'File, Form Properties, Info, Title',
      language: 'File, Form Properties, Defaults, Form Locale',
      'names of fields': 'Accessibility palette, Tool Tip or Custom Screen Reader Text',
      'descriptions of pictures': 'Accessibility palette, Custom Screen Reader Text',
    },
  },
  {
    name: 'a drawing program',
    known: /adobe illustrator|coreldraw|corel pdf engine|inkscape|xara\b|autocad/i,
    onlyUntagged: true,
    about:
      'it writes no tags. Place the drawing as a picture in a document, such as in Word or InDesign, and describe it there.',
  },
];
