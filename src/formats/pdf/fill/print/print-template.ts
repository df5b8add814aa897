import type { Body } from './body.ts';

/** An object of a template. A body for a stream is that of its dictionary's entries, without Length. */
export interface TemplateObject {
  readonly number: number;
  readonly body: Body;
  /** The data of a stream as they stand in the file, latin1; null for other objects. */
  readonly data: string | null;
}

/** The structure of a tagged template (ISO 32000-1 §14.7). */
export interface TemplateStructure {
  /** Number of the root of the tree, and its entries that all copies share: role map, class map. */
  readonly root: { readonly number: number; readonly entries: Body };
  /**
   * The one element that holds all others, whose place a copy's `Part` takes; where a template has several, its root.
   * Entries are those that stay, kids the items of its `K`.
   */
  readonly top: {
    readonly number: number;
    readonly language: string | null;
    readonly entries: Body;
    readonly kids: Body;
  };
  /** The parent tree by key, ascending: a reference or an array. */
  readonly parents: readonly { readonly key: number; readonly value: Body }[];
  /** Identifiers of elements (bytes as latin1), and whose they are. */
  readonly identifiers: readonly { readonly id: string; readonly number: number }[];
}

/** A template taken apart: what a file with many copies of it has once, and what it has for each. */
export interface PrintTemplate {
  readonly own: readonly TemplateObject[];
  readonly shared: readonly TemplateObject[];
  /** Object numbers of its pages, in order. */
  readonly pages: readonly number[];
  /** Object numbers of the nodes of its page tree. */
  readonly pageNodes: ReadonlySet<number>;
  /** Left, bottom, right, top of its last page, pt. */
  readonly mediaBox: readonly number[];
  /** Null when it isn't tagged. */
  readonly structure: TemplateStructure | null;
  /** Its form: fields at the top, and the entries that all copies share. Null when it has none. */
  readonly form: { readonly fields: readonly number[]; readonly entries: Body } | null;
  /** Entries of the catalog that stay. */
  readonly catalog: Body;
  /** Entries of its viewer preferences. */
  readonly viewer: Body;
  /** Number of the information dictionary. */
  readonly info: number | null;
  /** Entries of the catalog and the form that a file of many copies can't have, by name: scripts, for one. */
  readonly leftOut: readonly string[];
}
