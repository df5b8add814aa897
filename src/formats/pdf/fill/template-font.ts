import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { type FormFont, loadFormFont } from '../form-font.ts';
import { ADOPTED_FONT } from './foreign/adopted-font.ts';

/** The font of typed answers, as a template holds it. */
export interface TemplateFont {
  /** The name it has in the form's default resources, without its slash. */
  readonly name: string;
  /** Object number of the simple font: what viewers type with. */
  readonly simple: number;
  /** Object number of the Type0 font on the same program; null when the template has none. */
  readonly composite: number | null;
  readonly descriptor: number;
  readonly program: FormFont;
}

/** Size and colour of a default appearance (ISO 32000-1 §12.7.3.3). */
export interface TextLook {
  readonly font: string;
  /** pt; 0 means: as large as fits. */
  readonly size: number;
  /** Source of the operator that sets the colour: `0 0 0 rg`. */
  readonly paint: string;
}

/** Reads what a default appearance sets; undefined when it names no font. */
export function readTextLook(source: string): TextLook | undefined {
  const font = /\/([^\s/[\]()<>{}%]+)\s+(-?[\d.]+)\s+Tf/.exec(source);
  if (!font?.[1] || !font[2]) return undefined;
  const paint = /(?:-?[\d.]+\s+){1,4}(?:rg|g|k)(?![\w*])/.exec(source.replace(font[0], ' '));
  return { font: font[1], size: Math.abs(Number(font[2])), paint: paint?.[0].trim() ?? '0 g' };
}

/**
 * The font that a form was adopted with, else that of its own default appearance; null when the file doesn't hold its
 * program.
 */
export function readTemplateFont(context: PDFContext, form: PDFDict): TemplateFont | null {
  return fontNamed(ADOPTED_FONT, context, form) ?? fontNamed(ownFont(form), context, form);
}

function ownFont(form: PDFDict): string | undefined {
  const source = form.lookup(PDFName.of('DA'));
  const isText = source instanceof PDFString || source instanceof PDFHexString;
  return isText ? readTextLook(source.decodeText())?.font : undefined;
}

function fontNamed(name: string | undefined, context: PDFContext, form: PDFDict): TemplateFont | null {
  const held = name === undefined ? undefined : dictAt(dictAt(form, 'DR'), 'Font')?.get(PDFName.of(name));
  const dict = context.lookup(held);
  if (name === undefined || !(held instanceof PDFRef) || !(dict instanceof PDFDict)) return null;
  const descriptor = dict.get(PDFName.of('FontDescriptor'));
  const program = readProgram(context.lookup(descriptor));
  if (!(descriptor instanceof PDFRef) || !program) return null;
  return {
    name,
    simple: held.objectNumber,
    composite: compositeOn(context, descriptor),
    descriptor: descriptor.objectNumber,
    program,
  };
}

function readProgram(descriptor: unknown): FormFont | undefined {
  const file = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('FontFile2')) : undefined;
  if (!(file instanceof PDFRawStream)) return undefined;
  try {
    return loadFormFont(decodePDFRawStream(file).decode());
  } catch {
    // A program that can't be read is as good as none: whoever compiles the form must find another.
    return undefined;
  }
}

/** The Type0 font whose descendant shares a descriptor. */
function compositeOn(context: PDFContext, descriptor: PDFRef): number | null {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) continue;
    const descendants = object.lookup(PDFName.of('DescendantFonts'));
    const first = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
    if (first instanceof PDFDict && first.get(PDFName.of('FontDescriptor')) === descriptor) {
      return ref.objectNumber;
    }
  }
  return null;
}

function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const held = dict?.lookup(PDFName.of(key));
  return held instanceof PDFDict ? held : undefined;
}
