import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { appendCrc, crcShift } from '../../../src/formats/ooxml/crc32.ts';

const first = Buffer.from('Werkbalans '.repeat(9));

it.each([0, 1, 3, 255, 256, 65_536, 1_000_003])(
  'joins the sums of two pieces, the second of %i bytes',
  length => {
    const second = Buffer.alloc(length, 'één');
    const joined = appendCrc(crc32(first), crc32(second), crcShift(length));
    expect(joined).toBe(crc32(Buffer.concat([first, second])));
  },
);
