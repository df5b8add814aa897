import type { CosDict, CosStream } from '../model/cos.ts';
import type { MarkedContent } from './marked-content.ts';
import type { PaintSink } from './paint-sink.ts';

/** What a page shows: text, a painted path, a shading or an image. */
export type ContentKind = 'text' | 'path' | 'shading' | 'image';

/** Something a page shows. */
export interface ContentItem {
  readonly kind: ContentKind;
  readonly tagged: boolean;
  readonly inArtifact: boolean;
  readonly hasLanguage: boolean;
  /** The structure element that it belongs to. */
  readonly element: CosDict | undefined;
  readonly page: number;
}

/** A string shown with a font. */
export interface ShownText {
  readonly font: CosDict;
  readonly renderingMode: number;
  readonly bytes: Uint8Array;
  readonly page: number;
}

/** A form XObject as painted: by Do, or as the appearance of an annotation. */
export interface PaintedForm {
  readonly form: CosStream;
  readonly page: number;
  /** Whether its marked content already had a place in the structure when it was painted again. */
  readonly again: boolean;
}

/** A language that a marked-content sequence states where nothing is read out: in an appearance, a pattern, a glyph. */
export interface SideLanguage {
  readonly language: string;
  readonly page: number;
}

/** A stream that its filters don't give back: what it paints is not known. */
export interface UnreadStream {
  readonly stream: CosStream;
  readonly page: number;
}

export interface ContentSink {
  /** A marked-content sequence in what is read out of a page. */
  marked(content: MarkedContent): void;
  sideLanguage(side: SideLanguage): void;
  item(item: ContentItem): void;
  text(text: ShownText): void;
  form(form: PaintedForm): void;
  unread(unread: UnreadStream): void;
  /** Text is shown with no font, or with one that the resources don't have. */
  fontless(page: number): void;
  /** Only for who wants to know where things are painted: following that costs time. */
  readonly paint?: PaintSink;
}
