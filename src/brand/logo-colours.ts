import { readPngPixels } from '../formats/png-pixels.ts';
import type { Hex, Logo } from './brand.ts';
import { svgColours } from './svg-colours.ts';

/** The colours a logo shows; undefined when they can't be told. */
export function logoColours({ format, bytes }: Pick<Logo, 'format' | 'bytes'>): readonly Hex[] | undefined {
  return format === 'svg' ? svgColours(new TextDecoder().decode(bytes)) : pngColours(bytes);
}

/** Less of a picture than this are the edges of its shapes. */
const LEAST_SHARE = 0.01;
/** Below this a pixel is seen less than what it stands on. */
const HALF_OPAQUE = 128;

/** Colours that cover a part of a picture worth seeing; nearly equal ones count as one. */
function pngColours(bytes: Uint8Array): readonly Hex[] | undefined {
  const { rgba = new Uint8Array() } = readPngPixels(bytes) ?? {};
  const counts = new Map<number, { readonly colour: Hex; count: number }>();
  let all = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if ((rgba[at + 3] ?? 0) < HALF_OPAQUE) continue;
    const [r, g, b] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
    all++;
    const alike = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);
    const held = counts.get(alike);
    if (held) held.count++;
    else counts.set(alike, { colour: hexOf(r, g, b), count: 1 });
  }
  const colours = [...counts.values()].filter(({ count }) => count >= LEAST_SHARE * all);
  // A photo may have no colour that stands out.
  return colours.length > 0 ? colours.map(({ colour }) => colour) : undefined;
}

function hexOf(...channels: readonly number[]): Hex {
  return `#${channels
    .map(it => it.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
