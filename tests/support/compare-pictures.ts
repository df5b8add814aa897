import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decode, encode, toRGBA8 } from 'pdf-lib/upng';
import { ROOT } from './overlay-host.ts';
import type { Picture } from './picture.ts';

/** Where pictures that differ are put for a person to see; git ignores it. */
const SEEN = '.cache/pages';

/**
 * Compares a page with the picture of it in tests/golden/pages, and says how it differs; `null` when it looks the
 * same. With UPDATE_GOLDEN=1 the page is kept as its own picture first.
 */
export function differenceFromGolden(name: string, drawn: Picture): string | null {
  const path = `tests/golden/pages/${name}.png`;
  const page = in16Greys(drawn);
  if (process.env.UPDATE_GOLDEN === '1') save(path, page);
  if (!existsSync(`${ROOT}/${path}`)) throw new Error(`${path} is missing; write it with UPDATE_GOLDEN=1.`);
  const kept = readPng(readFileSync(`${ROOT}/${path}`));
  const difference = differenceOf(kept, page);
  if (difference === null) return null;
  save(`${SEEN}/${name}.new.png`, page);
  save(`${SEEN}/${name}.difference.png`, drawDifference(kept, page));
  return `${difference}; see ${SEEN}/${name}.new.png and ${name}.difference.png`;
}

/** About a short word of running text at 40 dots an inch, pixels. */
const WINDOW = { width: 6, height: 3 } as const;

/**
 * How much of 255 the pixels of one window may differ on average. Other anti-aliasing stays below 28; the shortest word
 * replaced by another gives 40 and more. A share of the whole page would tell neither apart: a word is a thousandth.
 */
const MOST = 34;

/** Where two pictures differ most, if they look different; `null` when they look the same. */
export function differenceOf(one: Picture, other: Picture): string | null {
  if (one.width !== other.width || one.height !== other.height)
    return `the page is ${other.width} × ${other.height} pixels, was ${one.width} × ${one.height}`;
  let [most, place] = [0, ''];
  for (let y = 0; y + WINDOW.height <= one.height; y++) {
    for (let x = 0; x + WINDOW.width <= one.width; x++) {
      const mean = meanDifference(one, other, y * one.width + x);
      if (mean > most) [most, place] = [mean, `${x} from the left, ${y} from the top`];
    }
  }
  return most > MOST ? `the page differs most at pixel ${place}, by ${most.toFixed(0)} of 255` : null;
}

function meanDifference(one: Picture, other: Picture, start: number): number {
  let sum = 0;
  for (let row = 0; row < WINDOW.height; row++) {
    const from = start + row * one.width;
    for (let at = from; at < from + WINDOW.width; at++) sum += differenceAt(one, other, at);
  }
  return sum / (WINDOW.width * WINDOW.height);
}

const differenceAt = (one: Picture, other: Picture, at: number): number =>
  Math.abs((one.grey[at] ?? 255) - (other.grey[at] ?? 255));

/** The page, pale, with what differs in black. */
function drawDifference(kept: Picture, page: Picture): Picture {
  const grey = page.grey.map((value, at) => {
    const differs = kept.grey.length === page.grey.length && differenceAt(kept, page, at) > MOST;
    return differs ? 0 : 204 + value / 5;
  });
  return in16Greys({ ...page, grey });
}

/** Sixteen greys: half the bytes, and no difference anyone sees. */
function in16Greys(picture: Picture): Picture {
  return { ...picture, grey: picture.grey.map(value => Math.round(value / 17) * 17) };
}

function save(path: string, picture: Picture): void {
  mkdirSync(dirname(`${ROOT}/${path}`), { recursive: true });
  writeFileSync(`${ROOT}/${path}`, writePng(picture));
}

function writePng({ width, height, grey }: Picture): Uint8Array {
  const rgba = new Uint8Array(4 * grey.length);
  grey.forEach((value, at) => {
    rgba.set([value, value, value, 255], 4 * at);
  });
  return new Uint8Array(encode([rgba.buffer], width, height));
}

function readPng(bytes: Uint8Array): Picture {
  const image = decode(Uint8Array.from(bytes).buffer);
  const rgba = new Uint8Array(toRGBA8(image)[0] ?? new ArrayBuffer(0));
  const grey = Uint8Array.from({ length: image.width * image.height }, (_, at) => rgba[4 * at] ?? 255);
  return { width: image.width, height: image.height, grey };
}
