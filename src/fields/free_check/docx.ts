import { isTicked, textOf } from '../../formats/docx/content-control.ts';
import type { DocxCodec } from '../docx-codec.ts';

/** One value in two content controls: the tick and the text it is about. */
export const freeCheckDocx: DocxCodec<'free_check'> = {
  write: ({ name, accessibleName }, { vink, tekst }, { strings }) => [
    {
      type: 'tick',
      tag: `${name}_vink`,
      alias: strings.tick_own.replace('{label}', accessibleName),
      placeholder: '',
      value: vink,
    },
    {
      type: 'text',
      tag: `${name}_tekst`,
      alias: strings.text_own.replace('{label}', accessibleName),
      placeholder: strings.type_here,
      multiline: false,
      value: tekst,
    },
  ],
  read: ({ name }, values) => ({
    value: { vink: isTicked(values, `${name}_vink`), tekst: textOf(values, `${name}_tekst`) },
  }),
};
