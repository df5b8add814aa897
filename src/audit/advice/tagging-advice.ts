import type { Advice, RuleAdvice } from '../advice.ts';

const MIXED_HEADINGS: Advice = {
  title: 'Two kinds of heading tags are used side by side (H, and H1 to H6)',
  harm: 'People who go from heading to heading with a screen reader hear wrong levels, or none.',
  mend: 'Use H1 to H6 throughout: change each H to the level it has in the document.',
  urgency: 'hindrance',
};

/** The parts of 7.1 about content and its tags; 7.3, 7.4, 7.7 and 7.9 about tags of one kind; 7.20 about pieces that are reused. */
export const taggingAdvice = {
  '7.1/1': {
    title:
      'Something is marked as decoration in the midst of content that is read out (Artifact within tagged content)',
    harm: 'One program reads it out, the other skips it: words may go missing in a sentence.',
    mend: 'Decide which it is. Decoration must lie outside the tag; what has a meaning must not be marked as decoration. Mostly a fault of the program that made the file: export again with a newer version.',
    urgency: 'hindrance',
  },
  '7.1/2': {
    title: 'Content that should be read out is marked as decoration (tagged content within an Artifact)',
    harm: 'A screen reader may skip it without saying so.',
    mend: 'Take away the mark for decoration around it. In Acrobat Pro: Content panel, find the Artifact, and move the tagged content out of it.',
    urgency: 'barrier',
  },
  '7.1/3': {
    title: 'Content on the page is neither tagged nor marked as decoration',
    harm: 'A screen reader skips it, so that text and pictures go missing without a word; or it is read in a place where it makes no sense.',
    mend: 'Tag what has a meaning, in the order in which it is read. Mark lines, backgrounds and repeated headers and footers as decoration (Artifact). In Acrobat Pro: Reading Order tool, “Background/Artifact”.',
    urgency: 'barrier',
  },
  '7.1/5': {
    title: 'Tags with a name of their own are not explained (not in the role map)',
    titleOfOne: 'A tag with a name of its own is not explained (not in the role map)',
    harm: 'A screen reader doesn’t know whether it is a heading, a list or a paragraph, and mostly reads it as plain text.',
    mend: 'Say for each name which standard tag it stands for, such as P, H1 or LI. In Acrobat Pro: Tags panel, menu, “Edit Role Map”. In InDesign: paragraph style, Export Tagging.',
    urgency: 'hindrance',
  },
  '7.1/6': {
    title: 'Names of tags are explained by themselves, or by each other in a circle (role map)',
    harm: 'Mostly nobody notices: of standard tags, such as H1 and P, software knows what they are. A tag with a name of its own is read as plain text.',
    mend: 'It is mostly a fault of the program that made the file: export again with a newer one; LibreOffice leaves it out when it exports as PDF/UA. In Acrobat Pro: Tags panel, menu, “Edit Role Map”, and take out what leads to itself.',
    urgency: 'formal',
  },
  '7.1/7': {
    title: 'A standard tag is given another meaning (role map)',
    harm: 'One program goes by the tag, the other by the new meaning: a heading may be read as a paragraph.',
    mend: 'Take the standard tag out of the role map, and use the tag that is meant. In Acrobat Pro: Tags panel, menu, “Edit Role Map”.',
    urgency: 'hindrance',
  },
  '7.3/1': {
    title: 'Pictures have no description (alternative text)',
    titleOfOne: 'A picture has no description (alternative text)',
    harm: 'Who can’t see the picture hears “graphic”, or nothing, and misses what it says.',
    mend: 'Write for each picture, in a sentence, what it tells the reader. Mark pictures that tell nothing as decoration. In Word: right-click, “View Alt Text”. In Acrobat Pro: “Set Alternate Text”.',
    urgency: 'barrier',
  },
  '7.4.2/1': {
    title: 'Headings skip a level, or do not begin with the first (H1)',
    titleOfOne: 'A heading skips a level, or the first is not an H1',
    harm: 'People who use headings as a table of contents look in vain for the part that seems to be missing.',
    mend: 'Begin with H1, and go down one level at a time; choose levels by their place in the document, not by the size of the letters. In Word: the styles Heading 1, Heading 2, and so on.',
    urgency: 'hindrance',
  },
  '7.4.4/1': {
    title: 'A part of the document has more than one heading (H) of its own',
    harm: 'A screen reader can’t tell which heading the text is under, or how deep it lies.',
    mend: 'Use H1 to H6 instead of H; or put each heading and its text into a part (Sect) of their own.',
    urgency: 'hindrance',
  },
  '7.4.4/2': MIXED_HEADINGS,
  '7.4.4/3': MIXED_HEADINGS,
  '7.7/1': {
    title: 'Formulas have no description (alternative text)',
    titleOfOne: 'A formula has no description (alternative text)',
    harm: 'Who can’t see the formula hears loose signs in a wrong order, or nothing.',
    mend: 'Write each formula out as it is spoken, such as “a squared plus b squared”, as the alternative text of its tag.',
    urgency: 'barrier',
  },
  '7.9/1': {
    title: 'Footnotes can’t be told apart (Note without an ID)',
    titleOfOne: 'A footnote can’t be told from others (Note without an ID)',
    harm: 'Software that jumps from the text to the note and back can’t find it; with most screen readers of today nobody notices.',
    mend: 'Give each Note tag an ID of its own. In Acrobat Pro: Tags panel, properties of the tag, ID. Newer versions of most programs do it themselves.',
    urgency: 'formal',
  },
  '7.9/2': {
    title: 'Footnotes share an ID with each other',
    harm: 'Software that jumps from the text to the note may end up at the wrong one; with most screen readers of today nobody notices.',
    mend: 'Give each Note tag an ID that no other has. In Acrobat Pro: Tags panel, properties of the tag, ID.',
    urgency: 'formal',
  },
  '7.20/1': {
    title: 'Part of a page is taken from another file (reference XObject)',
    harm: 'Who doesn’t have that file sees a stand-in, or nothing; its text can’t be read out.',
    mend: 'Put the content into this file itself: place it instead of linking it, and export again.',
    urgency: 'hindrance',
  },
  '7.20/2': {
    title: 'A piece with tags of its own is used in several places (form XObject)',
    harm: 'A screen reader can’t know which place is meant: it may read the piece once too often, too seldom, or out of order.',
    mend: 'This is a fault of the program that made the file, often one that merges or imposes pages: let it write the piece anew for each place, or tag around it instead of within.',
    urgency: 'hindrance',
  },
} as const satisfies Readonly<Record<string, RuleAdvice>>;
