import { isTicked } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

/** One tick, whether the box stands alone or in a checklist. */
export function tickDocx<K extends 'checkbox' | 'check_item'>(): DocxCodec<K> {
  return {
    write: (field, value) => [
      { type: 'tick', tag: field.name, alias: aliasOf(field), placeholder: '', value },
    ],
    read: ({ name }, values) => ({ value: isTicked(values, name) }),
  };
}

export const checkboxDocx: DocxCodec<'checkbox'> = tickDocx();
