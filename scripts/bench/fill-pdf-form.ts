import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SHIPPED_FONTS, shippedFile } from '../../src/brand/shipped-fonts.ts';
import { findMapping } from '../../src/build/find-mapping.ts';
import { openExport } from '../../src/build/open-export.ts';
import { prefillTemplates } from '../../src/build/prefill-templates.ts';
import { RecordRun } from '../../src/build/record-run.ts';
import type { Checked } from '../../src/core/diagnostics.ts';
import { readCompiled } from '../../src/formats/pdf/fill/compiled-file.ts';
import { fillable } from '../../src/formats/pdf/fill/compiled-form.ts';
import type { CompiledPdf, FillMode } from '../../src/formats/pdf/fill/contract.ts';
import { readCompiledFlat } from '../../src/formats/pdf/fill/flat/compiled-flat-file.ts';
import { fillableFlat } from '../../src/formats/pdf/fill/flat/fillable-flat.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import type { DocumentForm } from '../../src/model/form.ts';
import { type PersonRecord, prefilledFields, valuesFromRecord } from '../../src/model/record.ts';
import { formValues, type PdfTemplate, pdfTemplate } from '../../src/prefill/pdf-template.ts';
import type { JobPdf } from '../../src/prefill/run/record-job.ts';
import { inTmpfs } from './in-tmpfs.ts';
import { writePeople } from './people-file.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const FORM = 'werkbalans_formulier';
export const BRAND = 'naast';
export const MAPPING = 'afas_profit_getconnector';
/** What is given for a run: as options of the command, and as a record has it. */
export const CONVERSATION = { date: '2026-12-01', hr_adviser: 'Renée van ’t Hoff' } as const;
/** Days of the conversations that follow, which are only filled in when they are asked for. */
export const ON_REQUEST = ['wf_vervolg_1_datum', 'wf_vervolg_2_datum', 'wf_vervolg_3_datum'];
export const RUN_OPTIONS: readonly string[] = [
  ...['--brand', BRAND, '--mapping', MAPPING, '--on-request', ON_REQUEST.join(',')],
  ...['--set', `conversation.date=${CONVERSATION.date}`],
  ...['--set', `conversation.hr_adviser=${CONVERSATION.hr_adviser}`],
];
const FAMILY = 'Atkinson Hyperlegible Next';

/** The shipped form, ready to be filled in each mode. */
export interface PdfForm {
  /** As it was generated. */
  readonly file: Uint8Array;
  readonly form: DocumentForm;
  readonly templates: Readonly<Record<FillMode, PdfTemplate>>;
  /** The program of the font that its fields are filled in with, whole. */
  readonly font: Uint8Array;
}

export async function buildPdfForm(): Promise<PdfForm> {
  const slim = await templateOf('slim');
  const [incremental, flat] = [await templateOf('incremental'), await templateOf('flat')];
  const { file, form } = slim;
  return {
    file,
    form,
    templates: { slim: slim.template, incremental: incremental.template, flat: flat.template },
    font: fontProgram(),
  };
}

async function templateOf(mode: FillMode) {
  const options = { root: ROOT, document: FORM, brand: BRAND, data: '', mapping: MAPPING, mode };
  const { templates, print } = must(await prefillTemplates(options));
  const [job] = templates;
  if (job?.format !== 'pdf' || !print) throw new Error('The form is a PDF.');
  return {
    file: print.bytes,
    form: job.form,
    template: pdfTemplate(compiled(job.file), job.form),
  };
}

function compiled(file: JobPdf): CompiledPdf {
  if (file.kind === 'flat') {
    const flat = readCompiledFlat(file.bytes);
    if (!flat) throw new Error('A compiled flat form of another version.');
    return fillableFlat(flat);
  }
  const form = readCompiled(file.bytes);
  if (!form) throw new Error('A compiled form of another version.');
  return fillable(form);
}

function fontProgram(): Uint8Array {
  const font = SHIPPED_FONTS[FAMILY];
  if (!font) throw new Error(`${FAMILY} isn't shipped.`);
  return readFileSync(createRequire(import.meta.url).resolve(shippedFile(font, 400)));
}

/** What an export gives so many people: names, the conversation's day and adviser, days of those that follow. */
export function prefilledValues({ form }: PdfForm, count: number): Promise<readonly FieldValues[]> {
  const fields = prefilledFields(form.fields, ON_REQUEST);
  return inTmpfs(async folder => {
    const { mapper } = must(await findMapping(ROOT, MAPPING));
    const data = writePeople(folder, count);
    const opened = must(await openExport(mapper, { data, input: noInput() }));
    const records: PersonRecord[] = [];
    for await (const some of new RecordRun(mapper, opened).records()) records.push(...some);
    return records.map(record => valuesFromRecord(fields, { ...record, conversation: CONVERSATION }));
  });
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

/** The texts of a record by form field, as engines that know no field kinds get them. */
export function textsOf({ form }: PdfForm, values: FieldValues): ReadonlyMap<string, string> {
  return new Map(
    [...formValues(values, form)].flatMap(([name, value]) =>
      value.type === 'text' && value.text !== '' ? [[name, value.text] as const] : [],
    ),
  );
}

export function must<T>(result: Checked<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
}
