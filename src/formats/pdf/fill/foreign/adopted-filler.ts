import { composed, defaultAppearance } from '../../appearance.ts';
import type { FormValue } from '../../form-field.ts';
import type { TypedFont } from '../../typed-font.ts';
import { fillParts, type ObjectSink } from '../contract.ts';
import type { DrawingTools } from '../drawn-filler.ts';
import type { AdoptedPlan, AdoptedWidget, DictPlan } from '../field-plan.ts';
import { joined, settable } from '../flat/show-text.ts';
import type { OutcomeNotes } from '../outcome-notes.ts';
import { textValue } from '../text-value.ts';
import { drawAdopted } from './draw-adopted.ts';
import { optionFor } from './option-for.ts';

/** A value as it is stored, and as it is shown. */
interface Taken {
  readonly stored: string;
  readonly shown: string;
}

/** Fills a text field or list of a form from elsewhere. Its flags, limits and scripts stay as they are. */
export class AdoptedFiller {
  readonly #plan: AdoptedPlan;
  readonly #tools: Pick<DrawingTools, 'font' | 'fonts'>;

  constructor(plan: AdoptedPlan, tools: DrawingTools) {
    this.#plan = plan;
    this.#tools = tools;
  }

  /** @returns whether the field takes this value */
  fill(value: FormValue, sink: ObjectSink, notes: OutcomeNotes): boolean {
    const plan = this.#plan;
    const taken = value.type === 'text' ? takenBy(plan, value.text) : undefined;
    if (!taken) return false;
    // Whoever made the form reads no more letters than that, and viewers cut off the rest: an empty field is seen.
    if (plan.maxLength !== null && [...taken.stored].length > plan.maxLength) {
      notes.noteTooLong(plan.name);
      return false;
    }
    if (taken.stored === '' && !plan.filled) return true;
    const missing = this.#tools.font.missing(composed(taken.shown));
    if (missing.length > 0) notes.noteMissing(plan.name, missing);
    const held = taken.stored === '' ? '' : `/V${textValue(taken.stored)}`;
    if (plan.field) putDict(plan.field, held, sink);
    for (const widget of plan.widgets) {
      const fits = this.#put(widget, { shown: taken.shown, own: plan.field ? '' : held }, sink);
      if (!fits) notes.noteOverflow(plan.name);
    }
    return true;
  }

  /** @returns whether all of the value is in sight */
  #put(
    widget: AdoptedWidget,
    { shown, own }: { readonly shown: string; readonly own: string },
    sink: ObjectSink,
  ): boolean {
    const { box, frame, shape } = widget;
    const { font, fonts } = this.#tools;
    const stream = widget.appearance ?? sink.fresh();
    const drawn = drawAdopted(shown, this.#plan, box, font);
    putDict(widget, `${own}${appearanceEntry(box, drawn, font)}/AP<</N ${sink.reference(stream)}>>`, sink);
    sink.putStream(stream, shape + fonts.entry(drawn.fonts, sink), frame + drawn.content);
    return drawn.fits;
  }
}

/** The size stays with the viewer where the form leaves it there. */
function appearanceEntry(
  { size, colour }: AdoptedWidget['box'],
  drawn: { readonly size: number },
  font: TypedFont,
): string {
  return `/DA(${defaultAppearance({ size: size === 0 ? 0 : drawn.size, colour }, font.names.simple)})`;
}

function takenBy({ options, editable, setting }: AdoptedPlan, text: string): Taken | undefined {
  if (options) return optionFor(options, text, editable);
  // A field of one line has no line ends.
  const stored = setting === 'multiline' ? text : joined(settable(text));
  return { stored, shown: stored };
}

function putDict({ number, entries }: DictPlan, changed: string, sink: ObjectSink): void {
  sink.put(number, `<<${fillParts(entries, sink)}${changed}>>`);
}
