import type { PDFDocument } from 'pdf-lib';

/** A way to break one rule in a file that keeps all. */
export interface Mutation {
  readonly clause: string;
  readonly test: number;
  /** What a file does that keeps the rule. */
  readonly name: string;
  /** Rules, as `clause/test`, that can't but break along with it. */
  readonly also?: readonly string[];
  /** Throws when the file has nothing to break. */
  readonly break: (doc: PDFDocument) => void | Promise<void>;
}
