import type { PersonRecord } from '../../model/record.ts';
import type { MappedField } from '../mapping-schema.ts';
import type { Compilation } from './compilation.ts';
import { compileText } from './finish.ts';
import type { Scope } from './value.ts';

/** Prepares the manager: none without id and name, told apart from one that isn't in the export. */
export function compileManager(
  compilation: Compilation,
): (scope: Scope, ownId: string) => PersonRecord['manager'] {
  const isExported = (field: MappedField): boolean =>
    compilation.plan.fields.get(field)?.source.kind !== 'not_exported';
  const hasIds = isExported('manager.id');
  const hasNames = isExported('manager.name');
  const readId = compileText(compilation, 'manager.id');
  const readName = compileText(compilation, 'manager.name');
  return (scope, ownId) => {
    const id = readId(scope);
    const before = scope.codes.length;
    const name = readName(scope);
    if (id === null && name === null) {
      if (hasIds || hasNames) scope.codes.push('manager_missing');
      return null;
    }
    const isInvalid = scope.codes.indexOf('value_invalid:manager.name', before) >= 0;
    if (id !== null && name === null && hasNames && !isInvalid)
      scope.codes.push(`manager_not_in_export:${id}`);
    if (id !== null && id === ownId) scope.codes.push('manager_is_self');
    return { id, name };
  };
}
