import { textOf } from '../../formats/docx/content-control.ts';
import type { DocxCodec } from '../docx-codec.ts';

export const textDocx: DocxCodec<'text'> = {
  write: ({ name, accessibleName }, value, { strings }) => [
    {
      type: 'text',
      tag: name,
      alias: accessibleName,
      placeholder: strings.type_here,
      multiline: false,
      value,
    },
  ],
  read: ({ name }, values) => ({ value: textOf(values, name) }),
};
