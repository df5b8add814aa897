import { loadFormFont } from '../../form-font.ts';
import { FONT_RESOURCES, typedFont } from '../../typed-font.ts';
import type { FieldPlan } from '../field-plan.ts';
import { planFonts } from '../font-plans.ts';
import { formFiller } from '../form-filler.ts';
import { openTemplate } from '../open-template.ts';
import { planFields } from '../plan-fields.ts';
import { UnfillableForm } from '../unfillable-form.ts';
import { answerLook } from './answer-look.ts';
import type { CopySource } from './copy-source.ts';
import { readPrintTemplate } from './read-print-template.ts';

export interface SourceOptions {
  /** A font program for letters the form's own font lacks, as `subsetFallbackFont` cuts it. */
  readonly fallback?: Uint8Array;
}

/**
 * Compiles a PDF form for a file in which every copy can still be filled in.
 * @throws UnreadableForm when it isn't a PDF, is damaged or encrypted, or has no form to fill
 * @throws UnfillableForm when it is signed, or its font isn't in the file
 */
export async function fillableSource(
  bytes: Uint8Array,
  { fallback }: SourceOptions = {},
): Promise<CopySource> {
  const open = await openTemplate(bytes);
  const { context, font, permissions } = open;
  if (permissions.signed || permissions.docMdp !== null) {
    throw new UnfillableForm('the file is signed, and a signature holds for one copy only', 'signed');
  }
  if (!font) throw new UnfillableForm('the font of its fields isn’t in the file', 'no-font');
  const template = readPrintTemplate(open);
  const spare = fallback ? loadFormFont(fallback) : undefined;
  const fields = planFields(open);
  const fonts = planFonts(context, font, spare);
  const typed = typedFont(font.program.sfnt, spare?.sfnt, { ...FONT_RESOURCES, simple: font.name });
  const filler = formFiller({ fields, fonts }, typed);
  return {
    template,
    rewritten: appearancesOf(fields),
    ...answerLook(open.form),
    font: typed,
    fonts,
    begin: () => {},
    write: (values, sink) => filler.fill(values, sink),
  };
}

/** Streams that are drawn anew in a copy whose field has a value. */
function appearancesOf(fields: readonly FieldPlan[]): ReadonlySet<number> {
  return new Set(
    fields.flatMap(field =>
      field.type === 'button' ? [] : field.widgets.flatMap(({ appearance }) => appearance ?? []),
    ),
  );
}
