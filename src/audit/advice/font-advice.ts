import type { Advice, RuleAdvice } from '../advice.ts';

const REMAKE =
  'Make the PDF again from its source with a current program, and all fonts embedded; if it happens again, use another font.';
const WRONG_LETTERS =
  'Letters may show as other letters or as boxes in some programs, and the text that is read out or copied may be garbled.';

/** A fault within a font, which only another export mends. */
function faulty(title: string, urgency: Advice['urgency'] = 'hindrance', harm = WRONG_LETTERS): Advice {
  return { title, harm, mend: REMAKE, urgency };
}

const UNNOTICED =
  'Readers don’t notice; it is a list within the font that checkers compare, and that reading software of today leaves alone.';

/** 7.21: fonts and the letters shown with them. */
export const fontAdvice = {
  '7.21.3.1/1': faulty('A font and its table of characters are made for different scripts (CIDSystemInfo)'),
  '7.21.3.2/1': faulty('A font does not say which of its shapes belongs to which character (CIDToGIDMap)'),
  '7.21.3.3/1': faulty('A table of characters of a font is not in the file (CMap)'),
  '7.21.3.3/2': faulty(
    'A font contradicts itself about horizontal or vertical writing (WMode)',
    'hindrance',
    'Lines may be set from top to bottom in one program, and from left to right in another.',
  ),
  '7.21.3.3/3': faulty('A table of characters of a font needs another that may not be at hand (CMap)'),
  '7.21.4.1/1': {
    title: 'Fonts are not in the file (not embedded)',
    titleOfOne: 'A font is not in the file (not embedded)',
    harm: 'Where the font is missing another takes its place: letters overlap, and signs such as ✓ or € can become something else. Who depends on a readable letter doesn’t get the one that was chosen.',
    mend: 'Export with all fonts embedded. In Acrobat Pro: Preflight, fixup “Embed missing fonts”, on a computer that has the font. In a form, the font of the fields counts too.',
    urgency: 'hindrance',
  },
  '7.21.4.1/2': faulty(
    'Letters are missing from the fonts in the file',
    'hindrance',
    'In their place stands a box or nothing at all.',
  ),
  '7.21.4.2/1': faulty(
    'The list of letters of a font is not complete or not right (CharSet)',
    'formal',
    UNNOTICED,
  ),
  '7.21.4.2/2': faulty(
    'The list of characters of a font is not complete or not right (CIDSet)',
    'formal',
    UNNOTICED,
  ),
  '7.21.5/1': faulty(
    'A font and the file disagree on how wide letters are',
    'formal',
    'Mostly nobody notices; where the difference is large, letters stand too wide apart or overlap in some programs.',
  ),
  '7.21.6/1': faulty('A font of letters has no usable table of them (TrueType cmap)'),
  '7.21.6/2': faulty('A font of letters does not say how they are numbered (TrueType encoding)'),
  '7.21.6/3': faulty('A font of symbols says that it is numbered as letters are (TrueType encoding)'),
  '7.21.6/4': faulty('A font of symbols has no usable table of them (TrueType cmap)'),
  '7.21.7/1': {
    title: 'Text can’t be read out: nothing says which letters it is made of (Unicode)',
    harm: 'It looks right, but a screen reader is silent or reads nonsense; searching and copying fail too.',
    mend: 'Make the PDF again from its source with “Save as” or “Export”, not by printing to a file; use another font for symbols.',
    urgency: 'barrier',
  },
  '7.21.7/2': {
    title: 'Letters are put down as signs that mean nothing (Unicode U+0000, U+FEFF or U+FFFE)',
    harm: 'They look right, but a screen reader leaves them out, so that words are cut short or missing.',
    mend: 'Make the PDF again from its source with a current program, or with another font.',
    urgency: 'barrier',
  },
  '7.21.8/1': {
    title: 'Text shows the sign for a missing letter (.notdef)',
    harm: 'Readers see an empty box or nothing, and a screen reader can’t say what should stand there.',
    mend: 'Choose a font that has the letter, and export again.',
    urgency: 'hindrance',
  },
} as const satisfies Readonly<Record<string, RuleAdvice>>;
