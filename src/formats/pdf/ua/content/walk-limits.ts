import { UnreadablePdf } from '../unreadable-pdf.ts';

/** How large a file is, which tells how much it may paint. */
export interface WalkSize {
  readonly pages: number;
  readonly annotations: number;
}

/** What a walk may meet, each stream as often as it is painted. */
export interface WalkLimits {
  readonly streams: number;
  readonly operations: number;
  readonly bytes: number;
}

/**
 * Forms that paint forms multiply; past these a file is made to exhaust its reader. They grow with what a file shows: of
 * a print file of 10,000 people, 40,000 pages paint some 300,000 streams.
 */
export const limitsOf = ({ pages, annotations }: WalkSize): WalkLimits => ({
  streams: 100_000 + 100 * pages + 10 * annotations,
  operations: 30_000_000 + 5000 * pages + 500 * annotations,
  bytes: 2 ** 30 + 100_000 * pages + 10_000 * annotations,
});

/** Marked-content sequences in each other: made by hand or by a program, content has a handful. */
export const DEEPEST_MARKED = 10_000;

export const tooLarge = (): UnreadablePdf =>
  new UnreadablePdf(
    'too-large',
    'The file paints more content than can be checked; it may be made to overload readers.',
  );
