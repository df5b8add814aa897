import { describe, expect, it } from 'vitest';
import type { RangeRef } from '../../../src/formats/xlsx/cell-value.ts';
import { joinRanges } from '../../../src/formats/xlsx/package/join-ranges.ts';
import { validationsXml } from '../../../src/formats/xlsx/package/validations.ts';
import type { Validation } from '../../../src/formats/xlsx/workbook.ts';

const block = (top: number, left: number, bottom = top, right = left): RangeRef => ({
  sheet: 'Blad',
  top,
  left,
  bottom,
  right,
});
const ERROR = { title: 'Dat past niet', text: 'Kies ja of nee.' };
const list: Validation = { range: block(2, 3), rule: { type: 'list', source: 'ja_nee' }, error: ERROR };

describe('validations', () => {
  it('are none at all in a sheet without', () => {
    expect(validationsXml([])).toBe('');
  });

  it('that are equal are one, over all their cells', () => {
    expect(validationsXml([list, { ...list, range: block(9, 3) }, { ...list, range: block(3, 3) }])).toBe(
      '<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" ' +
        'errorTitle="Dat past niet" error="Kies ja of nee." sqref="C2:C3 C9">' +
        '<formula1>ja_nee</formula1></dataValidation></dataValidations>',
    );
  });

  it('without an error only propose', () => {
    expect(validationsXml([{ ...list, error: null }])).toContain('type="list" sqref="C2"');
  });

  it('keep line ends and quotes of their messages', () => {
    const prompt = { title: 'Kies', text: 'Regel 1\r\n"Regel" 2' };
    expect(validationsXml([{ ...list, prompt }])).toContain('prompt="Regel 1&#10;&quot;Regel&quot; 2"');
  });

  it.each([
    ['days', { type: 'date', min: '2020-01-01', max: '2099-12-31' }, 'type="date"', ['43831', '73050']],
    ['numbers', { type: 'decimal', min: 0.5, max: 48 }, 'type="decimal"', ['0.5', '48']],
    ['whole numbers', { type: 'whole', min: 1, max: 5 }, 'type="whole"', ['1', '5']],
    ['characters', { type: 'textLength', max: 75 }, 'type="textLength" operator="lessThanOrEqual"', ['75']],
  ] as const)('limit %s', (_, rule, type, limits) => {
    const xml = validationsXml([{ ...list, rule }]);
    const formulas = limits.map((limit, index) => `<formula${index + 1}>${limit}</formula${index + 1}>`);
    expect(xml).toContain(type);
    expect(xml).toContain(`>${formulas.join('')}</dataValidation>`);
  });
});

describe('blocks of cells', () => {
  it.each([
    ['below each other are one', [block(3, 2), block(2, 2), block(4, 2)], [block(2, 2, 4, 2)]],
    ['beside each other are one', [block(2, 3), block(2, 2)], [block(2, 2, 2, 3)]],
    ['in a square are one', [block(2, 2), block(3, 3), block(2, 3), block(3, 2)], [block(2, 2, 3, 3)]],
    ['apart stay apart', [block(2, 2), block(4, 2), block(2, 4)], [block(2, 2), block(2, 4), block(4, 2)]],
    ['of other widths stay apart', [block(2, 2, 2, 3), block(3, 2)], [block(2, 2, 2, 3), block(3, 2)]],
  ])('%s', (_, given, joined) => {
    expect(joinRanges(given)).toEqual(joined);
  });
});
