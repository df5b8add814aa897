import type { Checked } from '../core/diagnostics.ts';
import { unhandled } from '../core/diagnostics.ts';
import { type DocxTools, generateDocx } from '../generators/docx/generate-docx.ts';
import { generatePdf, type PdfTools } from '../generators/pdf/generate-pdf.ts';
import type { Planned } from './plan.ts';
import type { Format } from './selection.ts';

export interface Tools extends PdfTools, DocxTools {}

/** The files of a format, by their extensions. */
export const EXTENSIONS: Readonly<Record<Format, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'dotx'],
  xlsx: ['xlsx'],
};

/** A document's files, in the order of {@link EXTENSIONS}. */
export async function generateFiles(
  { document, brand, format, print }: Planned,
  tools: Tools,
): Promise<Checked<readonly Uint8Array[]>> {
  switch (format) {
    case 'pdf': {
      const pdf = await generatePdf(document, brand, tools, { print });
      return pdf.ok ? { ...pdf, value: [pdf.value] } : pdf;
    }
    case 'docx': {
      const word = await generateDocx(document, brand, tools);
      return word.ok ? { ...word, value: [word.value.docx, word.value.dotx] } : word;
    }
    case 'xlsx': {
      const { generateXlsx } = await import('../generators/xlsx/generate-xlsx.ts');
      const workbook = await generateXlsx(document, brand, tools);
      return workbook.ok ? { ...workbook, value: [workbook.value] } : workbook;
    }
    default:
      return unhandled(format);
  }
}
