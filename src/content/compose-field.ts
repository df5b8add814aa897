import { type KindName, kinds } from '../fields/kinds.ts';
import type { Field } from '../model/document.ts';
import { oneLine } from './composition.ts';
import type { CellFile, FieldFile } from './schema/fields.ts';

/** A field as the model has it; the keys of its kind become its spec. */
export function composeField<K extends KindName>(
  field: FieldFile<K> | CellFile<K>,
  label: string,
  accessibleName: string,
): Field<K> {
  const shape = kinds[field.kind].spec.shape;
  const spec = Object.fromEntries(Object.entries(field).filter(([key]) => key in shape));
  const composed = {
    kind: field.kind,
    name: field.id,
    label: oneLine(label),
    help: field.help === undefined ? null : oneLine(field.help),
    required: field.required === true,
    prefill: field.prefill ?? null,
    ...(field.on_request === true ? { onRequest: true } : {}),
    spec,
    accessibleName,
  };
  // The schema checked the spec's keys for this kind; TypeScript can't tie the filtered entries to it again.
  return composed as unknown as Field<K>;
}
