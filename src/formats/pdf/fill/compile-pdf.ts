import { type CompileOptions, compileForm } from './compile-form.ts';
import { fillable } from './compiled-form.ts';
import type { CompiledPdf } from './contract.ts';

/**
 * Compiles a PDF form to fill it at once.
 * @throws UnreadableForm, UnfillableForm as {@link compileForm} does
 */
export async function compilePdf(bytes: Uint8Array, options: CompileOptions = {}): Promise<CompiledPdf> {
  return fillable(await compileForm(bytes, options));
}
