import { join } from 'node:path';
import { type Checked, checked, type Diagnostic, isError } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import { type Form, formOf } from '../model/form.ts';
import type { PrintSize } from '../model/print.ts';
import { recall, remember } from './disk-cache.ts';
import { digest } from './manifest.ts';
import type { Format } from './selection.ts';
import { sourceDigest } from './source-digest.ts';

/** Which template of a document is to be filled. */
export interface TemplateRequest {
  readonly document: string;
  readonly brand: string;
  /** The document's own language where none is named. */
  readonly locale?: Locale | undefined;
  readonly size?: PrintSize | undefined;
  /** Ids of optional parts to include, beside those the brand switches on. */
  readonly with?: readonly string[] | undefined;
  readonly format: Format;
}

/** A document's blank file in one format, with what filling it needs to know. */
export interface StoredTemplate {
  readonly format: Format;
  readonly brand: string;
  readonly form: Form;
  /** Colour of headings, `#RRGGBB`, for pages that are added to what is printed. */
  readonly headingColour: string;
  readonly bytes: Uint8Array;
}

/**
 * The blank file of a document: as it was built before from the same sources, or built now and remembered below `.cache`
 * of the project.
 * @returns errors when content, brand or request are wrong; warnings of the build only when it was built now
 */
export async function findTemplate(root: string, request: TemplateRequest): Promise<Checked<StoredTemplate>> {
  const key = digest(sourceDigest(root, request.brand), JSON.stringify(keyOf(request)));
  const path = join(root, '.cache', 'templates', `${key}.template`);
  const held = recall(path);
  if (held) return checked([], () => parseStored(held));
  const { buildTemplate } = await import('./build-template.ts');
  const built = await buildTemplate(root, request);
  if (!built.ok) return { ok: false, diagnostics: built.diagnostics.filter(concernsFilling) };
  const { document, brand, bytes } = built.value;
  const template: StoredTemplate = {
    format: request.format,
    brand: brand.id,
    form: formOf(document),
    headingColour: brand.colours.key,
    bytes,
  };
  remember(path, writeStored(template));
  return checked(built.warnings.filter(concernsFilling), () => template);
}

function keyOf({ document, brand, locale, size, with: parts, format }: TemplateRequest): readonly unknown[] {
  return [document, brand, locale ?? null, size ?? null, [...(parts ?? [])].sort(), format];
}

/** Warnings of the content are for whoever builds: `check` and `build` tell them. */
const concernsFilling = (diagnostic: Diagnostic): boolean =>
  isError(diagnostic) || !diagnostic.code.startsWith('content/');

/** The file behind a header in JSON, whose length comes first. */
function writeStored({ bytes, ...header }: StoredTemplate): Uint8Array {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, bytes]);
}

function parseStored(stored: Uint8Array): StoredTemplate {
  const buffer = Buffer.from(stored.buffer, stored.byteOffset, stored.length);
  const end = 4 + buffer.readUInt32LE(0);
  const header: Omit<StoredTemplate, 'bytes'> = JSON.parse(buffer.toString('utf8', 4, end));
  return { ...header, bytes: buffer.subarray(end) };
}
