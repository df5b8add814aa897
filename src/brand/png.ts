import { shapeFaults } from './logo-shape.ts';
import type { LogoReading } from './read-logo.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAXIMUM_SIDE = 10_000;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The proportions of a PNG, or what is wrong with it. Pixels aren't unpacked, but every chunk is checked.
 * @see PNG specification (third edition) §5.3, §11.2
 */
export function readPng(bytes: Uint8Array): LogoReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [width, height] = [0, 0];
  let hasPixels = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length) break;
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      return fault(`is a damaged PNG: its ${type} part doesn't match its checksum`);

    if (at === SIGNATURE.length) {
      if (type !== 'IHDR' || length !== 13) return fault("is a damaged PNG: it doesn't begin with its size");
      [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      if (width === 0 || height === 0) return fault(`is a PNG of ${width} × ${height} pixels`);
      if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE)
        return fault(`is a PNG of ${width} × ${height} pixels, a logo has at most 10000 × 10000`);
    }
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') return hasPixels ? shaped(width / height) : fault('is a PNG without a picture');
    at = end;
  }
  return fault('is a PNG that was cut off: its end is missing', 'copy or export the file again');
}

function shaped(ratio: number): LogoReading {
  const faults = shapeFaults(ratio);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, format: 'png', ratio };
}

function fault(message: string, hint = 'export the logo again'): LogoReading {
  return { ok: false, faults: [{ message, hint }] };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @see PNG specification (third edition), annex D */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
