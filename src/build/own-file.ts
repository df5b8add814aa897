import { readFileSync } from 'node:fs';
import { type Checked, checked } from '../core/diagnostics.ts';
import { UnreadableFile } from '../formats/ooxml/unreadable-file.ts';
import type { FillMode } from '../formats/pdf/fill/contract.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import type { DocumentForm } from '../model/form.ts';
import { preparePdf } from './build-template.ts';
import { nodeHost } from './node-host.ts';
import type { StoredTemplate } from './template-store.ts';

/** Prepares a file that people changed, or had made elsewhere, to be filled in place of the built one. */
export async function prepareOwnFile(
  root: string,
  path: string,
  { built, mode }: { readonly built: StoredTemplate; readonly mode: FillMode },
): Promise<Checked<readonly StoredTemplate[]>> {
  const bytes = readIfThere(path);
  if (!bytes) return refused(path, 'is not there');
  try {
    if (!(await hasFields(bytes, built))) {
      return refused(path, `has none of the fields of "${built.form.id}": it is another document`);
    }
    if (built.format !== 'pdf') return checked([], () => [{ ...built, bytes }]);
    const { form, colours } = built;
    // Of a document, which has all its words.
    const pdf = { bytes, mode, form: form as DocumentForm, colours };
    const prepared = await preparePdf(nodeHost(root), root, pdf);
    return checked([], () => [{ ...built, bytes, ...prepared }]);
  } catch (error) {
    if (error instanceof UnreadableForm || error instanceof UnreadableFile) {
      return refused(path, `can't be filled: ${error.message}`);
    }
    throw error;
  }
}

/** Whether a file has any of a document's fields. */
async function hasFields(bytes: Uint8Array, { format, form }: StoredTemplate): Promise<boolean> {
  if (format === 'pdf') {
    const { readForm } = await import('../formats/pdf/read-form.ts');
    const names = new Set((await readForm(bytes)).keys());
    return form.fields.some(({ name }) => names.has(name));
  }
  if (format === 'docx') {
    const { docxTemplate } = await import('../prefill/docx-template.ts');
    // Of a document, which has all its words.
    return docxTemplate(bytes, form as DocumentForm).lacking.length < form.fields.length;
  }
  const { xlsxTemplate } = await import('../prefill/xlsx-template.ts');
  return xlsxTemplate(bytes, form).lacking.length < form.fields.length;
}

/** A template that can't be used. */
export function refused(path: string, why: string): Checked<never> {
  const message = `"${path}" ${why}`;
  return { ok: false, diagnostics: [{ code: 'prefill/template', severity: 'error', message }] };
}

export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
