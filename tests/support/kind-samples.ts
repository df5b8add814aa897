import { type Field, KIND_NAMES, kinds } from '../../src/fields/kinds.ts';
import type { Block } from '../../src/model/document.ts';

/** Every kind × its samples, each with a field of its own. */
export const kindSamples = KIND_NAMES.flatMap(kind =>
  kinds[kind].samples.map(({ spec, value }, index) => {
    const name = `${kind}_${index}`;
    const label = `${kind} ${index}`;
    const common = { kind, name, label, help: null, required: false, prefill: null, accessibleName: label };
    return { kind, name, value, field: { ...common, spec } as unknown as Field };
  }),
);

/** Blocks that hold some fields, each as its kind asks. */
export function blocksOf(fields: readonly Field[]): Block[] {
  return fields.flatMap((field): Block[] => {
    switch (field.kind) {
      case 'check_item':
      case 'free_check':
        return [{ type: 'checklist', style: 'plain', id: `lijst_${field.name}`, columns: 1, items: [field] }];
      case 'signature':
        return [
          { type: 'signatures', id: `plaats_${field.name}`, places: [{ signature: field, date: null }] },
        ];
      default:
        return [{ type: 'questions', columns: 1, fields: [field] }];
    }
  });
}
