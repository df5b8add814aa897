import type { PDFDict } from 'pdf-lib';
import { readTextLook } from '../template-font.ts';
import type { CopySource } from './copy-source.ts';
import { textAt } from './dict-entries.ts';

/** Colour and size of a form's typed answers: black, and 0, when the form doesn't say. */
export function answerLook(form: PDFDict): Pick<CopySource, 'ink' | 'answerSize'> {
  const look = readTextLook(textAt(form, 'DA') ?? '');
  return { ink: look?.paint ?? '0 g', answerSize: look?.size ?? 0 };
}
