import type { PageBox, ShownPage } from '../model/page-space.ts';
import type { PdfFacts } from '../report.ts';

/**
 * What a person has to look at, since no machine can judge it: taken from the file, in the order in which it is read out.
 * Texts are those of the file, so they can hold what people filled in: a review is shown to whoever asked for it, and never logged.
 */
export interface Review {
  readonly facts: PdfFacts;
  /** Title of the metadata; empty when there is none. */
  readonly title: string;
  /** Language of the catalog; empty when there is none. */
  readonly language: string;
  readonly pages: readonly ShownPage[];
  readonly reading: readonly ReadItem[];
  readonly artifacts: readonly ReviewArtifact[];
  readonly fields: readonly ReviewField[];
  readonly pictures: readonly ReviewPicture[];
  readonly tables: readonly ReviewTable[];
  readonly headings: readonly ReviewHeading[];
  readonly bookmarks: readonly ReviewBookmark[];
  readonly links: readonly ReviewLink[];
  readonly languages: readonly ReviewLanguage[];
  /** How much was left out since there is too much of it; empty as a rule. */
  readonly leftOut: ReadonlyMap<ReviewPart, number>;
}

/** What a review may leave out. `pages`: those whose content was not read; `letters`: of the pages that were. */
export type ReviewPart =
  | 'pages'
  | 'letters'
  | 'reading'
  | 'artifacts'
  | 'fields'
  | 'pictures'
  | 'tables'
  | 'headings'
  | 'bookmarks'
  | 'links'
  | 'languages';

/**
 * A piece of what is read out: a block such as a paragraph, with the links and spans that run on in it. Where another
 * block or a field stands in it, what follows is an item again.
 */
export interface ReadItem {
  /** Standard structure type: H1, P, LBody, TD, Figure, Form, Link. */
  readonly type: string;
  readonly path: string;
  readonly page: number | null;
  /** What is read out; U+FFFD for what can't be read. Empty for a picture or a field of which nothing is said. */
  readonly text: string;
  /** What the text was taken from: the content itself, or a replacement for it. A form field says its name. */
  readonly from: 'content' | 'alt' | 'actual-text' | 'field';
  /** Lang of its element, of one around it, or of the document. */
  readonly language: string | null;
  /** Around all its content on its first page; null when it paints nothing. */
  readonly box: PageBox | null;
}

/** Text or a picture that is painted and never read out. */
export interface ReviewArtifact {
  readonly kind: 'text' | 'image';
  /** Whether the file says so itself: marked as an artifact. Else it belongs to no element, and is never read out either. */
  readonly isMarked: boolean;
  /** Empty for an image. */
  readonly text: string;
  readonly box: PageBox | null;
  readonly page: number;
}

export type ReviewFieldKind = 'text' | 'checkbox' | 'radio' | 'choice' | 'button' | 'signature' | 'unknown';

/** A field in the order in which Tab goes through them. */
export interface ReviewField {
  /** Full field name. */
  readonly field: string;
  /** What a screen reader says: TU, or Alt of its element; empty when it has neither. */
  readonly name: string;
  readonly kind: ReviewFieldKind;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** Its widgets; a group of radio buttons has several. */
  readonly boxes: readonly PageBox[];
}

export interface ReviewPicture {
  /** Figure or Formula. */
  readonly type: string;
  readonly path: string;
  /** ActualText, else Alt: its own, or those of an element around it that are read instead. Empty when there are none. */
  readonly alternative: string;
  readonly box: PageBox | null;
}

export interface ReviewCell {
  readonly isHeader: boolean;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Texts of the headers that hold for it, those of the row and of the column, as a screen reader can find them. */
  readonly headers: readonly string[];
}

export interface ReviewTable {
  readonly path: string;
  readonly page: number | null;
  readonly caption: string;
  readonly rows: readonly (readonly ReviewCell[])[];
  readonly box: PageBox | null;
}

export interface ReviewHeading {
  /** 1 to 6; for H, how deep its section lies. */
  readonly level: number;
  readonly text: string;
  readonly page: number | null;
}

export interface ReviewBookmark {
  /** Counted from 1. */
  readonly level: number;
  readonly title: string;
  readonly page: number | null;
}

export interface ReviewLink {
  /** The words that are read out. */
  readonly text: string;
  /** Contents of the annotation. */
  readonly description: string;
  /** The page of the file that it leads to; null when it leads out of the file, or nowhere. */
  readonly page: number | null;
  /** The address of another place; empty when it leads to a page, or nowhere. */
  readonly target: string;
  readonly box: PageBox | null;
}

/** Text in another language than that of the document. */
export interface ReviewLanguage {
  readonly language: string;
  readonly text: string;
  readonly path: string;
  readonly page: number | null;
}
