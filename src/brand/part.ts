import type * as z from 'zod';
import type { Source } from '../yaml/source.ts';
import { type Path, valueAt } from '../yaml/value-at.ts';

/** The part of a file at a path, when that part fits its schema, whatever is wrong elsewhere. */
export function part<S extends z.ZodType>(source: Source, schema: S, path: Path): z.infer<S> | undefined {
  return schema.safeParse(valueAt(source.value, path), { jitless: true }).data;
}
