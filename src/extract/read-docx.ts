import { readDocxField, writeDocxField } from '../fields/docx-codecs.ts';
import { kinds, type Values } from '../fields/kinds.ts';
import type { ContentControl, ControlValues } from '../formats/docx/content-control.ts';
import { placeholderName } from '../formats/docx/control-xml.ts';
import { readControls, type UnidentifiedControl } from '../formats/docx/read-controls.ts';
import type { DocumentIdentity } from '../formats/ooxml/identity.ts';
import type { Document, Field } from '../model/document.ts';
import { fieldsOfDocument } from '../model/walk.ts';

/** What a filled Word file holds. */
export interface DocxReading {
  /** Which document the file says it is; null when it doesn't say. */
  readonly identity: DocumentIdentity | null;
  /** A value for each field of the document, blank when nobody filled it in. */
  readonly values: { readonly [name: string]: Values[keyof Values] };
  /** What can't be read as a value of its field, as it was written. */
  readonly raw: { readonly [name: string]: string };
  /** Ids of fields about which the file says two things; what people see in it counts. */
  readonly conflicts: readonly string[];
  /** Tags of content controls that the document doesn't know. */
  readonly unknown: readonly string[];
}

/**
 * Reads a filled Word file of a document, whichever program saved it.
 * @throws UnreadableFile when it isn't a Word file, or is damaged, locked or hostile
 */
export function readDocx(file: Uint8Array, document: Document): DocxReading {
  const { locale, strings } = document;
  const fields = fieldsOfDocument(document);
  const controls = fields.flatMap(field =>
    blankControls(field, document).map(control => ({ field, control })),
  );
  const tags = new Map(controls.map(({ field, control }) => [control.tag, field.name]));
  // Programs that forget tags may keep titles; those of two fields can be the same after they were cut.
  const titles = controls.map(({ control }) => control.alias);
  const aliases = new Map(
    controls
      .filter(({ control }) => titles.indexOf(control.alias) === titles.lastIndexOf(control.alias))
      .map(({ control }) => [control.alias, control.tag]),
  );
  const { values: found, identity, conflicts, unidentified } = readControls(file, { aliases });
  const values = withPlacesToSign(
    found,
    unidentified,
    controls.map(({ control }) => control),
  );
  const read = fields.map(field => [field.name, readDocxField(field, values, { locale, strings })] as const);
  return {
    identity,
    values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    raw: Object.fromEntries(read.flatMap(([name, { raw }]) => (raw === undefined ? [] : [[name, raw]]))),
    conflicts: [...new Set(conflicts.flatMap(tag => tags.get(tag) ?? []))],
    unknown: [...values.keys()].filter(tag => !tags.has(tag)),
  };
}

function blankControls(field: Field, { locale, strings }: Document): readonly ContentControl[] {
  const { blank } = kinds[field.kind];
  return writeDocxField(field, blank as Values[typeof field.kind], { locale, strings });
}

/**
 * LibreOffice forgets what places to sign are called, and keeps the name of their placeholder and their order. They are
 * known again when all are still there.
 */
function withPlacesToSign(
  values: ControlValues,
  unidentified: readonly UnidentifiedControl[],
  controls: readonly ContentControl[],
): ControlValues {
  const lost = controls.filter(({ type, tag }) => type === 'signature' && !values.has(tag));
  const names = new Set(lost.map(({ placeholder }) => placeholderName(placeholder)));
  const places = unidentified.filter(
    ({ placeholder }) => placeholder !== undefined && names.has(placeholder),
  );
  if (places.length !== lost.length) return values;
  return new Map([...values, ...places.map(({ value }, index) => [lost[index]?.tag ?? '', value] as const)]);
}
