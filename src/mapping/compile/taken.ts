import type { MappedField } from '../mapping-schema.ts';
import type { Reader } from '../pointer.ts';
import type { Compilation } from './compilation.ts';
import { compileField } from './compile-field.ts';
import { compileName } from './compile-name.ts';
import { newScope } from './value.ts';

/** Prepares the reading of a record field from a found record, as that person's own record would have it. */
export function takenReader(asked: Compilation, field: MappedField): Reader {
  // Its columns are those of the field it is taken for, and noted there.
  const compilation: Compilation = { ...asked, columns: [], lookupUses: [] };
  const { plan } = compilation;
  const scope = newScope();
  const hoursPlan = plan.fields.get('employee.fulltime_hours');
  const hours = hoursPlan ? compileField(compilation, 'employee.fulltime_hours', hoursPlan) : null;
  const own = plan.fields.get(field);
  const read = own ? compileField(compilation, field, own) : null;
  const name = plan.name && compileName(compilation, plan.name);
  return record => {
    scope.record = record;
    scope.codes.length = 0;
    const found = hours?.(scope);
    scope.fulltimeHours = hours ? (typeof found === 'number' ? found : null) : plan.fulltimeHours;
    if (!read && name) {
      const isValid = name(scope);
      // A list can't be a value: what it is taken for becomes invalid too.
      if (!isValid) return [];
      return field === 'employee.name_sort' ? scope.nameSort : scope.name;
    }
    const value = read?.(scope) ?? null;
    return typeof value === 'symbol' ? [] : value;
  };
}
