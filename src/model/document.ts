import { type Field, HINT_IDS } from '../fields/kinds.ts';

export type { Field };

export const LOCALES = ['nl-NL', 'nl-BE', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The look a document is set in: the template `templates/pdf/<layout>.typ`. */
export const LAYOUTS = ['form', 'guide', 'sheet'] as const;
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
  'conversation.hr_adviser',
] as const;
export type RecordPath = (typeof RECORD_PATHS)[number];

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
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
}

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

export type TextStyle = 'lead' | 'body' | 'note';

export type Block =
  | { readonly type: 'heading'; readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }
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
      readonly columns: 1 | 2;
      readonly items: readonly Field<'check_item' | 'free_check'>[];
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
  | { readonly type: 'cards'; readonly id: string; readonly cards: readonly Card[] }
  /** The brand's contact lines; lines without a value are hidden. */
  | { readonly type: 'contact'; readonly id: string; readonly title: string }
  /** Document id, version, date and variant in one line. */
  | { readonly type: 'version'; readonly id: string; readonly text: string };

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
] as const;
export type Strings = Readonly<Record<(typeof STRING_IDS)[number], string>>;
