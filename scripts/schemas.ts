/** Writes the JSON Schemas of the YAML files to `data/schema/`, for editors: `npx tsx scripts/schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brandSchema } from '../src/brand/brand-schema.ts';
import { contentSchemas } from '../src/content/content-schemas.ts';
import { formFieldsSchema } from '../src/mapping/form-fields/form-fields-schema.ts';
import { mappingSchema } from '../src/mapping/mapping-schema.ts';
import { jsonSchemaText, type SchemaEntry } from '../src/yaml/json-schema.ts';

const entries: readonly SchemaEntry[] = [
  ...contentSchemas,
  { name: 'brand', schema: brandSchema },
  { name: 'mapping', schema: mappingSchema },
  { name: 'form-fields', schema: formFieldsSchema },
];

const folder = fileURLToPath(new URL('../data/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const entry of entries) writeFileSync(`${folder}${entry.name}.schema.json`, jsonSchemaText(entry));
