import { crc32, inflateSync } from 'node:zlib';
import type { Raster } from '../../src/formats/png.ts';

/** A PNG with the names of its chunks. */
export interface DecodedPng extends Raster {
  readonly chunks: readonly string[];
}

/**
 * Reads PNGs of 8 bits with a palette or with all four colours, whose rows have filter 0 or 2.
 * @throws Error for any other, or when a checksum is wrong
 */
export function decodePng(png: Uint8Array): DecodedPng {
  const file = Buffer.from(png);
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('This is not a PNG.');
  const chunks = [...chunksOf(file)];
  const data = new Map(chunks.map(({ type, body }) => [type, body]));
  const header = data.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits, type] = [header[8], header[9]];
  if (bits !== 8 || (type !== 3 && type !== 6)) throw new Error(`This PNG is of type ${type}, ${bits} bits.`);
  const pixels = unfiltered(inflateSync(data.get('IDAT') ?? Buffer.alloc(0)), height);
  const [colours, opacities] = [data.get('PLTE') ?? Buffer.alloc(0), data.get('tRNS') ?? Buffer.alloc(0)];
  const rgba = type === 6 ? pixels : coloured(pixels, colours, opacities);
  return { width, height, rgba, chunks: chunks.map(chunk => chunk.type) };
}

function coloured(indexes: Buffer, colours: Buffer, opacities: Buffer): Buffer {
  const rgba = Buffer.alloc(4 * indexes.length);
  for (const [pixel, index] of indexes.entries()) {
    rgba.set(colours.subarray(3 * index, 3 * index + 3), 4 * pixel);
    rgba[4 * pixel + 3] = opacities[index] ?? 255;
  }
  return rgba;
}

function* chunksOf(file: Buffer): Generator<{ readonly type: string; readonly body: Buffer }> {
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const [from, to] = [at + 8, at + 8 + length];
    const type = file.toString('latin1', at + 4, from);
    if (file.readUInt32BE(to) !== crc32(file.subarray(at + 4, to))) throw new Error(`${type} is damaged.`);
    yield { type, body: file.subarray(from, to) };
    at = to + 4;
  }
}

function unfiltered(rows: Buffer, height: number): Buffer {
  const stride = rows.length / height - 1;
  const pixels = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)];
    if (filter !== 0 && filter !== 2) throw new Error(`A row has filter ${filter}.`);
    for (let at = row * stride; at < (row + 1) * stride; at++) {
      pixels[at] = (rows[at + row + 1] ?? 0) + (filter === 2 ? (pixels[at - stride] ?? 0) : 0);
    }
  }
  return pixels;
}

/** A pixel as `#RRGGBB` with its opacity, from 0 to 255, behind it. */
export function pixelAt({ width, rgba }: Raster, x: number, y: number): string {
  const at = 4 * (y * width + x);
  const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(at, at + 4);
  const hex = [red, green, blue].map(value => value.toString(16).toUpperCase().padStart(2, '0'));
  return `#${hex.join('')} ${opacity}`;
}

/** The different pixels of a picture, as {@link pixelAt} gives them, most frequent first. */
export function pixelsIn(raster: Raster): readonly string[] {
  const counts = new Map<string, number>();
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const pixel = pixelAt(raster, x, y);
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([pixel]) => pixel);
}
