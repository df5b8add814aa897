import type { FormValues } from '../../../src/formats/pdf/form-field.ts';
import type { PersonRecord } from '../../../src/model/record.ts';

/** A record of somebody invented. */
export function person(
  id: string,
  name: string,
  {
    sort = name,
    manager = null,
    warnings = [],
    department = null,
  }: {
    readonly sort?: string;
    readonly manager?: PersonRecord['manager'];
    readonly warnings?: readonly string[];
    readonly department?: string | null;
  } = {},
): PersonRecord {
  return {
    employee: {
      id,
      name,
      name_sort: sort,
      email: null,
      job_title: null,
      department,
      start_date: null,
      hours_per_week: 24,
      fulltime_hours: 36,
      percent: null,
    },
    manager,
    employer: { name: 'Voorbeeld BV' },
    warnings,
  };
}

const WIT = { id: '900', name: 'Renée de Wit' };
const SMET = { id: '901', name: 'Luc De Smet' };

/** As many people as asked for, of two managers and without one, in no order; a Ł, a ş and an € among their letters. */
export function people(count: number): readonly PersonRecord[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(count - at).padStart(4, '0');
    const manager = [WIT, SMET, null][at % 3] ?? null;
    const warnings = manager ? [] : ['manager_missing'];
    return person(number, `Łukasz Şen€r ${number}`, { sort: `Şener ${number}, Łukasz`, manager, warnings });
  });
}

/** What a record fills in of the form. */
export function formValues({ employee, manager }: PersonRecord): FormValues {
  const texts = {
    wf_naam_medewerker: employee.name,
    wf_naam_leidinggevende: manager?.name ?? null,
    wf_datum: '02-03-2026',
  };
  return new Map(
    Object.entries(texts).flatMap(([name, text]) =>
      text === null ? [] : [[name, { type: 'text', text }] as const],
    ),
  );
}

/** What a record fills in of the workbook. */
export function workbookValues({ employee }: PersonRecord): FormValues {
  return new Map([['wb_eigenaar_naam', { type: 'text', text: employee.name ?? '' }]]);
}
