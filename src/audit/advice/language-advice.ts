import type { Advice } from '../advice.ts';

const SET_LANGUAGE =
  'Set the language of the document: all rules about missing languages are mended with it. In Acrobat: File, Properties, Advanced, Language. In Word: set the proofing language of all text (Review, Language), and export again.';

/** The document has no language of its own, and this text has none either. */
function noLanguage(what: string): Advice {
  return {
    title: `Nothing says which language ${what}`,
    harm: 'A screen reader uses the voice of its owner: Dutch text read by an English voice can’t be understood. Braille may use the wrong contractions.',
    mend: SET_LANGUAGE,
    urgency: 'hindrance',
  };
}

/** The parts of 7.2 about natural language. */
export const languageAdvice = {
  '7.2/2': noLanguage('the document as a whole is in, and so its bookmarks'),
  '7.2/21': noLanguage('replacement texts are in (ActualText)'),
  '7.2/22': noLanguage('descriptions are in (alternative text)'),
  '7.2/23': noLanguage('abbreviations are spelt out in'),
  '7.2/24': noLanguage('descriptions of links and comments are in'),
  '7.2/25': noLanguage('names of form fields are in (tooltips)'),
  '7.2/29': {
    title: 'The language is named in a way that software doesn’t know',
    harm: 'A screen reader can’t choose the voice, and reads the text with that of its owner, which may be of another language.',
    mend: 'Use a language code, such as nl, nl-NL or en-GB, instead of a word such as “Dutch”. In Acrobat: File, Properties, Advanced, Language; for a single tag, its properties.',
    urgency: 'hindrance',
  },
  '7.2/30': noLanguage('replacement texts within the page are in (ActualText)'),
  '7.2/31': noLanguage('descriptions within the page are in (alternative text)'),
  '7.2/32': noLanguage('abbreviations within the page are spelt out in'),
  '7.2/33': noLanguage('the title and other metadata are in'),
  '7.2/34': noLanguage('the text is in'),
} as const satisfies Readonly<Record<string, Advice>>;
