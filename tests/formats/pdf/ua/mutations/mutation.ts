import type { PDFDocument } from 'pdf-lib';

/** A way to break one rule in a file that keeps all. */
export interface Mutation {
  readonly clause: string;
  readonly test: number;
  /** What a file does that keeps the rule. */
  readonly name: string;
  /** Rules, as `clause/test`, that can't but break along with it: all of them, in every file. */
  readonly also?: readonly string[];
  /** Rules of which can't be told any more whether the file keeps them: all of them, in every file. */
  readonly undecided?: readonly string[];
  readonly break: (doc: PDFDocument) => void | Promise<void>;
}
