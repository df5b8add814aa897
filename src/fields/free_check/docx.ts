import { isTicked, textOf } from '../../formats/docx/content-control.ts';
import { aliasOf, type DocxCodec } from '../docx-codec.ts';

/** One value in two content controls: the tick and the text it is about. */
export const freeCheckDocx: DocxCodec<'free_check'> = {
  write: (field, { vink, tekst }, { strings }) => [
    {
      type: 'tick',
      tag: `${field.name}_vink`,
      alias: aliasOf(field, strings.tick_own),
      placeholder: '',
      value: vink,
    },
    {
      type: 'text',
      tag: `${field.name}_tekst`,
      alias: aliasOf(field, strings.text_own),
      placeholder: strings.type_here,
      multiline: false,
      value: tekst,
    },
  ],
  read: ({ name }, values) => ({
    value: { vink: isTicked(values, `${name}_vink`), tekst: textOf(values, `${name}_tekst`) },
  }),
};
