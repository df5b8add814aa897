import type { CosDict } from '../model/cos.ts';
import type { ContentItem } from './content-sink.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Surroundings } from './marked-content.ts';
import type { PaintSink } from './paint-sink.ts';
import type { Resources } from './resources.ts';
import type { TextState } from './text-state.ts';

/** Somebody who wants places, and what follows them. */
interface Placing {
  readonly sink: PaintSink;
  readonly graphics: GraphicsState;
}

export interface StreamContext {
  readonly resources: Resources;
  readonly page: number;
  readonly state: TextState;
  /** Absent for content outside the page's reading: appearances, patterns, glyphs of Type 3 fonts. */
  readonly around?: Surroundings;
  /** The dictionary with StructParents or StructParent: of the page or of the form. */
  readonly owner: CosDict | undefined;
  /** Absent when nobody asks, and outside the page's reading. */
  readonly placing?: Placing;
}

/** A stream, its graphics state so far and the marked content that is open in it. */
export interface OpenStream extends StreamContext {
  readonly states: TextState[];
  readonly marked: Surroundings[];
  /** What has been painted since the outermost of them began. */
  readonly painted: Set<ContentItem['kind']>;
  state: TextState;
  /** What surrounds the next operation. */
  around?: Surroundings;
}
