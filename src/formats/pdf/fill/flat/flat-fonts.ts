import type { FontRole } from '../../typed-font.ts';
import { fillParts, type ObjectSink } from '../contract.ts';
import type { FontPlan, FormPlan } from '../field-plan.ts';

/** The fonts of a file that copies are drawn in: those the template lacks come with the first use. */
export class FlatFonts {
  readonly #fonts: FormPlan['fonts'];
  readonly #written = new Set<FontPlan>();

  constructor(fonts: FormPlan['fonts']) {
    this.#fonts = fonts;
  }

  /** Begins a file. */
  begin(): void {
    if (this.#written.size > 0) this.#written.clear();
  }

  /** The object number of a font, which is in the file then. */
  numberOf(role: FontRole, sink: ObjectSink): number {
    const font = this.#fonts[role];
    if (!font) throw new Error('A text is drawn with the fonts its plan has.');
    if (font.objects.length > 0 && !this.#written.has(font)) {
      this.#written.add(font);
      for (const { number, entries, data } of font.objects) {
        const source = fillParts(entries, sink);
        if (data === null) sink.put(number, `<<${source}>>`);
        else sink.putStream(number, source, data);
      }
    }
    return font.number;
  }
}
