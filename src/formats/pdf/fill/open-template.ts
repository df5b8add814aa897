import { EncryptedPDFError, type PDFContext, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { UnreadableForm } from '../unreadable-form.ts';
import { readFields, type TemplateField } from './template-fields.ts';
import { readTemplateFont, type TemplateFont } from './template-font.ts';
import { type PageObject, readPages } from './template-pages.ts';
import { type Permissions, readPermissions } from './template-permissions.ts';

/** A PDF form opened to be compiled: its objects, and what filling needs to know of them. */
export interface OpenTemplate {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** The form dictionary (ISO 32000-1 §12.7.2). */
  readonly form: PDFDict;
  /** Object number of the form dictionary; null when it stands in the catalog itself. */
  readonly formNumber: number | null;
  readonly pages: readonly PageObject[];
  /** Terminal fields, in the order of the form's `Fields`. */
  readonly fields: readonly TemplateField[];
  /** The font of the form's own default appearance, when its program is in the file. */
  readonly font: TemplateFont | null;
  readonly permissions: Permissions;
  /** Whether the file has a structure tree and says that it is tagged. */
  readonly tagged: boolean;
}

/**
 * Opens a PDF form, ours or another's. Nothing but the file is needed: measures of the font come from its program in there.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, holds an XFA form, or no form at all
 */
export async function openTemplate(bytes: Uint8Array): Promise<OpenTemplate> {
  const pdf = await load(bytes);
  try {
    return open(bytes, pdf);
  } catch (error) {
    if (error instanceof UnreadableForm) throw error;
    // What stands in the file isn't what the standard says stands there.
    throw new UnreadableForm('the file is damaged', 'damaged');
  }
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    if (pdf.context.trailerInfo.Encrypt === undefined) return pdf;
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) {
      throw new UnreadableForm('the file is not a PDF, or it is damaged', 'not-pdf');
    }
  }
  throw new UnreadableForm('the file is locked with a password', 'locked');
}

function open(bytes: Uint8Array, pdf: PDFDocument): OpenTemplate {
  const { context } = pdf;
  // pdf-lib hands out whatever the trailer points to.
  const catalog: unknown = pdf.catalog;
  if (!(catalog instanceof PDFDict))
    throw new UnreadableForm('the file is not a PDF, or it is damaged', 'not-pdf');
  const held = catalog.get(PDFName.of('AcroForm'));
  const form = context.lookup(held);
  if (!(form instanceof PDFDict)) throw new UnreadableForm('the file has no form fields', 'no-form');
  if (form.has(PDFName.of('XFA'))) {
    throw new UnreadableForm('the form is an XFA form; save it as an AcroForm first', 'xfa');
  }
  const pages = readPages(context, catalog);
  const fields = readFields(context, { catalog, form, pages });
  if (fields.length === 0) throw new UnreadableForm('the file has no form fields', 'no-form');
  const marks = catalog.lookup(PDFName.of('MarkInfo'));
  const marked = marks instanceof PDFDict && String(marks.lookup(PDFName.of('Marked'))) === 'true';
  return {
    bytes,
    pdf,
    context,
    catalog,
    form,
    formNumber: held instanceof PDFRef ? held.objectNumber : null,
    pages,
    fields,
    font: readTemplateFont(context, form),
    permissions: readPermissions(catalog, fields),
    tagged: marked && catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict,
  };
}
