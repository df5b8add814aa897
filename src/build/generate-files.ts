import type { Checked } from '../core/diagnostics.ts';
import { unhandled } from '../core/diagnostics.ts';
import { type DocxTools, generateDocx } from '../generators/docx/generate-docx.ts';
import { generatePdf, type PdfTools } from '../generators/pdf/generate-pdf.ts';
import type { Format, PlannedDocument } from './plan.ts';

export interface Tools extends PdfTools, DocxTools {}

/** The files of a format, by their extensions. */
export const EXTENSIONS: Readonly<Record<Format, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'dotx'],
};

/** A document's files, in the order of {@link EXTENSIONS}. */
export async function generateFiles(
  { document, brand, format, print }: PlannedDocument,
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
    default:
      return unhandled(format);
  }
}
