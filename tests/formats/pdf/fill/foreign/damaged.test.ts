import { beforeAll, describe, expect, it } from 'vitest';
import { compilePdf } from '../../../../../src/formats/pdf/fill/compile-pdf.ts';
import { readForm } from '../../../../../src/formats/pdf/read-form.ts';
import { UnreadableForm } from '../../../../../src/formats/pdf/unreadable-form.ts';
import { seeded } from '../../../../mapping/seeded.ts';
import { adopted, LIBRARY_VALUES, plainForm, typed } from '../../../../support/foreign-forms.ts';

const MODES = ['slim', 'incremental'] as const;
const VALUE = new Map([['naam', typed('Jan')]]);

/** A file with a few bytes changed, or cut off, or a piece of it twice. */
function damaged(file: Uint8Array, seed: number): Uint8Array {
  const next = seeded(seed);
  const at = () => Math.floor(next() * file.length);
  const copy = Buffer.from(file);
  for (let count = 1 + Math.floor(next() * 12); count > 0; count--) copy[at()] = Math.floor(next() * 256);
  const piece = copy.subarray(at(), at());
  const ways = [
    copy,
    copy.subarray(0, at()),
    Buffer.concat([copy.subarray(0, at()), piece, copy.subarray(at())]),
  ];
  return ways[Math.floor(next() * 4)] ?? copy;
}

/** What becomes of a form: refused, or filled with the value, or without it and told so. */
async function fate(form: Uint8Array, mode: (typeof MODES)[number]): Promise<string> {
  try {
    const { bytes, unfilled } = (await compilePdf(await adopted(form, mode), { mode })).fill(VALUE);
    if (unfilled.length > 0) return 'told';
    // A damaged name may be read in another way; the value is what counts.
    const held = [...(await readForm(bytes)).values()];
    return held.some(value => value.type === 'text' && value.text === 'Jan') ? 'filled' : 'lost';
  } catch (error) {
    return error instanceof UnreadableForm ? 'refused' : `thrown: ${(error as Error).stack}`;
  }
}

describe('a damaged form', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    form = await plainForm(({ field }) => {
      field('naam', { MK: { BC: [0], BG: [1, 1, 0.9], R: 90 }, MaxLen: 40 });
      field('lijst', { FT: 'Ch', Opt: [] });
    });
  });

  it.each(Array.from({ length: 300 }, (_, seed) => [seed, MODES[seed % 2] ?? 'slim'] as const))(
    'number %i is refused, or filled %s and read back',
    async (seed, mode) => {
      expect(await fate(damaged(form, seed), mode)).toMatch(/^(?:refused|filled|told)$/);
    },
  );
});

describe('a form made to overload its reader', () => {
  const filled = async (entries: object) => {
    const form = await plainForm(({ field }) => field('naam', entries));
    return (await compilePdf(await adopted(form, 'slim'))).fill(VALUE);
  };

  it.each([
    ['a comb of a million cells', { MaxLen: 1_000_000, Ff: 1 << 24 }],
    ['a border wider than its box', { BS: { W: 1e9 }, MK: { BC: [0] } }],
    ['letters of a million points', { DA: '/Helv 1000000 Tf' }],
    ['a box of no size', { Rect: [5, 5, 5, 5] }],
    ['a turn of no number', { MK: { R: 'Nergens' } }],
    ['dashes of nothing', { BS: { S: 'D', D: [0, 0] }, MK: { BC: [0] } }],
  ])('is filled: %s', async (_, entries) => {
    expect((await filled(entries)).unfilled).toEqual([]);
  });

  it('shows nothing of a value in what is told of it', async () => {
    const secret = new Map([...LIBRARY_VALUES.keys(), 'naam'].map(name => [name, typed('GEHEIM')] as const));
    const form = await plainForm(({ field }) => field('naam', { MaxLen: 2 }));
    const { bytes, ...outcome } = (await compilePdf(await adopted(form, 'slim'))).fill(secret);
    expect(JSON.stringify(outcome)).not.toContain('GEHEIM');
    expect(Buffer.from(bytes).includes('GEHEIM')).toBe(false);
  });
});
