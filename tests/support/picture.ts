import { spawnSync } from 'node:child_process';

/** A page drawn in grey, row by row from the top; 0 is black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Every page as poppler draws it, and what it complained of. */
export function drawWithPoppler(
  bytes: Uint8Array,
  dpi: number,
): { readonly pages: readonly Picture[]; readonly messages: string } {
  const { stdout, stderr, error } = spawnSync('pdftoppm', ['-gray', '-r', String(dpi), '-'], {
    input: bytes,
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  return { pages: [...readPgm(stdout)], messages: stderr.toString('utf8') };
}

/** Pictures in PGM, one after the other: `P5`, width, height, largest value, then a byte for each pixel. */
function* readPgm(bytes: Uint8Array): Generator<Picture> {
  const latin = new TextDecoder('latin1');
  for (let start = 0; start < bytes.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(latin.decode(bytes.subarray(start, start + 64)));
    if (!head) throw new Error('pdftoppm gave no PGM.');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = start + head[0].length;
    start = from + width * height;
    yield { width, height, grey: bytes.subarray(from, start) };
  }
}

/** A part of a page, pt from the lower left corner: left, bottom, right, top. */
export type Area = readonly [number, number, number, number];

/** The pixels of a part of a page. */
export function crop({ width, height, grey }: Picture, area: Area, dpi: number): Uint8Array {
  const [left, bottom, right, top] = area.map(value => (value * dpi) / 72) as [
    number,
    number,
    number,
    number,
  ];
  const rows = rangeOf(height - top, height - bottom, height);
  const [from, to] = rangeOf(left, right, width);
  const kept: number[] = [];
  for (let y = rows[0]; y < rows[1]; y++) kept.push(...grey.subarray(y * width + from, y * width + to));
  return Uint8Array.from(kept);
}

const rangeOf = (from: number, to: number, limit: number): [number, number] => [
  Math.max(0, Math.round(from)),
  Math.min(limit, Math.round(to)),
];

/** The share of pixels darker than `below`, from 0 to 1. */
export function darkShare(grey: Uint8Array, below: number): number {
  return grey.length === 0 ? 0 : grey.filter(value => value < below).length / grey.length;
}

/** A picture so many times smaller: each pixel the mean of those it stands for. */
export function shrink({ width, height, grey }: Picture, times: number): Picture {
  const [columns, rows] = [Math.floor(width / times), Math.floor(height / times)];
  const small = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let row = y * times; row < (y + 1) * times; row++) {
        for (let column = x * times; column < (x + 1) * times; column++)
          sum += grey[row * width + column] ?? 0;
      }
      small[y * columns + x] = Math.round(sum / times ** 2);
    }
  }
  return { width: columns, height: rows, grey: small };
}
