import { textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

/** Word has no radio buttons among its content controls: every choice is a drop-down list, of the same options. */
export const choiceDocx: DocxCodec<'choice'> = {
  write: (field, value, { strings }) => [
    {
      type: 'list',
      tag: field.name,
      alias: aliasOf(field),
      placeholder: strings.pick_option,
      items: field.spec.options,
      value,
    },
  ],
  read({ name, spec }, values) {
    const raw = textOf(values, name);
    const option = spec.options.find(({ id, label }) => label === raw || id === raw);
    return raw === null || option ? { value: option?.id ?? null } : { value: null, raw };
  },
};
