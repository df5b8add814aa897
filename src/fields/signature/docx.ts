import { textOf } from '../../formats/docx/content-control.ts';
import type { DocxCodec } from '../docx-codec.ts';

/** A place to sign, and the name of who signs beside it. */
export const signatureDocx: DocxCodec<'signature'> = {
  write: ({ name, accessibleName }, value, { strings }) => [
    { type: 'signature', tag: name, alias: accessibleName, placeholder: strings.sign_here },
    {
      type: 'text',
      tag: `${name}_naam`,
      alias: strings.printed_name.replace('{label}', accessibleName),
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
