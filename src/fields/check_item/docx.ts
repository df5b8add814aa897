import { tickDocx } from '../checkbox/docx.ts';
import type { DocxCodec } from '../docx-codec.ts';

export const checkItemDocx: DocxCodec<'check_item'> = tickDocx();
