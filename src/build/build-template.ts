import { join } from 'node:path';
import type { Brand } from '../brand/brand.ts';
import { FALLBACK_FAMILY, SHIPPED_FONTS, shippedFile } from '../brand/shipped-fonts.ts';
import { type Checked, type Diagnostic, isError } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import type { FillMode } from '../formats/pdf/fill/contract.ts';
import { type DocumentForm, formOf } from '../model/form.ts';
import { fieldsOfDocument } from '../model/walk.ts';
import { startTools } from './build.ts';
import { BuildError } from './build-error.ts';
import { cachedFallbackFonts } from './font-cache.ts';
import { generateFiles } from './generate-files.ts';
import { nodeHost } from './node-host.ts';
import { type Planned, planBuild } from './plan.ts';
import { flatStyleOf } from './print-look.ts';
import type { PrintColours, StoredTemplate, TemplateRequest } from './template-store.ts';

/** Generates the one file that a request asks for, and prepares it to be filled. */
export async function buildTemplate(
  root: string,
  { document, brand, locale, size, with: parts, format, mode }: TemplateRequest,
): Promise<Checked<StoredTemplate>> {
  const host = nodeHost(root);
  const plans = planBuild(host, {
    documents: [document],
    brands: [brand],
    ...(format ? { formats: [format] } : {}),
    ...(locale ? { locales: [locale] } : {}),
    ...(size ? { sizes: [size] } : {}),
    ...(parts ? { with: parts } : {}),
  });
  if (!plans.ok) return plans;
  const [plan] = plans.value;
  if (!plan) throw new Error('A checked selection gave no document.');
  try {
    const files = await generateFiles(plan, await startTools(host, { root }));
    if (!files.ok) return files;
    const bytes = files.value[0] ?? new Uint8Array();
    const found = plan.format === 'pdf' ? await accessibilityOf(plan, bytes) : [];
    if (found.some(isError)) return { ok: false, diagnostics: found };
    // A document without fields has no form to prepare; that nothing is filled is told by whoever fills.
    const isForm = plan.format === 'pdf' && fieldsOfDocument(plan.document).length > 0;
    const [form, colours] = [formOf(plan.document), coloursOf(plan.brand)];
    const prepared = isForm
      ? // Of a document, which has all its words.
        await preparePdf(host, root, { bytes, mode, form: form as DocumentForm, colours })
      : NOT_PREPARED;
    const value: StoredTemplate = { format: plan.format, form, colours, bytes, ...prepared };
    return { ok: true, warnings: [...plans.warnings, ...files.warnings, ...found], value };
  } catch (error) {
    if (error instanceof BuildError) return { ok: false, diagnostics: [error.diagnostic] };
    throw error;
  }
}

/** A template that fails is filled a thousand times: no copy of it would pass either. */
async function accessibilityOf(
  { document, brand }: Planned,
  bytes: Uint8Array,
): Promise<readonly Diagnostic[]> {
  const { auditBytes } = await import('./check-pdf.ts');
  const { builtDiagnostics } = await import('./check-built.ts');
  return builtDiagnostics(await auditBytes(`${brand.id}/${document.id}.${document.locale}.pdf`, bytes));
}

function coloursOf({ colours: { ink, key, muted, line } }: Brand): PrintColours {
  return { ink, key, muted, line };
}

/** What is known of a PDF before it is filled. */
export type PreparedPdf = Pick<StoredTemplate, 'compiled' | 'fallback'>;

const NOT_PREPARED: PreparedPdf = { compiled: null, fallback: null };

/** A PDF form, and what it takes to prepare it. */
interface PdfToPrepare {
  readonly bytes: Uint8Array;
  readonly mode: FillMode;
  readonly form: DocumentForm;
  /** For pages that are added; null for a form from elsewhere, whose own answers tell the colour. */
  readonly colours: PrintColours | null;
}

/**
 * Prepares a PDF form to be filled.
 * @throws UnreadableForm, UnfillableForm when it can't be
 */
export async function preparePdf(
  host: Host,
  root: string,
  { bytes, mode, form, colours }: PdfToPrepare,
): Promise<PreparedPdf> {
  const fallback = await cachedFallbackFonts(join(root, '.cache', 'form-fonts'))(fallbackProgram(host));
  if (mode === 'flat') {
    const { compileFlat } = await import('../formats/pdf/fill/flat/compile-flat.ts');
    const { writeCompiledFlat } = await import('../formats/pdf/fill/flat/compiled-flat-file.ts');
    const flat = await compileFlat(bytes, { ...flatStyleOf(form, colours), fallback });
    return { compiled: writeCompiledFlat(flat), fallback };
  }
  const { compileForm } = await import('../formats/pdf/fill/compile-form.ts');
  const { writeCompiled } = await import('../formats/pdf/fill/compiled-file.ts');
  return { compiled: writeCompiled(await compileForm(bytes, { mode, fallback })), fallback };
}

export function fallbackProgram(host: Host): Uint8Array {
  const family = SHIPPED_FONTS[FALLBACK_FAMILY];
  const program = family && host.readPackage(shippedFile(family, 400));
  if (program) return program;
  throw new BuildError('build/no-font', `the font ${FALLBACK_FAMILY} is not installed`, 'run npm ci');
}
