import type { Brand, Hex, Logo } from '../../brand/brand.ts';
import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import type { Host } from '../../core/host.ts';
import { drawTransparent } from '../../formats/pdf/draw/draw-transparent.ts';
import { PDFIUM_WASM } from '../../formats/pdf/draw/pdfium.ts';
import { type PixelSize, pngSize, type Raster, writePng } from '../../formats/png.ts';
import { packageImports, type Typesetter } from '../pdf/typeset.ts';
import { type Drawing, pictureSheet } from './picture-sheet.ts';

/** A picture for an office file; width and height are those of the PNG. */
export interface BrandPicture extends PixelSize {
  /** What every version of Office shows. */
  readonly png: Uint8Array;
  /** The same as lines, for Office since 2016; null when there is none. */
  readonly svg: Uint8Array | null;
  /** Width divided by height; the pixels are rounded. */
  readonly ratio: number;
  /** Alternative text; null for decoration. */
  readonly alt: string | null;
}

export interface BrandPictures {
  readonly logo: BrandPicture;
  /** The logo for the cover colour: the same object as `logo` when that serves there too. */
  readonly logoOnCover: BrandPicture;
  /** For white only. */
  readonly partnerLogo: BrandPicture | null;
  /** The week of the covers, for the cover colour: transparent between its shapes, so that print shows no seam. */
  readonly pattern: BrandPicture;
}

export interface PictureTools {
  readonly host: Host;
  readonly typesetter: Typesetter;
}

/** Width and height, mm. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The largest size that a picture can have in a box, mm. */
export function fittedIn({ ratio }: { readonly ratio: number }, { width, height }: Box): Box {
  const fitted = Math.min(height, width / ratio);
  return { width: fitted * ratio, height: fitted };
}

/** The largest places that covers and heads of pages have for logos. */
const LOGO_BOX: Box = { width: 90, height: 11 };
const PARTNER_BOX: Box = { width: 45, height: 16 };

/** The place of the pattern on a cover. */
const PATTERN_BOX: Box = { width: 160, height: 75 };

/** Dots to the inch, for print: letters need more than shapes. */
const LOGO_DENSITY = 600;
const PATTERN_DENSITY = 300;

const known = new WeakMap<Typesetter, WeakMap<Brand, Promise<Checked<BrandPictures>>>>();

/**
 * The pictures of a brand. Logos that are SVG, and the pattern, are drawn by the typesetter of the PDFs, so that they
 * look in Word as they do there; a logo that is PNG stays as it is. Drawn once for all documents.
 */
export function brandPictures(brand: Brand, tools: PictureTools): Promise<Checked<BrandPictures>> {
  const ofTypesetter = known.get(tools.typesetter) ?? new WeakMap();
  known.set(tools.typesetter, ofTypesetter);
  const pictures = ofTypesetter.get(brand) ?? drawPictures(brand, tools);
  ofTypesetter.set(brand, pictures);
  return pictures;
}

async function drawPictures(
  brand: Brand,
  { host, typesetter }: PictureTools,
): Promise<Checked<BrandPictures>> {
  const drawings = drawingsOf(brand);
  const sheet = pictureSheet(drawings, brand, host);
  const packages = packageImports(sheet.files);
  if (packages.length > 0) return { ok: false, diagnostics: packages };
  const wasm = host.readPackage(PDFIUM_WASM);
  if (!wasm) return { ok: false, diagnostics: [NO_PDFIUM] };
  const typeset = await typesetter.typeset(sheet);
  if (!typeset.ok) return typeset;
  const rasters = await drawTransparent(typeset.value, wasm, drawings);
  const drawn = new Map(rasters.map((raster, index) => [drawings[index]?.logo ?? null, raster]));
  return checked(typeset.warnings, () => picturesOf(brand, drawn));
}

/** What is to be drawn of a brand, for the largest place each has: its logos but for those that are PNG already. */
function drawingsOf({ logo, logoOnCover, partnerLogo }: Brand): readonly Drawing[] {
  const logos = [logo, logoOnCover, partnerLogo].filter(picture => picture?.format === 'svg');
  return [
    ...logos.flatMap(picture => {
      if (!picture) return [];
      const box = fittedIn(picture, picture === partnerLogo ? PARTNER_BOX : LOGO_BOX);
      return [{ logo: picture, ...pixelsOf(box, LOGO_DENSITY) }];
    }),
    { logo: null, ...pixelsOf(PATTERN_BOX, PATTERN_DENSITY) },
  ];
}

function pixelsOf({ width, height }: Box, density: number): Omit<Drawing, 'logo'> {
  const pixels = (length: number): number => Math.max(1, Math.round((length / 25.4) * density));
  return { width: pixels(width), height: pixels(height), density };
}

const NO_PDFIUM: Diagnostic = {
  code: 'docx/no-pdfium',
  severity: 'error',
  message: `${PDFIUM_WASM} is not installed`,
  hint: 'run "npm ci"',
};

/** What was drawn, by the logo it is; the pattern under null. */
type Drawn = ReadonlyMap<Logo | null, Raster>;

function picturesOf({ logo, logoOnCover, partnerLogo, colours }: Brand, drawn: Drawn): BrandPictures {
  const own = logoPicture(logo, drawn);
  return {
    logo: own,
    logoOnCover: logoOnCover ? logoPicture(logoOnCover, drawn) : own,
    partnerLogo: partnerLogo && logoPicture(partnerLogo, drawn),
    pattern: {
      ...pngOf(drawn.get(null), colours.cover),
      svg: null,
      ratio: PATTERN_BOX.width / PATTERN_BOX.height,
      alt: null,
    },
  };
}

function logoPicture(logo: Logo, drawn: Drawn): BrandPicture {
  const { bytes, format, ratio, alt } = logo;
  return format === 'png'
    ? { png: bytes, ...pngSize(bytes), svg: null, ratio, alt }
    : { ...pngOf(drawn.get(logo)), svg: bytes, ratio, alt };
}

/** @param ground the colour it will stand on: programs that shrink a picture mix it in at the edges */
function pngOf(raster: Raster | undefined, ground: Hex = '#FFFFFF'): PixelSize & Pick<BrandPicture, 'png'> {
  if (!raster) throw new Error('A picture was not drawn.');
  const { width, height, rgba } = raster;
  return { png: writePng({ width, height, rgba: withFewOpacities(rgba, ground) }), width, height };
}

/** Between no opacity (0) and full opacity (255), so many steps apart. */
const OPACITY_STEP = 5;

/** Edges in 52 opacities look as in 256, and a drawing of four colours then fits a palette: a third of the bytes. */
function withFewOpacities(rgba: Uint8Array, ground: Hex): Uint8Array {
  const unseen = Buffer.from(ground.slice(1), 'hex');
  const pixels = Uint8Array.from(rgba);
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = Math.round((pixels[at + 3] ?? 0) / OPACITY_STEP) * OPACITY_STEP;
    if (opacity === 0) pixels.set(unseen, at);
    pixels[at + 3] = opacity;
  }
  return pixels;
}
