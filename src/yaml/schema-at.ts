import * as z from 'zod';
import type { Path } from './source.ts';
import { isMapping } from './texts.ts';

/** What a schema allows at one place of a value. */
export interface Allowed {
  /** The keys a mapping may have there. */
  readonly keys: readonly string[];
  /** Keys of the other branches of a union, by the names of those branches. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
}

/** Follows a schema along a path, taking the branch of a union that the value's discriminator names. */
export function allowedAt(schema: z.core.$ZodType, value: unknown, path: Path): Allowed {
  let at = schema;
  let found = value;
  for (const step of path) {
    const next = child(branch(unwrap(at), found), step);
    if (!next) return { keys: [], elsewhere: new Map() };
    at = next;
    found =
      typeof found === 'object' && found !== null
        ? (found as Record<string | number, unknown>)[step]
        : undefined;
  }
  const union = unwrap(at);
  return { keys: keysOf(branch(union, found)), elsewhere: branchesByKey(union) };
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
