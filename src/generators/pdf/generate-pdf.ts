import type { Brand } from '../../brand/brand.ts';
import { type Checked, checked } from '../../core/diagnostics.ts';
import type { Host } from '../../core/host.ts';
import { loadFormFont } from '../../formats/pdf/form-font.ts';
import type { Document } from '../../model/document.ts';
import type { FieldValues } from '../../model/field-values.ts';
import { NORMAL_PRINT, type Print, type PrintSize } from '../../model/print.ts';
import { formPass } from './form-pass.ts';
import { readTemplates, TEMPLATE_FOLDER } from './read-templates.ts';
import { templateData, templatePictures } from './template-data.ts';
import { packageImports, type Typesetter } from './typeset.ts';

export interface PdfTools {
  readonly host: Host;
  readonly typesetter: Typesetter;
  /** Cuts a font down to the letters of typed answers; the caller may remember what it gave. */
  readonly formFont: (program: Uint8Array) => Promise<Uint8Array>;
}

/** A document as a tagged PDF whose fields are still links: the first half of {@link generatePdf}. */
export async function typesetDocument(
  document: Document,
  brand: Brand,
  { host, typesetter }: Pick<PdfTools, 'host' | 'typesetter'>,
  print: Print = NORMAL_PRINT,
): Promise<Checked<Uint8Array>> {
  const files = readTemplates(host);
  const packages = packageImports(files);
  if (packages.length > 0) return { ok: false, diagnostics: packages };
  files.set('data.json', templateData(document, brand, print));
  for (const [name, bytes] of templatePictures(brand)) files.set(name, bytes);
  return typesetter.typeset({
    main: `${TEMPLATE_FOLDER}/${document.layout}.typ`,
    files,
    fonts: brand.fonts.files,
    date: document.date,
  });
}

/** Size of typed answers, pt. */
const ANSWER_SIZE: Readonly<Record<PrintSize, number>> = { normal: 11, large: 18 };

export interface PdfOptions {
  readonly print?: Print;
  /** What the fields are prefilled with. */
  readonly values?: FieldValues;
}

/** A document as a fillable PDF, tagged as PDF/UA-1 asks; whoever builds it has that judged. */
export async function generatePdf(
  document: Document,
  brand: Brand,
  tools: PdfTools,
  { print = NORMAL_PRINT, values = {} }: PdfOptions = {},
): Promise<Checked<Uint8Array>> {
  const typeset = await typesetDocument(document, brand, tools, print);
  if (!typeset.ok) return typeset;
  const finished = await formPass(typeset.value, document, {
    fonts: brand.fonts.files,
    font: loadFormFont(await tools.formFont(brand.fonts.form)),
    size: ANSWER_SIZE[print.size],
    colours: brand.colours,
    organisation: brand.organisation,
    values,
  });
  if (!finished.ok) return finished;
  return checked([...typeset.warnings, ...finished.warnings], () => finished.value);
}
