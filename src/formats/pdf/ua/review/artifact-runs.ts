import { around, type Bounds } from '../content/matrix.ts';
import { boxOf } from '../model/page-space.ts';
import type { ReviewArtifact } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';
import { isSameLine, TextJoiner, type TextPiece } from './text-joiner.ts';

/** Text of one line that isn't read out, as it grows. */
interface Run {
  readonly text: TextJoiner;
  readonly page: number;
  readonly isMarked: boolean;
  bounds: Bounds | undefined;
}

/** What is painted and never read out: a line of text, or an image, each. */
export class ArtifactRuns {
  readonly list = new BoundedList<ReviewArtifact>(LIMITS.artifacts);
  private run: Run | undefined;
  private readonly isRightToLeft: boolean;

  /** @param isRightToLeft whether lines of the document begin at the right */
  constructor(isRightToLeft: boolean) {
    this.isRightToLeft = isRightToLeft;
  }

  text(piece: TextPiece, bounds: Bounds | undefined, page: number, isMarked: boolean): void {
    const last = this.run?.text.lastPlace;
    const goesOn =
      this.run?.isMarked === isMarked &&
      last !== undefined &&
      piece.first !== undefined &&
      isSameLine(last, piece.first);
    if (!goesOn) this.end();
    this.run ??= { text: new TextJoiner(() => this.isRightToLeft), page, isMarked, bounds: undefined };
    this.run.text.add(piece);
    if (bounds !== undefined) this.run.bounds = around(this.run.bounds, bounds);
  }

  image(bounds: Bounds, page: number, isMarked: boolean): void {
    this.list.add({ kind: 'image', text: '', box: boxOf(page, bounds), page, isMarked });
  }

  /** What comes next is on another page, or there is no more. */
  end(): void {
    if (this.run !== undefined) this.add(this.run);
    this.run = undefined;
  }

  /** A text that isn't read out after all. */
  add({ text, page, isMarked, bounds }: Run): void {
    if (text.isBlank) return;
    const box = bounds === undefined ? null : boxOf(page, bounds);
    this.list.add({ kind: 'text', text: text.toString(), box, page, isMarked });
  }
}
