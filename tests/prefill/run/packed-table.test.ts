import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/mapping/mapper.ts';
import { openLookups, packLookups } from '../../../src/prefill/run/packed-table.ts';

/** A table, packed and opened as a worker gets it. */
function opened(entries: readonly (readonly [string, Json])[]) {
  return openLookups(structuredClone(packLookups(new Map([['people', new Map(entries)]])))).get('people');
}

const KEYS = ['1', '0001', '', 'Łukasz', '😀', '\ud800', '\ud801', 'x'.repeat(5000), '__proto__'];

describe('a packed look-up table', () => {
  it.each(KEYS)('finds the value of a key: %j', key => {
    const table = opened(KEYS.map((other, at) => [other, [at, other]]));
    expect(table?.get(key)).toEqual([KEYS.indexOf(key), key]);
  });

  it.each([null, 0, false, '', 'é', [], { a: [1, null] }])('gives a value back as it was: %j', value => {
    expect(opened([['1', value]])?.get('1')).toEqual(value);
  });

  it('finds each of many', () => {
    const entries = Array.from({ length: 5000 }, (_, at) => [String(at), at] as const);
    const table = opened(entries);
    expect(entries.map(([key]) => table?.get(key))).toEqual(entries.map(([, value]) => value));
  });

  it('has nothing for another key', () => {
    expect(opened([['1', 'one']])?.get('2')).toBeUndefined();
  });

  it('says whether it has a key, also one of null', () => {
    const table = opened([['1', null]]);
    expect([table?.has('1'), table?.has('2')]).toEqual([true, false]);
  });

  it('may be empty', () => {
    expect(opened([])?.get('1')).toBeUndefined();
  });

  it('is shared, not copied', () => {
    const packed = packLookups(new Map([['people', new Map([['1', 'one']])]])).get('people');
    expect(packed?.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
