import type { Field } from './document.ts';

/** What of a record is made from other parts of it: a code about those concerns this as well. */
const MADE_FROM: Readonly<Record<string, readonly string[]>> = {
  'employee.percent': ['employee.hours_per_week', 'employee.fulltime_hours'],
  'manager.name': ['manager.id'],
};

/** The codes of a record that concern what is filled in of it; the others are no business of whoever reads the files. */
export function codesFor(
  codes: readonly string[],
  filled: readonly Pick<Field, 'prefill'>[],
): readonly string[] {
  const places = new Set(filled.flatMap(({ prefill }) => (prefill === null ? [] : [prefill])));
  for (const place of [...places]) for (const source of MADE_FROM[place] ?? []) places.add(source);
  return codes.filter(code => {
    // Which letters a font really lacks shows when they are drawn.
    if (code.startsWith('script_outside_font:')) return false;
    const place = placeOf(code);
    return place === undefined || places.has(place);
  });
}

/** The place of a record that a code is about; undefined when it is about the record as a whole. */
function placeOf(code: string): string | undefined {
  const [name = '', about = ''] = code.split(/:(.*)/s);
  if (name.startsWith('manager_')) return 'manager.name';
  if (name === 'hours_above_fulltime') return 'employee.hours_per_week';
  if (name === 'name_case_guessed') return 'employee.name';
  return /^(?:employee|manager|employer)\./.test(about) ? about : undefined;
}
