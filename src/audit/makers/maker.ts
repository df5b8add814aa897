/** What can be set where a file is made. Which rules ask for it: `topics.ts`. */
export type Topic =
  | 'tags'
  | 'title'
  | 'title in the window'
  | 'language'
  | 'names of fields'
  | 'tags of fields'
  | 'descriptions of pictures'
  | 'headings'
  | 'header cells'
  | 'links'
  | 'order of Tab'
  | 'fonts'
  | 'mark of PDF/UA';

/** Where to set what: each goes on after its topic and a colon, and ends without a full stop. */
export type Ways = Readonly<Partial<Record<Topic, string>>>;

/** A program that makes PDFs, and where in it to set what keeps them accessible. */
export interface Maker {
  readonly name: string;
  /** Looked for in what the document was written in, and in what made the PDF, joined by a line end. */
  readonly known: RegExp;
  /** Whether only a file without tags is taken for one of it: with tags in it, another program wrote them. */
  readonly onlyUntagged?: true;
  /** Whether it puts no form fields into a PDF: those that are there get lost when it makes the PDF again. */
  readonly noFields?: true;
  /** Told whatever is wrong, after "made with …: ". */
  readonly about?: string;
  /** Told when a rule about it is broken. */
  readonly ways?: Ways;
  /** Whether it knows PDF/UA as a setting: whoever switched that on is not told to do so. */
  readonly knowsUa?: true;
}

/** Where no program sets it: in the PDF. */
export const TAB_ORDER =
  'in Acrobat: select all page thumbnails, Page Properties, Tab Order, “Use Document Structure”';

/** What web pages say, for programs that print them. */
export const HTML_WAYS = {
  title: 'the <title> of the page',
  language: 'lang of the page, such as <html lang="nl">',
  'descriptions of pictures': 'alt of each <img>, empty for decoration',
  headings: '<h1> to <h6>, one level at a time',
  'header cells': '<th scope="col"> and <th scope="row">',
} as const satisfies Ways;
