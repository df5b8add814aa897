import type { RuleAdvice } from '../advice.ts';

/** 7.10 layers, 7.11 attachments, 7.15 XFA, 7.16 security, 7.18.6.2 media. */
export const attachmentAdvice = {
  '7.10/1': {
    title: 'A setting of layers has no name (optional content)',
    harm: 'Where a program lists the settings, this one can’t be told from others; hardly any program does.',
    mend: 'If the layers are not needed, merge them. In Acrobat Pro: Layers panel, menu, “Flatten Layers”. Else give each setting a name; mostly a newer version of the program that made the file does it.',
    urgency: 'formal',
  },
  '7.10/2': {
    title: 'Layers switch by themselves (AS in optional content)',
    harm: 'What shows and what is read out may differ between screen, print and zoom, without the reader knowing.',
    mend: 'Merge the layers, or let them stay as they are set. In Acrobat Pro: Layers panel, menu, “Flatten Layers”.',
    urgency: 'formal',
  },
  '7.11/1': {
    title: 'Attached files have no name that every program can read (F and UF)',
    titleOfOne: 'An attached file has no name that every program can read (F and UF)',
    harm: 'In some programs the attachment can’t be told from others, or not be opened or saved.',
    mend: 'Take the attachment out and attach it again, in a current program. In Acrobat: Attachments panel.',
    urgency: 'hindrance',
  },
  '7.15/1': {
    title: 'The form is of a kind that few programs open (dynamic XFA)',
    harm: 'Most browsers and telephones show “Please wait…” instead of the form, and people can’t fill it in. Even where it opens, a screen reader often gets nothing of it.',
    mend: 'Make the form anew as an ordinary PDF form (AcroForm). In AEM Forms Designer (LiveCycle): save it as a static PDF form, then check it again.',
    urgency: 'barrier',
  },
  '7.16/1': {
    title: 'The security settings forbid that text is read out',
    harm: 'Screen readers and Braille displays that heed the settings get nothing at all.',
    mend: 'Remove the security, or allow it. In Acrobat: File, Properties, Security, change settings, tick “Enable text access for screen reader devices for the visually impaired”.',
    urgency: 'barrier',
  },
  '7.18.6.2/1': {
    title: 'Film or sound does not say what kind it is (CT)',
    harm: 'A program may not know how to play it, and stays silent.',
    mend: 'Insert the film or sound again with a current program, which writes down its kind; or put it on a web page and link to it.',
    urgency: 'formal',
  },
  '7.18.6.2/2': {
    title: 'Film or sound has no description (Alt)',
    harm: 'Who can’t see or hear it doesn’t learn what it is about.',
    mend: 'Describe in a sentence, with its language, what is seen or heard; and offer a transcript.',
    urgency: 'hindrance',
  },
} as const satisfies Readonly<Record<string, RuleAdvice>>;
