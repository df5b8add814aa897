import { describe, expect, it } from 'vitest';
import { PdfDict } from '../../../../../src/formats/pdf/read/pdf-object.ts';
import { DictIndex } from '../../../../../src/formats/pdf/ua/model/dict-index.ts';

function dict(number?: number): PdfDict {
  const made = new PdfDict(new Map(), []);
  made.number = number;
  return made;
}

describe('what belongs to a dictionary', () => {
  it.each([
    ['an indirect one', dict(12)],
    ['one of the highest number', dict(2 ** 32)],
    ['one that stands in another object', dict()],
  ])('is found again: %s', (_, one) => {
    const index = new DictIndex<string>();
    index.set(one, 'dit');
    index.set(dict(7), 'een ander');
    index.set(dict(), 'nog een ander');
    expect(index.get(one)).toBe('dit');
  });

  it.each([
    ['an indirect one', dict(12)],
    ['one that stands in another object', dict()],
  ])('is nothing for %s that has none', (_, one) => {
    const index = new DictIndex<string>();
    index.set(dict(7), 'een ander');
    index.set(dict(), 'nog een ander');
    expect(index.get(one)).toBeUndefined();
  });
});
