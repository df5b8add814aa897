import { readTick, tickValue } from '../checkbox/xlsx.ts';
import { readText, type XlsxCodec } from '../xlsx-codec.ts';

/** One value in two cells: the tick and the text it is about. */
export const freeCheckXlsx: XlsxCodec<'free_check'> = {
  write: ({ name }, { vink, tekst }) => [
    { name: `${name}_vink`, value: tickValue(vink) },
    { name: `${name}_tekst`, value: tekst },
  ],
  read({ name }, values, { locale }) {
    const vink = readTick(values, `${name}_vink`, locale);
    const tekst = readText(values, `${name}_tekst`, locale);
    const raw = vink.raw ?? tekst.raw;
    const value = { vink: vink.value, tekst: tekst.value };
    return raw === undefined ? { value } : { value, raw };
  },
};
