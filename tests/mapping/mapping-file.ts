/** A mapping with nothing wrong; tests change one thing in it. */
export const MAPPING = `records: /rows
id: /Nr
sort: nl
constants: { fulltime_hours: 38, employer: Voorbeeld nv }
files: { units: units.json }
index:
  people: { records: /rows, key: /Nr }
  unit: { file: units, records: '', key: /Code }
pick: { boss: { from: /Managers, where: { /Primary: '1' } } }
never_read: [/Foto]
fields:
  employee.id: { from: /Nr }
  employee.name_parts: { name_plain: { given: [/Roepnaam], family: /Naam } }
  employee.email: { from: /Email, expected: true }
  employee.department: { via: { index: unit, key: /Afdeling }, from: /Naam }
  employee.start_date: { from: /In_dienst, do: [{ date: [iso_as_written] }] }
  employee.hours_per_week: { from: /Uren, do: [number], else: { from: /Deeltijd, do: [number, percent_of_fulltime] } }
  manager.id: { from: boss/Nr }
  manager.name: { lookup: { index: people, key: boss/Nr, take: employee.name } }
  employer.name: { constant: employer }
`;

/** A part of the good mapping, and what stands in its place; `$` has no meaning in either. */
export type Edit = readonly [from: string, to: string];

export function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The mapping doesn't hold ${from}`);
    return text.replace(from, () => to);
  }, MAPPING);
}
