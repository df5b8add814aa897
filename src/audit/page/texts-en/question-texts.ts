import type { SectionId, SectionTexts } from '../page-texts.ts';

/** What a person is asked. */
export const questionTexts: Readonly<Record<SectionId, SectionTexts>> = {
  title: {
    title: 'Title',
    ask: 'Does the title say which document this is?',
    how: 'The title stands at the top of the window and is read out first.',
    none: '',
  },
  'reading-order': {
    title: 'Reading order',
    ask: 'Is everything read out in the right order?',
    how: 'Beside each page stands what is read out. The numbers belong together. Is anything missing, or does the line jump to and fro? A thick line leads back up. See also that each piece is of the right kind: a heading is a heading, a list a list.',
    none: '',
  },
  headings: {
    title: 'Headings',
    ask: 'Do the headings show the way?',
    how: 'People who don’t see jump from heading to heading. Is each heading here, at the right level? Do the bookmarks show the same way?',
    none: '',
  },
  fields: {
    title: 'Fields',
    ask: 'Does the name alone tell you what to fill in?',
    how: 'Compare the field with the name that is read out. Tick each field that is right.',
    none: 'Fields: there is nothing to fill in.',
  },
  pictures: {
    title: 'Pictures',
    ask: 'Does the text tell what the picture tells?',
    how: 'Read the text first, and look after that. Is anything missing? Tick each picture that is right.',
    none: 'Pictures: none is described. If you see one that tells something, choose not good at “Reading order”.',
  },
  tables: {
    title: 'Tables',
    ask: 'Does each cell have the right headers?',
    how: 'Choose a cell. Below the table you read which headers are said with it. Tick each table that is right.',
    none: 'Tables: there are none. If you see one all the same, choose not good at “Reading order”.',
  },
  languages: {
    title: 'Language',
    ask: 'Is each text spoken in the right language?',
    how: 'The voice that reads out follows the language. Here are the pieces in another language than the rest. Is one missing?',
    none: '',
  },
  links: {
    title: 'Links',
    ask: 'Do you know of each link where it goes?',
    how: 'People who don’t see often hear the link alone, without the sentence around it.',
    none: 'Links: there are none.',
  },
  artifacts: {
    title: 'What is not read out',
    ask: 'Can people do without it?',
    how: 'Decoration and page numbers may be passed over. Is anything here that everybody should know?',
    none: 'What is not read out: no text and no picture is passed over. About fields you read at “Reading order”.',
  },
  senses: {
    title: 'Colour, shape and place',
    ask: 'Is everything clear without colour, shape or place?',
    how: 'Look for sentences like “see right” or “the red fields”, and for colours that mean something. The same has to be said in words.',
    none: '',
  },
  contrast: {
    title: 'Contrast',
    ask: 'Can everything be read well?',
    how: 'Look at small print, text on colour, text in pictures and the edges of fields. If in doubt, measure with a free program such as Colour Contrast Analyser by TPGi. The contrast is at least 4.5 to 1; for large letters and edges 3 to 1.',
    none: '',
  },
  motion: {
    title: 'Motion and sound',
    ask: 'Can everybody follow film, sound and motion?',
    how: 'What is heard has to be there to read, and what moves has to be told in words. If anything flashes, it is not good. Is there no film, sound or script in the file? Then choose “not applicable”.',
    none: '',
  },
  letters: {
    title: 'Letters and abbreviations',
    ask: 'Are all words that are read out right?',
    how: 'Read along in the reading order. Mind scanned text, formulas and unusual signs. Is each abbreviation explained once?',
    none: 'Letters and abbreviations: no text has a tag.',
  },
  use: {
    title: 'Use',
    ask: 'Can everybody work with it?',
    how: 'Open the file and use the keyboard alone. Does Tab bring you everywhere, in the right order? May you take all the time you want?',
    none: '',
  },
};
