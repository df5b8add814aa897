import { isPng, readPng } from './png.ts';
import { readSvg } from './svg.ts';

/** What is wrong with a logo, as the end of a sentence that begins with the file's name. */
export interface LogoFault {
  readonly message: string;
  readonly hint: string;
}

export type LogoReading =
  | { readonly ok: true; readonly format: 'svg' | 'png'; readonly ratio: number }
  | { readonly ok: false; readonly faults: readonly LogoFault[] };

/** 2 MB as disks and mail programs count: the smaller of the two meanings, so that nobody is surprised later. */
export const MAXIMUM_LOGO_BYTES = 2_000_000;

/** Files people mistake for a logo, by how they begin. */
const OTHERS: readonly { readonly begins: RegExp; readonly name: string }[] = [
  { begins: /^\xff\xd8\xff/, name: 'a JPEG picture' },
  { begins: /^GIF8/, name: 'a GIF picture' },
  { begins: /^RIFF[\s\S]{4}WEBP/, name: 'a WebP picture' },
  { begins: /^[\s\S]{4}ftyp(avif|heic|mif1)/, name: 'an AVIF or HEIC picture' },
  { begins: /^(II\*\0|MM\0\*)/, name: 'a TIFF picture' },
  { begins: /^BM/, name: 'a BMP picture' },
  { begins: /^%PDF/, name: 'a PDF' },
  { begins: /^(%!PS|\xc5\xd0\xd3\xc6)/, name: 'an EPS or PostScript drawing' },
  { begins: /^.\x8b[^<]/s, name: 'a compressed SVG (SVGZ)' },
  {
    begins: /^(\xef\xbb\xbf)?\s*(<!--((?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html)/i,
    name: 'an HTML page',
  },
  { begins: /^(\xff\xfe|\xfe\xff)/, name: 'text in UTF-16' },
];

const EXPORT = 'export the logo as SVG (best) or PNG';

/** Format and proportions of a logo, judged by what it holds and never by its name. */
export function readLogo(bytes: Uint8Array): LogoReading {
  if (bytes.length === 0) return { ok: false, faults: [{ message: 'is empty', hint: EXPORT }] };
  if (bytes.length > MAXIMUM_LOGO_BYTES) return { ok: false, faults: [tooLarge(bytes.length)] };
  if (isPng(bytes)) return readPng(bytes);

  const start = String.fromCharCode(...bytes.subarray(0, 2000));
  const other = OTHERS.find(({ begins }) => begins.test(start));
  const text = other ? undefined : decode(bytes);
  if (text === undefined || !/^\s*</.test(text))
    return {
      ok: false,
      faults: [{ message: `is ${other ? `${other.name}, ` : ''}not SVG or PNG`, hint: EXPORT }],
    };
  return readSvg(text);
}

function tooLarge(size: number): LogoFault {
  return {
    message: `has ${withThousands(size)} bytes, a logo at most ${withThousands(MAXIMUM_LOGO_BYTES)} (2 MB)`,
    hint: 'a logo as plain SVG is seldom more than 100 kB: look for a photo inside, or scale a PNG down',
  };
}

/** `2,000,001` */
function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
