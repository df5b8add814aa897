import { crc32, deflateSync } from 'node:zlib';

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels row by row from the top: red, green, blue and opacity of each, a byte each. */
export interface Raster extends PixelSize {
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Colour types. */
const [INDEXED, RGBA] = [3, 6];
const BITS = 8;
/** Where width and height stand: behind the signature, length and name of the first chunk. */
const SIZE_AT = 16;

/**
 * A picture as PNG: with a palette when it has at most 256 colours (an opacity counts as part of a colour), else
 * with all four bytes of each pixel. Equal bytes for equal pixels.
 * @see PNG specification (third edition) §9 (filters), §11.2 (chunks)
 */
export function writePng({ width, height, rgba }: Raster): Uint8Array {
  const palette = paletteOf(rgba);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, palette ? INDEXED : RGBA], 8);
  const pixels = palette ? palette.indexes : rgba;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette.colours), chunk('tRNS', palette.opacities)] : []),
    chunk('IDAT', smallest(pixels, height)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The size that a PNG gives for itself. */
export function pngSize(png: Uint8Array): PixelSize {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(SIZE_AT), height: view.getUint32(SIZE_AT + 4) };
}

interface Palette {
  readonly colours: Uint8Array;
  readonly opacities: Uint8Array;
  /** Of each pixel. */
  readonly indexes: Uint8Array;
}

/** The colours of a picture in the order they come in; undefined when there are more than a palette holds. */
function paletteOf(rgba: Uint8Array): Palette | undefined {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const known = new Map<number, number>();
  const indexes = new Uint8Array(rgba.length / 4);
  let [last, index] = [-1, 0];
  for (let pixel = 0; pixel < indexes.length; pixel++) {
    const colour = view.getUint32(4 * pixel);
    // Most pixels have the colour of the one before.
    if (colour !== last) {
      index = known.get(colour) ?? known.size;
      if (index === 256) return undefined;
      known.set(colour, index);
      last = colour;
    }
    indexes[pixel] = index;
  }
  const colours = [...known.keys()];
  return {
    colours: Uint8Array.from(colours.flatMap(colour => [colour >>> 24, colour >>> 16, colour >>> 8])),
    opacities: Uint8Array.from(colours),
    indexes,
  };
}

/** Filter types (§9.2): a row as it is, or what differs from the row above. */
const [NONE, UP] = [0, 2];

/** Deflated with whichever filter makes it smaller; one serves all rows. */
function smallest(pixels: Uint8Array, height: number): Uint8Array {
  const plain = deflateSync(filtered(pixels, height, NONE), { level: 6 });
  const differing = deflateSync(filtered(pixels, height, UP), { level: 6 });
  return differing.length < plain.length ? differing : plain;
}

function filtered(pixels: Uint8Array, height: number, filter: number): Uint8Array {
  const stride = pixels.length / height;
  const rows = Buffer.alloc(height * (stride + 1), filter);
  for (let row = 0; row < height; row++) {
    for (let at = row * stride; at < (row + 1) * stride; at++) {
      const above = filter === UP ? (pixels[at - stride] ?? 0) : 0;
      rows[at + row + 1] = (pixels[at] ?? 0) - above;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
