import { stateOf, TICKED } from '../../formats/pdf/form-field.ts';
import { type PdfCodec, tooltipOf } from '../pdf-codec.ts';

/** One tick, whether the box stands alone or in a checklist. */
export function tickPdf<K extends 'checkbox' | 'check_item'>(): PdfCodec<K> {
  return {
    write: (field, value) => [
      { type: 'checkbox', name: field.name, tooltip: tooltipOf(field), required: field.required, value },
    ],
    read: (field, values) => ({ value: stateOf(values, field.name) === TICKED }),
  };
}

export const checkboxPdf: PdfCodec<'checkbox'> = tickPdf();
