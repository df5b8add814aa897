import type { PDFDocument } from 'pdf-lib';

/** A way to break one rule in a file that keeps all. */
export interface Mutation {
  readonly clause: string;
  readonly test: number;
  /** What a file does that keeps the rule. */
  readonly name: string;
  /** Rules, as `clause/test`, that can't but break along with it. */
  readonly also?: readonly string[];
  /** Throws NothingToBreak when the file has nothing that the rule speaks about. */
  readonly break: (doc: PDFDocument) => void | Promise<void>;
}

/** A mutation does not apply to the file: there is no field, no link, no font of the sort it breaks. */
export class NothingToBreak extends Error {}
