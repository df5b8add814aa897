import { textOf } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

/** A place to sign, and the printed name as a read-only text field beside it. */
export const signaturePdf: PdfCodec<'signature'> = {
  write: (field, { name }, { strings }) => [
    { type: 'signature', name: field.name, tooltip: tooltipOf(field), required: field.required },
    {
      type: 'text',
      name: `${field.name}_naam`,
      tooltip: strings.printed_name.replace('{label}', field.accessibleName),
      required: false,
      value: name,
      multiline: false,
      readOnly: true,
    },
  ],
  read(field, values) {
    const signature = values.get(field.name);
    return {
      value: {
        signed: signature?.type === 'signature' && signature.signed,
        name: textOf(values, `${field.name}_naam`),
      },
    };
  },
};
