import { describe, expect, it } from 'vitest';
import { COLOUR_NAMES, type ColourName, type Hex } from '../../src/brand/brand.ts';
import { contrastFaults, type Palette } from '../../src/brand/check-contrast.ts';
import { contrastRatio } from '../../src/brand/contrast.ts';
import { CONTRAST_PAIRS } from '../../src/brand/contrast-pairs.ts';
import { SIGNAL_FILLS } from '../../src/brand/signal-fills.ts';

const GOOD: Record<ColourName, Hex> = {
  ink: '#2A2028',
  muted: '#5F5160',
  key: '#5B2450',
  line: '#86647A',
  fill: '#FBF4EC',
  soft: '#FBE9DA',
  cover: '#F4B183',
  coverInk: '#3A1633',
};

/** A palette with every proposed colour pasted in. */
function mended(palette: Palette): Palette {
  const pasted = contrastFaults(palette).map(fault => [fault.colour, fault.nearest]);
  return { ...palette, ...Object.fromEntries(pasted) };
}

/** Palettes without plan, the same on every run. */
function randomPalettes(count: number): readonly Palette[] {
  let state = 1;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const colour = (): Hex =>
    `#${Math.floor(next() * 2 ** 24)
      .toString(16)
      .toUpperCase()
      .padStart(6, '0')}`;
  return Array.from({ length: count }, () =>
    Object.fromEntries(COLOUR_NAMES.map(name => [name, colour()] as const)),
  );
}

/** Faults as `colour: failing pairs`. */
function summary(palette: Palette): readonly string[] {
  return contrastFaults(palette).map(
    ({ colour, failing }) => `${colour}: ${failing.map(pair => `${pair.colour}/${pair.on}`).join(' ')}`,
  );
}

describe('contrastFaults', () => {
  it('finds none in a good palette', () => {
    expect(contrastFaults(GOOD)).toEqual([]);
  });

  it('blames a text colour once, with every pair it fails in', () => {
    expect(summary({ ...GOOD, ink: '#F5E663' })).toEqual([
      'ink: ink/white ink/fill ink/soft ink/calculated ink/good ink/attention ink/bad',
    ]);
  });

  it('blames a background that is too dark, not the text on it', () => {
    expect(summary({ ...GOOD, fill: '#808080' })).toEqual(['fill: ink/fill muted/fill key/fill line/fill']);
  });

  it('blames the text when its background is light enough', () => {
    expect(summary({ ...GOOD, muted: '#767676' })).toEqual(['muted: muted/fill muted/soft muted/calculated']);
  });

  it('blames the text, not a fill that every brand has to live with', () => {
    expect(summary({ ...GOOD, ink: '#666666' })).toEqual(['ink: ink/bad']);
  });

  it('asks 3:1 of outlines, not 4.5:1', () => {
    expect(summary({ ...GOOD, line: '#888888' })).toEqual([]);
  });

  it('judges no pair with a colour that could not be read', () => {
    expect(summary({ ink: '#F5E663' })).toEqual([
      'ink: ink/white ink/calculated ink/good ink/attention ink/bad',
    ]);
  });

  it('asks for a whole new palette in a dark look', () => {
    const dark: Palette = { ...GOOD, ink: '#FFFFFF', fill: '#222222' };
    expect(contrastFaults(mended(dark))).toEqual([]);
  });

  it.each(randomPalettes(60).map(palette => [JSON.stringify(palette), palette] as const))(
    'proposes colours that pass together for %s',
    (_, palette) => {
      expect(contrastFaults(mended(palette))).toEqual([]);
    },
  );
});

describe('the pairs', () => {
  it.each([
    ['calculated', { ink: 14.19, muted: 6.69, key: 10.45, line: 4.6 }],
    ['good', { ink: 13.31 }],
    ['attention', { ink: 13.4 }],
    ['bad', { ink: 12.23 }],
  ] as const)('are met by Naast on the Excel fill %s', (fill, ratios) => {
    const pairs = CONTRAST_PAIRS.filter(({ on }) => on === fill);
    const measured = pairs.map(({ colour }) => [colour, contrastRatio(GOOD[colour], SIGNAL_FILLS[fill])]);
    expect(Object.fromEntries(measured)).toEqual(
      Object.fromEntries(Object.entries(ratios).map(([colour, ratio]) => [colour, expect.closeTo(ratio, 2)])),
    );
  });

  it('meet every colour of a brand', () => {
    const met = new Set(CONTRAST_PAIRS.flatMap(pair => [pair.colour, pair.on]));
    expect(COLOUR_NAMES.filter(name => !met.has(name))).toEqual([]);
  });
});
