import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/mapping/mapper.ts';
import { faultOf, formatPointer, parsePointer, readerOf } from '../../src/mapping/pointer.ts';

/** The document and the answers of RFC 6901 §5. */
const DOCUMENT: Json = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

function read(pointer: string, value: Json = DOCUMENT): Json | undefined {
  return readerOf(parsePointer(pointer))(value);
}

describe('a pointer', () => {
  it.each([
    ['', DOCUMENT],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j reads what the standard says', (pointer, value) => {
    expect(read(pointer)).toEqual(value);
  });

  it('decodes ~01 to ~1, not to a slash', () => {
    expect(parsePointer('/~01')).toEqual(['~1']);
  });

  it.each(['/foo/2', '/foo/-', '/foo/00', '/foo/length', '/foo/0/0', '/nope', '/a/b', '/foo/constructor'])(
    '%s leads nowhere',
    pointer => {
      expect(read(pointer)).toBeUndefined();
    },
  );

  it.each(['/__proto__', '/constructor', '/toString', '/__proto__/polluted', '/hasOwnProperty'])(
    '%s finds nothing that the value does not own',
    pointer => {
      expect(read(pointer, {})).toBeUndefined();
      expect(read(pointer, [])).toBeUndefined();
    },
  );

  it('reads a column called __proto__ like any other', () => {
    expect(read('/__proto__/a', JSON.parse('{"__proto__":{"a":1}}') as Json)).toBe(1);
  });

  it.each(['', '/', '/a~1b/m~0n', '/Uurrooster (u~1week)', '/~0~1'])(
    '%j is written as it was read',
    pointer => {
      expect(formatPointer(parsePointer(pointer))).toBe(pointer);
    },
  );

  it.each([
    ['a/b', { offset: 0, reason: 'no-slash' }],
    ['/a~2', { offset: 2, reason: 'bad-escape' }],
    ['/a~', { offset: 2, reason: 'bad-escape' }],
    ['/a~0', undefined],
  ])('%s has its fault where it stands', (pointer, fault) => {
    expect(faultOf(pointer)).toEqual(fault);
  });
});
