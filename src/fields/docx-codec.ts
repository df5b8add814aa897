import type { ContentControl, ControlValues } from '../formats/docx/content-control.ts';
import type { HintId, PlaceholderId } from './kind.ts';
import type { Field, KindName, Values } from './kinds.ts';
import type { ReadBack } from './read-back.ts';

/** What a codec may know of the document around its field. */
export interface DocxContext {
  readonly locale: string;
  /** Fixed words of the document's language: placeholders, parts of a field and format hints. */
  readonly strings: Readonly<
    Record<HintId | PlaceholderId | 'tick_own' | 'text_own' | 'printed_name', string>
  >;
}

/** Writes one field's value to content controls and reads it back; knows nothing of the file around them. */
export interface DocxCodec<K extends KindName> {
  write(field: Field<K>, value: Values[K], context: DocxContext): readonly ContentControl[];
  read(field: Field<K>, values: ControlValues, context: DocxContext): ReadBack<Values[K]>;
}
