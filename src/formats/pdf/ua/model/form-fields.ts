import { asDict, type CosDict, dictEntry, hasEntry, itemsEntry, textEntry } from './cos.ts';
import { itemLimit } from './item-limit.ts';

/** Fields that a file may have: a print file of 100,000 people has some six million. */
const MOST_FIELDS = 8_000_000;

/** The fields of the interactive form, parents before their kids. Kids without a T are widgets only. */
export function readFormFields(catalog: CosDict): CosDict[] {
  const fields: CosDict[] = [];
  const seen = new Set<CosDict>();
  const limited = itemLimit(MOST_FIELDS, 'form fields');
  const dicts = (holder: CosDict | undefined, key: string) =>
    limited(itemsEntry(holder, key)).flatMap(item => asDict(item) ?? []);
  const open = dicts(dictEntry(catalog, 'AcroForm'), 'Fields').reverse();
  for (let field = open.pop(); field !== undefined; field = open.pop()) {
    if (seen.has(field)) continue;
    seen.add(field);
    fields.push(field);
    for (const kid of dicts(field, 'Kids').reverse()) if (hasEntry(kid, 'T')) open.push(kid);
  }
  return fields;
}

/** Parts that a name is made of, and its characters: real ones have some five parts. */
const MOST_PARTS = 100;
const LONGEST_NAME = 1000;

/** Names that were asked for: millions of widgets may lie in the same hundred fields. */
const NAMES = new WeakMap<CosDict, string>();

/**
 * The full name of a form field, or of the field that a widget belongs to: the partial names from the top down. What
 * can't be shown in it is replaced, and of a name beyond all measure the end is left out.
 * @see ISO 32000-1 §12.7.3.2
 */
export function fullFieldName(field: CosDict): string | undefined {
  const holders: CosDict[] = [];
  let at: CosDict | undefined = field;
  for (; at !== undefined && holders.length < MOST_PARTS && !NAMES.has(at); at = dictEntry(at, 'Parent'))
    holders.push(at);
  let name = at === undefined ? '' : (NAMES.get(at) ?? '');
  for (const holder of holders.reverse()) {
    const part = (textEntry(holder, 'T') ?? '').slice(0, LONGEST_NAME);
    const whole = [name, part].filter(Boolean).join('.');
    name = whole.slice(0, LONGEST_NAME).replace(/\p{C}/gu, '\ufffd');
    NAMES.set(holder, name);
  }
  return name === '' ? undefined : name;
}
