import { textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

/** A place to sign, and the name of who signs beside it. */
export const signatureDocx: DocxCodec<'signature'> = {
  write: (field, value, { strings }) => [
    { type: 'signature', tag: field.name, alias: aliasOf(field), placeholder: strings.sign_here },
    {
      type: 'text',
      tag: `${field.name}_naam`,
      alias: aliasOf(field, strings.printed_name),
      placeholder: strings.type_here,
      multiline: false,
      value: value.name,
    },
  ],
  read({ name }, values) {
    const place = values.get(name);
    return {
      value: { signed: place?.type === 'signature' && place.signed, name: textOf(values, `${name}_naam`) },
    };
  },
};
