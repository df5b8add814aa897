import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { readNamedCells, type WorkbookReading } from '../../../src/formats/xlsx/read-cells.ts';
import { Random } from '../../support/comparison/random.ts';
import { judge } from '../../support/judges.ts';
import { savedByLibreOffice } from '../../support/libreoffice.ts';
import { type SeenWorkbook, seenByOpenpyxl, withOpenpyxl } from '../../support/xlsx-rules/openpyxl.ts';
import { workbookFile } from './workbook-file.ts';

/** Texts that break spreadsheets, writers of them, or XML. */
const HARD_TEXTS = [
  '=SOM(A1:A9)',
  '=HYPERLINK("http://x")',
  '+31 6 12345678',
  '-',
  '@x',
  "'x",
  '00123',
  '1-2-2026',
  '1E5',
  'WAAR',
  '#REF!',
  '_x0041_',
  '_X0041_',
  '_x',
  '<b>&amp;"\'',
  ']]>',
  '  spaties  ',
  '\ttab\t',
  'een\ntwee\n\ndrie\n',
  '\n',
  '😀 👩‍👧 ﷺ 東京 e\u0301',
  'a\u00a0b\u200bc\u2028d',
  'x'.repeat(32_767),
] as const;
/** What no cell can hold, and what becomes of it. */
const ILLEGAL_TEXTS = [
  ['\u0007', '\ufffd'],
  ['a\u0000b', 'a\ufffdb'],
  ['\ud800x', '\ufffdx'],
  ['x\udc00', 'x\ufffd'],
  ['\ufffe\uffff', '\ufffd\ufffd'],
  ['a\r\nb\rc', 'a\nb\nc'],
] as const;

const random = new Random(20_261_122);
const SIGNS = [...'aé=+-@_x0041_<>&"\'\n\t 😀\u2028\u00a0€Ł#{}[]'];
const RANDOM_TEXTS = Array.from({ length: 60 }, () =>
  Array.from({ length: random.whole(1, 40) }, () => random.pick(SIGNS)).join(''),
);

const texts = [...HARD_TEXTS, ...RANDOM_TEXTS, ...ILLEGAL_TEXTS.map(([given]) => given)];
const expected = [...HARD_TEXTS, ...RANDOM_TEXTS, ...ILLEGAL_TEXTS.map(([, held]) => held)];
const nameOf = (index: number): string => `tekst_${index}`;
const template = compileWorkbook(
  workbookFile({
    sheets: { Blad: '' },
    strings: '',
    names: Object.fromEntries(texts.map((_, index) => [nameOf(index), `Blad!$B$${index + 1}`])),
  }),
);
const filled = template.fill(texts.map((value, index) => ({ name: nameOf(index), value })));
const read = (file: Uint8Array): readonly unknown[] => valuesIn(readNamedCells(file));
const valuesIn = ({ cells }: WorkbookReading): readonly unknown[] =>
  texts.map((_, index) => cells.get(nameOf(index))?.value);
/** Short enough to be read in a message. */
const cases = expected.map((text, index) => [JSON.stringify(text.slice(0, 40)), index] as const);

describe('a text in a filled cell', () => {
  it.each(cases)('is read back: %s', (_, index) => {
    expect(read(filled)[index]).toBe(expected[index]);
  });

  // LibreOffice takes it for what it stands for, when it writes it again.
  it('is read back when it looks like what cells hold for such a text', () => {
    const file = template.fill([{ name: nameOf(0), value: '_x005F_x0041_' }]);
    expect(read(file)[0]).toBe('_x005F_x0041_');
  });

  it('is whole beyond what Excel keeps of it', () => {
    const long = 'lang '.repeat(20_000);
    const file = template.fill([{ name: nameOf(0), value: long }]);
    expect(readNamedCells(file).cells.get(nameOf(0))?.value).toBe(long);
  });

  it('gives the same bytes when it is filled in again as it was read', () => {
    const again = template.fill(
      read(filled).map((value, index) => ({ name: nameOf(index), value: value as string })),
    );
    expect(again).toEqual(filled);
  });
});

judge('soffice')('after LibreOffice has saved the file, a text', () => {
  let saved: readonly unknown[];
  beforeAll(async () => {
    const [file] = await savedByLibreOffice([filled]);
    saved = read(file ?? new Uint8Array());
  });

  it.each(cases)('is read back: %s', (_, index) => {
    expect(saved[index]).toBe(expected[index]);
  });
});

/** openpyxl leaves characters by their number as they stand. */
const asOpenpyxl = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

withOpenpyxl('openpyxl', () => {
  let seen: SeenWorkbook;
  beforeAll(() => {
    seen = seenByOpenpyxl(filled);
  });

  it.each(cases)('reads a text as it was filled in: %s', (_, index) => {
    expect(seen.sheets[0]?.cells[`B${index + 1}`]).toBe(asOpenpyxl(expected[index] ?? ''));
  });
});
