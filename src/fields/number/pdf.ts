import { formatNumber, parseNumber } from '../../core/locale-format.ts';
import { textOf } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

export const numberPdf: PdfCodec<'number'> = {
  write: (field, value, { locale }) => [
    {
      type: 'text',
      name: field.name,
      tooltip: tooltipOf(field),
      required: field.required,
      value: value === null ? null : formatNumber(value, locale, field.spec.decimals),
      multiline: false,
      readOnly: false,
    },
  ],
  read(field, values, { locale }) {
    const raw = textOf(values, field.name);
    const value = raw === null ? null : parseNumber(raw, locale);
    return value === undefined && raw !== null ? { value: null, raw } : { value: value ?? null };
  },
};
