/** How much of a file a review holds: more than anybody ticks off, and little enough for a page that a browser opens. */
export const LIMITS = {
  pages: 1000,
  reading: 20_000,
  artifacts: 5000,
  fields: 10_000,
  pictures: 5000,
  tables: 1000,
  /** Of all tables together. */
  cells: 50_000,
  headings: 5000,
  bookmarks: 5000,
  links: 5000,
  languages: 5000,
  /** Boxes of the widgets of one field. */
  boxes: 1000,
} as const;

/** Letters of one text; what is cut ends in an ellipsis. */
export const MOST_LETTERS = 2000;

/** Letters of a language code; none has so many. */
export const MOST_LANGUAGE_LETTERS = 100;

/** Letters of all pages together; beyond, text is no longer kept. */
export const MOST_LETTERS_OF_PAGES = 10_000_000;

/** A list that is as long as a review allows; what comes after is only counted. */
export class BoundedList<T> {
  readonly items: T[] = [];
  left = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(item: T): void {
    if (this.items.length < this.most) this.items.push(item);
    else this.left++;
  }

  get isFull(): boolean {
    return this.items.length >= this.most;
  }
}
