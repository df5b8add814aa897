import * as z from 'zod';
import { documentFile, variantFile } from './schema/document.ts';
import { blocksFile, linksFile, stringsFile, termsFile, tipsFile } from './schema/shared.ts';

/** A kind of YAML file and the schema an editor completes and checks it with. */
export interface SchemaEntry {
  /** `data/schema/<name>.schema.json`. */
  readonly name: string;
  readonly schema: z.ZodType;
}

/** The schemas of all content files. */
export const contentSchemas: readonly SchemaEntry[] = [
  { name: 'document', schema: documentFile },
  { name: 'variant', schema: variantFile },
  { name: 'blocks', schema: blocksFile },
  { name: 'tips', schema: tipsFile },
  { name: 'links', schema: linksFile },
  { name: 'terms', schema: termsFile },
  { name: 'strings', schema: stringsFile },
];

/** A schema as editors read it. Draft 7 is what YAML language servers know best; keys with a default may be left out. */
export function jsonSchemaText({ schema }: SchemaEntry): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}
