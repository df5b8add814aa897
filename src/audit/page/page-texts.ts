import type { ReviewFieldKind, ReviewPart } from '../../formats/pdf/ua/review/review.ts';
import type { Advice } from '../advice.ts';
import type { Problem } from '../audited-pdf.ts';
import type { PageLocale } from './page-locale.ts';
import { ENGLISH } from './texts-en.ts';
import { DUTCH } from './texts-nl.ts';
import type { UncheckedPart } from './unchecked-part.ts';

/** The sections of the page, in their order. Names are in the record, so they stay. */
export const SECTIONS = [
  'title',
  'reading-order',
  'headings',
  'fields',
  'pictures',
  'tables',
  'languages',
  'links',
  'artifacts',
  'senses',
  'contrast',
  'motion',
  'letters',
  'use',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface SectionTexts {
  readonly title: string;
  /** The question that a person answers. */
  readonly ask: string;
  /** How to find out. */
  readonly how: string;
  /** Why the section is left out, when there is nothing of its kind in the file. */
  readonly none: string;
}

/** What the program found. */
export interface MachineTexts {
  readonly heading: string;
  readonly passes: string;
  /** How many things there are to mend; those that follow from another don't count. */
  readonly fails: (things: number) => string;
  /** In how many places it is wrong: more than one. */
  readonly times: (count: number) => string;
  readonly adviceOf: (problem: Problem) => PageAdvice;
  /** What a tag is, for who reads the word for the first time; and the word. */
  readonly tag: { readonly word: string; readonly means: string };
  /** What is found below each thing to mend. */
  readonly unfold: string;
  /** Words before who is hindered, what to do, what is mended with it, and where it is. */
  readonly labels: Readonly<Record<'harm' | 'mend' | 'followers' | 'places', string>>;
  /** Words before where it is set in a program, which are English. */
  readonly inProgram: (name: string) => string;
  /** A part of a page, in the engine's words: `top left`. */
  readonly area: (area: string) => string;
  readonly tagPath: string;
  readonly font: string;
  /** How many places are not named. */
  readonly morePlaces: (count: number) => string;
  readonly undecided: string;
  /** That rules could not be checked, and how many. */
  readonly unchecked: (rules: number) => string;
  /** What of the file rules could not be checked by. */
  readonly reasons: Readonly<Record<UncheckedPart, string>>;
  readonly unreadable: string;
}

/** What is wrong, who is hindered, and what to do: in the language of the page. */
export type PageAdvice = Pick<Advice, 'title' | 'harm' | 'mend'>;

/** Who looked, and saving. */
export interface SignTexts {
  readonly heading: string;
  readonly how: string;
  readonly by: string;
  readonly byHelp: string;
  readonly verdict: string;
  readonly good: string;
  readonly bad: string;
  /** Words of the link that leads there. */
  readonly go: string;
  readonly save: string;
  /** With `{date}`. */
  readonly saved: string;
  /** Just after saving: with `{date}` and `{name}`, that of the saved file. */
  readonly downloaded: string;
  /** After the last two, when not all is answered. */
  readonly unfinished: string;
  readonly unsaved: string;
  readonly restored: string;
  /** What is missing: words before a list, and its lines; those about a question with its `{title}`, and `{count}` ticks. */
  readonly missing: Readonly<
    Record<'heading' | 'by' | 'verdict' | 'answer' | 'oneTick' | 'ticks' | 'remark', string>
  >;
  readonly draft: string;
  readonly forget: string;
  readonly noScript: string;
}

/** All texts of the page in one language. */
export interface PageTexts {
  readonly language: string;
  readonly heading: string;
  readonly intro: string;
  readonly skip: string;
  readonly about: Readonly<
    Record<'file' | 'digest' | 'madeOn' | 'version' | 'pages' | 'title' | 'language', string>
  >;
  readonly machine: MachineTexts;
  readonly sections: Readonly<Record<SectionId, SectionTexts>>;
  readonly leftOut: string;
  readonly partial: string;
  /** Why no page of the file is shown as sighted people see it, and what to do about it. */
  readonly undrawn: string;
  readonly omitted: (part: ReviewPart, count: number) => string;
  readonly verdicts: Readonly<Record<'good' | 'bad' | 'not-applicable', string>>;
  readonly verdict: string;
  readonly remark: string;
  /** When to write one. */
  readonly remarkHelp: string;
  readonly tick: string;
  readonly contents: string;
  /** With `{done}` and `{all}`. */
  readonly progress: string;
  readonly ticked: string;
  readonly sign: SignTexts;
  readonly page: (number: number) => string;
  readonly pageShown: (number: number) => string;
  readonly cropOf: (what: string) => string;
  readonly noPlace: string;
  /** Words that unfold the rest of a list. */
  readonly rest: (count: number) => string;
  readonly nothingRead: string;
  readonly nothingReadHere: string;
  /** What is told instead of those two when the file has no tags at all. */
  readonly untagged: string;
  readonly untaggedHere: string;
  /** Fields that reading on from piece to piece doesn't come to, and how many. */
  readonly unread: (fields: number) => string;
  /** What U+FFFD in a text stands for. */
  readonly unknownLetters: string;
  readonly noPicture: string;
  readonly empty: string;
  readonly more: (characters: number) => string;
  /** `beside-field`: words that stand with a field, and aren't its name. */
  readonly from: Readonly<Record<'alt' | 'actual-text' | 'field' | 'beside-field', string>>;
  /** By standard structure type. */
  readonly types: Readonly<Record<string, string>>;
  readonly level: (level: number) => string;
  readonly bookmarks: string;
  readonly noBookmarks: string;
  readonly outline: string;
  readonly noHeadings: string;
  readonly field: {
    readonly says: string;
    readonly name: string;
    readonly noName: string;
    readonly kinds: Readonly<Record<ReviewFieldKind, string>>;
    readonly required: string;
    readonly readOnly: string;
    readonly places: (count: number) => string;
    readonly count: (count: number) => string;
  };
  /** `unseen`: of a picture that has a place in the structure and none on a page. */
  readonly picture: Readonly<Record<'says' | 'none' | 'unseen', string>> & {
    readonly count: (count: number) => string;
    readonly countFormulas: (count: number) => string;
  };
  readonly table: {
    readonly name: (number: number) => string;
    readonly choose: string;
    readonly headers: string;
    readonly noHeaders: string;
    readonly wordless: string;
    readonly cellless: string;
    /** No cell of the table is a header. */
    readonly headerless: string;
    readonly moreRows: (count: number) => string;
  };
  readonly link: Readonly<
    Record<
      'text' | 'description' | 'target' | 'place' | 'noText' | 'noDescription' | 'noTarget' | 'crop',
      string
    >
  >;
  readonly artifact: Readonly<
    Record<'text' | 'image' | 'pages' | 'alike' | 'unmarked' | 'untagged' | 'marked', string>
  >;
  readonly documentLanguage: string;
  readonly noLanguage: string;
  /** Of a text whose language is said to be unknown. */
  readonly unknownLanguage: string;
  readonly noTitle: string;
}

export const PAGE_TEXTS: Readonly<Record<PageLocale, PageTexts>> = { 'nl-NL': DUTCH, en: ENGLISH };
