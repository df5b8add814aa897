import { readDocxField } from '../fields/docx-codecs.ts';
import { kinds, type Values } from '../fields/kinds.ts';
import type { DocumentIdentity } from '../formats/docx/binding.ts';
import { readControls } from '../formats/docx/read-controls.ts';
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
  const tags = new Map(fields.flatMap(field => tagsOf(field).map(tag => [tag, field.name] as const)));
  const { values, identity, conflicts } = readControls(file);
  const read = fields.map(field => [field.name, readDocxField(field, values, { locale, strings })] as const);
  return {
    identity,
    values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    raw: Object.fromEntries(read.flatMap(([name, { raw }]) => (raw === undefined ? [] : [[name, raw]]))),
    conflicts: [...new Set(conflicts.flatMap(tag => tags.get(tag) ?? []))],
    unknown: [...values.keys()].filter(tag => !tags.has(tag)),
  };
}

function tagsOf(field: Field): readonly string[] {
  const { parts = [] } = kinds[field.kind];
  return [field.name, ...parts.map(part => field.name + part)];
}
