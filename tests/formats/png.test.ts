import { describe, expect, it } from 'vitest';
import { pngSize, type Raster, writePng } from '../../src/formats/png.ts';
import { decodePng } from '../support/decode-png.ts';

/** A picture whose pixels are of so many colours. */
function raster(width: number, height: number, colours: number): Raster {
  const pixels = Array.from({ length: width * height }, (_, index) => index % colours);
  const rgba = Uint8Array.from(
    pixels.flatMap(pixel => [pixel % 256, pixel >> 8, 7 * pixel, 255 - (pixel % 9)]),
  );
  return { width, height, rgba };
}

const seen = (picture: Raster) => {
  const { width, height, rgba } = decodePng(writePng(picture));
  return { width, height, rgba: Uint8Array.from(rgba) };
};

describe.each([1, 2, 255, 256, 257, 600])('a picture of %i colours', colours => {
  const picture = raster(31, 23, colours);

  it('is read as it was written', () => {
    expect(seen(picture)).toEqual(picture);
  });

  it('tells its size', () => {
    expect(pngSize(writePng(picture))).toEqual({ width: 31, height: 23 });
  });

  it('is the same file every time', () => {
    expect(writePng(picture)).toEqual(writePng(raster(31, 23, colours)));
  });
});

it('has a palette with opacities up to 256 colours', () => {
  expect(decodePng(writePng(raster(20, 20, 256))).chunks).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
});

it('has none beyond', () => {
  expect(decodePng(writePng(raster(20, 20, 257))).chunks).toEqual(['IHDR', 'IDAT', 'IEND']);
});

it('takes rows as what differs from the one above where that is smaller', () => {
  const row = raster(500, 1, 250).rgba;
  const rgba = Uint8Array.from({ length: 400 * row.length }, (_, at) => row[at % row.length] ?? 0);
  expect(writePng({ width: 500, height: 400, rgba }).length).toBeLessThan(2500);
});

it('reads pixels from the middle of a larger buffer', () => {
  const picture = raster(4, 4, 5);
  const shifted = Uint8Array.from([1, 2, 3, ...picture.rgba]).subarray(3);
  expect(seen({ ...picture, rgba: shifted })).toEqual(picture);
});
