import type { CosDict, CosStream } from '../model/cos.ts';
import type { MarkedContent } from './marked-content.ts';

/** Something a page shows: text, a painted path, a shading or an image. */
export interface ContentItem {
  readonly kind: 'text' | 'path' | 'shading' | 'image';
  readonly tagged: boolean;
  readonly inArtifact: boolean;
  readonly hasLanguage: boolean;
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

export interface ContentSink {
  marked(content: MarkedContent): void;
  item(item: ContentItem): void;
  text(text: ShownText): void;
  form(form: PaintedForm): void;
}
