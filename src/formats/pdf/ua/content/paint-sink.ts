import type { CosDict, CosStream } from '../model/cos.ts';
import type { ContentProperties } from './marked-content.ts';
import type { Bounds, Matrix, Point } from './matrix.ts';

/** What a font tells of a code. */
export interface PlacedGlyph {
  /** U+FFFD when nobody can tell. */
  readonly unicode: string;
  /** How far the next one stands, em. */
  readonly advance: number;
}

/** What a font tells of text that is set in it. */
export interface FontMetrics {
  /** The codes of a string. */
  split(bytes: Uint8Array): readonly number[];
  glyph(code: number): PlacedGlyph;
  /** Above and, negative, below the baseline, em. */
  readonly ascent: number;
  readonly descent: number;
  readonly isVertical: boolean;
  /** Whether its codes are single bytes: word spacing only holds for those (ISO 32000-1 §9.3.3). */
  readonly isSimple: boolean;
}

/** Where a string was set, in the space of the page as shown. */
export interface TextPlace {
  /** On the baseline, where its first glyph stands and where another would follow. */
  readonly start: Point;
  readonly end: Point;
  /** The way it runs, of length 1. */
  readonly direction: Point;
  /** Size of the type there. */
  readonly em: number;
}

/** A string shown, without the adjustments around it. */
export interface PaintedText {
  readonly text: string;
  /** The same glyph by glyph, where some of it runs from right to left: a glyph may be a ligature, whose letters are in order. */
  readonly glyphs?: readonly string[];
  readonly place: TextPlace;
  readonly bounds: Bounds;
}

/** What things are painted in: a marked-content sequence, or a form XObject. */
export type PaintGroup =
  | {
      readonly kind: 'marked';
      readonly tag: string;
      readonly properties: ContentProperties;
      /** The page or form its MCID counts in. */
      readonly owner: CosDict | undefined;
    }
  | { readonly kind: 'form'; readonly form: CosStream };

/** Who wants to know what is painted, where and in what. Places cost time, so only a walk with one of these follows them. */
export interface PaintSink {
  /** A page begins; gives the way from its default user space to the one that places are wanted in. */
  page(dict: CosDict, page: number): Matrix;
  metricsOf(font: CosDict): FontMetrics;
  begin(group: PaintGroup): void;
  end(): void;
  text(text: PaintedText): void;
  image(bounds: Bounds): void;
  path(bounds: Bounds): void;
}
