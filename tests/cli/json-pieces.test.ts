import { describe, expect, it } from 'vitest';
import { jsonPieces } from '../../src/cli/json-pieces.ts';

const LAYERS = { a: [{ b: [{ c: [{ d: ['“x”', 1, null] }, []] }, {}], none: undefined }, [], 'y\n'], e: {} };

describe('JSON in pieces', () => {
  it.each([[LAYERS], [[]], [{}], ['text'], [null], [[[[[[1]]]]]]])('is that of the whole: %j', value => {
    expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });

  it('is never much at once, however long a list is', () => {
    const results = Array.from({ length: 1000 }, (_, id) => ({ id }));
    const lengths = [...jsonPieces({ runs: [{ results }] })].map(piece => piece.length);
    expect(Math.max(...lengths)).toBeLessThan(100);
  });
});
