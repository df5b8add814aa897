import { type Checked, type Diagnostic, isError, sortDiagnostics } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { DETAIL_NAMES, type DetailName } from '../model/document.ts';
import { parseSource, type SourceOptions } from '../yaml/source.ts';
import { suggest } from '../yaml/suggest.ts';
import type { Brand } from './brand.ts';
import type { BrandFolder } from './brand-folder.ts';
import type { BrandFile } from './brand-schema.ts';
import { checkBrandShape } from './check-brand-shape.ts';
import { checkLogoContrast } from './check-logo-contrast.ts';
import { loadColours } from './load-colours.ts';
import { loadFonts } from './load-fonts.ts';
import { loadLetterhead } from './load-letterhead.ts';
import { loadLogo } from './load-logo.ts';
import { error } from './problem.ts';

const BRANDS = 'data/brands';

const BRAND_FILE: SourceOptions = {
  prefix: 'brand',
  mostBytes: 100_000,
  ifTooLarge: 'leave out what is not the brand',
};

/** The ids of all brands: the folders that hold a brand file, sorted. */
export function listBrands(host: Host): readonly string[] {
  return host.list(BRANDS).filter(id => host.read(fileOf(id)) !== undefined);
}

/** Loads and checks a brand. All that is wrong with it comes at once, each with its place. */
export function loadBrand(host: Host, id: string): Checked<Brand> {
  // An id is a folder's name, never a path.
  const bytes = /^[\w-]+$/.test(id) ? host.read(fileOf(id)) : undefined;
  if (!bytes) {
    const hint = suggest(id, listBrands(host));
    return {
      ok: false,
      diagnostics: [error('unknown-brand', undefined, `there is no brand "${id}"`, hint)],
    };
  }
  const { source, diagnostics: syntax } = parseSource(fileOf(id), bytes, BRAND_FILE);
  if (!source) return { ok: false, diagnostics: syntax };

  const shape = checkBrandShape(source);
  const diagnostics: Diagnostic[] = [...syntax, ...shape.diagnostics];
  const folder: BrandFolder = {
    host,
    path: `${BRANDS}/${id}`,
    source,
    report: diagnostic => diagnostics.push(diagnostic),
  };
  const logo = loadLogo(folder, 'logo');
  const coverLogo = loadLogo(folder, 'cover_logo');
  const partnerLogo = loadLogo(folder, 'partner_logo');
  const colours = loadColours(folder);
  checkLogoContrast(folder, { logo, cover_logo: coverLogo, partner_logo: partnerLogo }, colours?.cover);
  const fonts = loadFonts(folder);
  const letterhead = loadLetterhead(folder) ?? null;
  const { value: file } = shape;
  if (!file || !logo || !colours || !fonts || diagnostics.some(isError))
    return { ok: false, diagnostics: sortDiagnostics(diagnostics) };

  const { organisation, corners, options } = file;
  const brand: Brand = {
    id,
    organisation,
    logo,
    logoOnCover: coverLogo ?? null,
    partnerLogo: partnerLogo ?? null,
    colours,
    fonts,
    corners,
    contact: filledLines(file),
    details: filledDetails(file),
    options,
    letterhead,
  };
  return { ok: true, value: brand, warnings: sortDiagnostics(diagnostics) };
}

function fileOf(id: string): string {
  return `${BRANDS}/${id}/brand.yaml`;
}

/** A line without a value would print as a label with nothing behind it. */
function filledLines({ contact }: BrandFile): Brand['contact'] {
  return contact.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function filledDetails({ details = {} }: BrandFile): Brand['details'] {
  const filled: Partial<Record<DetailName, string>> = {};
  for (const name of DETAIL_NAMES) {
    const words = details[name];
    if (words) filled[name] = words;
  }
  return filled;
}
