import { textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

export const textDocx: DocxCodec<'text'> = {
  write: (field, value, { strings }) => [
    {
      type: 'text',
      tag: field.name,
      alias: aliasOf(field),
      placeholder: strings.type_here,
      multiline: false,
      value,
    },
  ],
  lacks: ({ spec }) =>
    spec.max === undefined ? null : 'takes more characters than its limit: Word has none',
  read: ({ name }, values) => ({ value: textOf(values, name) }),
};
