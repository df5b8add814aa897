import type { FontRole } from '../typed-font.ts';
import { fillParts, type ObjectSink } from './contract.ts';
import type { ExtraObject, FontPlan, FormPlan } from './field-plan.ts';

/** The fonts of one copy: names them in resources, and writes those the template lacks where they are first used. */
export class FontResources {
  readonly #fonts: FormPlan['fonts'];
  readonly #names: Readonly<Record<FontRole, string>>;
  #simple = '';
  /** Fonts this copy has got already. */
  readonly #written = new Set<FontPlan>();

  constructor(fonts: FormPlan['fonts'], names: Readonly<Record<FontRole, string>>) {
    this.#fonts = fonts;
    this.#names = names;
  }

  /** Begins a copy. */
  begin(sink: ObjectSink): void {
    this.#written.clear();
    this.#simple = `/Resources<</Font<<${this.#entry('simple', sink)}`;
  }

  /** The `Resources` entry of a stream that shows text. @param others fonts besides the simple one */
  entry(others: readonly Exclude<FontRole, 'simple'>[], sink: ObjectSink): string {
    if (others.length === 0) return `${this.#simple}>>>>`;
    return `${this.#simple}${others.map(role => this.#entry(role, sink)).join('')}>>>>`;
  }

  #entry(role: FontRole, sink: ObjectSink): string {
    const font = this.#fonts[role];
    if (!font) throw new Error('A text is drawn with the fonts its plan has.');
    if (font.objects.length > 0 && !this.#written.has(font)) {
      this.#written.add(font);
      for (const object of font.objects) putExtra(object, sink);
    }
    return `/${this.#names[role]} ${sink.reference(font.number)}`;
  }
}

function putExtra({ number, entries, data }: ExtraObject, sink: ObjectSink): void {
  const source = fillParts(entries, sink);
  if (data === null) sink.put(number, `<<${source}>>`);
  else sink.putStream(number, source, data);
}
