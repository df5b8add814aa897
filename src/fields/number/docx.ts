import { formatNumber, parseNumber } from '../../core/locale-format.ts';
import { textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

export const numberDocx: DocxCodec<'number'> = {
  write: (field, value, { locale, strings }) => [
    {
      type: 'text',
      tag: field.name,
      alias: aliasOf(field),
      placeholder: strings.type_here,
      multiline: false,
      value: value === null ? null : formatNumber(value, locale, field.spec.decimals),
    },
  ],
  read({ name }, values, { locale }) {
    const raw = textOf(values, name);
    const value = raw === null ? null : parseNumber(raw, locale);
    return value === undefined && raw !== null ? { value: null, raw } : { value: value ?? null };
  },
};
