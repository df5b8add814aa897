import { describe, expect, it } from 'vitest';
import { ObjectPool } from '../../../../src/formats/pdf/read/object-pool.ts';
import { ObjectParser } from '../../../../src/formats/pdf/read/parse-object.ts';
import {
  isDict,
  PdfBytes,
  type PdfDict,
  type PdfObject,
  PdfReference,
} from '../../../../src/formats/pdf/read/pdf-object.ts';

const pool = new ObjectPool();
const parsed = (text: string): PdfObject => new ObjectParser(Buffer.from(text, 'latin1'), 0, pool).object();

function dictIn(text: string): PdfDict {
  const object = parsed(text);
  if (!isDict(object)) throw new Error('not a dictionary');
  return object;
}

describe('an object parser', () => {
  it('keeps dictionaries with the same keys apart', () => {
    const [first, second] = [dictIn('<</A 1/B 2>>'), dictIn('<</A 3/B 4>>')];
    expect([first.get('A'), first.get('B'), second.get('A'), second.get('B')]).toEqual([1, 2, 3, 4]);
  });

  it('keeps dictionaries apart whose keys only begin alike', () => {
    const [short, long] = [dictIn('<</A 1>>'), dictIn('<</A 1/C 5>>')];
    expect([[...short.keys()], [...long.keys()]]).toEqual([['A'], ['A', 'C']]);
  });

  it('takes the last value of a key that stands there twice', () => {
    const dict = dictIn('<</A 1/B 2/A 3>>');
    expect([dict.get('A'), dict.get('B'), dict.size]).toEqual([3, 2, 2]);
  });

  it('reads a dictionary with more keys than are shared', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `/K${index} ${index}`).join('');
    const dict = dictIn(`<<${keys}/K7 -7>>`);
    expect([dict.size, dict.get('K0'), dict.get('K7'), dict.get('K199')]).toEqual([200, 0, -7, 199]);
  });

  it('reads a key whose value is none as nothing', () => {
    expect([...dictIn('<</A endstuff/B 2>>').keys()]).toEqual(['B']);
  });

  it('makes a name one object, escaped or not', () => {
    const dict = dictIn('<</A/Na#6De/B/Name>>');
    expect(dict.get('A')).toBe(dict.get('B'));
  });

  it('makes a reference one object', () => {
    const dict = dictIn('<</A 12 0 R/B 12 0 R>>');
    expect(dict.get('A')).toBeInstanceOf(PdfReference);
    expect(dict.get('A')).toBe(dict.get('B'));
  });

  it.each([
    ['12', 12],
    ['-12', -12],
    ['+7', 7],
    ['.5', 0.5],
    ['4.', 4],
    ['-0.002', -0.002],
    ['123456789012345678901', 123456789012345680000],
  ])('reads the number %s', (text, number) => {
    expect(parsed(text)).toBe(number);
  });

  it.each([
    ['(a\\)b)', 'a)b'],
    ['(a(b)c)', 'a(b)c'],
    ['<6162 7>', 'abp'],
  ])('reads the string %s when it is asked for', (text, value) => {
    const string = parsed(text);
    expect(string instanceof PdfBytes && Buffer.from(string.bytes).toString('latin1')).toBe(value);
  });

  it('refuses objects nested beyond all measure', () => {
    expect(() => parsed('['.repeat(5000))).toThrow('objects in each other');
  });
});
