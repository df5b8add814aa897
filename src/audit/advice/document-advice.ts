import type { RuleAdvice } from '../advice.ts';

const MARK_HARM =
  'Nobody is hindered by this itself. But checkers, archives and some reading software go by this mark, and won’t take the file for an accessible one.';
const WRONG_PREFIX =
  'The mark is there, but under a name that reading software and checkers don’t look for; nobody else is hindered.';
const REWRITE_MARK =
  'Have the mark written anew by a program that knows PDF/UA. In Acrobat Pro: Preflight, fixup “Set PDF/UA-1 entry”.';

/** Clauses 5 and 6, and the parts of 7.1 about the file as a whole. */
export const documentAdvice = {
  '5/1': {
    title: 'The file does not say that it is accessible (no PDF/UA mark in its metadata)',
    harm: MARK_HARM,
    mend: 'Do this last, when nothing else fails: export with “PDF/UA” switched on, or set the mark. In Acrobat Pro: Preflight, fixup “Set PDF/UA-1 entry”.',
    urgency: 'formal',
  },
  '5/2': {
    title: 'The file says that it keeps another standard than PDF/UA-1, such as PDF/UA-2',
    harm: 'Nobody is hindered by this itself. But what is told here holds for PDF/UA-1: a file may keep the one and break the other.',
    mend: 'If it is meant to be PDF/UA-2, have a checker for PDF/UA-2 judge it, such as veraPDF, and leave out what is told here. Else export it as PDF/UA-1, and check it again.',
    urgency: 'formal',
  },
  '5/3': {
    title: 'The mark that says the file is accessible has a wrong prefix (pdfuaid:part)',
    harm: WRONG_PREFIX,
    mend: REWRITE_MARK,
    urgency: 'formal',
  },
  '5/4': {
    title: 'The amendment named in the PDF/UA mark has a wrong prefix (pdfuaid:amd)',
    harm: WRONG_PREFIX,
    mend: REWRITE_MARK,
    urgency: 'formal',
  },
  '5/5': {
    title: 'The correction named in the PDF/UA mark has a wrong prefix (pdfuaid:corr)',
    harm: WRONG_PREFIX,
    mend: REWRITE_MARK,
    urgency: 'formal',
  },
  '6.1/1': {
    title: 'The file does not begin as a PDF of version 1.0 to 1.7 should',
    harm: 'Most readers open it all the same; strict ones may refuse it, or read it by the rules of another version.',
    mend: 'Save it again as PDF 1.7, without anything before its first line. A file that is meant to be PDF 2.0 falls under PDF/UA-2, which this check does not judge.',
    urgency: 'formal',
  },
  '6.2/1': {
    title: 'The file is not marked as tagged',
    harm: 'Reading software takes it for a page without structure and guesses: headings, lists, tables and the reading order can get lost, even when tags are there.',
    mend: 'Make the PDF again from its source with tags switched on. The mark alone is enough only when nothing is told here of content, fields or links without a tag. In Acrobat Pro: Tags panel, menu, “Document is Tagged PDF”.',
    urgency: 'barrier',
  },
  '7.1/4': {
    title: 'The file says of its own tags that they may be wrong (Suspects)',
    harm: 'Hardly any program heeds it. It is left behind by software that guessed the tags, so they may not have been looked at since.',
    mend: 'Look through the tags and the reading order, mend what is wrong, and save the file anew with Suspects set to false, or without it.',
    urgency: 'formal',
  },
  '7.1/8': {
    title: 'The file has no data about itself, such as its title (XMP metadata)',
    harm: 'Without a title there a screen reader announces the file name, such as “scan0043.pdf”. Nor can the file be marked as PDF/UA.',
    mend: 'Give the document a title where it is made, and export it as PDF/UA. In Acrobat: File, Properties, Description, fill in the title, and save.',
    urgency: 'hindrance',
  },
  '7.1/9': {
    title: 'The document has no title',
    harm: 'Who opens several files hears and sees file names, and can’t tell which window is which.',
    mend: 'Fill in a title that says what the document is, in the properties of the document where it is made, and export again. In Acrobat: File, Properties, Description, Title.',
    urgency: 'hindrance',
  },
  '7.1/10': {
    title: 'The window shows the file name instead of the title of the document',
    harm: 'A screen reader announces a file name, such as “form_v3_def.pdf”, when the file is opened.',
    mend: 'Switch on that the title is shown. In Acrobat: File, Properties, Initial View, Show: Document Title.',
    urgency: 'hindrance',
  },
  '7.1/11': {
    title: 'The document is not tagged: it has no structure at all',
    harm: 'A screen reader finds no headings, lists, tables or names of form fields in it, and may read the text in the wrong order, or nothing. Reflow on a small screen fails too.',
    mend: 'Make the PDF again from its source with tags switched on, and add fields again that were added to it: that is far less work than tagging a finished PDF. Without the source: in Acrobat Pro, “Automatically tag PDF” (for a scan, first “Scan & OCR”), then check and mend all of it by hand.',
    urgency: 'barrier',
  },
  '7.1/12': {
    title: 'Tags do not say which tag they lie in (P)',
    titleOfOne: 'A tag does not say which tag it lies in (P)',
    harm: 'Most programs find it out themselves; some lose their way in the structure, and skip parts or headings.',
    mend: 'This is a fault of the program that wrote the file: export again, with a newer version or another program. Saving with Acrobat Pro may rebuild it.',
    urgency: 'formal',
  },
} as const satisfies Readonly<Record<string, RuleAdvice>>;
