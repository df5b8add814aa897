import type { Json } from '../../src/mapping/mapper.ts';

/** Numbers from 0 up to 1 that are the same in every run. @see mulberry32, by Tommy Ettinger */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SCALARS: readonly Json[] = [
  null,
  true,
  false,
  0,
  -0,
  1.5,
  -1,
  2 ** 53,
  1e308,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '0',
  '1',
  '2',
  '9999',
  'Anna',
  'VAN DEN BERG Jan',
  'Zoe\u0308',
  'Ελένη',
  '\ud800',
  '\u0000',
  'ZoÃ«',
  '29/02/2021',
  '2021-02-29',
  '/Date(0)/',
  '1.038,00',
  '(((',
  ')))',
  'x'.repeat(4001),
  '__proto__',
];

/** Any JSON, made of the keys and values that mappings look for. */
export function anyJson(random: () => number, keys: readonly string[], depth = 4): Json {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const kind = random();
  if (depth === 0 || kind < 0.35) return pick(SCALARS) ?? null;
  const size = Math.floor(random() * 5);
  if (kind < 0.5) return Array.from({ length: size }, () => anyJson(random, keys, depth - 1));
  const entries = Array.from({ length: size * 3 }, () => [
    pick(keys) ?? '',
    anyJson(random, keys, depth - 1),
  ]);
  return Object.fromEntries(entries) as Json;
}
