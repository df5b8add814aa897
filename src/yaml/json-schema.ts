import * as z from 'zod';

/** A kind of YAML file and the schema an editor completes and checks it with. */
export interface SchemaEntry {
  /** `data/schema/<name>.schema.json`. */
  readonly name: string;
  readonly schema: z.ZodType;
}

/** A schema as editors read it. Draft 7 is what YAML language servers know best; keys with a default may be left out. */
export function jsonSchemaText({ schema }: SchemaEntry): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}
