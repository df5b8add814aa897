/** Where in a file a finding is; whatever is known. */
export interface UaPlace {
  /** Counted from 1. */
  readonly page?: number;
  /** Structure path, such as `Document/Table/TR[2]/TH`. */
  readonly path?: string;
  /** Object number and generation, such as `12 0 R`, or a name the object goes by. */
  readonly object?: string;
}

/** One breach of a rule, before it knows which rule found it. */
export interface UaFinding extends UaPlace {
  readonly message: string;
}

/** One breach of a machine-checkable rule of ISO 14289-1. */
export interface UaFailure extends UaFinding {
  readonly clause: string;
  /** Number of the test within its clause, as the veraPDF profile counts. */
  readonly test: number;
}

/** A rule that was not, or not wholly, decided for this file. */
export interface UaUndecided {
  readonly clause: string;
  readonly test: number;
  readonly reason: string;
}

/** What the rules say about a file. Without failures and without undecided rules it passes. */
export interface UaReport {
  readonly failures: readonly UaFailure[];
  readonly undecided: readonly UaUndecided[];
}

/** A place from parts that may be unknown. */
export function placeAt(parts: { [Key in keyof UaPlace]: UaPlace[Key] | undefined }): UaPlace {
  return {
    ...(parts.page === undefined ? {} : { page: parts.page }),
    ...(parts.path === undefined ? {} : { path: parts.path }),
    ...(parts.object === undefined ? {} : { object: parts.object }),
  };
}
