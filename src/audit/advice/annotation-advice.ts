import type { RuleAdvice } from '../advice.ts';

/** 7.18.1 to 7.18.5 and 7.18.8: form fields, links, comments. */
export const annotationAdvice = {
  '7.18.1/1': {
    title: 'Comments, stamps or attachments are not tagged (Annot)',
    titleOfOne: 'A comment, stamp or attachment is not tagged (Annot)',
    harm: 'Who goes through the page with a screen reader never comes across them.',
    mend: 'Delete comments that were meant for colleagues. Tag those that readers need. In Acrobat Pro: Tags panel, menu, “Find”, “Unmarked Comments”, “Tag Element”.',
    urgency: 'hindrance',
  },
  '7.18.1/2': {
    title: 'Links, comments or stamps have no description (Contents)',
    titleOfOne: 'A link, comment or stamp has no description (Contents)',
    harm: 'A screen reader says “link” or “annotation”, or reads out a web address letter by letter.',
    mend: 'Write for each in a few words what it says or where it leads. In Acrobat Pro: type the text of the comment, or the alternative text of its tag. A link needs the description itself, not its tag.',
    urgency: 'hindrance',
  },
  '7.18.1/3': {
    title: 'Form fields have no name (tooltip)',
    titleOfOne: 'A form field has no name (tooltip)',
    harm: 'A screen reader says “edit” or “check box” and nothing else: nobody knows what to fill in. Who controls the computer by voice can’t call the field.',
    mend: 'Give each field a name that says what to fill in, with what is printed above or beside it: “Date of birth (day-month-year)”. In Acrobat: Prepare a form, properties of the field, General, Tooltip. In LibreOffice: properties of the field, Help text.',
    urgency: 'barrier',
  },
  '7.18.2/1': {
    title: 'A layer for the printing press is in the file (TrapNet)',
    harm: 'Nobody notices on the screen; it is a leftover of making the file ready for print, which the standard doesn’t allow.',
    mend: 'Export again for the screen, without trapping.',
    urgency: 'formal',
  },
  '7.18.3/1': {
    title: 'On some pages the Tab key does not follow the reading order (Tabs)',
    titleOfOne: 'On one page the Tab key does not follow the reading order (Tabs)',
    harm: 'Who goes from field to field or from link to link with the keyboard jumps across the page, in an order that makes no sense.',
    mend: 'Let the Tab key follow the structure on all pages with fields, links or comments. In Acrobat: select all page thumbnails, Page Properties, Tab Order, “Use Document Structure”. In InDesign: export with “Use Structure for Tab Order”.',
    urgency: 'hindrance',
  },
  '7.18.4/1': {
    title: 'Form fields are not tagged (Form)',
    titleOfOne: 'A form field is not tagged (Form)',
    harm: 'Who reads through the form with a screen reader never comes across the field, or meets it far from its question.',
    mend: 'Tag each field, right after its question in the reading order. In Acrobat Pro: Tags panel, menu, “Find”, “Unmarked Annotations”, “Tag Element” as Form; then drag the tags to their places.',
    urgency: 'barrier',
  },
  '7.18.4/2': {
    title: 'The tag of a form field holds something beside the field (Form)',
    harm: 'A screen reader may not find the field in it, or reads its text twice.',
    mend: 'Let each Form tag hold one field and nothing else: move texts out into a tag of their own, such as P, and give each button of a group its own Form tag.',
    urgency: 'hindrance',
  },
  '7.18.5/1': {
    title: 'Links are not tagged (Link)',
    titleOfOne: 'A link is not tagged (Link)',
    harm: 'A screen reader reads the words without saying that they are a link, so nobody knows that there is something to follow.',
    mend: 'Make the link where the document is made, as a link and not just as blue text, and export again. In Acrobat Pro: Tags panel, menu, “Find”, “Unmarked Links”, “Tag Element”.',
    urgency: 'hindrance',
  },
  '7.18.5/2': {
    title: 'Links do not say where they lead (Contents)',
    titleOfOne: 'A link does not say where it leads (Contents)',
    harm: 'Some screen readers say “link” or read out a web address letter by letter, instead of where it leads.',
    mend: 'Give each link a description, such as “Website of the municipality”. In InDesign: Hyperlinks panel, accessibility settings. It belongs to the link itself: an alternative text of its tag does not count here.',
    urgency: 'hindrance',
  },
  '7.18.8/1': {
    title: 'Printer’s marks are tagged, as if they were content (PrinterMark)',
    harm: 'A screen reader may announce cutting marks that mean nothing to the reader.',
    mend: 'Export without printer’s marks; or take their tags away, so that they count as decoration.',
    urgency: 'formal',
  },
} as const satisfies Readonly<Record<string, RuleAdvice>>;
