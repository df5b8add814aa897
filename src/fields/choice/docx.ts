import { textOf } from '../../formats/docx/content-control.ts';
import type { DocxCodec } from '../docx-codec.ts';

/** Word has no radio buttons among its content controls: every choice is a drop-down list. */
export const choiceDocx: DocxCodec<'choice'> = {
  write: ({ name, accessibleName, spec }, value, { strings }) => [
    {
      type: 'list',
      tag: name,
      alias: accessibleName,
      placeholder: strings.pick_option,
      items: spec.options,
      value,
    },
  ],
  read({ name, spec }, values) {
    const raw = textOf(values, name);
    const option = spec.options.find(({ id, label }) => label === raw || id === raw);
    return raw === null || option ? { value: option?.id ?? null } : { value: null, raw };
  },
};
