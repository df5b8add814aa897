import type { FormField, FormValues } from '../formats/pdf/form-field.ts';
import type { HintId } from './kind.ts';
import type { Field, KindName, Values } from './kinds.ts';
import type { ReadBack } from './read-back.ts';

/** What a codec may know of the document around its field. */
export interface PdfContext {
  readonly locale: string;
  /** Fixed words of the document's language, for parts of a field and format hints. */
  readonly strings: Readonly<Record<HintId | 'tick_own' | 'text_own' | 'printed_name', string>>;
}

/** Writes one field's value to form fields and reads it back; knows nothing of the file around them. */
export interface PdfCodec<K extends KindName> {
  write(field: Field<K>, value: Values[K], context: PdfContext): readonly FormField[];
  read(field: Field<K>, values: FormValues, context: PdfContext): ReadBack<Values[K]>;
}

/** The accessible name with help and format hints: what a screen reader says on the field itself. */
export function tooltipOf(
  { accessibleName, help }: Pick<Field, 'accessibleName' | 'help'>,
  ...hints: readonly string[]
): string {
  return [help, ...hints].reduce<string>((said, part) => {
    if (part === null) return said;
    // A sentence that ended keeps its own mark.
    return /[.?!]$/.test(said) ? `${said} ${part}` : `${said}. ${part}`;
  }, accessibleName);
}
