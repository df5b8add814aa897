import { describe, expect, it } from 'vitest';
import { operations } from '../../../../../src/formats/pdf/ua/content/operations.ts';

const read = (content: string) => [...operations(Buffer.from(content, 'latin1'))];
const operandsOf = (content: string) => read(content).map(({ operands }) => operands);
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('operations of a content stream', () => {
  it('gives each operator the operands before it', () => {
    expect(read('/F1 12 Tf 1 0 -.5 +3 20. 700 Tm')).toEqual([
      { operator: 'Tf', operands: [{ name: 'F1' }, 12] },
      { operator: 'Tm', operands: [1, 0, -0.5, 3, 20, 700] },
    ]);
  });

  it('needs no white space between delimiters', () => {
    expect(read('[(a)-3<62>]TJ(c)Tj')).toEqual([
      { operator: 'TJ', operands: [[bytes('a'), -3, bytes('b')]] },
      { operator: 'Tj', operands: [bytes('c')] },
    ]);
  });

  it('undoes the escapes of literal strings', () => {
    expect(operandsOf('(a\\(b\\)\\\\ (in) \\101\\5x \\\nnext\\n) Tj')).toEqual([
      [bytes('a(b)\\ (in) A\u0005x next\n')],
    ]);
  });

  it('fills up a hexadecimal string of odd length with 0', () => {
    expect(operandsOf('<4 1 5> Tj')).toEqual([[bytes('AP')]]);
  });

  it('reads property lists', () => {
    expect(operandsOf('/Span<</MCID 3/Lang(nl)>>BDC')).toEqual([
      [
        { name: 'Span' },
        new Map<string, unknown>([
          ['MCID', 3],
          ['Lang', bytes('nl')],
        ]),
      ],
    ]);
  });

  it('passes over comments and inline images', () => {
    expect(
      read('q % (niet) Tj\nBI /W 1 /H 1 ID \u0001EI\u0002 (x) Tj EI Q').map(({ operator }) => operator),
    ).toEqual(['q', 'BI', 'Q']);
  });

  it('goes on behind what it can’t read', () => {
    expect(read(') } ] >> (open').map(({ operator }) => operator)).toEqual(['', '', ']', '>>']);
    expect(read('[[[ 1 (a) Tj')).toEqual([]);
    expect(read('} 1 w').at(-1)).toEqual({ operator: 'w', operands: [1] });
  });
});

describe('numbers and words of a content stream', () => {
  it.each([
    ['--5', -5],
    ['+.25', 0.25],
    ['12abc', 12],
    ['0.1', 0.1],
    ['-17.0001', -17.0001],
    ['.00000000000000000000001', 0],
  ])('reads %s as %d', (written, number) => {
    expect(operandsOf(`${written} w`)).toEqual([[number]]);
  });

  it('tells words from numbers', () => {
    expect(read("true - null T* f* '")).toEqual([
      { operator: '-', operands: [true] },
      { operator: 'T*', operands: [null] },
      { operator: 'f*', operands: [] },
      { operator: "'", operands: [] },
    ]);
  });
});
