import { readFileSync } from 'node:fs';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import type { Host } from '../../src/core/host.ts';
import { memoryHost } from '../support/memory-host.ts';
import { patchedTable } from '../support/patched-font.ts';

/** A brand file with nothing wrong; tests change one thing in it. */
export const BRAND = `organisation: Stichting Test
logo: { file: logo.svg, alt: Logo van Test }
colours:
  ink: "#2A2028"
  muted: "#5F5160"
  key: "#5B2450"
  line: "#86647A"
  fill: "#FBF4EC"
  soft: "#FBE9DA"
  cover: "#F4B183"
  cover_ink: "#3A1633"
  pattern: ["#5B2450", "#FFF4E6", "#DD6A45", "#F9CDA9"]
fonts:
  display: { family: Literata, weight: 600 }
  text: { family: Atkinson Hyperlegible Next }
  ui: { family: Atkinson Hyperlegible Next }
corners: round
contact:
  - { label: Telefoon, value: 030 555 01 20 }
  - { label: E-mail, value: vraag@test.example }
options: []
`;

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10H0z"/></svg>';

/** A file of the project or of one of its packages. */
export function projectFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
}

export function packageFile(specifier: string): Uint8Array {
  return projectFile(`node_modules/${specifier}`);
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A project with one brand, `test`; file names are relative to its folder. The fonts are the installed ones. */
export function brandHost(files: Files): Host {
  const inFolder = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`data/brands/test/${name}`, content]),
  );
  return memoryHost(inFolder, packageFile);
}

/** A part of the good brand file, and what stands in its place; `$` has no meaning in either. */
export type Edit = readonly [from: string, to: string];

export function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The brand file doesn't hold ${from}`);
    return text.replace(from, () => to);
  }, BRAND);
}

/** All messages about a brand as people see them, without the folder they share; none when it loads. */
export function messages(brandYaml: string | Uint8Array, files: Files = {}): readonly string[] {
  const result = loadBrand(brandHost({ 'logo.svg': SVG, ...files, 'brand.yaml': brandYaml }), 'test');
  const diagnostics = result.ok ? result.warnings : result.diagnostics;
  return diagnostics.map(diagnostic => formatDiagnostic(diagnostic).replaceAll('data/brands/test/', ''));
}

/** A PNG chunk with a right checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Uint8Array.from([...new TextEncoder().encode(type), ...data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return Uint8Array.from([...uint32(data.length), ...body, ...uint32(~crc >>> 0)]);
}

/** A PNG of one colour, in as far as its headers tell. */
export function png(width: number, height: number): Uint8Array {
  const header = Uint8Array.from([...uint32(width), ...uint32(height), 8, 0, 0, 0, 0]);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...pngChunk('IHDR', header),
    ...pngChunk('IDAT', Uint8Array.of(0x78, 0x9c, 0x63, 0, 0, 0, 2, 0, 1)),
    ...pngChunk('IEND', Uint8Array.of()),
  ]);
}

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** A real font with one 16-bit number in one table changed. */
export function ttfWith(table: string, offset: number, value: number): Uint8Array {
  const font = packageFile('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf');
  return patchedTable(font, table, { [offset]: value >> 8, [offset + 1]: value & 0xff });
}

/** A brand with one thing wrong, and exactly what people then read. */
export interface BrokenBrand {
  readonly what: string;
  readonly yaml?: string | Uint8Array;
  /** Files of the brand's folder beside a good `logo.svg`. */
  readonly files?: Files;
  readonly says: readonly string[];
}

/** The messages about a broken brand; the brand file is good unless given. */
export function messagesAbout({ yaml = BRAND, files = {} }: BrokenBrand): readonly string[] {
  return messages(yaml, files);
}
