import { type PDFContext, PDFDict, PDFRef, PDFStream } from 'pdf-lib';
import { embedComposite, embedFallbackFont, type FormFont } from '../form-font.ts';
import type { ExtraObject, FontPlan, FormPlan } from './field-plan.ts';
import { entryParts, streamParts } from './object-parts.ts';
import type { TemplateFont } from './template-font.ts';

/** The fonts that copies may draw with: those of the template, and what it lacks of them as objects to add. */
export function planFonts(
  context: PDFContext,
  font: TemplateFont,
  fallback: FormFont | undefined,
): FormPlan['fonts'] {
  const { composite, descriptor, program, simple } = font;
  return {
    simple: { number: simple, objects: [] },
    composite:
      composite === null
        ? added(context, () => embedComposite(context, program.sfnt, PDFRef.of(descriptor)))
        : { number: composite, objects: [] },
    fallback: fallback ? added(context, () => embedFallbackFont(context, fallback)) : null,
  };
}

/** The font that `embed` adds to the context, with its objects. */
function added(context: PDFContext, embed: () => PDFRef): FontPlan {
  const before = context.largestObjectNumber;
  const { objectNumber } = embed();
  const objects: ExtraObject[] = [];
  for (let number = before + 1; number <= context.largestObjectNumber; number++) {
    objects.push(extraObject(number, context.lookup(PDFRef.of(number))));
  }
  return { number: objectNumber, objects };
}

function extraObject(number: number, object: unknown): ExtraObject {
  if (object instanceof PDFStream) return { number, ...streamParts(object) };
  if (object instanceof PDFDict) return { number, entries: entryParts(object), data: null };
  throw new Error('A font is made of dictionaries and streams.');
}
