import { rgb } from '../formats/pdf/appearance.ts';
import type { FlatStyle } from '../formats/pdf/fill/flat/flat-filler.ts';
import type { DocumentForm } from '../model/form.ts';
import { formFieldLabels } from '../prefill/pdf-template.ts';
import type { PrintColours } from './template-store.ts';

/** The words, labels and colours of pages where a long value goes on. */
export function flatStyleOf(form: DocumentForm, colours: PrintColours | null): FlatStyle {
  return {
    words: form.strings,
    labels: formFieldLabels(form),
    ...(colours ? { colours: paintsOf(colours) } : {}),
  };
}

/** Colours as sources of the operators that set them: `0.1 0.2 0.3 rg`. */
export function paintsOf(colours: PrintColours): PrintColours {
  const paint = (hex: string): string =>
    `${rgb(hex)
      .map(part => Math.round(part * 1000) / 1000)
      .join(' ')} rg`;
  const { ink, key, muted, line } = colours;
  return { ink: paint(ink), key: paint(key), muted: paint(muted), line: paint(line) };
}
