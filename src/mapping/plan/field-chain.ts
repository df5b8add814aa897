import type { FieldPlan } from './plan.ts';

/** A field and its `else`s. */
export function chainOf(plan: FieldPlan): readonly FieldPlan[] {
  return plan.otherwise ? [plan, ...chainOf(plan.otherwise)] : [plan];
}
