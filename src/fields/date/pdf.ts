import { formatDate, parseDate } from '../../core/locale-format.ts';
import { textOf } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

export const datePdf: PdfCodec<'date'> = {
  write: (field, value, { locale, strings }) => [
    {
      type: 'text',
      name: field.name,
      tooltip: tooltipOf(field, strings.date_spoken),
      required: field.required,
      value: value === null ? null : formatDate(value, locale),
      multiline: false,
      readOnly: false,
    },
  ],
  read(field, values) {
    const raw = textOf(values, field.name);
    const value = raw === null ? null : parseDate(raw);
    return value === undefined && raw !== null ? { value: null, raw } : { value: value ?? null };
  },
};
