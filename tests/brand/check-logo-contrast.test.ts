import { describe, expect, it } from 'vitest';
import { writePng } from '../../src/formats/png.ts';
import { BRAND, edited, messages } from './support.ts';

/** A logo in one colour. */
const svg = (fill: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path fill="${fill}" d="M0 0h30v10H0z"/></svg>`;

/** A PNG of 30 × 10 whose left half is one colour, and its right half another; the last byte is the opacity. */
function png(left: readonly number[], right: readonly number[]): Uint8Array {
  const row = [...Array(15).fill(left), ...Array(15).fill(right)].flat();
  return writePng({ width: 30, height: 10, rgba: Uint8Array.from(Array(10).fill(row).flat()) });
}

const COVER = [0xf4, 0xb1, 0x83, 255];
const NOTHING = [0, 0, 0, 0];
const INK = [0x3a, 0x16, 0x33, 255];

const WITH_COVER_LOGO = edited(['colours:', 'cover_logo: { file: cover.svg, alt: Logo }\ncolours:']);
const WITH_PARTNER = edited(['colours:', 'partner_logo: { file: partner.svg, alt: Logo }\ncolours:']);

const UNSEEN = `brand.yaml:2:15 warning brand/logo-contrast: "logo.svg" can't be seen on the cover, which is "#F4B183": its contrast with it is at most 1.00:1
  hint: give a version in another colour under "cover_logo"`;

describe('a logo nobody can see is told of', () => {
  it('in the colour of the cover', () => {
    expect(messages(BRAND, { 'logo.svg': svg('#f4b183') })).toEqual([UNSEEN]);
  });

  it('in nearly the colour of the cover', () => {
    expect(messages(BRAND, { 'logo.svg': svg('#F0A878') })).toEqual([
      expect.stringMatching(/^brand.yaml:2:15 warning brand\/logo-contrast: .* at most 1.0\d:1\n/),
    ]);
  });

  it('as PNG', () => {
    const yaml = edited(['logo.svg', 'logo.png']);
    expect(messages(yaml, { 'logo.png': png(COVER, NOTHING) })).toEqual([UNSEEN.replace('.svg', '.png')]);
  });

  it('under cover_logo, of which there may be another', () => {
    expect(messages(WITH_COVER_LOGO, { 'cover.svg': svg('#F4B183') })).toEqual([
      `brand.yaml:3:21 warning brand/logo-contrast: "cover.svg" can't be seen on the cover, which is "#F4B183": its contrast with it is at most 1.00:1
  hint: use a version in another colour`,
    ]);
  });

  it('in white, where pages begin', () => {
    expect(messages(WITH_COVER_LOGO, { 'logo.svg': svg('#FFF'), 'cover.svg': svg('#3A1633') })).toEqual([
      `brand.yaml:2:15 warning brand/logo-contrast: "logo.svg" can't be seen on white, at the head of pages: its contrast with it is at most 1.00:1
  hint: use a darker version of it; one for the cover goes under "cover_logo"`,
    ]);
  });

  it('in white, of a partner', () => {
    expect(messages(WITH_PARTNER, { 'partner.svg': svg('white') })).toEqual([
      expect.stringMatching(
        /^brand.yaml:3:23 warning brand\/logo-contrast: "partner.svg" can't be seen on white/,
      ),
    ]);
  });
});

describe('a logo that can be seen is not', () => {
  it.each([
    ['in one of its colours', svg('#F4B183').replace('<path', '<path d="M0 0h3v3z"/><path')],
    ['in faint colours, which an organisation may want', svg('#C9834F')],
    ['for all one knows', svg('goldenrod')],
  ])('%s', (_, logo) => expect(messages(BRAND, { 'logo.svg': logo })).toEqual([]));

  it('as PNG in one of its colours', () => {
    expect(messages(edited(['logo.svg', 'logo.png']), { 'logo.png': png(COVER, INK) })).toEqual([]);
  });

  it('when another stands on the cover', () => {
    const files = { 'logo.svg': svg('#F4B183').replace('#F4B183', '#DD6A45'), 'cover.svg': svg('#3A1633') };
    expect(messages(WITH_COVER_LOGO, files)).toEqual([]);
  });
});

it('a cover logo that cannot be read is told of once', () => {
  expect(messages(WITH_COVER_LOGO, { 'logo.svg': svg('#F4B183') })).toEqual([
    expect.stringMatching(/^brand.yaml:3:21 error brand\/logo: "cover.svg" is not there/),
  ]);
});
