import type { ObjectSink } from '../contract.ts';
import type { Body } from './body.ts';
import { type Copy, fillBody } from './fill-body.ts';
import type { ObjectWriter } from './object-writer.ts';
import type { PrintTemplate, TemplateObject } from './print-template.ts';
import type { SharedObjects } from './shared-objects.ts';

/** Numbers from here on are those of objects that only a copy has; no template has so many (ISO 32000-1 Annex C). */
const FRESH = 0x4000_0000;

/** Where the parts of a copy are that it doesn't have itself, by object number. */
export interface CopyPlace {
  /** The node of the page tree above its pages. */
  readonly pageNode: number;
  /** The field above its fields. */
  readonly parent: number;
  /** Its part of the structure, which stands where the template has its document element. */
  readonly part: number;
  readonly firstKey: number;
  readonly prefix: string;
}

/** What is the same for all copies of a template. */
export interface CopyPlan {
  readonly template: PrintTemplate;
  /** A copy's own objects; references to what copies share are part of their texts. */
  readonly own: readonly TemplateObject[];
  /** Places of a copy's own objects in its row of numbers. */
  readonly places: ReadonlyMap<number, number>;
  readonly rewritten: ReadonlySet<number>;
  readonly topFields: ReadonlySet<number>;
  /** Objects with a key of the parent tree. */
  readonly keyed: ReadonlySet<number>;
}

/** An object of a copy that isn't as the template has it. */
export type Changed =
  | { readonly body: string; readonly data: null }
  | { readonly body: string; readonly data: string };

/**
 * Takes the objects of one copy and gives them numbers of their own. References to what copies share lead to the one
 * that is in the file.
 */
export class CopySink implements ObjectSink {
  readonly #plan: CopyPlan;
  readonly #writer: ObjectWriter;
  readonly #shared: SharedObjects;
  readonly #place: CopyPlace;
  readonly #base: number;
  /** Numbers in the file of objects that the template hasn't, or shares with others. */
  readonly #numbers = new Map<number, number>();
  readonly #changed = new Map<number, Changed>();
  readonly #unchanged: Copy;
  #fresh = FRESH;

  constructor(
    plan: CopyPlan,
    file: { readonly writer: ObjectWriter; readonly shared: SharedObjects },
    place: CopyPlace,
  ) {
    this.#plan = plan;
    this.#writer = file.writer;
    this.#shared = file.shared;
    this.#place = place;
    this.#base = file.writer.reserve(plan.places.size);
    const { parent, firstKey, prefix } = place;
    const reference = (number: number) => {
      const own = this.#numbers.get(number);
      if (own !== undefined) return `${own} 0 R`;
      return plan.rewritten.has(number) ? this.#shared.reference(number) : this.reference(number);
    };
    this.#unchanged = { reference, parent, firstKey, prefix };
  }

  fresh(): number {
    return this.#fresh++;
  }

  /** The number in the file of an object that is the copy's own. */
  numberOf(number: number): number {
    const at = this.#plan.places.get(number);
    return at === undefined ? this.#give(number) : this.#base + at;
  }

  reference(number: number): string {
    const at = this.#plan.places.get(number);
    if (at !== undefined) return `${this.#base + at} 0 R`;
    if (this.#isOwn(number)) return `${this.#give(number)} 0 R`;
    const { pageNodes, structure } = this.#plan.template;
    if (pageNodes.has(number)) return `${this.#place.pageNode} 0 R`;
    if (number === structure?.top.number || number === structure?.root.number)
      return `${this.#place.part} 0 R`;
    return this.#shared.reference(number);
  }

  /** Source of a part of the template that the copy has unchanged; a stream it names may be the copy's own. */
  fill(body: Body): string {
    return fillBody(body, this.#unchanged);
  }

  #isOwn(number: number): boolean {
    return number >= FRESH || this.#plan.rewritten.has(number);
  }

  #give(number: number): number {
    const held = this.#numbers.get(number) ?? this.#writer.reserve();
    this.#numbers.set(number, held);
    return held;
  }

  put(number: number, body: string): void {
    if (this.#takes(number)) this.#changed.set(number, { body: this.#placed(number, body), data: null });
    else this.#shared.put(number, body);
  }

  putStream(number: number, entries: string, data: string): void {
    if (this.#takes(number)) this.#changed.set(number, { body: entries, data });
    else this.#shared.putStream(number, entries, data);
  }

  /** Whether an object is the copy's own, with a number in the file from now on. */
  #takes(number: number): boolean {
    if (this.#plan.places.has(number)) return true;
    if (this.#isOwn(number)) this.#give(number);
    return this.#isOwn(number);
  }

  /** Writes the copy: its own objects, changed or as the template has them, and those it has beyond. */
  end(): void {
    const { own } = this.#plan;
    own.forEach(({ number, body, data }, at) => {
      if (!this.#changed.has(number)) this.#write(this.#base + at, this.fill(body), data);
    });
    for (const [number, { body, data }] of this.#changed) this.#write(this.numberOf(number), body, data);
    for (const number of this.#numbers.keys()) {
      if (!this.#changed.has(number))
        throw new Error(`A copy refers to object ${number} and doesn't write it.`);
    }
  }

  #write(number: number, body: string, data: string | null): void {
    if (data === null) this.#writer.put(number, body);
    else this.#writer.putStream(number, body, data);
  }

  /** A filled field hangs under the copy's, and a key of the parent tree is the copy's own. */
  #placed(number: number, body: string): string {
    const { topFields, keyed } = this.#plan;
    const hung = topFields.has(number) ? `<</Parent ${this.#place.parent} 0 R${body.slice(2)}` : body;
    if (!keyed.has(number) && number < FRESH) return hung;
    return hung.replace(
      KEY,
      (_, name: string, key: string) => `${name} ${this.#place.firstKey + Number(key)}`,
    );
  }
}

/** A key of the parent tree. A value can't be taken for it: that stands behind what a widget has from its template. */
const KEY = /(\/StructParents?) (\d+)/;
