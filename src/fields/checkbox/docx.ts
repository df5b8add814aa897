import { isTicked } from '../../formats/docx/content-control.ts';
import type { DocxCodec } from '../docx-codec.ts';

/** One tick, whether the box stands alone or in a checklist. */
export function tickDocx<K extends 'checkbox' | 'check_item'>(): DocxCodec<K> {
  return {
    write: ({ name, accessibleName }, value) => [
      { type: 'tick', tag: name, alias: accessibleName, placeholder: '', value },
    ],
    read: ({ name }, values) => ({ value: isTicked(values, name) }),
  };
}

export const checkboxDocx: DocxCodec<'checkbox'> = tickDocx();
