import { asDict, type CosDict, dictEntry, hasEntry, itemsEntry } from './cos.ts';

/** The fields of the interactive form, parents before their kids. Kids without a T are widgets only. */
export function readFormFields(catalog: CosDict): CosDict[] {
  const fields: CosDict[] = [];
  const seen = new Set<CosDict>();
  const dicts = (holder: CosDict | undefined, key: string) =>
    itemsEntry(holder, key).flatMap(item => asDict(item) ?? []);
  const open = dicts(dictEntry(catalog, 'AcroForm'), 'Fields').reverse();
  for (let field = open.pop(); field !== undefined; field = open.pop()) {
    if (seen.has(field)) continue;
    seen.add(field);
    fields.push(field);
    for (const kid of dicts(field, 'Kids').reverse()) if (hasEntry(kid, 'T')) open.push(kid);
  }
  return fields;
}
