import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontPackage, SHIPPED_FONTS } from '../brand/shipped-fonts.ts';
import type { Host } from '../core/host.ts';
import { TEMPLATE_FOLDER } from '../generators/pdf/read-templates.ts';
import { ADDON_PACKAGES } from '../generators/pdf/typeset-addon.ts';
import { digest } from './manifest.ts';

const PROGRAM = fileURLToPath(import.meta.url);

let program: string | undefined;
/** Of the program itself: as it is bundled, or as it is run from its source. */
export function programDigest(): string {
  program ??= PROGRAM.endsWith('.ts') ? digestOfSource() : digestOfBundle();
  return program;
}

/** This file and the names of the program's parts, which change with what is in them. */
function digestOfBundle(): string {
  return digest(readFileSync(PROGRAM), ...readdirSync(dirname(PROGRAM)).sort());
}

/** Names say nothing here: whoever works on the program must not be given what an older one made. */
function digestOfSource(): string {
  const root = dirname(dirname(PROGRAM));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  return digest(...files.sort().flatMap(name => [name, readFileSync(join(root, name))]));
}

/** The packages that lie beside the program and shape its files; another release may give other bytes. */
const TOOL_PACKAGES = [
  ...ADDON_PACKAGES,
  '@myriaddreamin/typst-ts-web-compiler',
  '@embedpdf/pdfium',
  'docx',
  'exceljs',
  'subset-font',
] as const;

export function toolDigest(): string {
  return digest(...TOOL_PACKAGES.map(name => packageFile(name)));
}

const FONT_PACKAGES = Object.values(SHIPPED_FONTS).map(fontPackage);

/** The packages of fonts: a project may have releases of its own, which come before those of the program. */
export function fontDigest(root: string): string {
  return digest(...FONT_PACKAGES.flatMap(name => [packageFile(name, root), packageFile(name)]));
}

/**
 * What a package says of itself, where Node would find it from a folder; nothing where there is none. Not asked of Node:
 * it hides the `package.json` of packages that don't export it, and takes ten times as long.
 */
function packageFile(name: string, from = dirname(PROGRAM)): Uint8Array | '' {
  const path = join(from, 'node_modules', name, 'package.json');
  if (existsSync(path)) return readFileSync(path);
  return from === dirname(from) ? '' : packageFile(name, dirname(from));
}

export function templateDigest(host: Host): string {
  const files = host.list(TEMPLATE_FOLDER).map(name => `${TEMPLATE_FOLDER}/${name}`);
  return digest(...files.flatMap(path => [path, host.read(path) ?? '']));
}
