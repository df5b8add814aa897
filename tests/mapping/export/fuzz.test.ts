import { describe, expect, it } from 'vitest';
import { ExportFault } from '../../../src/mapping/export/export-fault.ts';
import { findFault } from '../../../src/mapping/export/find-fault.ts';
import { bytesOf, cut } from './support.ts';

/** Numbers that come the same every time (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;

const WORDS = ['rows', 'd', '', '\\', '"', '[', ']}', 'é€𝄞', '\u2028', '__proto__', 'a,b', ':', '\n'];
const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T; // within its bounds

function value(random: Random, depth: number): unknown {
  const kind = random(depth > 3 ? 5 : 8);
  if (kind < 5) return pick(random, [null, true, -1.5e-7, 12, pick(random, WORDS)]);
  const members = Array.from({ length: random(4) }, () => value(random, depth + 1));
  if (kind === 5) return members;
  return Object.fromEntries(members.map(member => [pick(random, WORDS), member]));
}

const TOKENS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  ' ',
  '0',
  '-',
  'e',
  'null',
  '\u0001',
  '"rows":',
  '[1,2]',
];

/** A file, most often with one thing wrong. */
function file(random: Random): string {
  const rows = Array.from({ length: random(5) }, () => value(random, 2));
  const text = JSON.stringify(
    { [pick(random, ['a', 'd'])]: value(random, 2), rows, z: value(random, 2) },
    null,
    pick(random, [undefined, 1]),
  );
  if (random(4) === 0) return text;
  const at = random(text.length + 1);
  const damaged = text.slice(0, at) + pick(random, ['', ...TOKENS]) + text.slice(at + random(3));
  // Half of a pair can't be written in UTF-8.
  return new TextDecoder().decode(bytesOf(damaged));
}

/** What JSON.parse makes of the records; null when it or the pointer refuses. */
function oracle(text: string): unknown {
  try {
    const { rows } = JSON.parse(text) as { rows?: unknown };
    return Array.isArray(rows) ? rows : null;
  } catch {
    return null;
  }
}

function ours(text: string, pieces: readonly number[], isGuessing: boolean): unknown {
  try {
    return cut(text, { records: '/rows', block: 16, pieces, isGuessing }).records;
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error;
    // The same key twice: JSON.parse takes the last, we ask.
    return error.code === 'key-twice' ? oracle(text) : null;
  }
}

const ROUNDS = 20_000;

describe('over thousands of files, most of them damaged', () => {
  const random = seeded(20_261_122);
  const files = Array.from({ length: ROUNDS }, () => file(random));
  const pieces = files.map(() => Array.from({ length: 9 }, () => random(40)));

  it('some are right and some wrong', () => {
    const right = files.filter(text => oracle(text) !== null).length;
    expect([right > ROUNDS / 5, right < ROUNDS / 2]).toEqual([true, true]);
  });

  it.each([
    ['scanning', false],
    ['guessing', true],
  ])('the cutter, %s, takes what JSON.parse takes, and gives the same records', (_, isGuessing) => {
    const differing = files.filter(
      (text, i) => JSON.stringify(ours(text, pieces[i] ?? [], isGuessing)) !== JSON.stringify(oracle(text)),
    );
    expect(differing).toEqual([]);
  });

  it('the search for a fault finds one where JSON.parse does, and nowhere else', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    expect(files.filter(text => isJson(text) !== (findFault(bytesOf(text)) === null))).toEqual([]);
  });
});

describe('over thousands of bytes that may be UTF-8', () => {
  const random = seeded(7);
  const samples = Array.from({ length: ROUNDS }, () => {
    const letters = Array.from({ length: 1 + random(4) }, () =>
      pick(
        random,
        [0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff],
      ),
    );
    return Uint8Array.of(0x22, ...letters, 0x22);
  });
  const decodes = (bytes: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };

  it('the search for a fault agrees with the decoder', () => {
    expect(samples.filter(bytes => decodes(bytes) !== (findFault(bytes) === null))).toEqual([]);
  });
});
