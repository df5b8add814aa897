import type { FormValues } from '../form-field.ts';
import { type FontMeasures, type FontRole, typedFont } from '../typed-font.ts';
import type { CompiledPdf, FilledPdf } from './contract.ts';
import { CopyWriter, type FileBase } from './copy-writer.ts';
import type { FormPlan } from './field-plan.ts';
import { formFiller } from './form-filler.ts';

/** A form made ready to fill: data only, so that it can be kept. */
export interface CompiledForm {
  readonly mode: 'slim' | 'incremental';
  readonly plan: FormPlan;
  readonly base: FileBase;
  readonly font: FontMeasures;
  readonly fallback: FontMeasures | null;
  /** The names of the fonts among resources. */
  readonly names: Readonly<Record<FontRole, string>>;
}

/** A compiled form that fills copies, one after the other. */
export function fillable({ plan, base, font, fallback, names }: CompiledForm): CompiledPdf {
  const filler = formFiller(plan, typedFont(font, fallback ?? undefined, names));
  const writer = new CopyWriter(base);
  return {
    names: filler.names,
    fill(values: FormValues): FilledPdf {
      writer.begin();
      const { overflow, missing, tooLong, unfilled } = filler.fill(values, writer);
      return { bytes: writer.end(), overflow, missing, tooLong, unfilled };
    },
  };
}
