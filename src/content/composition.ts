import type { DetailName, Locale } from '../model/document.ts';
import type { SharedContent } from './content.ts';
import type { BlockFile } from './schema/blocks.ts';
import type { DocumentFile } from './schema/document.ts';

/** What a document is composed from. */
export interface Composition {
  readonly document: DocumentFile;
  readonly base: Locale;
  readonly locale: Locale;
  readonly shared: SharedContent;
  /** Words of the brand that texts hold slots for; a paragraph whose slot stays empty is left out. */
  readonly details?: Details;
  /** Whether an optional part is in. */
  includes(id: string): boolean;
}

export type Details = Readonly<Partial<Record<DetailName | 'organisation', string>>>;

/** What is known while blocks are composed, one after the other. */
export interface Context extends Composition {
  /** The nearest heading above, within the section; empty on a cover, whose title would only stand in the way. */
  heading: string;
  onCover: boolean;
  /** Questions count on through the whole document, so that "question 8" is one question. */
  questions: number;
  /** The parts met so far, and how many there are. */
  part: number;
  readonly parts: number;
  /** Every step of the document, in order. */
  readonly steps: readonly PlacedStep[];
}

/** A step with its number and the part (from 1; 0 before the first) it stands in. */
export interface PlacedStep {
  readonly block: BlockOf<'step'>;
  readonly number: number;
  readonly part: number;
}

export type BlockOf<N extends BlockFile['block']> = Extract<BlockFile, { block: N }>;

/** Whether a part that may be optional is in. */
export function isIn(
  part: { readonly id: string; readonly optional?: boolean | undefined },
  context: Pick<Composition, 'includes'>,
): boolean {
  return !part.optional || context.includes(part.id);
}

/** The id by which an optional block is asked for: its own, or that of the tip or block it stands for. */
export function partId(block: BlockFile): string {
  return block.block === 'tip' || block.block === 'shared' ? block.ref : (block.id ?? '');
}

/** Plain text on one line; a no-break space stays. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
