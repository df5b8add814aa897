import { loadFormFont } from '../../form-font.ts';
import type { FontMeasures } from '../../typed-font.ts';
import { writeBase } from '../base-file.ts';
import type { FileBase } from '../copy-writer.ts';
import type { FormPlan } from '../field-plan.ts';
import { planFonts } from '../font-plans.ts';
import { type OpenTemplate, openTemplate } from '../open-template.ts';
import { refuseSigned } from '../refuse-signed.ts';
import { UnfillableForm } from '../unfillable-form.ts';
import type { FlatStyle } from './flat-filler.ts';
import type { FlatPlan, FlatTemplate } from './flat-template.ts';
import { flattenTemplate } from './flatten-template.ts';

/** A flat template made ready to fill: data only, so that it can be kept. */
export interface CompiledFlat {
  readonly mode: 'flat';
  readonly plan: FlatPlan;
  readonly fonts: FormPlan['fonts'];
  readonly style: FlatStyle;
  readonly base: FileBase;
  readonly font: FontMeasures;
  readonly fallback: FontMeasures | null;
}

export interface CompileFlatOptions extends FlatStyle {
  /** A font program for letters the form's own font lacks, as `subsetFallbackFont` cuts it. */
  readonly fallback?: Uint8Array;
}

/**
 * Compiles a PDF form into copies without fields: values are drawn into its pages, and go on behind them where their box
 * is too small.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, or has no form to fill
 * @throws UnfillableForm when it is signed, or its font isn't in the file
 */
export async function compileFlat(
  form: Uint8Array | OpenTemplate,
  options: CompileFlatOptions,
): Promise<CompiledFlat> {
  const open = form instanceof Uint8Array ? await openTemplate(form) : form;
  refuseSigned(open.permissions, 'flat');
  const { words, colours, labels, fallback } = options;
  const flat = await flattenTemplate(open, words);
  const { fonts, spare, font } = flatFonts(flat, fallback);
  const { context } = flat.pdf;
  const values = flat.plan.pages.flatMap(({ content }) => (content ? [content.values] : []));
  return {
    mode: 'flat',
    plan: flat.plan,
    fonts,
    style: { words, ...(colours && { colours }), ...(labels && { labels }) },
    base: writeBase({ context }, { leftOut: new Set(values), free: context.largestObjectNumber + 1 }),
    font,
    fallback: spare,
  };
}

/** The fonts of a flat template, and what it lacks of them. */
export function flatFonts(
  { pdf, font }: FlatTemplate,
  fallback: Uint8Array | undefined,
): { readonly fonts: FormPlan['fonts']; readonly font: FontMeasures; readonly spare: FontMeasures | null } {
  if (!font) throw new UnfillableForm('the font of its fields isn’t in the file', 'no-font');
  const spare = fallback ? loadFormFont(fallback) : undefined;
  return { fonts: planFonts(pdf.context, font, spare), font: font.program.sfnt, spare: spare?.sfnt ?? null };
}
