/** First and last code point of what is kept, as far as the font has it. */
const RANGES: readonly (readonly [number, number])[] = [
  // Latin with its extensions A and B; letters that modify; accents; Greek; Cyrillic
  [0x20, 0x24f],
  [0x2b0, 0x52f],
  // Vietnamese and other letters with more than one accent
  [0x1e00, 0x1eff],
  // Punctuation, small figures, currencies, letter-like signs, arrows, mathematics
  [0x2000, 0x22ff],
  // Boxes, bullets, stars, ticks
  [0x2500, 0x27bf],
  // Ligatures
  [0xfb00, 0xfb06],
];

const OPTIONS = {
  targetFormat: 'truetype' as const,
  // What Word and LibreOffice set text with; small capitals and other letters nobody asks for would be a third more.
  keepFeatures: [
    ...['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'clig', 'calt', 'rlig'],
    ...['lnum', 'onum', 'pnum', 'tnum'],
  ],
  // The names a program finds it by, and its copyright and licence.
  preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17],
};

/** All that decides how a font is cut down: who remembers results takes it into the digest. */
export const WORD_FONT_RECIPE: string = JSON.stringify([RANGES, OPTIONS]);

/**
 * Cuts a TrueType font down to what people type into Word: European languages and Vietnamese (20 to 80 KB, deflated).
 * Harfbuzz takes long to start, so callers remember the result by the digest of font and {@link WORD_FONT_RECIPE}.
 */
export async function subsetWordFont(program: Uint8Array): Promise<Uint8Array> {
  const { default: subset } = await import('subset-font');
  const codes = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return subset(Buffer.from(program), codes.map(code => String.fromCodePoint(code)).join(''), OPTIONS);
}
