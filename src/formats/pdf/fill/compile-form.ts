import { loadFormFont } from '../form-font.ts';
import { FONT_RESOURCES } from '../typed-font.ts';
import { writeBase } from './base-file.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { FieldPlan, FormPlan } from './field-plan.ts';
import { planFonts } from './font-plans.ts';
import { openTemplate } from './open-template.ts';
import { planFields } from './plan-fields.ts';
import { refuseSigned } from './refuse-signed.ts';
import { readTrailer } from './trailer.ts';
import { UnfillableForm } from './unfillable-form.ts';
import { updateBase } from './update-base.ts';

export interface CompileOptions {
  /** `slim`: one new revision, without objects nothing refers to. `incremental`: the template's bytes with an update behind. */
  readonly mode?: 'slim' | 'incremental';
  /** A font program for letters the form's own font lacks, as `subsetFallbackFont` cuts it. */
  readonly fallback?: Uint8Array;
}

/**
 * Compiles a PDF form: it is read once, and filled many times without any library.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, or has no form to fill
 * @throws UnfillableForm when signatures forbid it, or its font isn't in the file
 */
export async function compileForm(bytes: Uint8Array, options: CompileOptions = {}): Promise<CompiledForm> {
  const { mode = 'slim', fallback } = options;
  const template = await openTemplate(bytes);
  refuseSigned(template.permissions, mode);
  const { context, font } = template;
  if (!font) {
    throw new UnfillableForm('the font of its fields isn’t in the file', 'no-font');
  }
  const trailer = mode === 'incremental' ? readTrailer(bytes, context) : undefined;
  // New objects come behind all that the file has ever numbered; the library forgets some of those.
  if (trailer) context.largestObjectNumber = Math.max(context.largestObjectNumber, trailer.size - 1);
  const fields = planFields(template);
  const spare = fallback ? loadFormFont(fallback) : undefined;
  const fonts = planFonts(context, font, spare);
  const free = context.largestObjectNumber + 1;
  const plan: FormPlan = { fields, fonts };
  return {
    mode,
    plan,
    base: trailer
      ? updateBase(template, trailer, free)
      : writeBase(template, { leftOut: filledObjects(fields), free }),
    font: font.program.sfnt,
    fallback: spare?.sfnt ?? null,
    names: { ...FONT_RESOURCES, simple: font.name },
  };
}

/** Objects that hold a value of the template: they must not lie about in a copy that has another. */
function filledObjects(fields: readonly FieldPlan[]): ReadonlySet<number> {
  const filled = fields.filter(field => field.filled);
  return new Set(
    filled.flatMap(field => [
      ...(field.field ? [field.field.number] : []),
      ...field.widgets.flatMap(widget => [
        widget.number,
        ...('appearance' in widget && widget.appearance !== null ? [widget.appearance] : []),
      ]),
    ]),
  );
}
