import type { FieldPlan } from '../plan/plan.ts';
import { type Compilation, compileVia } from './compilation.ts';
import { compileSource } from './compile-source.ts';
import { compileTransform, type Transform } from './transforms.ts';
import { INVALID, type Read, type Value } from './value.ts';

/** Prepares a field: fetch, clean, `empty_if`, `do`, then `else` when there is nothing and no fault. */
export function compileField(compilation: Compilation, use: string, plan: FieldPlan): Read<Value> {
  const base = compileVia(compilation, plan.via, use);
  const fetch = compileSource(compilation, plan, { base, use });
  const emptyIf = new Set(plan.emptyIf);
  const derived = `derived:${use}`;
  const codes = { derived, defaultUsed: `default_used:${use}` };
  const transforms: readonly Transform[] = plan.transforms.map(transform =>
    compileTransform(transform, { codes, emptyIf: plan.emptyIf }),
  );
  const otherwise = plan.otherwise && compileField(compilation, use, plan.otherwise);
  const { enter } = base;
  return scope => {
    if (enter && !enter(scope)) return INVALID;
    let value = fetch(scope);
    if (emptyIf.size > 0 && isEmptyValue(value, emptyIf)) value = null;
    for (const transform of transforms) value = transform(value, scope);
    if (value !== null || !otherwise) return value;
    value = otherwise(scope);
    if (value !== null && typeof value !== 'symbol') scope.codes.push(derived);
    return value;
  };
}

function isEmptyValue(value: Value, emptyIf: ReadonlySet<string>): boolean {
  return value !== null && typeof value !== 'symbol' && emptyIf.has(String(value));
}
