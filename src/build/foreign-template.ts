import type { Checked } from '../core/diagnostics.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import { loadFormFields } from '../mapping/form-fields/load-form-fields.ts';
import { preparePdf } from './build-template.ts';
import { nodeHost } from './node-host.ts';
import { readIfThere, refused } from './own-file.ts';
import type { PrefillOptions } from './prefill-options.ts';
import { type PrefillTemplates, pdfToFill } from './prefill-templates.ts';

/** Somebody else's PDF form as a template: its fields are filled as a file of their own says. */
export async function foreignTemplate(
  { root, document: path, mode = 'slim' }: PrefillOptions,
  fields: string,
): Promise<Checked<PrefillTemplates>> {
  const listed = readIfThere(fields);
  if (!listed) return refused(fields, 'is not there');
  const form = loadFormFields(fields, listed);
  if (!form.ok) return form;
  const bytes = readIfThere(path);
  if (!bytes) return refused(path, 'is not there');
  try {
    const prepared = await preparePdf(nodeHost(root), root, { bytes, mode });
    const file = pdfToFill({ bytes, ...prepared, colours: null }, form.value, mode);
    const templates = [{ format: 'pdf', form: form.value, file }] as const;
    const print = { bytes, fallback: prepared.fallback, form: form.value, colours: null };
    return { ok: true, warnings: form.warnings, value: { templates, print } };
  } catch (error) {
    if (error instanceof UnreadableForm) return refused(path, `can't be filled: ${error.message}`);
    throw error;
  }
}
