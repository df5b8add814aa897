import type { DocumentIdentity } from '../identity.ts';
import { type OfficePackage, readPackage } from '../ooxml/package.ts';
import { findBound, textAt } from './bound-items.ts';
import type { ControlValue, ControlValues } from './content-control.ts';
import { mergeBound } from './merge-bound.ts';
import { type PlaceholderTest, placeholderTest } from './placeholders.ts';
import { readContent } from './read-content.ts';
import { readIdentity } from './read-identity.ts';
import { type Aliases, type FoundControl, scanControls, withoutDoubles } from './scan-controls.ts';
import { readWordParts, type WordParts } from './word-parts.ts';

/** What was read from a filled Word file. */
export interface ReadControls {
  /** By tag, in the order of the document. */
  readonly values: ControlValues;
  /** Which document the file is; null when it doesn't say. */
  readonly identity: DocumentIdentity | null;
  /**
   * Tags about which the file says two things: a control and the XML it is bound to differ, or two controls with one
   * tag do. What was read stands in `values`; a person should look.
   */
  readonly conflicts: readonly string[];
  /** Controls that nothing identifies, in the order of the document. */
  readonly unidentified: readonly UnidentifiedControl[];
}

/** A control without a tag, a binding or a known alias; LibreOffice leaves so what isn't bound, as places to sign. */
export interface UnidentifiedControl {
  readonly alias: string | undefined;
  /** The name of its placeholder; see `placeholderName`. */
  readonly placeholder: string | undefined;
  readonly value: ControlValue;
}

/**
 * The values of the content controls in a Word file, which may come from anywhere.
 *
 * Controls and the XML they are bound to say the same in a file that Word saved. When they don't, the control counts:
 * it is what people saw in every other program. Only an empty control takes its value from the XML, which Word would
 * show there; then a program filled in the XML, and no one opened the file since.
 * @param options `aliases`: tags by alias, for controls made by hand
 * @throws UnreadableFile when it isn't a Word file, or is damaged, locked or hostile
 */
export function readControls(bytes: Uint8Array, options: { readonly aliases?: Aliases } = {}): ReadControls {
  const file = readPackage(bytes);
  const parts = readWordParts(file);
  const all = parts.stories.flatMap(part => scanControls(part, options.aliases));
  const controls = withoutDoubles(all).filter(({ kind }) => kind !== 'other');
  const reading = startReading(file, parts);
  for (const control of preferredRenderings(controls)) readControl(control, reading);
  const { values, conflicts, unidentified } = reading;
  return { values, identity: readIdentity(file, parts), conflicts: [...conflicts], unidentified };
}

interface Reading {
  readonly parts: WordParts;
  readonly isPlaceholder: PlaceholderTest;
  readonly values: Map<string, ControlValue>;
  readonly conflicts: Set<string>;
  readonly unidentified: UnidentifiedControl[];
}

function startReading(file: OfficePackage, parts: WordParts): Reading {
  return {
    parts,
    isPlaceholder: placeholderTest(file, parts),
    values: new Map(),
    conflicts: new Set(),
    unidentified: [],
  };
}

/** A text box stands in a file twice, the second time for old programs: that one counts if there is no other. */
function preferredRenderings(controls: readonly FoundControl[]): readonly FoundControl[] {
  const preferred = new Set(controls.flatMap(({ tag, isFallback }) => (isFallback ? [] : [tag])));
  return controls.filter(({ tag, isFallback }) => !isFallback || !preferred.has(tag));
}

function readControl(control: FoundControl, reading: Reading): void {
  const { parts, isPlaceholder, values, conflicts, unidentified } = reading;
  const { tag, alias, placeholder, binding } = control;
  const content = readContent(control, isPlaceholder);
  if (tag === undefined) {
    unidentified.push({ alias, placeholder, value: content });
    return;
  }
  const bound = binding && findBound(binding, parts.items);
  const { value, isConflict } = mergeBound(control, content, {
    bound: bound ? textAt(bound) : '',
    isPlaceholder,
  });
  const before = values.get(tag);
  if (isConflict || (before && differ(before, value))) conflicts.add(tag);
  if (!before || isEmpty(before)) values.set(tag, value);
}

/** Whether two controls with one tag were both filled in, each with something else. */
function differ(one: ControlValue, other: ControlValue): boolean {
  if (one.type === 'tick' || other.type === 'tick') return JSON.stringify(one) !== JSON.stringify(other);
  return one.text !== '' && other.text !== '' && one.text !== other.text;
}

function isEmpty(value: ControlValue): boolean {
  return value.type === 'tick'
    ? !value.ticked
    : value.text === '' && !(value.type === 'signature' && value.signed);
}
