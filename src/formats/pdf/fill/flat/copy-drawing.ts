import type { FormValue } from '../../form-field.ts';
import type { FontRole } from '../../typed-font.ts';
import { fillParts, type ObjectSink } from '../contract.ts';
import { drawAdopted } from '../foreign/draw-adopted.ts';
import { optionFor } from '../foreign/option-for.ts';
import { OutcomeNotes } from '../outcome-notes.ts';
import { textValue } from '../text-value.ts';
import { fillWords } from './flat-look.ts';
import type { FlatField, FlatPage, FlatPlace, FlatSetting, FlatState, FlatText } from './flat-template.ts';
import { type BoxedText, drawInBox, setInBox } from './set-box.ts';
import { type ContinuedValue, type SetPage, setContinuation } from './set-continuation.ts';
import { joined, settable, TextShower } from './show-text.ts';
import { CLOSING, valuesContent } from './values-content.ts';
import { type Continuation, type ContinuationStyle, writeContinuation } from './write-continuation.ts';

/** A field with its places. */
export interface PreparedField {
  readonly field: FlatField;
  readonly texts: readonly FlatText[];
  readonly settings: readonly FlatSetting[];
  readonly states: readonly FlatState[];
  readonly heading: string;
  /** Page of its first place, from 1; null when it is on none. */
  readonly page: number | null;
}

/** A page with what stands around each of its values. */
export interface PreparedPage {
  readonly page: FlatPage;
  readonly openings: readonly string[];
}

/** What is drawn in one copy. */
export class CopyDrawing {
  readonly notes = new OutcomeNotes();
  readonly #fields: ReadonlyMap<string, PreparedField>;
  readonly #style: ContinuationStyle;
  /** What stands in each place that isn't empty. */
  readonly #texts = new Map<FlatPlace, BoxedText>();
  readonly #settings = new Map<FlatPlace, string>();
  readonly #on = new Set<FlatPlace>();
  /** Values that don't fit, in the order they were given. */
  readonly #tooLarge: { readonly prepared: PreparedField; readonly text: string }[] = [];
  /** Number of the continuation page a field's value begins on. */
  readonly #continued = new Map<string, number>();

  constructor(fields: ReadonlyMap<string, PreparedField>, style: ContinuationStyle) {
    this.#fields = fields;
    this.#style = style;
  }

  take(name: string, value: FormValue): void {
    const prepared = this.#fields.get(name);
    const taken = prepared && (this.#takeText(prepared, value) || this.#takeState(prepared, value));
    if (!taken) this.notes.noteUnfilled(name);
  }

  #takeText(prepared: PreparedField, value: FormValue): boolean {
    const { field, texts, settings } = prepared;
    if (value.type !== 'text' || (field.type !== 'text' && field.type !== 'list')) return false;
    const { options, editable } = field;
    const shown = field.type === 'text' ? value.text : optionFor(options, value.text, editable)?.shown;
    if (shown === undefined) return false;
    const text = settable(shown);
    if (text === '') return true;
    const { font } = this.#style;
    const missing = font.missing(text);
    if (missing.length > 0) this.notes.noteMissing(field.name, missing);
    if (field.maxLength !== null && [...value.text].length > field.maxLength) {
      this.notes.noteTooLong(field.name);
      if (field.strict) return false;
    }
    for (const place of settings) this.#settings.set(place, text);
    let fits = true;
    for (const place of texts) {
      const boxed = setInBox(place, text, font);
      fits &&= boxed.fits;
      this.#texts.set(place, boxed);
    }
    if (!fits) {
      this.notes.noteOverflow(field.name);
      this.#tooLarge.push({ prepared, text });
    }
    return true;
  }

