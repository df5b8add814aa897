import type { ContentKind } from './content/content-sink.ts';

/** Where in a file a finding is; whatever is known. */
export interface UaPlace {
  /** Counted from 1. */
  readonly page?: number;
  /** Which part of the page as shown, of what has a place of its own on it: `top left`, `middle`, `bottom right`. */
  readonly area?: string;
  /** Structure path, such as `Document/Table/TR[2]/TH`. */
  readonly path?: string;
  /** Full name of a form field, such as `p00017.wf_datum` (ISO 32000-1 §12.7.3.2). */
  readonly field?: string;
  /** Name of a font, such as `Helvetica`; without the letters that mark a subset (ISO 32000-1 §9.6.4). */
  readonly font?: string;
  /** Object number and generation, such as `12 0 R`, or a name the object goes by. */
  readonly object?: string;
}

/** One breach of a rule, before it knows which rule found it. */
export interface UaFinding extends UaPlace {
  readonly message: string;
  /** Which sort of content breaks a rule that holds for all sorts: one means less harm than another. */
  readonly content?: ContentKind;
}

/** Which rule: its clause of ISO 14289-1, and the number of the test within it as the veraPDF profile counts. */
export interface UaRuleNumber {
  readonly clause: string;
  readonly test: number;
}

/** One breach of a machine-checkable rule of ISO 14289-1. */
export interface UaFailure extends UaFinding, UaRuleNumber {}

/** A rule that was not, or not wholly, decided for this file. */
export interface UaUndecided extends UaRuleNumber {
  readonly reason: string;
}

/** Breaches of a rule beyond the first thousand: only counted, since a file can be made to have any number. */
export interface UaOmitted extends UaRuleNumber {
  readonly count: number;
}

/** What a file is, said by itself. Nothing of what it is about. */
export interface PdfFacts {
  readonly pages: number;
  readonly formFields: number;
  /** Whether it has a structure tree with an element in it. */
  readonly isTagged: boolean;
  /** Whether its metadata claim PDF/UA-1. */
  readonly claimsUa: boolean;
  readonly isEncrypted: boolean;
  /** Whether its cross-reference sections are damaged, or its page tree is lost, so that its objects had to be looked for. */
  readonly isRepaired: boolean;
  /** The programs that made it, of the information dictionary or the metadata: what it was written in, and what made the PDF. */
  readonly creator: string | null;
  readonly producer: string | null;
}

/** What the rules say about a file. Without failures and without undecided rules it passes. */
export interface UaReport {
  readonly failures: readonly UaFailure[];
  readonly omitted: readonly UaOmitted[];
  readonly undecided: readonly UaUndecided[];
  readonly facts: PdfFacts;
}

/** A place from parts that may be unknown. */
export function placeAt(parts: { [Key in keyof UaPlace]: UaPlace[Key] | undefined }): UaPlace {
  return {
    ...(parts.page === undefined ? {} : { page: parts.page }),
    ...(parts.area === undefined ? {} : { area: parts.area }),
    ...(parts.path === undefined ? {} : { path: parts.path }),
    ...(parts.field === undefined ? {} : { field: parts.field }),
    ...(parts.font === undefined ? {} : { font: parts.font }),
    ...(parts.object === undefined ? {} : { object: parts.object }),
  };
}
