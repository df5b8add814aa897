import { unhandled } from '../core/diagnostics.ts';
import type { MappedField } from './mapping-schema.ts';

/** What a record field holds: text on one line, a number, or a day of the calendar. */
export type FieldType = 'text' | 'number' | 'date';

export function typeOf(field: MappedField): FieldType {
  switch (field) {
    case 'employee.hours_per_week':
    case 'employee.fulltime_hours':
    case 'employee.percent':
      return 'number';
    case 'employee.start_date':
      return 'date';
    case 'employee.id':
    case 'employee.name':
    case 'employee.name_sort':
    case 'employee.email':
    case 'employee.job_title':
    case 'employee.department':
    case 'manager.id':
    case 'manager.name':
    case 'employer.name':
      return 'text';
    default:
      return unhandled(field);
  }
}
