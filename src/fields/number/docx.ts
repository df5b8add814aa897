import { formatNumber, parseNumber } from '../../core/locale-format.ts';
import { textOf } from '../../formats/docx/content-control.ts';
import type { DocxCodec } from '../docx-codec.ts';

export const numberDocx: DocxCodec<'number'> = {
  write: ({ name, accessibleName, spec }, value, { locale, strings }) => [
    {
      type: 'text',
      tag: name,
      alias: accessibleName,
      placeholder: strings.type_here,
      multiline: false,
      value: value === null ? null : formatNumber(value, locale, spec.decimals),
    },
  ],
  read({ name }, values, { locale }) {
    const raw = textOf(values, name);
    const value = raw === null ? null : parseNumber(raw, locale);
    return value === undefined && raw !== null ? { value: null, raw } : { value: value ?? null };
  },
};
