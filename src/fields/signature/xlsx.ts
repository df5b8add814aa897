import { readText, type XlsxCodec } from '../xlsx-codec.ts';

/** Excel has no place to sign: only the name of who signs is kept. */
export const signatureXlsx: XlsxCodec<'signature'> = {
  write: (field, { name }) => [{ name: `${field.name}_naam`, value: name }],
  lacks: () => 'has no place to sign: Excel has no signature field, and only the printed name is kept',
  read(field, values, { locale }) {
    const { value: name, raw } = readText(values, `${field.name}_naam`, locale);
    const value = { signed: false, name };
    return raw === undefined ? { value } : { value, raw };
  },
};
