import { HINT_IDS, PLACEHOLDER_IDS } from '../fields/kind.ts';
import type { Field, KindName } from '../fields/kinds.ts';

export type { Field };

export const LOCALES = ['nl-NL', 'nl-BE', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The look a document is set in: the template `templates/pdf/<layout>.typ`. */
export const LAYOUTS = ['form', 'guide', 'sheet', 'workbook'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The places of a normalised record that a field may be prefilled from. A field without one is never prefilled. */
export const RECORD_PATHS = [
  'employee.name',
  'employee.job_title',
  'employee.department',
  'employee.hours_per_week',
  'employee.fulltime_hours',
  'employee.percent',
  'employer.name',
  'manager.name',
  'conversation.date',
  // So many weeks behind it: the days to look back on what was agreed.
  'conversation.in_4_weeks',
  'conversation.in_8_weeks',
  'conversation.in_12_weeks',
  'conversation.hr_adviser',
] as const;
export type RecordPath = (typeof RECORD_PATHS)[number];

const HOLD_TEXT = ['text', 'multiline', 'signature'] as const;

/** The kinds of fields that can hold what stands at a place of a record. Ticks and choices are a person's own. */
export const KINDS_THAT_HOLD: Readonly<Record<RecordPath, readonly KindName[]>> = {
  'employee.name': HOLD_TEXT,
  'employee.job_title': HOLD_TEXT,
  'employee.department': HOLD_TEXT,
  'employee.hours_per_week': ['number'],
  'employee.fulltime_hours': ['number'],
  'employee.percent': ['number'],
  'employer.name': HOLD_TEXT,
  'manager.name': HOLD_TEXT,
  'conversation.date': ['date'],
  'conversation.in_4_weeks': ['date'],
  'conversation.in_8_weeks': ['date'],
  'conversation.in_12_weeks': ['date'],
  'conversation.hr_adviser': HOLD_TEXT,
};

/** Words a brand fills in, where a text holds `{name}`; `{organisation}` is always there. */
export const DETAIL_NAMES = ['privacy_contact', 'return_to', 'kept_for', 'errors_to'] as const;
export type DetailName = (typeof DETAIL_NAMES)[number];

/**
 * One document in one language, checked and complete: the middle of Veldwerk. What stands before it knows YAML and
 * no format; what comes after knows one format and no YAML. Order, numbers and names are settled here.
 */
export interface Document {
  readonly id: string;
  readonly locale: Locale;
  readonly layout: Layout;
  readonly version: string;
  /** The day of this version, `yyyy-mm-dd`. */
  readonly date: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** One or two sentences for metadata and search. */
  readonly summary: string;
  /** Height of one handwritten line in multi-line fields, mm. */
  readonly lineHeight: number;
  readonly sections: readonly Section[];
  /** Fixed words the layout needs (page numbers, hints), in the document's language, by id. */
  readonly strings: Strings;
}

/** A stretch of pages with a name of its own in the page header, when `nav` is given. */
export interface Section {
  readonly id: string;
  readonly nav: string | null;
  /** The section in the page header that this one is a step of. */
  readonly navUnder: string | null;
  readonly startsPage: boolean;
  /** Covers and back pages are set by themselves, without page header and footer. */
  readonly page: SectionPage;
  readonly blocks: readonly Block[];
}

export const SECTION_PAGES = ['plain', 'cover', 'back'] as const;
export type SectionPage = (typeof SECTION_PAGES)[number];

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | {
      readonly type: 'link';
      readonly url: string;
      readonly domain: string;
      readonly children: readonly Inline[];
    };

export type RichText = readonly (
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
)[];

/** `eyebrow` is a short line above a title. */
export const TEXT_STYLES = ['lead', 'body', 'note', 'eyebrow'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

/** `ruled` is for use during a talk: large ticks in rows between rules. */
export const CHECKLIST_STYLES = ['plain', 'ruled'] as const;
export type ChecklistStyle = (typeof CHECKLIST_STYLES)[number];

export type Block =
  | { readonly type: 'heading'; readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }
  /** Opens a part: heading of level 1 under "Deel 1 van 3". */
  | { readonly type: 'part'; readonly id: string; readonly of: string; readonly text: string }
  | {
      /** Opens a step: heading of level 2 beside a large numeral, with its lead. */
      readonly type: 'step';
      readonly id: string;
      readonly number: number;
      /** "Stap": stands above the numeral. */
      readonly word: string;
      readonly text: string;
      readonly lead: { readonly id: string; readonly content: RichText };
    }
  | {
      /** The steps of a part, each with one sentence; the generator adds where it begins. */
      readonly type: 'steps';
      readonly id: string;
      readonly steps: readonly {
        /** The id of the `step` block. */
        readonly id: string;
        readonly number: number;
        readonly title: string;
        readonly text: string;
      }[];
    }
  | { readonly type: 'text'; readonly id: string; readonly style: TextStyle; readonly content: RichText }
  | {
      /** Labels with their fields, in one column or two of equal height, read by row. */
      readonly type: 'questions';
      readonly columns: 1 | 2;
      readonly fields: readonly Field[];
    }
  | {
      /** Numbered questions beside their answers; rows never split, the heads repeat. */
      readonly type: 'question_table';
      readonly id: string;
      readonly heads: readonly [TableHead, TableHead];
      readonly rows: readonly { readonly number: number; readonly field: Field }[];
    }
  | {
      /** Rows of fields under column heads; each row begins with its own header cell. */
      readonly type: 'field_table';
      readonly id: string;
      /** The header cells show the rows' labels; else their numbers, and the labels are only spoken. */
      readonly showLabels: boolean;
      readonly rowHead: TableHead;
      readonly columns: readonly TableHead[];
      readonly rows: readonly {
        readonly id: string;
        readonly number: number;
        readonly label: string;
        readonly fields: readonly Field[];
      }[];
    }
  | {
      readonly type: 'checklist';
      readonly id: string;
      readonly style: ChecklistStyle;
      readonly columns: 1 | 2;
      readonly items: readonly Field<'check_item' | 'free_check'>[];
    }
  | {
      /** Points to tick, each with room for a note under it. */
      readonly type: 'noted_items';
      readonly id: string;
      readonly note: TableHead;
      readonly items: readonly { readonly item: Field<'check_item'>; readonly note: Field<'multiline'> }[];
    }
  | {
      /** Room to write on, each with a line that says what it belongs to; the two are never parted. */
      readonly type: 'writing_room';
      readonly id: string;
      readonly rooms: readonly { readonly topic: Field<'text'>; readonly room: Field<'multiline'> }[];
    }
  | {
      /** Places to sign, side by side, each with the day of signing; never split over pages. */
      readonly type: 'signatures';
      readonly id: string;
      readonly places: readonly {
        readonly signature: Field<'signature'>;
        readonly date: Field<'date'> | null;
      }[];
    }
  | { readonly type: 'tip'; readonly id: string; readonly word: string; readonly content: RichText }
  | { readonly type: 'panel'; readonly id: string; readonly title: string; readonly content: RichText }
  | {
      /** Numbered points under a rule, each with a heading and its text. */
      readonly type: 'points';
      readonly id: string;
      readonly points: readonly { readonly id: string; readonly title: string; readonly content: RichText }[];
    }
  | {
      /** Words with what they mean. */
      readonly type: 'definitions';
      readonly id: string;
      readonly items: readonly { readonly id: string; readonly title: string; readonly content: RichText }[];
    }
  | { readonly type: 'cards'; readonly id: string; readonly cards: readonly Card[] }
  /** The brand's contact lines; lines without a value are hidden. */
  | { readonly type: 'contact'; readonly id: string; readonly title: string }
  /** Document id, version, date and variant in one line. */
  | { readonly type: 'version'; readonly id: string; readonly text: string };

/** A block of one type. */
export type BlockOf<T extends Block['type']> = Extract<Block, { readonly type: T }>;

export interface Card {
  readonly id: string;
  readonly title: string;
  readonly content: RichText;
  readonly items: readonly Field<'check_item'>[];
}

export interface TableHead {
  readonly id: string;
  readonly label: string;
}

/** The fixed words of the layouts; `data/shared/strings.yaml` must give each of them. */
export const STRING_IDS = [
  'page_of', // "Pagina {page} van {total}"
  'required', // "verplicht"
  ...HINT_IDS, // how a value is written: \"dd-mm-jjjj\"
  'tip', // "Tip"
  'tick_own', // accessible name of a free line's tick: "{label}, vink"
  'text_own', // accessible name of a free line's text: "{label}, tekst"
  'printed_name', // accessible name of the name with a signature: "{label}, naam"
  'question', // "Vraag {number}"
  ...PLACEHOLDER_IDS, // what an empty field shows: "Klik om te typen"
  'subject', // head of the column that says what a field of a Word table is about: "Onderwerp"
  'answer', // head of the column with its answers: "Antwoord"
  'signatory', // heads of the table of signatures: "Wie"
  'name', // "Naam"
  'signature', // "Handtekening"
  'number', // head of a column of numbers: "Nr."
  'continued', // in print, heading of an answer that is longer than its field: "Vervolg van {label}"
  'continuation', // label of a page with such answers: "Vervolg {number}"
  'continuation_of', // footer of that page: "Vervolg {number} van {total}"
  'see_continuation', // in the field itself: "zie Vervolg {number}"
  'ticked', // in print, what is read at a box: "aangevinkt"
  'not_ticked', // "niet aangevinkt"
] as const;
export type Strings = Readonly<Record<(typeof STRING_IDS)[number], string>>;
