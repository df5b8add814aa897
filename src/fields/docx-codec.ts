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

/** Word cuts a title off behind as many characters. */
const LONGEST_ALIAS = 64;

/**
 * `w:alias` of a control: the field's accessible name; where that is too long for Word the label alone, cut at a word.
 * @param pattern how a part of a field is called, `{label}, tekst`
 */
export function aliasOf(
  { accessibleName, label }: Pick<Field, 'accessibleName' | 'label'>,
  pattern = '{label}',
): string {
  const named = [accessibleName, label].map(name => pattern.replace('{label}', () => name));
  const fitting = named.find(name => name.length <= LONGEST_ALIAS);
  if (fitting !== undefined) return fitting;
  const room = LONGEST_ALIAS - pattern.replace('{label}', '').length - '…'.length;
  const cut = label.slice(0, room + 1).replace(/\s+\S*$/, '');
  return pattern.replace('{label}', () => `${cut.slice(0, room)}…`);
}

/** Writes one field's value to content controls and reads it back; knows nothing of the file around them. */
export interface DocxCodec<K extends KindName> {
  write(field: Field<K>, value: Values[K], context: DocxContext): readonly ContentControl[];
  /** What Word can't do of the field, for whoever builds the document; null when it can do all. */
  readonly lacks?: (field: Field<K>) => string | null;
  read(field: Field<K>, values: ControlValues, context: DocxContext): ReadBack<Values[K]>;
}
