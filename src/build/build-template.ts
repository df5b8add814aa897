import type { Brand } from '../brand/brand.ts';
import type { Checked } from '../core/diagnostics.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import { startTools } from './build.ts';
import { BuildError } from './build-error.ts';
import { generateFiles } from './generate-files.ts';
import { nodeHost } from './node-host.ts';
import { planBuild } from './plan.ts';
import type { TemplateRequest } from './template-store.ts';

/** Generates the one file that a request asks for. */
export async function buildTemplate(
  root: string,
  { document, brand, locale, size, with: parts, format }: TemplateRequest,
): Promise<
  Checked<{ readonly document: Document | Comparison; readonly brand: Brand; readonly bytes: Uint8Array }>
> {
  const host = nodeHost(root);
  const plans = planBuild(host, {
    documents: [document],
    brands: [brand],
    formats: [format],
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
    const warnings = [...plans.warnings, ...files.warnings];
    return { ok: true, warnings, value: { document: plan.document, brand: plan.brand, bytes } };
  } catch (error) {
    if (error instanceof BuildError) return { ok: false, diagnostics: [error.diagnostic] };
    throw error;
  }
}
