import { inflateSync } from 'node:zlib';
import type { Raster } from './png.ts';

/** Samples of a pixel by colour type (PNG specification, third edition, table 9); one for an index into the palette. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** As many as a picture of 4,000 × 2,500 has. */
const MOST_PIXELS = 10_000_000;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
}

/**
 * The pixels of a PNG of any colour type. Undefined for one that is interlaced, very large or damaged: for who only wants
 * to look at it, not for who must tell what is wrong.
 * @see PNG specification (third edition) §9 (filters), §11.2 (chunks)
 */
export function readPngPixels(png: Uint8Array): Raster | undefined {
  const chunks = chunksOf(png);
  const header = headerOf(chunks.get('IHDR'));
  if (!header) return undefined;
  const { width, height, bits, type } = header;
  const samples = SAMPLES[type] ?? 0;
  const stride = Math.ceil((width * samples * bits) / 8);
  const size = height * (stride + 1);
  if (samples === 0 || width * height > MOST_PIXELS) return undefined;
  const rows = unpacked(chunks.get('IDAT'), size);
  if (!rows) return undefined;
  unfilter(rows, stride, Math.max(1, (samples * bits) / 8));
  return { width, height, rgba: coloured(rows, stride, header, chunks) };
}

/** What the chunks of each name hold, taken together. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 8 + view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const bodies = parts.get(type) ?? [];
    bodies.push(png.subarray(at + 8, end));
    parts.set(type, bodies);
    at = end + 4;
  }
  return new Map([...parts].map(([type, bodies]) => [type, Buffer.concat(bodies)]));
}

function headerOf(body: Uint8Array | undefined): Header | undefined {
  if (body?.length !== 13) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [bits, type, isInterlaced] = [view.getUint8(8), view.getUint8(9), view.getUint8(12) !== 0];
  if (isInterlaced || ![1, 2, 4, 8, 16].includes(bits)) return undefined;
  return { width: view.getUint32(0), height: view.getUint32(4), bits, type };
}

function unpacked(data: Uint8Array | undefined, size: number): Uint8Array | undefined {
  try {
    const rows = inflateSync(data ?? new Uint8Array(), { maxOutputLength: size });
    return rows.length === size ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** Takes off the filters in place; each row begins with the type of its filter. */
function unfilter(rows: Uint8Array, stride: number, step: number): void {
  for (let start = 0; start < rows.length; start += stride + 1) {
    const filter = rows[start] ?? 0;
    for (let i = 1; i <= stride; i++) {
      const at = start + i;
      const left = i > step ? (rows[at - step] ?? 0) : 0;
      const up = start > 0 ? (rows[at - stride - 1] ?? 0) : 0;
      const corner = start > 0 && i > step ? (rows[at - stride - 1 - step] ?? 0) : 0;
      rows[at] = (rows[at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function coloured(
  rows: Uint8Array,
  stride: number,
  { width, height, bits, type }: Header,
  chunks: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const [palette, opacities] = [chunks.get('PLTE'), chunks.get('tRNS')];
  const samples = SAMPLES[type] ?? 1;
  // A sample of 0 to 255, but for an index, which stays as it is.
  const sample = (row: number, index: number): number => {
    const bit = index * bits;
    const byte = rows[row * (stride + 1) + 1 + (bit >> 3)] ?? 0;
    if (bits >= 8) return byte;
    const value = (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    return type === 3 ? value : (value * 255) / ((1 << bits) - 1);
  };
  const rgba = new Uint8Array(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [row, first] = [Math.floor(pixel / width), (pixel % width) * samples];
    const [one, to] = [sample(row, first), 4 * pixel];
    for (let channel = 0; channel < 3; channel++) {
      const grey = samples < 3 ? one : sample(row, first + channel);
      rgba[to + channel] = type === 3 ? (palette?.[3 * one + channel] ?? 0) : grey;
    }
    const isOpaque = type === 3 ? (opacities?.[one] ?? 255) : 255;
    rgba[to + 3] = type === 4 || type === 6 ? sample(row, first + samples - 1) : isOpaque;
  }
  return rgba;
}
