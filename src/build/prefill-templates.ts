import { type Checked, checked, type Diagnostic } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import type { FillMode } from '../formats/pdf/fill/contract.ts';
import type { DocumentForm, Form } from '../model/form.ts';
import { prefilledFields } from '../model/record.ts';
import type { JobTemplate } from '../prefill/run/record-job.ts';
import { checkPrefillOptions, formatOfFile } from './check-prefill-options.ts';
import { nodeHost } from './node-host.ts';
import type { PrefillOptions } from './prefill-options.ts';
import type { Format } from './selection.ts';
import { findTemplate, type PrintColours, type StoredTemplate } from './template-store.ts';

/** The templates of a run, one for each format. */
export interface PrefillTemplates {
  readonly templates: readonly JobTemplate[];
  /** What a file for the printer is made from; null when the first of them is no PDF. */
  readonly print: PrintTemplate | null;
}

/** A PDF form of which many copies go in one file. */
export interface PrintTemplate {
  readonly bytes: Uint8Array;
  readonly fallback: Uint8Array | null;
  readonly form: DocumentForm;
  /** Of the brand; null for a form from elsewhere, whose own answers tell the colour. */
  readonly colours: PrintColours | null;
}

/** Finds the templates that a run fills: built ones, one that people changed, or somebody else's PDF form. */
export async function prefillTemplates(options: PrefillOptions): Promise<Checked<PrefillTemplates>> {
  const problems = checkPrefillOptions(options);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  if (options.fields !== undefined) {
    const { foreignTemplate } = await import('./foreign-template.ts');
    return foreignTemplate(options, options.fields);
  }
  const brand = await brandOf(options);
  if (!brand.ok) return brand;
  const diagnostics: Diagnostic[] = [];
  const found: StoredTemplate[] = [];
  for (const format of formatsOf(options)) {
    const { document, locale, size, with: parts, mode = 'slim', root } = options;
    const request = { document, brand: brand.value, locale, size, with: parts, format, mode };
    const template = await findTemplate(root, request);
    diagnostics.push(...(template.ok ? template.warnings : template.diagnostics));
    if (template.ok) found.push(template.value);
  }
  diagnostics.push(...unknownRequests(options, found[0]?.form), ...nothingToFill(options, found[0]?.form));
  const ready = checked(distinct(diagnostics), () => found);
  if (!ready.ok) return ready;
  const [first] = found;
  const own =
    options.template === undefined || !first ? ready : await ownFile(options, options.template, first);
  if (!own.ok) return own;
  return {
    ok: true,
    warnings: [...ready.warnings, ...(own === ready ? [] : own.warnings)],
    value: {
      templates: own.value.map(template => jobTemplate(template, options)),
      print: printTemplate(own.value[0]),
    },
  };
}

/** Formats of one document share its problems. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map(diagnostics.map(diagnostic => [diagnostic.message, diagnostic]));
  return [...told.values()];
}

/** The brand that was named, or the only one there is. */
async function brandOf({ root, brand }: PrefillOptions): Promise<Checked<string>> {
  if (brand !== undefined) return checked([], () => brand);
  const { listBrands } = await import('../brand/load-brand.ts');
  const brands = listBrands(nodeHost(root));
  const [only] = brands;
  if (only !== undefined && brands.length === 1) return checked([], () => only);
  const [message, hint] =
    brands.length === 0
      ? ['there is no brand in data/brands', 'name the folder of the project with --root']
      : ['there are several brands to fill a document of', `add --brand: ${brands.join(', ')}`];
  return { ok: false, diagnostics: [{ code: 'prefill/no-brand', severity: 'error', message, hint }] };
}

/** Null stands for the first that the document is written as. */
function formatsOf({ formats, template, merge }: PrefillOptions): readonly (Format | null)[] {
  if (template !== undefined) return [formatOfFile(template)];
  if (merge !== undefined) return ['pdf'];
  return formats ? [...new Set(formats)] : [null];
}

/** Fields that are asked for and can't be filled. */
function unknownRequests({ onRequest = [] }: PrefillOptions, form: Form | undefined): readonly Diagnostic[] {
  if (!form) return [];
  const known = form.fields.filter(field => field.onRequest).map(({ name }) => name);
  return onRequest
    .filter(name => !known.includes(name))
    .map(name => {
      const near = nearest(name, known);
      const none = known.length === 0 ? 'this document has none' : `there are: ${known.join(', ')}`;
      const message = `"${name}" is no field that is filled on request`;
      const hint = near ? `did you mean "${near}"?` : none;
      return { code: 'prefill/not-on-request', severity: 'error', message, hint } as const;
    });
}

/** A document that takes nothing of a record, in this run at least: its copies would all be blank. */
function nothingToFill({ onRequest }: PrefillOptions, form: Form | undefined): readonly Diagnostic[] {
  if (!form || prefilledFields(form.fields, onRequest).length > 0) return [];
  const names = form.fields.filter(field => field.onRequest).map(({ name }) => name);
  const hint = names.length > 0 ? `ask for it with --on-request: ${names.join(', ')}` : undefined;
  const message = `nothing of "${form.id}" is filled from a record`;
  return [{ code: 'prefill/nothing-to-fill', severity: 'error', message, ...(hint ? { hint } : {}) }];
}

/** The file that a person names, in place of the one that was built. */
async function ownFile(
  { root, mode = 'slim' }: PrefillOptions,
  path: string,
  built: StoredTemplate,
): Promise<Checked<readonly StoredTemplate[]>> {
  const { prepareOwnFile } = await import('./own-file.ts');
  return prepareOwnFile(root, path, { built, mode });
}

function jobTemplate(
  { format, form, bytes, compiled }: StoredTemplate,
  { mode = 'slim' }: PrefillOptions,
): JobTemplate {
  if (format === 'xlsx') return { format, form, file: bytes };
  // Of documents, which have all their words; only comparisons don't.
  const complete = form as DocumentForm;
  if (format === 'docx') return { format, form: complete, file: bytes };
  return pdfJob(complete, { compiled }, mode);
}

/** A PDF as a run is sent it. */
export function pdfJob(
  form: DocumentForm,
  { compiled }: Pick<StoredTemplate, 'compiled'>,
  mode: FillMode,
): JobTemplate {
  if (!compiled) throw new Error('A PDF form is prepared before it is sent.');
  return { format: 'pdf', form, file: { kind: mode === 'flat' ? 'flat' : 'compiled', bytes: compiled } };
}

function printTemplate(template: StoredTemplate | undefined): PrintTemplate | null {
  if (template?.format !== 'pdf') return null;
  const { bytes, fallback, form, colours } = template;
  // Of a document, which has all its words.
  return { bytes, fallback, form: form as DocumentForm, colours };
}
