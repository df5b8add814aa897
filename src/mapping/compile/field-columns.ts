import type { MappedField } from '../mapping-schema.ts';
import { chainOf } from '../plan/field-chain.ts';
import type { FieldPlan, MappingPlan, NamePlan, PathPlan } from '../plan/plan.ts';

/** The places a record field is made of. */
export function fieldColumns({ fields, name }: MappingPlan, field: MappedField): readonly PathPlan[] {
  const plan = fields.get(field);
  if (plan) return chainOf(plan).flatMap(columnsOf);
  return name ? nameColumns(name) : [];
}

function columnsOf({ source }: FieldPlan): readonly PathPlan[] {
  switch (source.kind) {
    case 'from':
      return [source.path];
    case 'join':
    case 'sum':
      return source.paths;
    case 'lookup':
    case 'constant':
    case 'not_exported':
      return [];
  }
}

/** The places a name is made of. */
function nameColumns(name: NamePlan): readonly PathPlan[] {
  switch (name.rule) {
    case 'name_nl': {
      const { given, prefix, family, partnerPrefix, partner, use } = name;
      const others = [prefix, family, partnerPrefix, partner, use];
      return [...given, ...others.filter(path => path !== null)];
    }
    case 'name_plain':
      return [...name.given, name.family];
    case 'name_caps':
      return [name.whole];
  }
}
