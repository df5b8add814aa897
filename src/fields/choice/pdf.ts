import { stateOf, textOf } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

export const choicePdf: PdfCodec<'choice'> = {
  write: (field, value) => [
    {
      type: field.spec.as,
      name: field.name,
      tooltip: tooltipOf(field),
      required: field.required,
      options: field.spec.options,
      value,
    },
  ],
  read(field, values) {
    const raw = field.spec.as === 'radio' ? stateOf(values, field.name) : textOf(values, field.name);
    // Some viewers store the label a person picked instead of the option's export value.
    const option = field.spec.options.find(({ id, label }) => id === raw || label === raw);
    return raw === null || option ? { value: option?.id ?? null } : { value: null, raw };
  },
};
