import * as z from 'zod';
import { kinds } from '../fields/kinds.ts';
import type { Comparison } from './comparison.ts';
import type { Document } from './document.ts';
import { fieldsOfDocument } from './walk.ts';

/** JSON Schema of the values of a document or comparison: what reading a filled file gives, and prefilling takes. */
export function recordSchema(document: Document | Comparison): object {
  const fields = fieldsOfDocument(document);
  const properties = fields.map(field => {
    const { $schema: _, ...schema } = z.toJSONSchema(kinds[field.kind].value);
    const options =
      field.kind === 'choice' ? { enum: [...field.spec.options.map(({ id }) => id), null] } : {};
    return [field.name, { title: field.accessibleName, ...schema, ...options }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: document.title,
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}
