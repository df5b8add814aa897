import { join } from 'node:path';
import { type Checked, checked } from '../core/diagnostics.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import { type FormFields, loadFormFields } from '../mapping/form-fields/load-form-fields.ts';
import type { DocumentForm } from '../model/form.ts';
import { fallbackProgram, preparePdf } from './build-template.ts';
import { checkFormFields } from './check-form-fields.ts';
import { cachedFormFonts } from './font-cache.ts';
import { nodeHost } from './node-host.ts';
import { readIfThere, refused } from './own-file.ts';
import type { PrefillOptions } from './prefill-options.ts';
import { type PrefillTemplates, pdfJob } from './prefill-templates.ts';

/** Somebody else's PDF form as a template: its fields are filled as a file of their own says. */
export async function foreignTemplate(
  options: PrefillOptions,
  fields: string,
): Promise<Checked<PrefillTemplates>> {
  const { document: path } = options;
  const listed = readIfThere(fields);
  if (!listed) return refused(fields, 'is not there');
  const bytes = readIfThere(path);
  const form = loadFormFields(fields, listed);
  if (!bytes) {
    const missing = refused(path, 'is not there');
    return form.ok || missing.ok
      ? missing
      : { ok: false, diagnostics: [...form.diagnostics, ...missing.diagnostics] };
  }
  if (!form.ok) return form;
  try {
    return await adopted(options, form.value, bytes);
  } catch (error) {
    if (error instanceof UnreadableForm) return refused(path, `can't be filled: ${error.message}`);
    throw error;
  }
}

async function adopted(
  { root, document: path, mode = 'slim' }: PrefillOptions,
  fields: FormFields,
  file: Uint8Array,
): Promise<Checked<PrefillTemplates>> {
  const { inspectForm } = await import('../formats/pdf/fill/foreign/inspect-form.ts');
  const { adoptForm } = await import('../formats/pdf/fill/foreign/adopt-form.ts');
  const inspected = await inspectForm(file);
  const checkedFields = checked(checkFormFields(fields, inspected, path), () => fields.form);
  if (!checkedFields.ok) return checkedFields;
  const host = nodeHost(root);
  const font = await cachedFormFonts(join(root, '.cache', 'form-fonts'))(fallbackProgram(host));
  const bytes = await adoptForm(file, { font, incremental: mode === 'incremental' });
  const tooltips = new Map(inspected.map(({ name, tooltip }) => [name, tooltip]));
  const form = labelled(fields.form, name => tooltips.get(name) ?? name);
  const prepared = await preparePdf(host, root, { bytes, mode, form, colours: null });
  const print = { bytes, fallback: prepared.fallback, form, colours: null };
  const value = { templates: [pdfJob(form, prepared, mode)], print };
  return { ok: true, warnings: checkedFields.warnings, value };
}

/** The form with what its own file calls its fields, for pages where a long value goes on. */
function labelled(form: DocumentForm, labelOf: (name: string) => string): DocumentForm {
  return { ...form, fields: form.fields.map(field => ({ ...field, label: labelOf(field.name) })) };
}
