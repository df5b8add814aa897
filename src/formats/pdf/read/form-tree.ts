import type { FormValue } from '../form-field.ts';
import type { PdfFile } from './pdf-file.ts';
import {
  HostilePdf,
  isArray,
  isDict,
  PdfBytes,
  type PdfDict,
  PdfName,
  type PdfObject,
  PdfStream,
} from './pdf-object.ts';
import { decodeTextString } from './text-string.ts';

/** The values of a form, and the fields about which it says two things. */
export interface FormTree {
  /** By full field name, in the order of the form; fields that lie in groups are joined with a dot. */
  readonly values: ReadonlyMap<string, FormValue>;
  /** Names of fields that stand in the file more than once, with different values. */
  readonly conflicts: readonly string[];
  /** The signature dictionaries, by the full name of their field. */
  readonly signatures: ReadonlyMap<string, PdfDict>;
}

/** Letters of a full name: no form has longer ones, and each is kept as long as the file is read. */
const LONGEST_NAME = 1000;
/** Fields of a file: a print file of 100,000 people has some six million. */
const MOST_FIELDS = 8_000_000;

/** What a field takes over from its parent (ISO 32000-1 §12.7.3.1). */
interface Open {
  readonly dict: PdfDict;
  readonly parentName: string;
  readonly parentType: string | undefined;
  readonly parentValue: PdfObject;
}

/**
 * Reads the fields below these. The file may come from anywhere: what isn't as the standard says is passed over, and a
 * field that is its own ancestor is read once.
 * @see ISO 32000-1 §12.7.3
 */
export function readFormTree(file: PdfFile, roots: readonly PdfDict[]): FormTree {
  const form = {
    values: new Map<string, FormValue>(),
    conflicts: new Set<string>(),
    signatures: new Map<string, PdfDict>(),
  };
  const known = new Set<PdfDict>();
  // No recursion: how deep groups lie in each other is up to the file.
  const open: Open[] = roots
    .toReversed()
    .map(dict => ({ dict, parentName: '', parentType: undefined, parentValue: null }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { dict, parentName, parentType, parentValue } = next;
    if (known.has(dict)) continue;
    known.add(dict);
    const partial = dict.has('T') ? textOf(file, dict.get('T')) : undefined;
    const name = [parentName, partial].filter(Boolean).join('.');
    if (name.length > LONGEST_NAME) throw new HostilePdf('letters in the names of its fields');
    const own = file.resolve(dict.get('FT'));
    const type = own instanceof PdfName ? own.name : parentType;
    const value = file.resolve(dict.get('V')) ?? parentValue;
    const kids = dictsIn(file, dict.get('Kids'));
    const fields = kids.filter(kid => kid.has('T'));
    for (const kid of fields.toReversed()) {
      open.push({ dict: kid, parentName: name, parentType: type, parentValue: value });
    }
    if (fields.length > 0 || name === '' || type === undefined) continue;
    if (known.size > MOST_FIELDS) throw new HostilePdf('form fields');
    const held = value ?? valueInWidgets(file, kids);
    const read = formValueOf(
      file,
      type,
      held ?? (type === 'Btn' ? stateOfWidgets(file, [dict, ...kids]) : null),
    );
    if (!read) continue;
    add(form, name, read);
    if (type === 'Sig' && isDict(held)) form.signatures.set(name, held);
  }
  return { ...form, conflicts: [...form.conflicts] };
}

/** Two fields of one name are one field (§12.7.3.2); when their values differ, the first that isn't empty is taken. */
function add(
  { values, conflicts }: { readonly values: Map<string, FormValue>; readonly conflicts: Set<string> },
  name: string,
  value: FormValue,
): void {
  const held = values.get(name);
  if (held === undefined || isEmpty(held)) values.set(name, value);
  else if (!isEmpty(value) && JSON.stringify(held) !== JSON.stringify(value)) conflicts.add(name);
}

function isEmpty(value: FormValue): boolean {
  switch (value.type) {
    case 'text':
      return value.text === '';
    case 'state':
      return value.state === 'Off';
    case 'signature':
      return !value.signed;
  }
}

/** Some programs write the value to the widget annotations of a field, not to the field. */
function valueInWidgets(file: PdfFile, widgets: readonly PdfDict[]): PdfObject {
  for (const widget of widgets) {
    const value = file.resolve(widget.get('V'));
    if (value !== null) return value;
  }
  return null;
}

/** Where a button has no value, people still see the appearance state of its widgets (§12.7.4.2.3). */
function stateOfWidgets(file: PdfFile, widgets: readonly PdfDict[]): PdfObject {
  const states = widgets.map(widget => file.resolve(widget.get('AS')));
  return states.find(state => state instanceof PdfName && state.name !== 'Off') ?? null;
}

function formValueOf(file: PdfFile, type: string, value: PdfObject): FormValue | undefined {
  switch (type) {
    case 'Tx':
    case 'Ch':
      return { type: 'text', text: textOf(file, value) ?? '' };
    case 'Btn':
      // Forms that took over data from a file of them (FDF) may hold states as text.
      return { type: 'state', state: (value instanceof PdfName ? value.name : textOf(file, value)) || 'Off' };
    case 'Sig':
      return { type: 'signature', signed: isDict(value) };
    default:
      return undefined;
  }
}

function textOf(file: PdfFile, object: PdfObject | undefined): string | undefined {
  const value = file.resolve(object);
  if (value instanceof PdfBytes) return decodeTextString(value.bytes);
  // Long texts may be kept as a stream (§12.7.4.3).
  if (value instanceof PdfStream) return decodeTextString(file.dataOf(value));
  // A list of which more may be picked holds an array (§12.7.4.4).
  if (isArray(value)) return value.flatMap(item => textOfItem(file, item)).join('\n');
  return undefined;
}

function textOfItem(file: PdfFile, object: PdfObject): readonly string[] {
  const item = file.resolve(object);
  return item instanceof PdfBytes ? [decodeTextString(item.bytes)] : [];
}

/** The dictionaries in an array. */
export function dictsIn(file: PdfFile, array: PdfObject | undefined): readonly PdfDict[] {
  const items = file.resolve(array);
  return isArray(items) ? items.map(item => file.resolve(item)).filter(isDict) : [];
}
