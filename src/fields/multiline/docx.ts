import { textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

export const multilineDocx: DocxCodec<'multiline'> = {
  write: (field, value, { strings }) => [
    {
      type: 'text',
      tag: field.name,
      alias: aliasOf(field),
      placeholder: strings.type_here,
      multiline: true,
      value,
    },
  ],
  read: ({ name }, values) => ({ value: textOf(values, name) }),
};
