import { readText, type XlsxCodec } from '../xlsx-codec.ts';

/** Text of one line or more: a cell holds line ends as they are. */
export function linesXlsx<K extends 'text' | 'multiline'>(): XlsxCodec<K> {
  return {
    write: ({ name }, value) => [{ name, value }],
    read: ({ name }, values, { locale }) => readText(values, name, locale),
  };
}

export const textXlsx: XlsxCodec<'text'> = linesXlsx();
