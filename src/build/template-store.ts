import { join } from 'node:path';
import { type Checked, checked, type Diagnostic, isError } from '../core/diagnostics.ts';
import type { FillMode } from '../formats/pdf/fill/contract.ts';
import type { Locale } from '../model/document.ts';
import type { Form } from '../model/form.ts';
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
  /** The first that the document is written as where it is null. */
  readonly format: Format | null;
  /** How a PDF will be filled. */
  readonly mode: FillMode;
}

/** Colours of the brand, `#RRGGBB`. */
export type PrintColours = Readonly<Record<'ink' | 'key' | 'muted' | 'line', string>>;

/** A document's blank file in one format, with what filling it needs to know. */
export interface StoredTemplate {
  readonly format: Format;
  readonly form: Form;
  /** For pages that are added to what is printed. */
  readonly colours: PrintColours;
  readonly bytes: Uint8Array;
  /** A PDF, prepared to be filled in a mode that keeps its fields. */
  readonly compiled: Uint8Array | null;
  /** The font program for letters that a PDF's own font lacks. */
  readonly fallback: Uint8Array | null;
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
  remember(path, writeStored(built.value));
  return { ...built, warnings: built.warnings.filter(concernsFilling) };
}

function keyOf(request: TemplateRequest): readonly unknown[] {
  const { document, brand, locale, size, with: parts, format, mode } = request;
  return [document, brand, locale ?? null, size ?? null, [...(parts ?? [])].sort(), format, mode];
}

/** Warnings of the content are for whoever builds: `check` and `build` tell them. */
const concernsFilling = (diagnostic: Diagnostic): boolean =>
  isError(diagnostic) || !diagnostic.code.startsWith('content/');

/** What stands behind the header, in this order. */
const PARTS = ['bytes', 'compiled', 'fallback'] as const;

interface Header extends Omit<StoredTemplate, (typeof PARTS)[number]> {
  /** Bytes of each part; null for one that isn't there. */
  readonly lengths: readonly (number | null)[];
}

/** A header in JSON, whose length comes first, and the files behind it. */
function writeStored({ format, form, colours, ...files }: StoredTemplate): Uint8Array {
  const parts = PARTS.map(name => files[name]);
  const lengths = parts.map(part => part?.length ?? null);
  const json = Buffer.from(JSON.stringify({ format, form, colours, lengths } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...parts.map(part => part ?? Buffer.alloc(0))]);
}

function parseStored(stored: Uint8Array): StoredTemplate {
  const buffer = Buffer.from(stored.buffer, stored.byteOffset, stored.length);
  let at = 4 + buffer.readUInt32LE(0);
  // A checksum told that these are the bytes we wrote.
  const { lengths, ...header }: Header = JSON.parse(buffer.toString('utf8', 4, at));
  const [bytes, compiled = null, fallback = null] = lengths.map(length => {
    if (length === null) return null;
    at += length;
    // No buffers: those become lists of numbers where data are written as JSON, for a digest for instance.
    return new Uint8Array(buffer.buffer, buffer.byteOffset + at - length, length);
  });
  return { ...header, bytes: bytes ?? new Uint8Array(), compiled, fallback };
}
