import { stateOf, TICKED, textOf } from '../../formats/pdf/form-field.ts';
import type { PdfCodec } from '../pdf-codec.ts';

/** One value in two form fields: the tick and the text it is about. */
export const freeCheckPdf: PdfCodec<'free_check'> = {
  write: ({ name, accessibleName, required }, { vink, tekst }, { strings }) => [
    {
      type: 'checkbox',
      name: `${name}_vink`,
      tooltip: strings.tick_own.replace('{label}', accessibleName),
      required: false,
      value: vink,
    },
    {
      type: 'text',
      name: `${name}_tekst`,
      tooltip: strings.text_own.replace('{label}', accessibleName),
      required,
      value: tekst,
      multiline: false,
      readOnly: false,
    },
  ],
  read: ({ name }, values) => ({
    value: { vink: stateOf(values, `${name}_vink`) === TICKED, tekst: textOf(values, `${name}_tekst`) },
  }),
};
