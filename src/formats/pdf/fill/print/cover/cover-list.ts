/** What a reader finds at the front of a file with many copies: who is in it, on which page, and what to look at. */
export interface CoverList {
  readonly title: string;
  /** Sentences below the title. */
  readonly intro: readonly string[];
  /** Heads of the columns. */
  readonly heads: { readonly name: string; readonly page: string; readonly notes: string };
  readonly groups: readonly CoverGroup[];
  /** A sentence below the table. */
  readonly total: string;
  /** Left in the footer. */
  readonly footer: string;
  /** Right in the footer: `Pagina 1 van 2`. */
  readonly pageOf: (page: number, total: number) => string;
  /** What a link to a copy is called: `Anna Bakker, pagina 7`. */
  readonly linkTo: (name: string, page: number) => string;
}

export interface CoverGroup {
  /** Empty for people who are in no group. */
  readonly title: string;
  readonly rows: readonly CoverRow[];
}

export interface CoverRow {
  readonly name: string;
  /** Object number of the copy's first page. */
  readonly page: number;
  /** Its place among the pages of all copies, from 1. */
  readonly position: number;
  /** Sentences on what to look at. */
  readonly notes: readonly string[];
}

/** Sources of the operators that set a colour: `0.1 0.2 0.3 rg`. */
export interface CoverColours {
  readonly ink: string;
  /** Of headings. */
  readonly key: string;
  /** Of heads of columns and the footer. */
  readonly muted: string;
  /** Of rules between rows. */
  readonly line: string;
}