  #takeState({ states }: PreparedField, value: FormValue): boolean {
    if (value.type !== 'state' || states.length === 0) return false;
    if (value.state === 'Off') return true;
    const on = states.filter(place => place.on === value.state);
    for (const place of on) this.#on.add(place);
    return on.length > 0;
  }

  /** Values that don't fit go on behind the document, in the order of its fields. */
  writeContinuation(sink: ObjectSink, firstKey: number): Continuation | null {
    if (this.#tooLarge.length === 0) return null;
    const { words, font, measures, roots } = this.#style;
    const order = [...this.#fields.keys()];
    const sorted = this.#tooLarge.toSorted(
      (one, other) => order.indexOf(one.prepared.field.name) - order.indexOf(other.prepared.field.name),
    );
    const values = sorted.map(({ prepared, text }): ContinuedValue => {
      const label = joined(settable(prepared.heading));
      const where = { page: prepared.page ?? 0, total: roots.pages.count };
      return {
        field: prepared.field.name,
        heading: fillWords(words.continued, { label }),
        where: prepared.page === null ? '' : fillWords(words.page_of, where),
        text,
      };
    });
    const [left, bottom, right, top] = roots.mediaBox;
    const size = { width: right - left, height: top - bottom };
    const pages = setContinuation(values, font, { measures, size });
    for (const [field, number] of beginnings(values, pages)) this.#continued.set(field, number);
    return writeContinuation({ values, pages }, this.#style, sink, firstKey);
  }

  writePage({ page, openings }: PreparedPage, sink: ObjectSink): void {
    if (!page.content) return;
    const shower = new TextShower(this.#style.font);
    const drawn = page.places.map(
      (place, index) => `${openings[index]}${this.#drawn(place, shower, sink)}${CLOSING}`,
    );
    sink.putStream(page.content.values, '', valuesContent(drawn));
    const others = [...shower.used].filter(role => role !== 'simple');
    if (others.length === 0) return;
    const added = others.map(role => this.#fontEntry(role, sink)).join('');
    sink.put(page.content.fonts, `<<${fillParts(page.content.fontEntries, sink)}${added}>>`);
  }

  #fontEntry(role: FontRole, sink: ObjectSink): string {
    const { font, fontNumber } = this.#style;
    return `/${font.names[role]} ${sink.reference(fontNumber(role, sink))}`;
  }

  #drawn(place: FlatPlace, shower: TextShower, sink: ObjectSink): string {
    switch (place.type) {
      case 'text': {
        const boxed = this.#texts.get(place);
        if (!boxed) return place.around?.untouched ?? '';
        return (place.around?.frame ?? '') + this.#drawText(boxed, shower, sink);
      }
      case 'setting':
        return this.#drawSetting(place, shower);
      case 'state':
        if (!this.#on.has(place)) return place.off ?? '';
        if (place.element) sink.put(place.element.number, fillParts(place.element.on, sink));
        return place.drawing;
      case 'blank':
        return place.drawing;
    }
  }

  #drawSetting(place: FlatSetting, shower: TextShower): string {
    const text = this.#settings.get(place);
    const field = this.#fields.get(place.field)?.field;
    if (text === undefined || !field) return place.around.untouched;
    const { content, fonts } = drawAdopted(
      text,
      { ...field, setting: place.setting },
      place.inner,
      shower.font,
    );
    for (const role of ['simple', ...fonts] as const) shower.used.add(role);
    return `${place.around.frame}q\n${place.space}${content}\nQ\n`;
  }

  #drawText(boxed: BoxedText, shower: TextShower, sink: ObjectSink): string {
    const { place } = boxed;
    const { words, colours } = this.#style;
    const number = this.#continued.get(place.field);
    if (number === undefined || boxed.fits) return drawInBox(boxed, null, shower);
    const see = fillWords(words.see_continuation, { number });
    // Whoever listens hears where the value is instead of the part that fits: there it is whole, so nothing is heard
    // twice or half. What is seen stays what is searched and copied.
    if (place.element) {
      const entries = fillParts(place.element.entries, sink);
      sink.put(place.element.number, `<<${entries}/Alt${textValue(see)}>>`);
    }
    return drawInBox(boxed, { text: `(${see})`, paint: colours.key }, shower);
  }
}

/** The page each value begins on, from 1. */
function beginnings(
  values: readonly ContinuedValue[],
  pages: readonly SetPage[],
): readonly (readonly [field: string, page: number])[] {
  return values.map(({ field }, value) => {
    const page = pages.findIndex(({ lines }) => lines.some(line => line.value === value));
    return [field, page + 1] as const;
  });
}
