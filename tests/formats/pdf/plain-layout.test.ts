import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadFormFont } from '../../../src/formats/pdf/form-font.ts';
import { layoutText } from '../../../src/formats/pdf/text-layout.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { plainLayout } from '../../support/plain-layout.ts';

const font = loadFormFont(
  readFileSync(
    join(ROOT, 'node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  ),
);

/** The width of a text as the sum of its letters' advances, letter by letter. */
const letterWidth = (letter: string) => {
  const { glyphs, advance, unitsPerEm } = font.sfnt;
  return advance(glyphs.get(letter.codePointAt(0) ?? 0) ?? 0) * (1000 / unitsPerEm);
};
const plainFont = {
  width: (text: string) => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0),
};

/** Numbers below `limit` that depend on the seed alone. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed * 2_654_435_761 + 1; ; ) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    yield state / 2 ** 32;
  }
}

const PIECES = [
  ...'a i m W é Ł € “ \u4e00 \u{1f600} \u{1f600}x \ud83d \r \n \r\n \t'.split(' '),
  ' ',
  ' ',
  '  ',
  'werk',
  'arbeidsongeschiktheidsverzekering',
  'W'.repeat(60),
  '\u0007',
];

function sample(seed: number): { text: string; size: number; box: Parameters<typeof layoutText>[2] } {
  const source = numbers(seed);
  const next = (limit: number) => Math.floor((source.next().value as number) * limit);
  const text = Array.from({ length: next(60) }, () => PIECES[next(PIECES.length)]).join('');
  return {
    text,
    size: [11, 18, 8, 10.3, 12.75][next(5)] ?? 11,
    box: { width: next(300), height: next(90), multiline: next(2) === 0 },
  };
}

it.each(Array.from({ length: 1500 }, (_, seed) => seed))('lays out sample %i as the plain way does', seed => {
  const { text, size, box } = sample(seed);
  expect(layoutText(text, font, box, size)).toEqual(plainLayout(text, plainFont, box, size));
});
