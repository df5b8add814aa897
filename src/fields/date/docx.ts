import { formatDate, parseDate } from '../../core/locale-format.ts';
import { textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

/** `formatDate` in the signs of Word's date formats. */
const FORMATS: Readonly<Record<string, string>> = { 'nl-NL': 'dd-MM-yyyy', 'nl-BE': 'dd/MM/yyyy' };

export const dateDocx: DocxCodec<'date'> = {
  write: (field, value, { locale, strings }) => [
    {
      type: 'date',
      tag: field.name,
      alias: aliasOf(field),
      placeholder: strings.pick_date,
      value,
      shown: value === null ? '' : formatDate(value, locale),
      format: FORMATS[locale] ?? 'd MMMM yyyy',
      language: locale === 'en' ? 'en-GB' : locale,
    },
  ],
  read({ name }, values) {
    const raw = textOf(values, name);
    if (raw === null) return { value: null };
    const held = values.get(name);
    // Someone may have chosen another way of writing dates: the picked day says which it is.
    const value = parseDate(raw) ?? (held?.type === 'date' ? held.day : null);
    return value === null ? { value, raw } : { value };
  },
};
