import { tickPdf } from '../checkbox/pdf.ts';
import type { PdfCodec } from '../pdf-codec.ts';

export const checkItemPdf: PdfCodec<'check_item'> = tickPdf();
