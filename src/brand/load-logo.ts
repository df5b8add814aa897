import type { Logo } from './brand.ts';
import { type BrandFolder, readOwnFile } from './brand-folder.ts';
import { brandSchema } from './brand-schema.ts';
import { part } from './part.ts';
import { error } from './problem.ts';
import { readLogo } from './read-logo.ts';

const { file: fileSchema, alt: altSchema } = brandSchema.shape.logo.shape;

type LogoKey = 'logo' | 'cover_logo' | 'partner_logo';

/** The logo under a key of the brand file; undefined when there is something wrong with it, all reported. */
export function loadLogo(folder: BrandFolder, key: LogoKey): Logo | undefined {
  const at = [key, 'file'];
  const file = part(folder.source, fileSchema, at);
  const alt = part(folder.source, altSchema, [key, 'alt']);
  const bytes = file === undefined ? undefined : readOwnFile(folder, file, { at, code: 'logo' });
  if (!bytes) return undefined;

  const reading = readLogo(bytes);
  if (!reading.ok) {
    for (const { message, hint } of reading.faults)
      folder.report(error('logo', folder.source.at(at), `"${file}" ${message}`, hint));
    return undefined;
  }
  return alt === undefined ? undefined : { bytes, format: reading.format, alt, ratio: reading.ratio };
}
