import type { PDFDict } from 'pdf-lib';
import { readTextLook } from '../template-font.ts';
import { textAt } from './dict-entries.ts';

/** The colour of a form's typed answers: source of the operator that sets it, black when the form doesn't say. */
export const inkOf = (form: PDFDict): string => readTextLook(textAt(form, 'DA') ?? '')?.paint ?? '0 g';
