import type { FormValue } from '../formats/pdf/form-field.ts';
import type { PdfSignature } from '../formats/pdf/read/signatures.ts';
import type { FilledForm } from '../formats/pdf/read-form.ts';

/** What a form holds of one person, by names without the person's group. */
export interface FormPart {
  /** The group; null in a form of one person. */
  readonly name: string | null;
  readonly values: ReadonlyMap<string, FormValue>;
  readonly conflicts: readonly string[];
  readonly signatures: readonly PdfSignature[];
  /** Names of fields in nobody's group, told with the first person. */
  readonly loose: readonly string[];
}

/** The group that a print file keeps a person's fields in: the field's name behind its dot. */
const PERSON = /^(p\d{5,})\.(.*)$/s;

/** A form as the people whose fields are in it, in their order in the file: a print file may hold many. */
export function partsOfForm({ values, conflicts, signatures }: FilledForm): readonly FormPart[] {
  const people = new Map<string, MutablePart>();
  const loose: string[] = [];
  for (const [name, value] of values) {
    const [, group, own = ''] = PERSON.exec(name) ?? [];
    if (group === undefined) loose.push(name);
    else partIn(people, group).values.set(own, value);
  }
  if (people.size === 0) return [{ name: null, values, conflicts, signatures, loose: [] }];
  for (const name of conflicts) {
    const [, group = '', own = ''] = PERSON.exec(name) ?? [];
    people.get(group)?.conflicts.push(own);
  }
  for (const { field, after, changed } of signatures) {
    const [, group = '', own = ''] = PERSON.exec(field) ?? [];
    const theirs = changed.filter(name => name.startsWith(`${group}.`));
    const withoutGroup = theirs.map(name => name.slice(group.length + 1));
    people.get(group)?.signatures.push({ field: own, after, changed: withoutGroup });
  }
  return [...people].map(([name, part], index) => ({ name, ...part, loose: index === 0 ? loose : [] }));
}

interface MutablePart {
  readonly values: Map<string, FormValue>;
  readonly conflicts: string[];
  readonly signatures: PdfSignature[];
}

function partIn(people: Map<string, MutablePart>, name: string): MutablePart {
  const part = people.get(name) ?? { values: new Map(), conflicts: [], signatures: [] };
  people.set(name, part);
  return part;
}
