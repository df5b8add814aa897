import { textOf } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

export const textPdf: PdfCodec<'text'> = {
  write: (field, value) => [
    {
      type: 'text',
      name: field.name,
      tooltip: tooltipOf(field),
      required: field.required,
      value,
      multiline: false,
      readOnly: false,
      ...(field.spec.max === undefined ? {} : { maxLength: field.spec.max }),
    },
  ],
  read: (field, values) => ({ value: textOf(values, field.name) }),
};
