import { textOf } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

export const multilinePdf: PdfCodec<'multiline'> = {
  write: (field, value) => [
    {
      type: 'text',
      name: field.name,
      tooltip: tooltipOf(field),
      required: field.required,
      value,
      multiline: true,
      readOnly: false,
    },
  ],
  read: (field, values) => ({ value: textOf(values, field.name) }),
};
