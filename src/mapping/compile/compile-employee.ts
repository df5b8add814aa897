import type { PersonRecord } from '../../model/record.ts';
import { keyText } from './clean-text.ts';
import type { Compilation } from './compilation.ts';
import { compileName } from './compile-name.ts';
import { compileDate, compileNumber, compileText } from './finish.ts';
import { toHundredths } from './read-number.ts';
import { placeReader } from './read-place.ts';
import { foreignScripts } from './scripts.ts';
import type { Read, Scope } from './value.ts';

/** Prepares all that a record says of the employee. */
export function compileEmployee(compilation: Compilation): Read<PersonRecord['employee']> {
  const readId = compileOwnId(compilation);
  const readName = compileNames(compilation);
  const readEmail = compileText(compilation, 'employee.email');
  const readTitle = compileText(compilation, 'employee.job_title');
  const readDepartment = compileText(compilation, 'employee.department');
  const readStart = compileDate(compilation, 'employee.start_date');
  const hours = compileHours(compilation);
  return scope => {
    // Before all others: shares of full-time hours are what any of them may be made of.
    hours.fulltime(scope);
    const id = readId(scope);
    readName(scope);
    const { name, nameSort, fulltimeHours } = scope;
    const email = readEmail(scope);
    const job_title = readTitle(scope);
    const department = readDepartment(scope);
    const start_date = readStart(scope);
    const hours_per_week = hours.own(scope);
    const percent = hours.percent(scope, hours_per_week);
    return {
      id,
      name,
      name_sort: nameSort,
      email,
      job_title,
      department,
      start_date,
      hours_per_week,
      fulltime_hours: fulltimeHours,
      percent,
    };
  };
}

interface HourReaders {
  /** Puts full-time hours into the scope. */
  readonly fulltime: (scope: Scope) => void;
  readonly own: Read<number | null>;
  readonly percent: (scope: Scope, hours: number | null) => number | null;
}

function compileHours(compilation: Compilation): HourReaders {
  const { fields, fulltimeHours } = compilation.plan;
  const own = compileNumber(compilation, 'employee.hours_per_week');
  const readFulltime = fields.has('employee.fulltime_hours')
    ? compileNumber(compilation, 'employee.fulltime_hours')
    : () => fulltimeHours;
  const readPercent = fields.has('employee.percent') ? compileNumber(compilation, 'employee.percent') : null;
  return {
    fulltime(scope) {
      scope.fulltimeHours = null;
      scope.fulltimeHours = readFulltime(scope);
    },
    own,
    percent(scope, hours) {
      const percent = readPercent ? readPercent(scope) : percentOf(hours, scope.fulltimeHours);
      if (percent !== null && percent > 100) scope.codes.push('hours_above_fulltime');
      return percent;
    },
  };
}

/** The id a person is known by; where the field gives none, what tells records apart. */
function compileOwnId(compilation: Compilation): Read<string> {
  const read = compileText(compilation, 'employee.id');
  const readRaw = placeReader(compilation.plan.id);
  return scope => {
    const own = read(scope);
    if (own !== null) return own;
    const text = keyText(readRaw(scope.record));
    return typeof text === 'string' ? text : '';
  };
}

/** Puts both names into the scope, made by the rule or each from a column of its own. */
function compileNames(compilation: Compilation): (scope: Scope) => void {
  const { name } = compilation.plan;
  if (name) {
    const make = compileName(compilation, name);
    return scope => {
      if (!make(scope)) scope.codes.push('value_invalid:employee.name');
      else if (scope.name === null) scope.codes.push('value_missing:employee.name');
      else tellScripts(scope, scope.name);
    };
  }
  const readName = compileText(compilation, 'employee.name');
  const readSort = compileText(compilation, 'employee.name_sort');
  return scope => {
    scope.name = readName(scope);
    scope.nameSort = readSort(scope);
    if (scope.name !== null) tellScripts(scope, scope.name);
  };
}

/** Which scripts a name has, whatever fonts there are: a template may be printed with others. */
function tellScripts(scope: Scope, name: string): void {
  for (const code of foreignScripts(name)) scope.codes.push(`script_outside_font:${code}`);
}

function percentOf(hours: number | null, fulltime: number | null): number | null {
  if (hours === null || fulltime === null || fulltime === 0) return null;
  return toHundredths((hours / fulltime) * 100);
}
