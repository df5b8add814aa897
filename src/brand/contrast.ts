import type { Hex } from './brand.ts';

/** Red, green and blue, each 0–1 in linear light. */
type Linear = readonly [number, number, number];

/**
 * Contrast of two colours, 1–21.
 * @see WCAG 2.2, "contrast ratio"
 */
export function contrastRatio(a: Hex, b: Hex): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A ratio for people, always rounded down: 4.499 must not read as the 4.50 it isn't. */
export function formatRatio(ratio: number): string {
  // The epsilon keeps 1.15 from becoming 1.14, and is far below any difference between two ratios of 8-bit colours.
  return `${(Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2)}:1`;
}

/**
 * The colour nearest to one that doesn't pass: same hue, chroma as far as the screen can show it, another lightness.
 * Looks both ways, and takes the smaller change. Undefined when no lightness passes.
 */
export function nearestPassing(colour: Hex, passes: (candidate: Hex) => boolean): Hex | undefined {
  if (passes(colour)) return colour;
  const from = toOklch(colour);
  const found = [-1, 1].flatMap(direction => {
    for (let step = 1; step <= STEPS; step++) {
      const lightness = from.lightness + (direction * step) / STEPS;
      if (lightness < 0 || lightness > 1) break;
      const candidate = fromOklch({ ...from, lightness });
      if (passes(candidate)) return [candidate];
    }
    // The walk ends a fraction short of black and white.
    const end: Hex = direction < 0 ? '#000000' : '#FFFFFF';
    return passes(end) ? [end] : [];
  });
  return found.sort((a, b) => difference(colour, a) - difference(colour, b))[0];
}

/** Finer than one step of an 8-bit channel. */
const STEPS = 1000;

/** @see WCAG 2.2, "relative luminance" */
function luminance(colour: Hex): number {
  const [r, g, b] = toLinear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(colour: Hex): Linear {
  const channel = (at: number): number => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(linear: Linear): Hex {
  const channel = (c: number): string => {
    const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
    const byte = Math.min(255, Math.max(0, Math.round(encoded * 255)));
    return byte.toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${linear.map(channel).join('')}`;
}

/** Oklab in polar form: lightness 0–1, chroma from 0, hue in radians. */
interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** @see https://bottosson.github.io/posts/oklab/ */
function toOklab([r, g, b]: Linear): readonly [number, number, number] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toOklch(colour: Hex): Oklch {
  const [lightness, a, b] = toOklab(toLinear(colour));
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** The colour on a screen; chroma that the screen can't show at this lightness is taken off. */
function fromOklch({ lightness, chroma, hue }: Oklch): Hex {
  let [low, high] = [0, chroma];
  if (isShowable(oklchToLinear({ lightness, chroma, hue }))) low = chroma;
  else
    for (let round = 0; round < 12; round++) {
      const middle = (low + high) / 2;
      if (isShowable(oklchToLinear({ lightness, chroma: middle, hue }))) low = middle;
      else high = middle;
    }
  return toHex(oklchToLinear({ lightness, chroma: low, hue }));
}

function oklchToLinear({ lightness, chroma, hue }: Oklch): Linear {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShowable(linear: Linear): boolean {
  return linear.every(c => c >= -0.0001 && c <= 1.0001);
}

/** Distance in Oklab, where equal steps look equally large. */
function difference(one: Hex, other: Hex): number {
  const [a, b] = [toOklab(toLinear(one)), toOklab(toLinear(other))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
