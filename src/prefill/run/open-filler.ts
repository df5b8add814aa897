import { unhandled } from '../../core/diagnostics.ts';
import type { FieldValues } from '../../model/field-values.ts';
import { prefilledFields, valuesFromRecord } from '../../model/record.ts';
import { codesFor } from '../../model/record-codes.ts';
import type { Filler } from '../filler.ts';
import { pdfWarnings } from '../pdf-warnings.ts';
import type { JobPdf, JobTemplate } from './record-job.ts';

/** A file, and codes of what a person should look at in it. */
type Fill = (values: FieldValues) => { readonly bytes: Uint8Array; readonly warnings: readonly string[] };

/** Opens a template to be filled with records. Only the libraries of its format are loaded. */
export async function openFiller(template: JobTemplate, onRequest: readonly string[]): Promise<Filler> {
  const extension = template.format;
  const fields = prefilledFields(template.form.fields, onRequest);
  const fill = await openTemplate(template);
  return {
    extension,
    fill: record => {
      const { bytes, warnings } = fill(valuesFromRecord(fields, record));
      return { extension, bytes, warnings: [...codesFor(record.warnings, fields), ...warnings] };
    },
  };
}

function openTemplate(template: JobTemplate): Promise<Fill> {
  switch (template.format) {
    case 'pdf':
      return openPdf(template);
    case 'docx':
      return openDocx(template);
    case 'xlsx':
      return openXlsx(template);
    default:
      return unhandled(template);
  }
}

async function openPdf({ file, form }: JobTemplate & { readonly format: 'pdf' }): Promise<Fill> {
  const { pdfTemplate } = await import('../pdf-template.ts');
  const template = pdfTemplate(await compiledPdf(file), form);
  return values => {
    const { bytes, ...outcome } = template.fill(values);
    return { bytes, warnings: pdfWarnings(outcome) };
  };
}

async function compiledPdf(file: JobPdf) {
  if (file.kind === 'flat') {
    const { readCompiledFlat } = await import('../../formats/pdf/fill/flat/compiled-flat-file.ts');
    const { fillableFlat } = await import('../../formats/pdf/fill/flat/fillable-flat.ts');
    const flat = readCompiledFlat(file.bytes);
    if (!flat) throw new Error('A compiled flat form of another version');
    return fillableFlat(flat);
  }
  const { readCompiled } = await import('../../formats/pdf/fill/compiled-file.ts');
  const { fillable } = await import('../../formats/pdf/fill/compiled-form.ts');
  const form = readCompiled(file.bytes);
  if (!form) throw new Error('A compiled form of another version');
  return fillable(form);
}

async function openDocx({ file, form }: JobTemplate & { readonly format: 'docx' }): Promise<Fill> {
  const { docxTemplate } = await import('../docx-template.ts');
  const template = docxTemplate(file, form);
  const lacking = new Set(template.lacking);
  return values => ({ bytes: template.fill(values), warnings: withoutPlace(values, lacking) });
}

async function openXlsx({ file, form }: JobTemplate & { readonly format: 'xlsx' }): Promise<Fill> {
  const { xlsxTemplate } = await import('../xlsx-template.ts');
  const template = xlsxTemplate(file, form);
  const lacking = new Set(template.lacking);
  return values => ({
    bytes: template.fill(values),
    warnings: [
      ...withoutPlace(values, lacking),
      ...template.tooLong(values).map(field => `text_too_long:${field}`),
    ],
  });
}

function withoutPlace(values: FieldValues, lacking: ReadonlySet<string>): readonly string[] {
  return Object.keys(values)
    .filter(field => lacking.has(field))
    .map(field => `no_place:${field}`);
}
