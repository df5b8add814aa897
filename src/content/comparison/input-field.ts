import type { InputKind } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import type { Path } from '../../yaml/value-at.ts';
import { lowerFirst } from '../accessible-name.ts';
import { composeField } from '../compose-field.ts';
import { oneLine } from '../composition.ts';
import type { ComparisonFile, InputFile } from '../schema/comparison.ts';

/** Told of each input and of the node in the file that gives it its name. */
export type OnNamed = (name: string, path: Path) => void;

/** What inputs are made from. */
export interface InputContext {
  readonly file: ComparisonFile;
  readonly onNamed: OnNamed;
}

/** What an input is called in names and aloud, and where in the file it comes from. */
export interface Naming {
  readonly name: string;
  readonly path: Path;
  readonly spoken: string;
}

/** An input as written in the file, under the name that it has in the workbook. */
export function inputField<K extends InputKind>(
  kind: K,
  written: InputFile<K>,
  { name, path, spoken }: Naming,
  { onNamed }: Pick<InputContext, 'onNamed'>,
): Field<K> {
  onNamed(name, path);
  const field = { ...written, kind, id: name, ...(kind === 'choice' ? { as: 'list' } : {}) };
  // The schema gave the input the keys of its kind; TypeScript can't follow that through the mapped type.
  return composeField(field as never, written.label, spoken) as Field<K>;
}

/** An input for a whole number, which the file doesn't write out. */
export function wholeNumber(
  label: string,
  range: { readonly min: number; readonly max: number },
  naming: Naming,
  context: Pick<InputContext, 'onNamed'>,
): Field<'number'> {
  return inputField('number', { id: naming.name, label, ...range, decimals: 0 }, naming, context);
}

/** A label as it stands within a sentence. */
export function inSentence(label: string): string {
  return lowerFirst(oneLine(label));
}

/** How a number stands in names: `01`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
