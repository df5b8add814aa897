import { linesXlsx } from '../text/xlsx.ts';
import type { XlsxCodec } from '../xlsx-codec.ts';

export const multilineXlsx: XlsxCodec<'multiline'> = linesXlsx();
