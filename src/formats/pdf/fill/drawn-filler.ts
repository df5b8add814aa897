import { composed, defaultAppearance, type TextAppearance, type TextBox, textDrawer } from '../appearance.ts';
import type { FormValue } from '../form-field.ts';
import type { TypedFont } from '../typed-font.ts';
import { fillParts, type ObjectSink } from './contract.ts';
import type { DictPlan, DrawnLook, DrawnWidget, ListPlan, TextPlan } from './field-plan.ts';
import type { FontResources } from './font-resources.ts';
import { Memo } from './memo.ts';
import type { OutcomeNotes } from './outcome-notes.ts';
import { textValue } from './text-value.ts';

/** Field flag Multiline (ISO 32000-1 table 228) and annotation flag Hidden (table 165). */
const MULTILINE = 1 << 12;
const HIDDEN = 2;

/** A value as it is drawn in boxes of one shape. */
interface Drawing extends Pick<TextAppearance, 'content' | 'fonts' | 'fits' | 'lines'> {
  /** The `DA` entry that draws it so. */
  readonly look: string;
  readonly missing: readonly string[];
}

/** Values up to this many code units are worth remembering: names, days, units. */
const MEMORABLE = 120;
/** Few for each shape of box: what is kept long costs the memory manager more than drawing it again. */
const REMEMBERED = 32;

/** What fields of a form share while they draw. */
export interface DrawingTools {
  readonly font: TypedFont;
  readonly fonts: FontResources;
  /** What draws in boxes of one shape and look. */
  readonly drawers: Map<string, (text: string) => Drawing>;
}

/** Fills a text field or list: its value, and a drawing of it for each widget. */
export class DrawnFiller {
  readonly #plan: TextPlan | ListPlan;
  readonly #fonts: FontResources;
  readonly #widgets: readonly WidgetFiller[];

  constructor(plan: TextPlan | ListPlan, tools: DrawingTools) {
    this.#plan = plan;
    this.#fonts = tools.fonts;
    this.#widgets = plan.widgets.map(widget => widgetFiller(widget, plan, tools));
  }

  /** @returns whether the field takes this value */
  fill(value: FormValue, sink: ObjectSink, notes: OutcomeNotes): boolean {
    const plan = this.#plan;
    if (value.type !== 'text') return false;
    const { text } = value;
    const shown = plan.type === 'text' ? text : labelOf(plan, text);
    if (shown === undefined) return false;
    if (text === '' && !plan.filled) return true;
    let flags = plan.flags;
    for (const { draw } of this.#widgets) {
      const drawing = draw(shown);
      if (drawing.lines > 1) flags |= MULTILINE;
      if (!drawing.fits) notes.noteOverflow(plan.name);
    }
    this.#note(text, shown, notes);
    const held = text === '' ? '' : `/V${textValue(text)}`;
    const own = flags === 0 ? held : `${held}/Ff ${flags}`;
    if (plan.field) putDict(plan.field, own, sink);
    for (const widget of this.#widgets) this.#put(widget, { shown, own: plan.field ? '' : own }, sink);
    return true;
  }

  #note(text: string, shown: string, notes: OutcomeNotes): void {
    const plan = this.#plan;
    const missing = this.#widgets[0]?.draw(shown).missing ?? [];
    if (missing.length > 0) notes.noteMissing(plan.name, missing);
    const most = plan.type === 'text' ? plan.maxLength : null;
    if (most !== null && text.length > most && [...text].length > most) notes.noteTooLong(plan.name);
  }

  #put(
    { plan, draw, box }: WidgetFiller,
    { shown, own }: { readonly shown: string; readonly own: string },
    sink: ObjectSink,
  ): void {
    const drawing = draw(shown);
    const stream = plan.appearance ?? sink.fresh();
    const hides = this.#plan.type === 'text' && this.#plan.hiddenWhenEmpty;
    const seen = plan.annotationFlags & ~HIDDEN;
    const flags = hides ? (shown === '' ? seen | HIDDEN : seen) : plan.annotationFlags;
    const look = `${drawing.look}/F ${flags}/AP<</N ${sink.reference(stream)}>>`;
    putDict(plan, own + look, sink);
    sink.putStream(stream, box + this.#fonts.entry(drawing.fonts, sink), drawing.content);
  }
}

/** A widget with what draws in it. */
interface WidgetFiller {
  readonly plan: DrawnWidget;
  /** Remembers what it drew last, so that a value may be asked for more than once. */
  readonly draw: (text: string) => Drawing;
  /** Entries of its appearance stream that are the same for all values. */
  readonly box: string;
}

function widgetFiller(
  widget: DrawnWidget,
  plan: TextPlan | ListPlan,
  { font, drawers }: DrawingTools,
): WidgetFiller {
  const { width, height } = widget;
  const box = { width, height, multiline: plan.type === 'text' && plan.multiline };
  const shape = JSON.stringify([box, plan.look]);
  const draw = drawers.get(shape) ?? drawerOf(box, plan.look, font);
  drawers.set(shape, draw);
  return { plan: widget, draw, box: `/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]` };
}

function drawerOf(box: TextBox, look: DrawnLook, font: TypedFont): (text: string) => Drawing {
  const drawText = textDrawer(box, font, look);
  const memo = new Memo<Drawing>(REMEMBERED);
  let last: { readonly text: string; readonly drawing: Drawing } | undefined;
  return text => {
    if (last?.text === text) return last.drawing;
    const held = text.length <= MEMORABLE ? memo.get(text) : undefined;
    const drawing = held ?? drawingOf(drawText(text), text, { look, font });
    if (!held && text.length <= MEMORABLE) memo.set(text, drawing);
    last = { text, drawing };
    return drawing;
  };
}

function drawingOf(
  drawn: TextAppearance,
  text: string,
  { look, font }: { readonly look: DrawnLook; readonly font: TypedFont },
): Drawing {
  const { content, fonts, fits, size, lines } = drawn;
  const source = defaultAppearance({ size, colour: look.colour }, font.names.simple);
  return { content, fonts, fits, lines, look: `/DA(${source})`, missing: font.missing(composed(text)) };
}

function putDict({ number, entries }: DictPlan, changed: string, sink: ObjectSink): void {
  sink.put(number, `<<${fillParts(entries, sink)}${changed}>>`);
}

/** What a list shows for a stored text; undefined when it isn't one of its options. */
function labelOf({ options, editable }: ListPlan, text: string): string | undefined {
  if (text === '') return '';
  return options.find(({ id }) => id === text)?.label ?? (editable ? text : undefined);
}
