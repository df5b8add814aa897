import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsxField, writeXlsxField } from '../../src/fields/xlsx-codecs.ts';
import { compileWorkbook } from '../../src/formats/xlsx/compiled-workbook.ts';
import { readNamedCells } from '../../src/formats/xlsx/read-cells.ts';
import { LOCALES } from '../../src/model/document.ts';
import { workbookFile } from '../formats/xlsx/workbook-file.ts';
import { judge } from '../support/judges.ts';
import { kindSamples } from '../support/kind-samples.ts';
import { savedByLibreOffice } from '../support/libreoffice.ts';

type Sample = (typeof kindSamples)[number];
const SYSTEMS = [
  { system: 'counting from 1900', date1904: false },
  { system: 'counting from 1904', date1904: true },
];

const cellsOf = ({ field, value }: Sample, context: { locale: string; date1904: boolean }) =>
  writeXlsxField(field, value as never, context);

/** The samples in a language, filled in an empty workbook that has a name for each of their cells. */
const made = LOCALES.flatMap(locale =>
  SYSTEMS.map(({ system, date1904 }) => {
    const context = { locale, date1904 };
    const cells = kindSamples.flatMap(sample => cellsOf(sample, context));
    const names = Object.fromEntries(cells.map(({ name }, index) => [name, `Blad!$B$${index + 1}`]));
    const settings = date1904 ? ' date1904="1"' : '';
    const file = workbookFile({ sheets: { Blad: '' }, names, settings, strings: '' });
    return { name: `${system} in ${locale}`, context, bytes: compileWorkbook(file).fill(cells) };
  }),
);

function readSample(bytes: Uint8Array, { field }: Sample, locale: string): unknown {
  const { cells, date1904 } = readNamedCells(bytes);
  const held = new Map([...cells].map(([name, { value }]) => [name, value]));
  return readXlsxField(field, held, { locale, date1904 });
}

describe.each(made)('a workbook $name', ({ context, bytes }) => {
  it.each(kindSamples)('reads $name back as it was written: $value', sample => {
    expect(readSample(bytes, sample, context.locale)).toEqual({ value: sample.value });
  });
});

judge('soffice')('after LibreOffice has saved it,', () => {
  let saved: readonly Uint8Array[];
  beforeAll(async () => {
    saved = await savedByLibreOffice(made.map(({ bytes }) => bytes));
  });

  describe.each(made.map((workbook, index) => ({ ...workbook, index })))(
    'a workbook $name',
    ({ context, index }) => {
      it.each(kindSamples)('reads $name back as it was written: $value', sample => {
        expect(readSample(saved[index] ?? new Uint8Array(), sample, context.locale)).toEqual({
          value: sample.value,
        });
      });
    },
  );
});
