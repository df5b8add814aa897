import { suggest } from '../yaml/suggest.ts';
import type { FontRole, Fonts } from './brand.ts';
import { type BrandFolder, readOwnFile } from './brand-folder.ts';
import { brandSchema, type FontFiles } from './brand-schema.ts';
import { part } from './part.ts';
import { error } from './problem.ts';
import { FALLBACK_FAMILY, SHIPPED_FONTS, type ShippedFont, shippedFile } from './shipped-fonts.ts';
import { readTtf, type Ttf } from './ttf.ts';

const roles = brandSchema.shape.fonts.shape;
type RoleName = keyof typeof roles;

/** One weight of a family, in the words of a brand file: `700`, `400 italic`. */
type Style = keyof FontFiles;

/** The styles each role is set in; `display` has only the weight its brand gives it. */
const STYLES: Readonly<Record<Exclude<RoleName, 'display'>, readonly Style[]>> = {
  text: ['400', '700', '400 italic'],
  ui: ['400', '600', '700'],
};

/** Font files by what identifies them, so that roles with the same family share them. */
type FontBytes = Map<string, Uint8Array>;

/** The fonts of all roles; undefined when one can't be used, all reported. */
export function loadFonts(folder: BrandFolder): Fonts | undefined {
  const found: FontBytes = new Map();
  const display = loadRole(folder, 'display', found);
  const text = loadRole(folder, 'text', found);
  const ui = loadRole(folder, 'ui', found);
  const fallback = loadFallback(folder);
  if (!display || !text || !ui || !fallback) return undefined;
  // Under its own key, the fallback would be there twice in a brand that is set in it.
  const files = [...found.values()];
  return {
    display: display.role,
    text: text.role,
    ui: ui.role,
    files: files.includes(fallback) ? files : [...files, fallback],
    form: ui.regular,
    fallback,
  };
}

function loadRole(
  folder: BrandFolder,
  name: RoleName,
  found: FontBytes,
): { readonly role: FontRole; readonly regular: Uint8Array } | undefined {
  const at = ['fonts', name];
  const family = part(folder.source, roles[name].shape.family, [...at, 'family']);
  const files = part(folder.source, roles[name].shape.files, [...at, 'files']);
  const weight =
    name === 'display' ? part(folder.source, roles.display.shape.weight, [...at, 'weight']) : 400;
  if (family === undefined) return undefined;
  const styles = name === 'display' ? (weight === undefined ? [] : [String(weight) as Style]) : STYLES[name];

  const load = files ? loadOwn(folder, { name, family, files }) : loadShipped(folder, { name, family });
  if (!load) return undefined;
  const loaded = styles.map(style => load(style, found));
  const [regular] = loaded;
  if (weight === undefined || !regular || loaded.includes(undefined)) return undefined;
  return { role: { family, weight }, regular };
}

/** Loads one style into the files found; undefined when it can't, with the reason reported. */
type LoadStyle = (style: Style, found: FontBytes) => Uint8Array | undefined;

function loadShipped(
  folder: BrandFolder,
  { name, family }: { name: RoleName; family: string },
): LoadStyle | undefined {
  const at = folder.source.at(['fonts', name, 'family']);
  const font = Object.hasOwn(SHIPPED_FONTS, family) ? SHIPPED_FONTS[family] : undefined;
  if (!font) {
    const hint = `${suggest(family, Object.keys(SHIPPED_FONTS))} (a font of your own needs "files:")`;
    folder.report(error('unknown-font', at, `"${family}" is not a font that comes with Veldwerk`, hint));
    return undefined;
  }
  return (style, found) => {
    const weight = Number.parseInt(style, 10);
    if (!font.weights.includes(weight)) {
      const place = folder.source.at(['fonts', name, 'weight']);
      folder.report(
        error(
          'font-weight',
          place,
          `"${family}" has no weight ${weight}`,
          `it has ${font.weights.join(', ')}`,
        ),
      );
      return undefined;
    }
    const specifier = shippedFile(font, weight, style.endsWith('italic'));
    const bytes = found.get(specifier) ?? readShipped(folder, specifier);
    if (bytes) found.set(specifier, bytes);
    return bytes;
  };
}

function readShipped(folder: BrandFolder, specifier: string): Uint8Array | undefined {
  const bytes = folder.host.readPackage(specifier);
  if (!bytes) {
    const at = folder.source.at(['fonts']);
    folder.report(error('font', at, `the font file ${specifier} is not installed`, 'run "npm ci"'));
  }
  return bytes;
}

function loadFallback(folder: BrandFolder): Uint8Array | undefined {
  const font: ShippedFont | undefined = SHIPPED_FONTS[FALLBACK_FAMILY];
  return font && readShipped(folder, shippedFile(font, 400));
}

interface OwnFont {
  readonly name: RoleName;
  readonly family: string;
  readonly files: FontFiles;
}

function loadOwn(folder: BrandFolder, { name, family, files }: OwnFont): LoadStyle {
  const at = ['fonts', name, 'files'];
  return (style, found) => {
    const file = files[style];
    if (file === undefined) {
      const place = folder.source.keyAt(at);
      folder.report(
        error('font-weight', place, `"${family}" has no file for ${style}`, `add "${style}: fonts/NAME.ttf"`),
      );
      return undefined;
    }
    const bytes = found.get(file) ?? readOwnFile(folder, file, { at: [...at, style], code: 'font' });
    if (!bytes) return undefined;
    const faults = faultsOf(bytes, { name, family, style });
    for (const { message, hint } of faults)
      folder.report(error('font', folder.source.at([...at, style]), `"${file}" ${message}`, hint));
    if (faults.length === 0) found.set(file, bytes);
    return faults.length === 0 ? bytes : undefined;
  };
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

function faultsOf(bytes: Uint8Array, use: { name: RoleName; family: string; style: Style }): Fault[] {
  const reading = readTtf(bytes);
  if (!reading.ok)
    return [{ message: reading.message, hint: 'ask for the font as static TrueType files (.ttf)' }];
  return [...identityFaults(reading.ttf, use), ...licenceFaults(reading.ttf, use.name)];
}

/** Typesetting finds fonts by what they call themselves, so a wrong name or weight would silently give another font. */
function identityFaults(ttf: Ttf, { family, style }: { family: string; style: Style }): Fault[] {
  const faults: Fault[] = [];
  const [weight, italic] = [Number.parseInt(style, 10), style.endsWith('italic')];
  if (!ttf.families.some(own => own.toLowerCase() === family.toLowerCase()))
    faults.push({
      message: `calls itself "${ttf.families.at(-1) ?? ''}", not "${family}"`,
      hint: 'give the name the font gives itself',
    });
  if (Math.abs(ttf.weight - weight) > 50 || ttf.italic !== italic)
    faults.push({
      message: `is ${ttf.weight}${ttf.italic ? ' italic' : ''}, not ${style}`,
      hint: 'give each weight its own file',
    });
  return faults;
}

/** @see OpenType 1.9.1 "OS/2" fsType: forms are edited, and only the letters used are put into a document. */
function licenceFaults({ embedding, subsetting }: Ttf, name: RoleName): Fault[] {
  const hint = 'choose another font, or ask its maker for a licence to embed it';
  if (embedding === 'never') return [{ message: 'may not be embedded in documents by its licence', hint }];
  if (embedding === 'print' && name === 'ui')
    return [{ message: 'may not be embedded in forms by its licence, only in documents to print', hint }];
  return subsetting ? [] : [{ message: 'may only be embedded whole by its licence', hint }];
}
