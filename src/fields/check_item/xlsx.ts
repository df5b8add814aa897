import { tickXlsx } from '../checkbox/xlsx.ts';
import type { XlsxCodec } from '../xlsx-codec.ts';

export const checkItemXlsx: XlsxCodec<'check_item'> = tickXlsx();
