import * as z from 'zod';
import { isMapping, type Path, valueAt } from './value-at.ts';

/** The schema of one place of a value; undefined where there is none. */
export function schemaAt(schema: z.core.$ZodType, value: unknown, path: Path): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = unwrap(schema);
  let found = value;
  for (const step of path) {
    const next: z.core.$ZodType | undefined = at && child(branch(at, found), step);
    at = next && unwrap(next);
    found = valueAt(found, [step]);
  }
  return at;
}

/** What a schema allows at one place of a value. */
export interface Allowed {
  /** The keys a mapping may have there. */
  readonly keys: readonly string[];
  /** Keys of the other branches of a union, by the names of those branches. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
}

/** The keys at a place, taking the branch of a union that the value's discriminator names. */
export function allowedAt(schema: z.core.$ZodType, value: unknown, path: Path): Allowed {
  const at = schemaAt(schema, value, path);
  if (!at) return { keys: [], elsewhere: new Map() };
  return { keys: keysOf(branch(at, valueAt(value, path))), elsewhere: branchesByKey(at) };
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType)
    : schema;
}

function branch(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion) || !isMapping(value)) return schema;
  const { discriminator, options } = schema.def;
  return options.find(option => nameOf(option, discriminator) === value[discriminator]) ?? schema;
}

function child(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodArray) return schema.def.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(step)];
  if (schema instanceof z.ZodRecord) return schema.def.valueType;
  return undefined;
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function branchesByKey(schema: z.core.$ZodType): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return found;
  const { discriminator, options } = schema.def;
  for (const option of options) {
    for (const key of keysOf(option)) {
      found.set(key, [...(found.get(key) ?? []), nameOf(option, discriminator) ?? '']);
    }
  }
  return found;
}

function nameOf(schema: z.core.$ZodType, discriminator: string): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const name: unknown = schema.shape[discriminator];
  return name instanceof z.ZodLiteral ? String(name.value) : undefined;
}
