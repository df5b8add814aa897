/** The whole public API. What isn't here may change without notice. */
export type { Advice, Urgency } from './audit/advice.ts';
export { type DiagnosticsOptions, diagnosticsOf } from './audit/audit-diagnostics.ts';
export { type AuditedPdf, auditOf, type Problem, unreadableAudit } from './audit/audited-pdf.ts';
export { junitOf } from './audit/junit.ts';
export type { LookedAt } from './audit/looked-at.ts';
export type { MadeWith, Way } from './audit/makers.ts';
export { type SarifOptions, sarifOf } from './audit/sarif.ts';
export type { SarifLog } from './audit/sarif-log.ts';
export type { Brand } from './brand/brand.ts';
export { listBrands, loadBrand } from './brand/load-brand.ts';
export { type BuildOptions, type BuildResult, build, type Engine, startEngine } from './build/build.ts';
export { cachedFormFonts, cachedWordFonts } from './build/font-cache.ts';
export { nodeHost } from './build/node-host.ts';
export { type Planned, type PlannedComparison, type PlannedDocument, planBuild } from './build/plan.ts';
export { predefinedCMap } from './build/predefined-cmap.ts';
export { type PrefillOutcome, type PrefillTools, prefill } from './build/prefill.ts';
export type { PrefillOptions } from './build/prefill-options.ts';
export { type PrintOutcome, prefillPrint } from './build/print.ts';
export { readableDocuments } from './build/readable-documents.ts';
export { type DocumentFormat, FORMATS, type Format, type Selection } from './build/selection.ts';
export { buildComparison, type ComparisonRequest } from './content/build-comparison.ts';
export { buildDocument, type DocumentRequest } from './content/build-document.ts';
export type { Content } from './content/content.ts';
export { type LoadedContent, loadContent } from './content/load.ts';
export type { ReadingLevel } from './content/reading-level.ts';
export {
  type Checked,
  type Diagnostic,
  formatDiagnostic,
  isError,
  type Position,
} from './core/diagnostics.ts';
export type { Host } from './core/host.ts';
export { type CsvOptions, csvOf } from './extract/csv.ts';
export { type ExtractOptions, extractFile } from './extract/extract-file.ts';
export type { Extracted } from './extract/extracted.ts';
export { type DocxReading, readDocx } from './extract/read-docx.ts';
export { type PdfReading, readPdf } from './extract/read-pdf.ts';
export { readXlsx, type XlsxReading } from './extract/read-xlsx.ts';
export type { ReadableDocument } from './extract/readable-document.ts';
export { KIND_NAMES, type KindName, type Values } from './fields/kinds.ts';
export type { PdfContext } from './fields/pdf-codec.ts';
export { readPdfField } from './fields/pdf-codecs.ts';
export type { ReadBack } from './fields/read-back.ts';
export { UnreadableFile } from './formats/ooxml/unreadable-file.ts';
export { FILL_MODES, type FillMode } from './formats/pdf/fill/contract.ts';
export { readForm } from './formats/pdf/read-form.ts';
export { checkPdfUa } from './formats/pdf/ua/check-ua.ts';
export type { PdfFacts, UaFailure, UaReport } from './formats/pdf/ua/report.ts';
export type { Review } from './formats/pdf/ua/review/review.ts';
export { reviewPdf } from './formats/pdf/ua/review/review-pdf.ts';
export { UnreadablePdf } from './formats/pdf/ua/unreadable-pdf.ts';
export { UnreadableForm } from './formats/pdf/unreadable-form.ts';
export {
  type DocxOptions,
  type DocxTools,
  generateDocx,
  type WordFiles,
} from './generators/docx/generate-docx.ts';
export {
  generatePdf,
  type PdfOptions,
  type PdfTools,
  typesetDocument,
} from './generators/pdf/generate-pdf.ts';
export { generateXlsx } from './generators/xlsx/generate-xlsx.ts';
export { loadMapping } from './mapping/load-mapping.ts';
export type { RecordMapper } from './mapping/mapper.ts';
export type { Comparison } from './model/comparison.ts';
export { type Document, type Field, LOCALES, type Locale } from './model/document.ts';
export type { FieldValues } from './model/field-values.ts';
export { type DocumentForm, type Form, formOf } from './model/form.ts';
export { INKS, type Ink, PRINT_SIZES, type Print, type PrintSize } from './model/print.ts';
export type { Conversation, PersonRecord } from './model/record.ts';
export { recordSchema } from './model/record-schema.ts';
export { fieldsOfDocument } from './model/walk.ts';
export { type DocxTemplate, docxTemplate } from './prefill/docx-template.ts';
export { openPdfTemplate, type PdfTemplate } from './prefill/pdf-template.ts';
export type { RunProgress, RunReport, Shard } from './prefill/run/plan.ts';
export { type XlsxTemplate, xlsxTemplate } from './prefill/xlsx-template.ts';
