import type { FormValues } from '../../form-field.ts';
import { FONT_RESOURCES, typedFont } from '../../typed-font.ts';
import type { CompiledPdf, FilledPdf } from '../contract.ts';
import { CopyWriter } from '../copy-writer.ts';
import { addContinuation } from './add-continuation.ts';
import type { CompiledFlat } from './compile-flat.ts';
import { flatFiller } from './flat-filler.ts';

/** A compiled flat template that fills copies, one after the other. */
export function fillableFlat({ plan, fonts, style, base, font, fallback }: CompiledFlat): CompiledPdf {
  const typed = typedFont(font, fallback ?? undefined, FONT_RESOURCES);
  const filler = flatFiller(plan, { typed, plans: fonts }, style);
  const writer = new CopyWriter(base);
  return {
    names: filler.names,
    fill(values: FormValues): FilledPdf {
      writer.begin();
      filler.begin();
      const { continuation, ...outcome } = filler.fill(values, writer);
      if (continuation) addContinuation(continuation, plan.roots, writer);
      return { bytes: writer.end(), ...outcome };
    },
  };
}
