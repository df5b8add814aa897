import { fileURLToPath } from 'node:url';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { SHIPPED_FONTS, shippedFile } from '../../src/brand/shipped-fonts.ts';
import { startEngine } from '../../src/build/build.ts';
import { nodeHost } from '../../src/build/node-host.ts';
import { type Checked, formatDiagnostic } from '../../src/core/diagnostics.ts';
import type { Host } from '../../src/core/host.ts';
import { subsetWordFont } from '../../src/formats/docx/subset-word-font.ts';
import { brandPictures } from '../../src/generators/pictures/brand-pictures.ts';
import { FONTS } from './house.ts';
import { makeLetterhead } from './make-letterhead.ts';

const host = nodeHost(fileURLToPath(new URL('../../', import.meta.url)));

/** The letterhead that the brand `dienst` uses. */
export async function shippedLetterhead(): Promise<Uint8Array> {
  const brand = loaded(loadBrand(withoutLetterhead(host), 'dienst'));
  // The WebAssembly engine is the same everywhere.
  const typesetter = await startEngine(host, 'wasm');
  const { logo } = loaded(await brandPictures(brand, { host, typesetter }));
  const fonts = await Promise.all(FACES.map(face => subsetWordFont(fontFile(face))));
  return makeLetterhead(brand, logo, fonts);
}

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly italic?: boolean;
}

/** What Word needs of each family: its own bold and italic would be smeared and slanted from the regular. */
const FACES: readonly Face[] = [
  { family: FONTS.text, weight: 400 },
  { family: FONTS.text, weight: 700 },
  { family: FONTS.text, weight: 400, italic: true },
  { family: FONTS.heading, weight: 400 },
  { family: FONTS.heading, weight: 700 },
];

function fontFile({ family, weight, italic = false }: Face): Uint8Array {
  const font = SHIPPED_FONTS[family];
  const bytes = font && host.readPackage(shippedFile(font, weight, italic));
  if (!bytes) throw new Error(`${family} ${weight} is not installed`);
  return bytes;
}

/** The brand names the letterhead that is about to be made. */
function withoutLetterhead(real: Host): Host {
  const read: Host['read'] = path => {
    const bytes = real.read(path);
    if (!bytes || !path.endsWith('/brand.yaml')) return bytes;
    return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/^letterhead:.*$/m, ''));
  };
  return { ...real, read };
}

function loaded<T>(result: Checked<T>): T {
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  return result.value;
}
