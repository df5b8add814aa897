import type { ObjectSink } from '../contract.ts';
import type { Body } from './body.ts';
import { type Copy, fillBody } from './fill-body.ts';
import type { ObjectWriter } from './object-writer.ts';
import type { TemplateObject } from './print-template.ts';

/** The objects that all copies share, with the numbers they have in the file; each is written once. */
export class SharedObjects implements ObjectSink {
  readonly #writer: ObjectWriter;
  /** Numbers in the file by numbers in the template. */
  readonly #numbers = new Map<number, number>();
  readonly #written = new Set<number>();
  /** What is only written when something refers to it. */
  readonly #waiting = new Map<number, TemplateObject>();
  #fresh = 0;

  /**
   * @param rewritten what copies may have anew: where all of them do, the template's own is in no file. It would be
   * found by nobody, and may show a value that the template held.
   */
  constructor(
    writer: ObjectWriter,
    objects: readonly TemplateObject[],
    rewritten: ReadonlySet<number> = new Set(),
  ) {
    this.#writer = writer;
    const always = objects.filter(({ number }) => !rewritten.has(number));
    for (const object of objects) if (rewritten.has(object.number)) this.#waiting.set(object.number, object);
    for (const { number } of always) this.#numbers.set(number, writer.reserve());
    for (const object of always) this.#write(object);
  }

  #write({ number, body, data }: TemplateObject): void {
    if (data === null) this.put(number, this.fill(body));
    else this.putStream(number, this.fill(body), data);
  }

  /** References to what is in the file, by numbers in the template. */
  get references(): ReadonlyMap<number, string> {
    return new Map([...this.#numbers].map(([number, own]) => [number, `${own} 0 R`]));
  }

  /** A number no template has: below zero. */
  fresh(): number {
    return -1 - this.#fresh++;
  }

  /**
   * A reference to a shared object. One that the template hasn't, a font that some copies need, gets its number here.
   */
  reference(number: number): string {
    const held = this.#numbers.get(number) ?? this.#writer.reserve();
    this.#numbers.set(number, held);
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (waiting) this.#write(waiting);
    return `${held} 0 R`;
  }

  /** Writes an object; the second time nothing, since it is the same. */
  put(number: number, body: string): void {
    const own = this.#first(number);
    if (own !== undefined) this.#writer.put(own, body);
  }

  putStream(number: number, entries: string, data: string): void {
    const own = this.#first(number);
    if (own !== undefined) this.#writer.putStream(own, entries, data);
  }

  #first(number: number): number | undefined {
    if (this.#written.has(number)) return undefined;
    this.#written.add(number);
    this.reference(number);
    return this.#numbers.get(number);
  }

  /** The source of an object that holds nothing of a copy. */
  fill(body: Body): string {
    const copy: Copy = { reference: number => this.reference(number), parent: 0, firstKey: 0, prefix: '' };
    return fillBody(body, copy);
  }
}
