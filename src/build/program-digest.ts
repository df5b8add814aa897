import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../core/host.ts';
import { TEMPLATE_FOLDER } from '../generators/pdf/read-templates.ts';
import { ADDON_PACKAGES } from '../generators/pdf/typeset-addon.ts';
import { digest } from './manifest.ts';

let program: string | undefined;
/** The program's own file and the names of its parts, which change with what is in them. */
export function programDigest(): string {
  const file = fileURLToPath(import.meta.url);
  program ??= digest(readFileSync(file), ...readdirSync(dirname(file)).sort());
  return program;
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

export function toolDigest(host: Host): string {
  return digest(...TOOL_PACKAGES.map(name => host.readPackage(`${name}/package.json`) ?? ''));
}

export function templateDigest(host: Host): string {
  const files = host.list(TEMPLATE_FOLDER).map(name => `${TEMPLATE_FOLDER}/${name}`);
  return digest(...files.flatMap(path => [path, host.read(path) ?? '']));
}
