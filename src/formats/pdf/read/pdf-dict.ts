import type { PdfObject } from './pdf-object.ts';

/** Where the value of each key is. Dictionaries with the same keys share one. */
export type KeyIndex = ReadonlyMap<string, number>;

/** A dictionary (ISO 32000-1 §7.3.7). The same dictionary of a file is the same object as long as the file is read. */
export class PdfDict {
  /** Of the indirect object that it or its stream is; undefined for one that stands in another object. */
  number: number | undefined;
  readonly #index: KeyIndex;
  readonly #values: readonly PdfObject[];

  constructor(index: KeyIndex, values: readonly PdfObject[]) {
    this.number = undefined;
    this.#index = index;
    this.#values = values;
  }

  get size(): number {
    return this.#index.size;
  }

  get(key: string): PdfObject | undefined {
    const at = this.#index.get(key);
    return at === undefined ? undefined : this.#values[at];
  }

  has(key: string): boolean {
    return this.#index.has(key);
  }

  keys(): Iterable<string> {
    return this.#index.keys();
  }

  values(): readonly PdfObject[] {
    return this.#values;
  }
}

export const EMPTY_DICT = new PdfDict(new Map(), []);

/** Keys that dictionaries share an index up to; one with more has its own. */
const MOST_SHARED = 64;
/** Orders of keys that are kept: real files have some hundreds, beginnings of others included. */
const MOST_PATHS = 10_000;

/**
 * The keys of a dictionary so far, in their order. A file has some dozens of sorts of dictionaries and hundreds of
 * thousands of each: that their keys are kept once makes a file fit in memory.
 */
export class KeyPath {
  readonly #keys: readonly string[];
  readonly #paths: { count: number };
  readonly #steps = new Map<string, KeyStep>();
  #lastKey = '';
  #lastStep: KeyStep | undefined;
  #index: KeyIndex | undefined;

  /** @param paths how many there are in all */
  constructor(keys: readonly string[] = [], paths = { count: 0 }) {
    this.#keys = keys;
    this.#paths = paths;
  }

  /** The path with one more key; undefined when it isn't one to be shared. */
  step(key: string): KeyStep | undefined {
    if (key === this.#lastKey && this.#lastStep) return this.#lastStep;
    const step = this.#steps.get(key) ?? this.#newStep(key);
    if (step) {
      this.#lastKey = key;
      this.#lastStep = step;
    }
    return step;
  }

  get index(): KeyIndex {
    this.#index ??= new Map(this.#keys.map((key, at) => [key, at]));
    return this.#index;
  }

  #newStep(key: string): KeyStep | undefined {
    const known = this.#keys.indexOf(key);
    if (known < 0 && (this.#keys.length === MOST_SHARED || this.#paths.count === MOST_PATHS))
      return undefined;
    // Of a key that stands there twice, the last value counts.
    const step = known < 0 ? this.#longer(key) : { path: this, at: known };
    this.#steps.set(key, step);
    return step;
  }

  #longer(key: string): KeyStep {
    this.#paths.count++;
    return { path: new KeyPath([...this.#keys, key], this.#paths), at: this.#keys.length };
  }
}

interface KeyStep {
  readonly path: KeyPath;
  /** Where the value goes. */
  readonly at: number;
}
